import type en from '../en/cases';
import type { Shape } from '../shape';

const cases: Shape<typeof en> = {
  title: '案件',
  lede: '一个案件汇集一场争议中的各项主张：说了什么，谁说的，依据谁的话，有何证据支持。',
  description: '此处收录的案件：有哪些争议，各方主张什么，证据能支持到什么程度。',
  empty: '这里还没有案件',
  emptyHint: '编辑写下首条主张时即可新建案件：在来源的文字中，或在“主张”页面。整个案件可用案件文件导入，写法见文档。',
  kicker: '案件，{ref}',
  began: '始于<when></when>',
  counts:
    '{claims, plural, other {# 条主张}}，{speakers, plural, other {# 位发言者}}的{statements, plural, other { # 条陈述}}，读自{sources, plural, other { # 个来源}}。',
  question: '争议所在',
  all: '阅读全部{count, plural, other { # 条主张}}',
  contents: '本页内容',
  stand: {
    title: '各方立场',
    note: '按陈述对主张的立场计数',
    said: '<stance></stance> {count}',
    silent: '这里没有他们的话。',
    others: '另提及：<names></names>',
  },
  status: {
    title: '证据现状',
    label: '按证据状态划分的主张',
    note: '{count, plural, other {# 条主张}}',
    words: '某人是否说过这话是另一个问题，在每条主张的页面上回答。',
    topics: '按主题',
  },
  disputed: {
    title: '争议最大的主张',
    note: '双方均有发言者的主张',
    none: '没有双方均有发言者的主张。',
    asserting: '断言者',
    denying: '否认者',
    more: '另有 {count} 位',
  },
  timeline: {
    title: '何时所说',
    note: '{count, plural, other {# 条有日期的陈述}}',
    by: '排列方式',
    side: '按阵营',
    speaker: '按发言者',
    none: '不属任何一方',
    point: '{ref}：{name}，{stance}',
    later: '{years, plural, =0 {} other {# 年之后}}',
    monthOnly: '日期不详',
    yearOnly: '月份不详',
    hint: '每个符号是一条陈述，通向其原话。',
    inWords: '以文字列出全部陈述',
    capped: '仅显示前一千条。',
    empty: '这里没有标明日期的陈述。',
  },
  unread: {
    title: '这里无人读过的内容',
    claims:
      '{count, plural, =0 {每条主张均有一份原文已在此阅读。} other {有<all># 条主张</all>的原文此处无人读过：其内容经他人转述而来。}}',
    sources: '仅从他人转述中得知的作品：',
  },
  held: { title: '读过的来源', note: '{count, plural, other {# 个来源}}' },
};

export default cases;
