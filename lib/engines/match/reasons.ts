import type { Reason } from './features';
import { figureIn } from './told-figure';

type Words = Record<Reason['kind'], (values: readonly string[]) => string>;

const list = (values: readonly string[]) => values.join(', ');
const days = (value: string | undefined) =>
  value === '0' ? 'the same day' : value === '1' ? 'one day' : `${value} days`;

const ENGLISH: Words = {
  'word for word': () => 'the same words and figures throughout',
  'same figures': (values) => `same figures ${list(values)}`,
  'different figure': ([here, there]) =>
    `different figure (${figureIn('en', here)} here, ${figureIn('en', there)} on record)`,
  'shared names': (values) => `both name ${list(values)}`,
  'rare shared words': (values) => `rare ${values.length > 1 ? 'words' : 'word'} ${list(values.map((v) => `“${v}”`))}`,
  'shared words': (values) =>
    `${values.length > 1 ? 'words' : 'the word'} ${list(values.map((v) => `“${v}”`))} in both`,
  'shared phrase': (values) => `same phrase ${list(values.map((value) => `“${value}”`))}`,
  'negation differs': () => 'one of the two denies',
  'same date': (values) => `same date ${list(values)}`,
  'different date': () => 'different dates',
  'days apart': ([value]) => (value === '0' ? 'recorded the same day' : `recorded within ${days(value)}`),
  'title and claim agree': () => 'title and claim agree',
  'signer named': () => 'the claim names the one who signed',
  'claim covered': ([share]) => `holds ${share} % of the recorded claim's words`,
};

const CHINESE: Words = {
  'word for word': () => '字词和数字全部相同',
  'same figures': (values) => `数字相同：${values.join('、')}`,
  'different figure': ([here, there]) => `数字不同（此处${figureIn('zh', here)}，记录为${figureIn('zh', there)}）`,
  'shared names': (values) => `都提到${values.join('、')}`,
  'rare shared words': (values) => `少见的词${values.map((value) => `“${value}”`).join('')}`,
  'shared words': (values) => `都有${values.map((value) => `“${value}”`).join('')}`,
  'shared phrase': (values) => `相同的短语${values.map((value) => `“${value}”`).join('')}`,
  'negation differs': () => '其中一句是否定',
  'same date': (values) => `日期相同：${values.join('、')}`,
  'different date': () => '日期不同',
  'days apart': ([value]) => (value === '0' ? '同一天记录' : `记录时间相差${value}天以内`),
  'title and claim agree': () => '标题与主张一致',
  'signer named': () => '主张提到署名者',
  'claim covered': ([share]) => `含已记录主张${share}%的词`,
};

/** Says the reasons: "same figures 0.34%; both name BTC; rare word “signalling”". Empty for none. */
export function sentence(reasons: readonly Reason[], language: 'en' | 'zh' = 'en'): string {
  const words = language === 'zh' ? CHINESE : ENGLISH;
  return reasons.map(({ kind, values }) => words[kind](values)).join(language === 'zh' ? '；' : '; ');
}
