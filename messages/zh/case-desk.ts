import type en from '../en/case-desk';
import type { Shape } from '../shape';

const caseDesk: Shape<typeof en> = {
  label: '编辑台',
  newer: '您打开后已有人修改此案件。保存时会并列显示两个版本。',
  act: { edit: '编辑案件', restore: '早期版本', claim: '新主张' },
  deed: '对 {ref} 的修改',
  restored: '将 {ref} 恢复到第 {version, number} 版',
  field: {
    title: '标题',
    question: '争议所在',
    summary: '事件概要',
    started: '开始时间',
    why: '修改原因',
  },
  startedHint: '年、年月或年月日：2013、2020-12、2020-12-15',
  missing: {
    title: '请写明案件标题。',
    question: '请写明争议所在。',
    summary: '请写明事件概要。',
  },
  save: '保存案件',
  saved: '{ref} 已保存。',
};

export default caseDesk;
