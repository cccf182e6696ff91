import type { CslItem, CslName } from './csl';

/** CSL types as BibTeX has them; everything else is @misc, which no program refuses. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Text inside braces: what TeX would read as a command is written as the sign it is. UTF-8 stays. */
export const escapeBibtex = (text: string): string =>
  text.replace(/\p{Cc}+/gu, ' ').replace(/[\\{}$&%#_~^]/g, (sign) => {
    if (sign === '\\') return '\\textbackslash{}';
    if (sign === '~') return '\\textasciitilde{}';
    if (sign === '^') return '\\textasciicircum{}';
    return `\\${sign}`;
  });

const name = (one: CslName): string =>
  'literal' in one ? `{${escapeBibtex(one.literal)}}` : `${escapeBibtex(one.family)}, ${escapeBibtex(one.given)}`;

/** The signs that a URL may hold stand as they are; braces and spaces would end it. */
const address = (url: string): string => url.replace(/[{}\s\\]/g, (sign) => encodeURIComponent(sign));

function entry(item: CslItem): string {
  const type = TYPES[item.type] ?? 'misc';
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const accessed = item.accessed?.['date-parts'][0];
  const iso = (parts: readonly number[]) =>
    parts.map((part, place) => String(part).padStart(place ? 2 : 4, '0')).join('-');
  const container = item['container-title'];
  const fields: [string, string | undefined][] = [
    ['author', item.author && `{${item.author.map(name).join(' and ')}}`],
    // Double braces keep the letters of the title as they are in every style.
    ['title', `{{${escapeBibtex(item.title)}}}`],
    [type === 'article' ? 'journal' : 'howpublished', container && `{${escapeBibtex(container)}}`],
    [type === 'techreport' ? 'institution' : 'publisher', item.publisher && `{${escapeBibtex(item.publisher)}}`],
    ['year', year ? `{${year}}` : undefined],
    ['month', month ? MONTHS[month - 1] : undefined],
    ['day', day ? `{${day}}` : undefined],
    ['date', year ? `{${iso([year, month, day].filter((part) => part !== undefined))}}` : undefined],
    ['volume', textField(item.volume)],
    ['number', textField(item.issue ?? item.number)],
    ['pages', textField(item.page)],
    ['doi', textField(item.DOI)],
    ['url', item.URL && `{${address(item.URL)}}`],
    ['urldate', accessed && `{${iso(accessed)}}`],
    ['langid', `{${item.language}}`],
  ];
  const lines = fields.flatMap(([key, value]) => (value ? [`  ${key} = ${value}`] : []));
  return `@${type}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

const textField = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? `{${escapeBibtex(String(value))}}` : undefined;

/** Sources as BibTeX (UTF-8), with the fields of BibLaTeX (date, langid, urldate) that older programs pass over. */
export const bibtexOf = (items: readonly CslItem[]): string => items.map(entry).join('\n');
