import type en from '../en/speaker-desk';
import type { Shape } from '../shape';

const speakerDesk: Shape<typeof en> = {
  label: '编辑台',
  newer: '您打开后已有人修改此发言者。保存时会并列显示两个版本。',
  act: { edit: '修改发言者', restore: '早期版本' },
  deed: '对 {ref} 的修改',
  restored: '将 {ref} 恢复到第 {version, number} 版',
  field: {
    name: '名称',
    kind: '类别',
    roles: '职务',
    speaksFor: '代表（组织或媒体）',
    aliases: '其他名称',
    country: '国家',
    wikidata: 'Wikidata 条目',
    note: '备注',
    why: '修改原因',
  },
  title: '职务',
  organisation: '所在组织',
  from: '起',
  to: '止',
  dayHint: '年、月或日：2013、2020-12、2020-12-15',
  addRole: '添加职务',
  removeRole: '删除职务 {place, number}',
  alias: '名称，任何文字',
  language: '语言',
  languageHint: '语言代码：en、zh、pt-BR',
  addAlias: '添加名称',
  removeAlias: '删除名称 {place, number}',
  countryHint: '两个字母：BS、CN',
  wikidataHint: '编号：Q42',
  save: '保存发言者',
  saved: '{ref} 已保存。',
};

export default speakerDesk;
