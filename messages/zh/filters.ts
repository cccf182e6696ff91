import type en from '../en/filters';
import type { Shape } from '../shape';

const filters: Shape<typeof en> = {
  label: {
    q: '词语',
    case: '案件',
    status: '证据状况',
    attribution: '是否说过？',
    speaker: '发言者',
    organisation: '机构',
    source: '来源',
    stance: '立场',
    deniedBy: '否认者',
    assertedBy: '断言者',
    topic: '主题',
    relation: '与其他主张的关系',
    language: '语言',
    said: '发言时间',
    unread: '原文',
    hasEvidence: '证据',
  },
  choice: {
    unread: { yes: '本编辑部无人读过', no: '本编辑部已读' },
    hasEvidence: { yes: '有记录', no: '无记录' },
  },
  sentence: {
    total: '{total, plural, =0 {没有主张} other {# 条主张}}',
    join: '，',
    or: '或',
    end: '。',
    q: '含词语{values}',
    unsought: '{values}中没有可供检索的词',
    case: '属于“{values}”',
    status: '{values}',
    attribution: '言论归属：{values}',
    speaker: '{values}有发言',
    organisation: '{values}一方有发言',
    source: '载于{values}',
    stance: '有人{values}',
    deniedBy: '{values}否认',
    assertedBy: '{values}断言',
    topic: '主题为{values}',
    relation: '与其他主张有关系（{values}）',
    language: '发言语言为{values}',
    since: '{from}以来所说',
    until: '截至{to}所说',
    between: '{from}至{to}之间所说',
    unread: { yes: '本编辑部无人读过原文', no: '本编辑部已读原文' },
    hasEvidence: { yes: '有证据记录', no: '无证据记录' },
  },
};

export default filters;
