import type en from '../en/speakers';
import type { Shape } from '../shape';

const speakers: Shape<typeof en> = {
  inTime: '先后立场及其变化',
  title: '发言者',
  lede: '此处存有其言的人、组织和媒体，以及向本编辑部转述言论者。',
  kicker: '{ref} · {kind}',
  description: '{name}对{claims, plural, =0 {此处的主张未有发言} other { # 条主张的发言}}：原话、立场与依据。',
  list: {
    label: '找到的发言者',
    find: '姓名，任何文字',
    kind: '类别',
    all: '全部类别',
    total: '{total, plural, =0 {没有发言者} other {# 位发言者}}',
    said: '{statements, plural, =0 {没有其陈述} other {# 条陈述}}{claims, plural, =0 {} other {，涉及 # 条主张}}',
    speaksFor: '，代表<who></who>发言',
    empty: '没有此名的发言者',
    emptyHint: '可只输入姓名的一部分，或换一种文字。',
    clear: '查看全部发言者',
  },
  facts: {
    label: '关于此发言者',
    names: '名称',
    roles: '职务',
    speaksFor: '代表',
    voices: '代其发言者',
    country: '国家',
    wikidata: 'Wikidata',
    relayed: '转述',
    relayedCount: '{count, plural, other {他人的 # 条陈述经其传至本编辑部}}',
    note: '备注',
  },
  positions: {
    title: '逐条主张的发言',
    count: '{count, plural, other {# 条主张}}',
    none: '这里没有其陈述',
    noneHint: '仅在他人的话中被提及。',
    inPlace: '{ref} 在 {source} 中的位置',
  },
  works: '其出版或撰写的作品',
};

export default speakers;
