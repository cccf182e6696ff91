import type { CslItem, CslName } from './csl';

/** CSL types as RIS has them. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'GEN',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  map: 'MAP',
  motion_picture: 'MPCT',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

const name = (one: CslName): string => ('literal' in one ? one.literal : `${one.family}, ${one.given}`);

/** YYYY/MM/DD/ with what is known; RIS wants the strokes all the same. */
const date = (parts: readonly number[]): string =>
  [0, 1, 2]
    .map((place) => (parts[place] === undefined ? '' : String(parts[place]).padStart(place ? 2 : 4, '0')))
    .join('/');

function entry(item: CslItem): string {
  const issued = item.issued?.['date-parts'][0];
  const accessed = item.accessed?.['date-parts'][0];
  const further = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const fields: [string, string | undefined][] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((one): [string, string] => ['AU', name(one)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', issued && String(issued[0])],
    ['DA', issued && date(issued)],
    ['VL', further(item.volume)],
    ['IS', further(item.issue ?? item.number)],
    ['SP', further(item.page)],
    ['DO', further(item.DOI)],
    ['UR', item.URL],
    ['Y2', accessed && date(accessed)],
    ['LA', item.language],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\p{Cc}+/gu, ' ')}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** Sources as RIS (UTF-8, CRLF), a record each. */
export const risOf = (items: readonly CslItem[]): string => items.map((item) => `${entry(item)}\r\n`).join('');
