import { DATE_PATTERN, dateOf } from './dates';
import { FIGURE_PATTERNS, figureOf } from './figures';

/**
 * One unit of meaning found in a text. `value` is normalised (a folded word, a figure's or a date's one spelling);
 * `surface` is how the reader saw it; `first` says it opens a sentence, where a capital letter proves nothing.
 */
export interface Token {
  kind: 'word' | 'han' | 'figure' | 'date' | 'tag';
  value: string;
  surface: string;
  first: boolean;
  /** “more than 50,000” and “nearly 50,000”: on which side of its figure the text stays. */
  bound?: '>' | '<';
  /** Of a sum of money, the sign of what it is in. */
  currency?: string;
}

/** The line a copied post ends on, where several are copied together each: "— Ann Example (@ann) January 6, 2020". */
const SIGNATURE = /[—–-] ?([^\s—–()@-][^—–()@]{0,79}?) ?\((@\w+)\)\s*(?:((?:[A-Z][a-z]+\.? \d{1,2}, \d{2,4}\s*)+)|$)/gu;

/** What a text says, and, when it is a copied post, who signed it and on what day (ISO, when complete). */
export interface Post {
  body: string;
  author: string | null;
  date: string | null;
}

/** Parts copied posts into their words and their signatures; any other text is all body. The first day counts. */
export function readPost(text: string): Post {
  // Spaces closed up first: a pattern that begins and goes on with any number of them is slow on long runs.
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ');
  const authors: string[] = [];
  let date: string | null = null;
  const body = plain.replace(SIGNATURE, (_, name: string, handle: string, days: string | undefined) => {
    authors.push(`${name} ${handle}`);
    const day = days?.match(/[A-Z][a-z]+\.? \d{1,2}, \d{4}\b/)?.[0];
    date ??= day ? dateOf(day) : null;
    return ' ';
  });
  return { body: body.trim(), author: authors.join(' ') || null, date };
}

