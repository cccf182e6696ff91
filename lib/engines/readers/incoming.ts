import { createHash } from 'node:crypto';
import type { TableKind } from './table-fields';

/* What readers of foreign files make of them: plain records, and everything that could not be read with its reason. */

/** A work on record elsewhere. `key` is made from what names it, so that the same file twice brings nothing new. */
export type IncomingSource = {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** A year, a month or a day. */
  readonly published: string | null;
  readonly url: string | null;
  /** The reference it bears in the file where that is written as ours are, S-3: our own export comes back with it. */
  readonly reference: string | null;
  /** The page a desk like ours has of it, where the file names one. */
  readonly page?: string;
  /** Further CSL fields by their names. */
  readonly csl: Readonly<Record<string, unknown>>;
};

/** A proposition somebody else has checked or listed; what they say of it stays theirs and becomes no status here. */
export type IncomingClaim = {
  readonly key: string;
  readonly proposition: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly topics: readonly string[];
  /** The review it comes from, as evidence that gives context. */
  readonly review: { readonly words: string; readonly url: string | null } | null;
};

/** A note on words of a text, to be found in a capture held under one of these addresses. */
export type IncomingNote = {
  readonly key: string;
  readonly target: string;
  /** Where the text may be held: what was annotated, then the pages it was taken from. */
  readonly addresses: readonly string[];
  /** The SHA-256 of the text that was annotated, in hexadecimal digits; null where it is not said. */
  readonly textSha256: string | null;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words began in their text, in Unicode code points; null where it is not said. */
  readonly start: number | null;
  /** What each body says, in one line each. */
  readonly bodies: readonly string[];
  readonly words: string;
};

/** Why something of a file did not come in, or not as it was written; the words are in messages/…/checking.ts. */
export const REASONS = [
  'no-title',
  'no-claim',
  'no-case',
  'no-claim-review',
  'no-annotation',
  'no-quote',
  'no-page',
  'no-rows',
  'quote-open',
  'never-closed',
  'no-end',
  'no-such-column',
  'no-such-field',
  'no-column',
  'no-field',
  'column-twice',
  'too-many',
  'not-a-date',
  'type-unknown',
  'leads-outside',
  'corrects-outside',
  'text-withheld',
  'no-edition',
  'no-topic',
  'no-text',
  'not-in-text',
  'no-file',
  'ours-kept',
  'no-text-file',
  'vanished',
  'same-as',
] as const;
export type Reason = (typeof REASONS)[number];

/** Where in a file: a reference or a name as it stands there, a place counted from 1, or a record by what it is and its key. */
export type At =
  | string
  | { readonly place: Place; readonly number?: number }
  | { readonly record: string; readonly key: string };
export const PLACES = ['file', 'row', 'item', 'record', 'line', 'review', 'annotation', 'edition'] as const;
export type Place = (typeof PLACES)[number];

/** What of a file could not be read, and why; `values` are what the sentence names. */
export type LeftOut = { readonly at: At; readonly why: Reason; readonly values?: Readonly<Record<string, string>> };

/** A table as it was read: what its rows are, and for each column an example and the field it was taken for, null where it is left out. */
export type IncomingTable = {
  readonly kind: TableKind;
  readonly columns: readonly {
    readonly name: string;
    readonly example: string | null;
    readonly field: string | null;
  }[];
};

export type Incoming = {
  /** Of a table with rows, else null. */
  table: IncomingTable | null;
  readonly sources: IncomingSource[];
  readonly claims: IncomingClaim[];
  readonly notes: IncomingNote[];
  readonly leftOut: LeftOut[];
};

/** What was read of a file before anything was. */
export const nothing = (): Incoming => ({ table: null, sources: [], claims: [], notes: [], leftOut: [] });

/** A key made from what a record is, the same for the same record on any day. */
export const keyOf = (kind: string, ...parts: readonly unknown[]): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;

/** What stands alone as a reference of a source of a desk like ours, or null. */
export const referenceIn = (value: unknown): string | null =>
  typeof value === 'string' && /^S-[1-9]\d{0,8}$/.test(value.trim()) ? value.trim() : null;

/** A date in one of the many ways people write it, as a year, a month or a day; null where it says none of them. */
export function partialDateIn(text: unknown): string | null {
  if (typeof text !== 'string' && typeof text !== 'number') return null;
  const [, year, month, day] = datePattern(String(text).trim()) ?? [];
  if (!year) return null;
  const two = (digits: string) => digits.padStart(2, '0');
  if (!month || Number(month) < 1 || Number(month) > 12) return year;
  if (!day || Number(day) < 1) return `${year}-${two(month)}`;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Year, month and day as they are written: 2019-5-4, 20190504, 2019年5月4日, May 4, 2019 or 4 May 2019. Of 04/05/2019
 * nobody knows which is the month, so only its year is taken.
 */
function datePattern(text: string): (string | undefined)[] | null {
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return packed;
  // One sign between all parts: 2020-05/2020-07 is a span from one month to another, of which the first is taken.
  const [all, first, , second, third] =
    /^(\d{4})(?:([-/.年])\s?(\d{1,2})(?!\d)(?:(?:\2|(?<=年\s?\d{1,2})月)\s?(\d{1,2})(?!\d))?)?/.exec(text) ?? [];
  if (all) return [all, first, second, third];
  const [, before, name, after, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/i.exec(text) ??
    [];
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  if (year) return [text, year, month > 0 ? String(month) : undefined, before ?? after];
  return /^\d{1,2}[/.]\d{1,2}[/.](\d{4})\b/.exec(text);
}

/** A web address as it stands, or null for anything that is none. */
export function webAddress(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const address = text.trim();
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && !/\s/.test(address) ? address : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Characters that were written as HTML writes them; what is no such thing stays as it is. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });

/** A tag or a comment; `a < b` is none. */
const MARKUP = /<(?:\/?[a-z]|!--)[^<>]*>/gi;

/** A line of text without markup and needless space, NFC; null where nothing is left. JSON-LD may wrap it (`@value`). */
export function lineIn(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && '@value' in value) return lineIn(value['@value']);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  // Twice: some publishers write markup as markup is quoted, &lt;b&gt;.
  const line = unescaped(unescaped(String(value).replace(MARKUP, '')).replace(MARKUP, ''))
    .replaceAll('\0', '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return line || null;
}

/** The language words are in, as far as their letters tell: Chinese, or English. */
export const languageOf = (words: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(words) ? 'zh' : 'en');

/** A language tag that the database takes, or null. */
export const languageTag = (value: unknown): string | null => {
  const tag = typeof value === 'string' ? value.trim().replace('_', '-') : '';
  const [main = '', ...rest] = tag.split('-');
  const whole = [main.toLowerCase(), ...rest].join('-');
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(whole) ? whole : null;
};
