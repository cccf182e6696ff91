import type { Reason } from './features';

const list = (values: readonly string[]) => values.join(', ');
const days = (value: string | undefined) =>
  value === '0' ? 'the same day' : value === '1' ? 'one day' : `${value} days`;

const SENTENCES: Record<Reason['kind'], (values: readonly string[]) => string> = {
  'word for word': () => 'word for word the same',
  'same figures': (values) => `same figures ${list(values)}`,
  'different figure': ([here, there]) => `different figure (${here} here, ${there} on record)`,
  'shared names': (values) => `both name ${list(values)}`,
  'rare shared words': (values) => `rare ${values.length > 1 ? 'words' : 'word'} ${list(values.map((v) => `*${v}*`))}`,
  'shared phrase': (values) => `same phrase ${list(values.map((value) => `“${value}”`))}`,
  'negation differs': () => 'one of the two denies',
  'same date': (values) => `same date ${list(values)}`,
  'different date': () => 'different dates',
  'days apart': ([value]) => (value === '0' ? 'recorded the same day' : `recorded within ${days(value)}`),
  'title and claim agree': () => 'title and claim agree',
  'signer named': () => 'the claim names the one who signed',
  'claim covered': ([share]) => `holds ${share} % of the recorded claim's words`,
};

/** Says the reasons in English: "same figures 0.34%; both name BTC; rare word *signalling*". Empty for none. */
export function sentence(reasons: readonly Reason[]): string {
  return reasons.map(({ kind, values }) => SENTENCES[kind](values)).join('; ');
}
