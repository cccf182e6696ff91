import type en from '../en/case-file';
import type { Shape } from '../shape';

const caseFile: Shape<typeof en> = {
  'key-twice': '同一条记录中这个键出现了两次，请删去一个。',
  indent: '缩进不对。请用空格把同一条记录的各个键对齐。',
  tab: '缩进用了制表符，请改用空格。',
  'many-documents': '文件中有多份文档（---）。一个文件只放一个案件。',
  'key-on-lines': '一个键跨了几行。含冒号的文字请加引号。',
  colon: '文字中的冒号被读成了键。请给这段文字加引号。',
  'quote-open': '此处开始的引号没有闭合，请补上。',
  'bracket-open': '此处开始的括号没有闭合，或其中某一行缩进太少。请补上。',
  comma: '此处缺少逗号。',
  deeper: '这一行比上面的键缩进更深，因此被读作上一段文字的延续。请对齐。',
  'not-yaml': '这不是 YAML：{said}。请改正这一行。',
  'unknown-word': '“{word}”不是案件文件此处可用的词。请更正拼写或删去。',
  'one-of-missing': '缺少 {name}。请写下列之一：{words}。',
  'one-of': '此处不认识“{value}”。请写下列之一：{words}。',
  'too-few': '{name} 至少要有 {least} 项，请补上。',
  missing:
    '缺少 {name}。请补上：{kind, select, string {一段文字} group {一组键} array {一个列表} boolean {true 或 false} number {一个整数} other {{kind}}}。',
  empty:
    '{name} 是空的。请写{kind, select, string {一段文字} group {一组键} array {一个列表} boolean { true 或 false} number {一个整数} other {{kind}}}，或删去这一行。',
  'wrong-kind':
    '{name} 须为{kind, select, string {一段文字} group {一组键} array {一个列表} boolean { true 或 false} number {一个整数} other {{kind}}}。',
  'no-record':
    '“{key}”不是此文件中的{kind, select, author {作者} speaker {发言者} source {来源} claim {主张} statement {陈述} evidence {证据} topic {主题} other {出处}}。请在 {kind, select, author {authors} speaker {speakers} source {sources} claim {claims} statement {statements} evidence {主张的 evidence} topic {topics} other {origins}} 中补上，或更正这个键。',
  'key-taken': '键“{key}”已被使用，请另取一个。',
  'reference-twice': '编号 {key} 出现了两次。编号不能共用，请删去一个。',
  'entry-twice': '“{key}”在此出现了两次，请删去一个。',
  'no-reviewer': '已发布的评定须有复核人。请写明一位，或写 published: false。',
  'own-reviewer': '复核人就是作者。请写明另一位复核人。',
  'coverage-missing': '否认须写明范围。请补上 coverage：whole、part、another-point 或 no-real-denial。',
  'coverage-extra': '只有否认才有范围。请删去这一行，或写 stance: denies。',
  'not-in-capture': '“{capture}”中没有这些词句。请逐字照抄，或更改其文本。',
  'often-in-capture': '这些词句在“{capture}”中出现了 {places} 次。请用 occurrence 指明是哪一次，或多引几个字。',
  'others-account': '“{key}”在此处是 {name} 的账户。以他人名义写成的内容只能由管理员引入。',
  'not-reviewed': '已发布的评定只能由管理员引入：此处评定须经复核才发布。请写 published: false，或请管理员引入。',
  'not-corrected': '已发布的更正只能由管理员引入。',
};

export default caseFile;