const ADDRESS = /https?:\/\/[^\s#\p{Script=Han}，。；]+|pic\.twitter\.com\/\w+/giu;
const ENTITY = /&(amp|lt|gt|quot|#39|nbsp);/g;

/** NFKC, plain apostrophes, addresses and HTML entities taken out; the start of every later step. */
export function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘ʼ＇`´]/g, "'")
    .replace(ADDRESS, ' ')
    .replace(ENTITY, ' ')
    .replace(/\bUS ?\$/g, '$')
    .replace(/\s+/g, ' ');
}

/** Lower case without accents: "Pequeño" is `pequeno`. Other scripts keep their marks. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');
}

/** Units that are written right behind their figure: "500kg" is 500, kg. */
const UNITS = 'kgs?|kms?|cm|mm|mg|mph|kph|lbs?|ft|mw|gw|gb|tb|mb|ha|oz|kwh';

/** What the scanner looks for, first come first served. A source has no capturing group: each kind's own is its place. */
const KINDS: readonly [string, string][] = [
  ['tag', '[@#][\\p{L}\\p{N}_]{1,100}'],
  ['model', '\\b[a-z]{1,8}-?\\d{1,4}\\b(?![.,]?\\d)'],
  ['date', DATE_PATTERN],
  ['dotted', '\\b(?:[a-z]\\.){2,}'],
  ['ordinal', `\\b\\d+(?!(?:k|mn|m|bn|b|tn|${UNITS})\\b)[a-z]{1,4}\\b`],
  ...Object.entries(FIGURE_PATTERNS),
  ['hanSign', '\\p{Script=Han}'],
  ['word', "(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}])+(?:'\\p{L}+)*"],
];
const SCANNER = new RegExp(KINDS.map(([, source]) => `(${source})`).join('|'), 'giu');
const kindOf = (match: RegExpExecArray) => KINDS[match.findIndex((part, i) => i > 0 && part !== undefined) - 1]?.[0];
const HAN = /\p{Script=Han}+/gu;
const SENTENCE_END = /[.!?:;"“”()[\]。！？：；—|]\s*$/u;

/** "AustralianFires" is Australian, Fires; "NATOsummit2020" is NATO? no: only a change of case or to a digit parts. */
export function splitCompound(tag: string): string[] {
  return tag.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}_@#]+/gu) ?? [];
}

function wordTokens(text: string, first: boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const run of text.matchAll(HAN)) {
    if (run.index > at) tokens.push(word(text.slice(at, run.index), first && at === 0));
    tokens.push({ kind: 'han', value: run[0], surface: run[0], first: false });
    at = run.index + run[0].length;
  }
  if (at < text.length) tokens.push(word(text.slice(at), first && at === 0));
  return tokens;
}

const word = (surface: string, first: boolean): Token => ({ kind: 'word', value: fold(surface), surface, first });

function tagTokens(surface: string): Token[] {
  const whole = surface.slice(1);
  const parts = splitCompound(whole);
  const tokens = parts.flatMap((part) => wordTokens(part, false));
  const joined: Token = { kind: 'tag', value: fold(whole.replaceAll('_', '')), surface, first: false };
  return parts.length > 1 && !/\p{Script=Han}/u.test(whole) ? [...tokens, joined] : tokens;
}

/** "COVID-19" is read as COVID and covid19; "F-16" as f16. */
function modelTokens(surface: string, first: boolean): Token[] {
  const letters = surface.replace(/[-\d]+$/, '');
  const joined: Token = { kind: 'tag', value: fold(surface.replace('-', '')), surface, first: false };
  return letters.length > 2 ? [word(letters, first), joined] : [joined];
}

function tokensOf(kind: string, surface: string, first: boolean): Token[] {
  if (kind === 'tag') return tagTokens(surface);
  if (kind === 'model') return modelTokens(surface, first);
  if (kind === 'dotted') return [{ kind: 'word', value: fold(surface.replaceAll('.', '')), surface, first: false }];
  if (kind === 'word' || kind === 'ordinal') return [word(surface, first)];
  if (kind === 'hanSign') return [{ kind: 'han', value: surface, surface, first: false }];
  if (kind in FIGURE_PATTERNS) {
    const value = figureOf(kind as keyof typeof FIGURE_PATTERNS, surface.trim());
    return value ? [{ kind: 'figure', value, surface: surface.trim(), first }] : wordTokens(surface, first);
  }
  const value = dateOf(surface);
  return value ? [{ kind: 'date', value, surface, first }] : wordTokens(surface, first);
}

const LESS_BEFORE =
  /(?:\b(?:(?:no|not) more than|less than|fewer than|under|below|nearly|almost|up to|at most|as many as)|不到|少于|少於|不足|低于|低於|至多|最多|接近|[将將]?近)\s*$/iu;
const MORE_BEFORE =
  /(?:\b(?:more than|over|at least|above|exceed(?:s|ed|ing)?|upwards of|in excess of|no (?:fewer|less) than)|超过|超過|[逾超]|至少|多于|多於|高于|高於|不止|不下)\s*$/iu;
const MORE_BEHIND = /^(?:[多余餘]|以上|\+| or more\b| plus\b)/iu;

/** On which side of the figure at from..to the text stays, if it says so. */
function boundOf(plain: string, from: number, to: number): Token['bound'] {
  const before = plain.slice(Math.max(0, from - 16), from);
  if (/\bno (?:fewer|less) than\s*$/i.test(before)) return '>';
  if (LESS_BEFORE.test(before)) return '<';
  return MORE_BEFORE.test(before) || MORE_BEHIND.test(plain.slice(to, to + 8)) ? '>' : undefined;
}

/** "3.5 to 4 per cent": the unit of the second figure is the first's as well. */
const RANGE =
  /^(?: to | ?[-–—~至到] ?)[$£€¥]?\d[\d,.]*( ?(?:%|percent\b|per ?cent\b|hundred\b|thousand\b|million\b|billion\b|trillion\b|万亿|[万萬亿億]))/iu;
const CURRENCIES: readonly [RegExp, string][] = [
  [/^ ?(?:us )?dollars?\b|^美[元金]/i, '$'],
  [/^ ?euros?\b|^[欧歐]元/i, '€'],
  [/^ ?pounds sterling\b|^英[镑鎊]/i, '£'],
  [/^ ?(?:yuan|renminbi)\b|^(?:元|人民[币幣])/i, '¥'],
];

/** What stands around the figure at from..to: on which side of it the text stays, and what money it is. */
function aroundFigure(plain: string, from: number, to: number): Pick<Token, 'bound' | 'currency'> {
  const bound = boundOf(plain, from, to);
  const behind = plain.slice(to, to + 20);
  const [sign] = plain.slice(from, from + 1).match(/[$£€¥]/) ?? [];
  const currency = sign ?? CURRENCIES.find(([word]) => word.test(behind))?.[1];
  return { ...(bound ? { bound } : {}), ...(currency ? { currency } : {}) };
}

/** The tokens of a text in reading order; Chinese signs that stand together are one token. Linear; never throws. */
export function tokenise(text: string): Token[] {
  const plain = clean(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of plain.matchAll(SCANNER)) {
    const first = end === 0 || SENTENCE_END.test(plain.slice(end, match.index));
    const kind = kindOf(match) ?? 'word';
    const to = match.index + match[0].length;
    const unit = kind === 'digits' && /\d$/.test(match[0]) ? RANGE.exec(plain.slice(to, to + 40))?.[1] : undefined;
    const found = tokensOf(kind, match[0] + (unit ?? ''), first);
    if (found[0]?.kind === 'figure') Object.assign(found[0], aroundFigure(plain, match.index, to));
    const previous = tokens.at(-1);
    if (kind === 'hanSign' && previous?.kind === 'han' && end === match.index) {
      previous.value += match[0];
      previous.surface += match[0];
    } else tokens.push(...found);
    end = to;
  }
  return tokens;
}
