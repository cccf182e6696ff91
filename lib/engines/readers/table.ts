import { type Incoming, keyOf, languageOf, languageTag, lineIn, nothing, partialDateIn, webAddress } from './incoming';

/** What a column can be: of a claim, or of a source. */
export const TABLE_FIELDS = {
  claims: ['proposition', 'note', 'from', 'to', 'topics', 'url', 'language'],
  sources: ['title', 'type', 'publisher', 'authors', 'published', 'url', 'language'],
} as const;
export type TableKind = keyof typeof TABLE_FIELDS;

/** Column → field. */
export type Mapping = Readonly<Record<string, string>>;

/** Names under which columns are known without being told, small letters. */
const ALIASES: Readonly<Record<string, string>> = {
  claim: 'proposition',
  statement: 'proposition',
  主张: 'proposition',
  notes: 'note',
  date: 'published',
  author: 'authors',
  link: 'url',
  address: 'url',
  headline: 'title',
  topic: 'topics',
};

/** Rows a table may have. */
const MOST = 50_000;

/** The fields of CSV (RFC 4180, and semicolons or tabs where the first line has more of them); null for quotes that never close. */
export function parseCsv(text: string): string[][] | null {
  const body = text.replace(/^\ufeff/, '');
  const head = body.split('\n', 1)[0] ?? '';
  const separator = [',', ';', '\t'].reduce((best, sign) =>
    head.split(sign).length > head.split(best).length ? sign : best,
  );
  const rows: string[][] = [];
  let [row, field, quoted] = [[] as string[], '', false];
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (body[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === separator || sign === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += sign;
  }
  if (quoted) return null;
  if (field !== '' || row.length > 0) rows.push([...row, field.replace(/\r$/, '')]);
  return rows.filter((each) => each.some((value) => value.trim() !== '')).slice(0, MOST);
}

/** What each column is taken for where nobody says: its own name, or another name for it. */
export function guessMapping(columns: readonly string[], kind: TableKind): Mapping {
  const fields = TABLE_FIELDS[kind] as readonly string[];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const name = column.trim().toLowerCase();
      const field = fields.includes(name) ? name : ALIASES[name];
      return field && fields.includes(field) ? [[column, field]] : [];
    }),
  );
}

/** Which of the two a table is, by its columns. */
export const guessKind = (columns: readonly string[]): TableKind =>
  Object.values(guessMapping(columns, 'claims')).includes('proposition') ? 'claims' : 'sources';

/** Claims or sources from a table; an apostrophe that keeps a spreadsheet from running a field is taken off again. */
export function readTable(text: string, options: { kind?: TableKind; mapping?: Mapping } = {}): Incoming {
  const incoming = nothing();
  const rows = parseCsv(text);
  const [columns, ...records] = rows ?? [];
  if (!columns || records.length === 0) {
    incoming.leftOut.push({
      at: 'file',
      why: rows ? 'It has no rows below its head.' : 'A quotation mark never closes.',
    });
    return incoming;
  }
  const kind = options.kind ?? guessKind(columns);
  const mapping = { ...guessMapping(columns, kind), ...options.mapping };
  const needed = kind === 'claims' ? 'proposition' : 'title';
  if (!Object.values(mapping).includes(needed)) {
    incoming.leftOut.push({ at: columns.join(', '), why: `No column is the ${needed}. Say which: COLUMN=${needed}.` });
    return incoming;
  }
  for (const [place, record] of records.entries()) {
    const get = (field: string) =>
      lineIn(
        columns
          .flatMap((column, at) =>
            mapping[column] === field ? [record[at]?.replace(/^'(?=[=+\-@\t])/, '') ?? ''] : [],
          )
          .join(' '),
      );
    const words = get(needed);
    if (!words) incoming.leftOut.push({ at: `row ${place + 2}`, why: `It has no ${needed}.` });
    else if (kind === 'claims') incoming.claims.push(claimOf(words, get));
    else incoming.sources.push(sourceOf(words, get));
  }
  return incoming;
}

type Get = (field: string) => string | null;

const claimOf = (words: string, get: Get): Incoming['claims'][number] => ({
  key: keyOf('csv', words),
  proposition: { [languageTag(get('language')) ?? languageOf(words)]: words },
  note: get('note'),
  from: partialDateIn(get('from')),
  to: partialDateIn(get('to')),
  topics: (get('topics') ?? '')
    .split(/[;|]/)
    .map((topic) => topic.trim())
    .filter(Boolean),
  review: webAddress(get('url'))
    ? { words: 'The address given in the table this came from.', url: webAddress(get('url')) }
    : null,
});

const sourceOf = (title: string, get: Get): Incoming['sources'][number] => ({
  key: keyOf('src', webAddress(get('url')) ?? [title, partialDateIn(get('published'))]),
  type: get('type') ?? 'document',
  title,
  language: languageTag(get('language')) ?? languageOf(title),
  publisher: get('publisher'),
  authors: (get('authors') ?? '')
    .split(/;/)
    .map((name) => name.trim())
    .filter(Boolean),
  published: partialDateIn(get('published')),
  url: webAddress(get('url')),
  csl: {},
});
