import { withEdgeMarks } from './edge-marks';
import { type Like, likePlaces, type Worded, worded } from './likeness';
import { type Span, weight } from './places';
import type { Selector } from './selector';

/** A text with its words. */
export type Text = Worded & { text: string };

/** Of the quotation's letters, how many stand in the place that is taken for it. */
const SHARE = 0.75;
/** Of the letters of that place, how many are the quotation's: something may be put in, but not a second sentence. */
const DENSE = 0.6;
/** A second place, or another one in the older text, with so much of the quotation makes it a pattern and no passage. */
const TWIN = 0.5;
/** Words and letters, as `weight` counts them, from which a passage is known by most of its words. */
const FROM = { words: 9, letters: 60 };
/** Time grows by the square; a passage as long as this is found letter by letter or along the difference. */
const MOST_WORDS = 1000;

/**
 * The one stretch of the newer text with most of a passage's words in their order, or null: where there is none, where
 * another is half as like it, and where anything of its kind stood in the older text besides the passage. For callers that
 * know the passage left its place, and that say its words are not the same.
 */
export function mostlyElsewhere(older: Text, newer: Text, selector: Selector): Span | null {
  const quote = worded(selector.exact).words;
  if (quote.length < FROM.words || weight(quote.join('')) < FROM.letters || quote.length > MOST_WORDS) return null;
  const own = ({ first, last }: Like) => older.starts[first]! < selector.end && older.ends[last]! > selector.start;
  if (likePlaces(older, quote).some((like) => !own(like) && like.share >= TWIN)) return null;
  const [best, next] = likePlaces(newer, quote);
  if (!best || best.share < SHARE || best.dense < DENSE || (next && next.share >= TWIN)) return null;
  return withEdgeMarks(newer.text, selector.exact, edges(newer, best, selector, older.text));
}

/**
 * A place found letter by letter, from its first whole word to its last: the fewest errors are often had by beginning
 * within a word that replaced another ("adi said" for "Amadi said").
 */
export function inWholeWords(older: string, newer: Text, selector: Selector, near: Span): Span {
  const quote = worded(selector.exact).words;
  const touches = ({ first, last }: Like) => newer.starts[first]! < near.end && newer.ends[last]! > near.start;
  const like = quote.length > MOST_WORDS ? undefined : likePlaces(newer, quote).find(touches);
  if (!like) return near;
  return withEdgeMarks(newer.text, selector.exact, edges(newer, like, selector, older));
}

/** Words that may have been put in at an edge of the quotation, beside those that were replaced there. */
const PUT_IN = 5;
const SENTENCE_END = /[.!?…。！？\n]/u;

/**
 * From the first word of the quotation to the last, also where those were replaced or left alone by words put in: up to
 * the first or last word itself, else as many words as were lost, and to the edge of the sentence where it was one.
 */
function edges(newer: Text, like: Like, selector: Selector, old: string): Span {
  const quote = worded(selector.exact).words;
  const opened = selector.start === 0 || SENTENCE_END.test(between(old, selector.start));
  const head = { step: -1, lost: like.skipped, own: quote[0], whole: opened && /^[^,;:]/u.test(selector.exact) };
  const tail = { step: 1, lost: like.left, own: quote.at(-1), whole: SENTENCE_END.test(lastMarks(selector.exact)) };
  const first = reach(newer, like.first, { ...head, beside: worded(selector.prefix).words.at(-1) });
  const last = reach(newer, like.last, { ...tail, beside: worded(selector.suffix).words[0] });
  return { start: newer.starts[first]!, end: newer.ends[last]! };
}

/** The signs between a place in a text and the next word before it. */
const between = (text: string, at: number) => /[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
const lastMarks = (text: string) => between(text, text.length);

type Edge = { step: number; lost: number; own: string | undefined; whole: boolean; beside: string | undefined };

function reach({ text, words, starts, ends }: Text, from: number, edge: Edge): number {
  const { step, lost, own, whole, beside } = edge;
  let [at, taken] = [from, from];
  for (let count = 0; count <= lost + PUT_IN; count++) {
    const [left, right] = step < 0 ? [at - 1, at] : [at, at + 1];
    const sentenceEnds = SENTENCE_END.test(text.slice(ends[left] ?? 0, starts[right] ?? text.length));
    if (sentenceEnds || words[at + step] === undefined) return whole ? at : taken;
    at += step;
    if (words[at] === beside) return taken;
    if (words[at] === own && lost > 0) return at;
    if (count < lost) taken = at;
  }
  return taken;
}
