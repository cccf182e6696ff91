import type en from '../en/shell';
import type { Shape } from '../shape';

const zh: Shape<typeof en> = {
  name: 'Counterclaim',
  tagline: '谁说了什么，在哪里说的，依据谁的话，证据能支持到什么程度。',
  titleTemplate: '%s · Counterclaim',
  skip: '跳到正文',
  home: 'Counterclaim 首页',
  nav: {
    label: '主导航',
    cases: '案件',
    claims: '主张',
    compare: '对照',
    sources: '来源',
    speakers: '发言者',
    dossiers: '卷宗',
    method: '方法',
  },
  search: { label: '搜索主张、原话、人物', submit: '搜索', shortcut: '按 / 键搜索' },
  theme: { label: '外观', system: '跟随设备', light: '浅色', dark: '深色' },
  language: { other: 'English' },
  footer: {
    label: '关于本站',
    rule: '“是否说过”与“是否属实”是两个问题，分开回答。每个结论都写明理由、作者和复核人。',
    method: '结论如何得出',
    corrections: '更正',
    verify: '核验资料包',
    report: '报告错误',
    api: '数据与接口',
  },
};

export default zh;
