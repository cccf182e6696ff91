import { type Change, diffWords } from './diff';
import { inWholeWords, mostlyElsewhere, type Text } from './elsewhere';
import { find, findOrReworded, onlyNear, type Prepared, prepare } from './find';
import { fold } from './fold';
import { worded } from './likeness';
import { weight } from './places';
import type { Selector } from './selector';
import { negatedAtEnd } from './substance';

/** What became of a span in a newer text; offsets count UTF-16 units of the new text. */
export type Reanchored =
  | { state: 'unchanged' | 'moved' | 'reworded'; start: number; end: number }
  | { state: 'gone'; start: null; end: null };

/** At least this share of a span's letters must stand in its old place for it to count as reworded and not as gone. */
const KEPT = 0.5;
/** Letters by which words alone are known again away from their neighbourhood; shorter ones are said by anybody. */
const MOVED_FROM = 32;
const GONE: Reanchored = { state: 'gone', start: null, end: null };

/**
 * Carries spans of an old text over to a new version of it, in the order given.
 *
 * `unchanged`: same words, same offsets. `moved`: same words elsewhere (typography may differ). `reworded`: its place is
 * known, its words are not the same; an editor has to look. `gone`: no certain place. Words are found first; what is
 * not found, or stands in several places, is carried along the word-by-word difference of the two texts; what has no
 * place there either is looked for by its words alone.
 */
export function reanchor(oldText: string, newText: string, selectors: Selector[]): Reanchored[] {
  const prepared = prepare(newText);
  let old: Prepared | undefined;
  let carry: Carry | undefined;
  let words: [older: Text, newer: Text] | undefined;
  return selectors.map((selector) => {
    if (oldText === newText) return { state: 'unchanged', start: selector.start, end: selector.end };
    const hit = findOrReworded(prepared, selector);
    const repeated = oldText.indexOf(selector.exact) !== oldText.lastIndexOf(selector.exact);
    if (hit && hit.how === 'exact' && !repeated)
      return { state: stateOf(selector, newText, hit), start: hit.start, end: hit.end };
    carry ??= carrier(diffWords(oldText, newText));
    const carried = alongDifference(carry, selector, newText);
    if (hit && !stoodElsewhere(carry, selector, hit)) {
      if (hit.how !== 'approximate') return { state: stateOf(selector, newText, hit), start: hit.start, end: hit.end };
      const { start, end } = together(inWholeWords(oldText, wordsOf()[1], selector, hit), carried);
      return { state: stateOf(selector, newText, { start, end }), start, end };
    }
    return carried.state === 'gone' ? (elsewhere(selector, carry) ?? carried) : carried;
  });

  /**
   * A passage put somewhere else: its own words alone find it, in the newer text as in the older, where they stood once.
   * Without the older text that would be a guess, since they may be a repetition of what was cut. Where its figures were
   * changed as well, nothing like it may have stood in the older text, nor stand twice in the newer.
   */
  function elsewhere(selector: Selector, carry: Carry): Reanchored | null {
    const { exact } = selector;
    if (weight(fold(exact).folded) < MOVED_FROM) return null;
    old ??= prepare(oldText);
    if (!find(old, { exact })) return null;
    const same = find(prepared, { exact });
    const hit =
      same && same.how !== 'approximate' ? same : (mostlyElsewhere(...wordsOf(), selector) ?? nearly(old, selector));
    if (!hit || stoodElsewhere(carry, selector, hit)) return null;
    const state = stateOf({ exact, start: -1, suffix: '' }, newText, hit);
    return { state, start: hit.start, end: hit.end };
  }

  function wordsOf(): [older: Text, newer: Text] {
    words ??= [oldText, newText].map((text) => ({ text, ...worded(text) })) as [Text, Text];
    return words;
  }

  /** For what is too short to be known by most of its words. Nothing of its pattern may have stood in the older text. */
  function nearly(old: Prepared, selector: Selector) {
    const { exact } = selector;
    const hit = onlyNear(old, exact) && (findOrReworded(prepared, { exact }) ?? onlyNear(prepared, exact));
    return hit && inWholeWords(oldText, wordsOf()[1], selector, hit);
  }
}

/**
 * An approximate place and the place along the difference, where they overlap: the fewest errors are often had by
 * leaving out the word beside a longer one that was put in ("He reportedly said" without its "He").
 */
function together(near: { start: number; end: number }, carried: Reanchored): { start: number; end: number } {
  if (carried.state === 'gone' || carried.end <= near.start || carried.start >= near.end) return near;
  return { start: Math.min(near.start, carried.start), end: Math.max(near.end, carried.end) };
}

function stateOf(
  selector: Pick<Selector, 'exact' | 'start' | 'suffix'>,
  newText: string,
  place: { start: number; end: number },
) {
  const words = newText.slice(place.start, place.end);
  if (negatedAtEnd(newText, place.end) && !negatedAtEnd(selector.suffix, 0)) return 'reworded';
  if (words === selector.exact) return place.start === selector.start ? 'unchanged' : 'moved';
  return typography(words) === typography(selector.exact) ? 'moved' : 'reworded';
}

/** Quotation marks, dashes, spacing and invisible characters made alike; every other sign and letter counts. */
function typography(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060]|\p{Variation_Selector}/gu, '')
    .replace(/[‘’‚‛`´ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Stretches that stayed, with their offsets in both texts. */
type Carry = Array<{ old: number; new: number; length: number }>;

function carrier(changes: Change[]): Carry {
  const carry: Carry = [];
  let [before, after] = [0, 0];
  for (const { op, text } of changes) {
    if (op === 'same') carry.push({ old: before, new: after, length: text.length });
    if (op !== 'added') before += text.length;
    if (op !== 'removed') after += text.length;
  }
  return carry;
}

/** Half of what stands there stood in the older text already, in another place: it is like the span, and was beside it. */
function stoodElsewhere(carry: Carry, selector: Selector, place: { start: number; end: number }): boolean {
  let length = 0;
  for (const part of carry) {
    const shift = part.old - part.new;
    const [from, to] = [Math.max(part.new, place.start), Math.min(part.new + part.length, place.end)];
    if (from >= to) continue;
    length += to - from;
    const own = Math.min(to + shift, selector.end) - Math.max(from + shift, selector.start);
    if (own > 0) length -= own;
  }
  return length * 2 >= place.end - place.start;
}

function alongDifference(carry: Carry, selector: Selector, newText: string): Reanchored {
  const kept = carry
    .map((part) => {
      const from = Math.max(part.old, selector.start);
      const to = Math.min(part.old + part.length, selector.end);
      return { start: part.new + from - part.old, end: part.new + to - part.old };
    })
    .filter((part) => part.start < part.end);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return GONE;
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const stayed = kept.reduce((sum, part) => sum + letters(newText.slice(part.start, part.end)), 0);
  const whole = Math.max(letters(selector.exact), letters(newText.slice(first.start, last.end)));
  if (whole === 0 || stayed / whole < KEPT) return GONE;
  const place = { start: first.start, end: last.end };
  return { state: stateOf(selector, newText, place), ...place };
}
