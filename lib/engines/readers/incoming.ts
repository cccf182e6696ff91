import { createHash } from 'node:crypto';

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

/** A note on words of a text, to be found in a capture whose source has this address. */
export type IncomingNote = {
  readonly key: string;
  readonly target: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly words: string;
};

/** What of a file could not be read: where, in its own terms, and why. */
export type LeftOut = { readonly at: string; readonly why: string };

export type Incoming = {
  readonly sources: IncomingSource[];
  readonly claims: IncomingClaim[];
  readonly notes: IncomingNote[];
  readonly leftOut: LeftOut[];
};

export const nothing = (): Incoming => ({ sources: [], claims: [], notes: [], leftOut: [] });

/** A key made from what a record is, the same for the same record on any day. */
export const keyOf = (kind: string, ...parts: readonly unknown[]): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;

/** A date in one of the many ways people write it, as a year, a month or a day; null where it says none of them. */
export function partialDateIn(text: unknown): string | null {
  if (typeof text !== 'string' && typeof text !== 'number') return null;
  const [, year, month, day] = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?/.exec(String(text)) ?? [];
  if (!year) return null;
  const two = (digits: string) => digits.padStart(2, '0');
  if (!month || Number(month) < 1 || Number(month) > 12) return year;
  if (!day || Number(day) < 1) return `${year}-${two(month)}`;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

/** A web address as it stands, or null for anything that is none. */
export function webAddress(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const address = text.trim();
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && !/\s/.test(address) ? address : null;
}

/** A line of text without markup and needless space, NFC; null where nothing is left. */
export function lineIn(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const line = String(value)
    .replace(/<[^<>]*>/g, '')
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
