import { Recent } from '@/lib/engines/facets/recent';
import { stem } from '@/lib/engines/match/stem';
import { type SearchTerm, spellings } from './query';

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export type Range = [start: number, end: number];

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Stems of words seen lately: the words of a desk's texts come again and again, and stemming is what costs here. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** A word without accents and case, down to its English stem: the form in which the search compares words. */
function folded(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = stem(
      word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase(),
    );
    if (stems.size >= MOST_STEMS) stems.clear();
    stems.set(word, found);
  }
  return found;
}

/**
 * Where the terms of a search stand in a text: words by their stem, phrases as words in a row, Chinese as written.
 * Ranges come in order and never overlap. Terms that were to be left out mark nothing.
 */
export function highlight(text: string, terms: readonly SearchTerm[]): Range[] {
  const wanted = terms.filter((term) => !term.not);
  if (wanted.length === 0) return [];
  if (!mayHold(text, wanted)) return [];
  const words = [...text.matchAll(WORDS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    stem: folded(m[0]),
  }));
  const ranges: Range[] = [];
  for (const term of wanted) {
    if (term.kind === 'chinese') ranges.push(...everyPlace(text, term.text));
    else for (const way of spellings(term.text)) ranges.push(...runs(words, (way.match(WORDS) ?? []).map(folded)));
  }
  return joined(ranges);
}

/** Letters that may be another letter under its accent; anything but ASCII, punctuation and Chinese. */
const ACCENTED = /[^\p{ASCII}\u2000-\u206f\u3000-\u9fff\uff00-\uff20]/u;
/** The beginnings of the terms lately asked for; a page of claims is looked through for the same ones. */
const beginnings = new Recent<RegExp | null>(200);

/**
 * Can any of the terms stand in this text? Splitting and stemming is what costs, and most texts hold none: an English
 * stem changes at most the last two letters of a word, so each word that fits begins like it. Where accents may hide
 * a beginning, everything is looked at.
 */
function mayHold(text: string, terms: readonly SearchTerm[]): boolean {
  if (ACCENTED.test(text)) return true;
  if (terms.some((term) => term.kind === 'chinese' && text.includes(term.text))) return true;
  const key = terms.map((term) => `${term.kind} ${term.text}`).join('\n');
  let start = beginnings.get(key);
  if (start === undefined) {
    const stems = terms.flatMap((term) =>
      term.kind === 'chinese' ? [] : spellings(term.text).map((way) => folded(way.match(WORDS)?.[0] ?? '')),
    );
    const latin = stems.map((word) => word.slice(0, Math.min(3, Math.max(1, word.length - 2)))).filter(Boolean);
    start = latin.length === 0 ? null : new RegExp(`(?<![a-z0-9])(?:${latin.join('|')})`, 'i');
    beginnings.set(key, start);
  }
  return start?.test(text) ?? false;
}

function everyPlace(text: string, piece: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length))
    ranges.push([at, at + piece.length]);
  return ranges;
}

function runs(words: readonly { start: number; end: number; stem: string }[], stems: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i + stems.length <= words.length; i++) {
    if (stems.every((wanted, k) => words[i + k]!.stem === wanted))
      ranges.push([words[i]!.start, words[i + stems.length - 1]!.end]);
  }
  return ranges;
}

function joined(ranges: Range[]): Range[] {
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
    else result.push([...range]);
  }
  return result;
}

/** A piece of a long text around its first hit, cut at words, with the ranges moved along. About `around` characters each side. */
export function snippet(text: string, ranges: readonly Range[], around = 90): { text: string; ranges: Range[] } {
  const first = ranges[0];
  if (!first || text.length <= 2 * around + 60) return { text, ranges: [...ranges] };
  let start = Math.max(0, first[0] - around);
  let end = Math.min(text.length, first[1] + around);
  if (start > 0) start = text.indexOf(' ', start) + 1 || start;
  if (start > first[0]) start = first[0];
  const space = text.lastIndexOf(' ', end);
  if (end < text.length && space > first[1]) end = space;
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const shift = before.length - start;
  const kept = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Range => [from + shift, to + shift]);
  return { text: before + text.slice(start, end) + after, ranges: kept };
}
