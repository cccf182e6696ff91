import { CSL_TYPES } from '@/lib/engines/casefile/vocabulary';
import { catalogue } from '@/messages/say';
import {
  type Incoming,
  type IncomingTable,
  keyOf,
  languageOf,
  languageTag,
  lineIn,
  nothing,
  partialDateIn,
  referenceIn,
  webAddress,
} from './incoming';
import { TABLE_FIELDS, type TableKind } from './table-fields';

/** Column → field; an empty field leaves the column out. */
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
  地址: 'url',
  headline: 'title',
  topic: 'topics',
};

/** The fields under the names that our own tables give them, in each language, small letters. */
const OURS: Readonly<Record<string, string>> = Object.fromEntries(
  (['en', 'zh'] as const).flatMap((language) => {
    const { column } = catalogue(language).document;
    const fields = ['proposition', 'from', 'to', 'topics', 'url', 'language', 'title', 'type'] as const;
    return [...fields, 'publisher' as const, 'authors' as const, 'published' as const].map((field) => [
      column[field].toLowerCase(),
      field,
    ]);
  }),
);

/** Types by the words our own tables write for them, in each language. */
const TYPES = new Map(
  (['en', 'zh'] as const).flatMap((language) => {
    const words: Readonly<Record<string, string>> = catalogue(language).vocabulary.sourceType;
    return CSL_TYPES.flatMap((type): [string, string][] => (words[type] ? [[words[type].toLowerCase(), type]] : []));
  }),
);

/** Characters of what stands in a column that are shown to know it by. */
const EXAMPLE = 120;

/** Rows a table may have. */
const MOST = 50_000;

/**
 * The fields of CSV (RFC 4180, and semicolons or tabs where the first line has more of them); for a quote that never
 * closes, the number of its row.
 */
export function parseCsv(text: string): string[][] | number {
  // `sep=;` is a line that Excel writes for itself.
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
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
  if (quoted) return rows.length + 1;
  if (field !== '' || row.length > 0) rows.push([...row, field.replace(/\r$/, '')]);
  return rows;
}

const isEmpty = (row: readonly string[]): boolean => row.every((value) => value.trim() === '');

/** What each column is taken for where nobody says: its own name, or another name for it. */
export function guessMapping(columns: readonly string[], kind: TableKind): Mapping {
  const fields = TABLE_FIELDS[kind] as readonly string[];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const name = column.trim().toLowerCase();
      const field = fields.includes(name) ? name : (OURS[name] ?? ALIASES[name]);
      return field && fields.includes(field) ? [[column, field]] : [];
    }),
  );
}

/** Which of the two a table is: by what its columns are said to be, else by their names. */
export const guessKind = (columns: readonly string[], mapping: Mapping = {}): TableKind => {
  const said = Object.values(mapping);
  if (said.includes('proposition')) return 'claims';
  if (said.includes('title')) return 'sources';
  return Object.values(guessMapping(columns, 'claims')).includes('proposition') ? 'claims' : 'sources';
};

/** What of a mapping leads nowhere: columns the table does not have, and fields that neither claims nor sources have. */
const mistaken = (mapping: Mapping, columns: readonly string[], kind: TableKind): Incoming['leftOut'] =>
  Object.entries(mapping).flatMap(([column, field]): Incoming['leftOut'] => {
    if (!columns.includes(column)) return [{ at: column, why: 'no-such-column' }];
    const fields = ['', ...TABLE_FIELDS[kind]] as readonly string[];
    return fields.includes(field) ? [] : [{ at: column, why: 'no-such-field', values: { field } }];
  });

/** What the columns are taken for, each with the first thing that stands in it. */
const described = (
  columns: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
  mapping: Mapping,
): IncomingTable['columns'] =>
  columns.flatMap((name, at) => {
    if (name === '' || columns.indexOf(name) < at) return [];
    const example = rows.map(({ cells }) => lineIn(cells[at])).find(Boolean);
    return [{ name, example: example?.slice(0, EXAMPLE) ?? null, field: mapping[name] || null }];
  });

/** Claims or sources from a table; an apostrophe that keeps a spreadsheet from running a field is taken off again. */
export function readTable(text: string, options: { kind?: TableKind; mapping?: Mapping } = {}): Incoming {
  const incoming = nothing();
  const read = parseCsv(text);
  if (typeof read === 'number') {
    incoming.leftOut.push({ at: { place: 'row', number: read }, why: 'quote-open' });
    return incoming;
  }
  const rows = read;
  const first = rows.findIndex((row) => !isEmpty(row));
  const columns = rows[first]?.map((name) => name.replace(/\s+/g, ' ').trim());
  // Rows are counted as a spreadsheet counts them, empty ones too.
  const records = rows.flatMap((cells, at) => (at > first && !isEmpty(cells) ? [{ cells, row: at + 1 }] : []));
  if (!columns || records.length === 0) {
    incoming.leftOut.push({ at: { place: 'file' }, why: 'no-rows' });
    return incoming;
  }
  // A column of nothing but references says which record a row is, not what it says: Claim in our own tables.
  const guessed = columns.filter((_, at) => !records.every(({ cells }) => /^[A-Z]-\d+$/.test(cells[at]?.trim() ?? '')));
  const kind = options.kind ?? guessKind(guessed, options.mapping);
  incoming.leftOut.push(...mistaken(options.mapping ?? {}, columns, kind));
  const mapping = { ...guessMapping(guessed, kind), ...options.mapping };
  incoming.table = { kind, columns: described(columns, records, mapping) };
  const needed = kind === 'claims' ? 'proposition' : 'title';
  if (!Object.values(mapping).includes(needed)) {
    incoming.leftOut.push({ at: columns.join(', '), why: 'no-column', values: { field: needed } });
    return incoming;
  }
  for (const column of new Set(columns))
    if (mapping[column] && columns.filter((name) => name === column).length > 1)
      incoming.leftOut.push({ at: column, why: 'column-twice' });
  if (records.length > MOST)
    incoming.leftOut.push({ at: { place: 'file' }, why: 'too-many', values: { most: String(MOST) } });
  for (const { cells, row } of records.slice(0, MOST)) {
    const get = (field: string) => {
      const told = new Map<string, string>();
      for (const [at, column] of columns.entries()) {
        const value = mapping[column] === field ? lineIn(cells[at]?.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')) : null;
        // Of columns with one name the first that says something counts; columns of several names add up.
        if (value && !told.has(column)) told.set(column, value);
      }
      return told.size > 0 ? [...told.values()].join(' ') : null;
    };
    for (const field of ['published', 'from', 'to']) {
      const date = get(field);
      if (date && !partialDateIn(date))
        incoming.leftOut.push({ at: { place: 'row', number: row }, why: 'not-a-date', values: { date, field } });
    }
    const words = get(needed);
    if (!words)
      incoming.leftOut.push({ at: { place: 'row', number: row }, why: 'no-field', values: { field: needed } });
    else if (kind === 'claims') incoming.claims.push(claimOf(words, get));
    else incoming.sources.push({ ...sourceOf(words, get), reference: cells.map(referenceIn).find(Boolean) ?? null });
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

const sourceOf = (title: string, get: Get): Omit<Incoming['sources'][number], 'reference'> => ({
  key: keyOf('src', webAddress(get('url')) ?? [title, partialDateIn(get('published'))]),
  type: TYPES.get(get('type')?.toLowerCase() ?? '') ?? get('type') ?? 'document',
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
