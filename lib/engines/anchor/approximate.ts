import { endDistances, pattern } from './bits';
import type { Folded } from './fold';
import type { Span } from './places';

/** A stretch of folded units and its edit distance from the quotation, both in lower case. */
export type Near = Span & { errors: number };

/** Ten errors in a hundred letters: what the product's own measurements found safe on unseen pages. */
const ERROR_RATE = 0.1;
/** More windows than this would mean the quotation is made of common parts; nothing certain could come of it. */
const MOST_WINDOWS = 400;

/**
 * Stretches of the text within ten per cent of the quotation, best first, one for each place.
 *
 * Seed and extend: of k+1 pieces of the quotation at least one must stand unchanged where there are at most k errors
 * (pigeonhole), so exact search for the pieces misses nothing; only windows around them are compared letter by letter.
 */
export function approximatePlaces(text: Folded, quote: string): Near[] {
  const most = Math.floor(quote.length * ERROR_RATE);
  if (most < 1) return [];
  const windows = merge(seedWindows(text.lower, quote, most));
  if (windows.length > MOST_WINDOWS) return [];
  const forwards = pattern(quote);
  const backwards = pattern(reversed(quote));
  return windows
    .flatMap((window) => bestIn(window, text.lower, quote.length, most, forwards, backwards))
    .sort((a, b) => a.errors - b.errors || a.start - b.start);
}

const reversed = (text: string) => text.split('').reverse().join('');

function seedWindows(text: string, quote: string, most: number): Span[] {
  const windows: Span[] = [];
  const pieces = most + 1;
  for (let p = 0; p < pieces; p++) {
    const from = Math.floor((p * quote.length) / pieces);
    const piece = quote.slice(from, Math.floor(((p + 1) * quote.length) / pieces));
    for (let at = text.indexOf(piece); at >= 0 && windows.length < 50_000; at = text.indexOf(piece, at + 1)) {
      const start = at - from - most;
      windows.push({ start: Math.max(0, start), end: Math.min(text.length, start + quote.length + 2 * most) });
    }
  }
  return windows.sort((a, b) => a.start - b.start);
}

/** Joins windows on nearly the same diagonal; windows of neighbouring places stay apart. */
function merge(windows: Span[]): Span[] {
  const joined: Span[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (last && window.start - last.start <= (last.end - last.start) / 4) last.end = Math.max(last.end, window.end);
    else joined.push({ ...window });
  }
  return joined;
}

type Prepared = ReturnType<typeof pattern>;

function bestIn(w: Span, text: string, length: number, most: number, forwards: Prepared, backwards: Prepared): Near[] {
  const ends = endDistances(forwards, text, w.start, w.end);
  const errors = smallest(ends);
  if (errors > most) return [];
  // Of equally good ends take the last: a stretch that lacks its final letter costs the same as one that has it wrong.
  const end = w.start + ends.lastIndexOf(errors) + 1;
  const from = Math.max(0, end - length - most);
  const starts = endDistances(backwards, text, from, end, { backwards: true, pinned: true });
  const start = end - (starts.lastIndexOf(smallest(starts)) + 1);
  return [{ start, end, errors }];
}

function smallest(values: Int32Array): number {
  let least = Number.MAX_SAFE_INTEGER;
  for (const value of values) if (value < least) least = value;
  return least;
}

/** Drops places that overlap a better one. The list is sorted best first. */
export function apart(places: Near[]): Near[] {
  const kept: Near[] = [];
  for (const place of places) {
    if (!kept.some((k) => place.start < k.end && k.start < place.end)) kept.push(place);
  }
  return kept;
}
