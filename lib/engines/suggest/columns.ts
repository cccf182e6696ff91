import { hashWord } from '@/lib/engines/suggest/hash';
import type { Quoted } from '@/lib/engines/suggest/marks';
import {
  ALL_CAPS,
  CAPITAL,
  DIGIT,
  PARAGRAPH_START,
  PUNCTUATION,
  SENTENCE_START,
  sentenceEnd,
  type Tokens,
  tokenAt,
} from '@/lib/engines/suggest/tokens';

/**
 * What the tagger looks at, one number per word and column. Columns of words hold word hashes (their text can be
 * written out), columns of codes hold small numbers.
 */
export type Column =
  | 'word'
  | 'tail'
  | 'class'
  | 'shape'
  | 'quote'
  | 'cue'
  | 'before'
  | 'beforeGap'
  | 'after'
  | 'afterGap'
  | 'closing'
  | 'opening'
  | 'place';
export type Columns = Record<Column, Int32Array>;

/** Columns whose values are hashes of words. */
export const WORD_COLUMNS: ReadonlySet<Column> = new Set<Column>(['word', 'tail', 'before', 'after', 'opening']);

const CLASSES: [number, string][] = [
  [1, 'he she they i we it you who'],
  [2, 'him her them me us his their my our its your whom whose'],
  [3, 'the a an this that these those some any no every each all both another such many most several few'],
  [
    4,
    'of in on at by with from for to into about over after before under against between through during without among upon toward towards within since until per despite amid',
  ],
  [5, 'is was were are be been being am has have had do does did having'],
  [6, "will would can could should may might must shall won't wouldn't can't couldn't shouldn't"],
  [7, 'and or but nor yet so plus'],
  [8, 'because if when while as although though unless whereas where which what how why whether than'],
  [9, "not never n't don't doesn't didn't isn't wasn't aren't hasn't haven't"],
  [10, "'s 's"],
];
const CLASS_OF = new Map<number, number>();
for (const [code, words] of CLASSES) for (const w of words.split(' ')) CLASS_OF.set(hashWord(w), code);
const TAIL_CLASS = new Map<number, number>([
  [hashWord('ing'), 20],
  [hashWord('ted'), 21],
  [hashWord('sed'), 21],
  [hashWord('ded'), 21],
  [hashWord('ned'), 21],
  [hashWord('red'), 21],
  [hashWord('led'), 21],
  [hashWord('ied'), 21],
  [hashWord('ced'), 21],
  [hashWord('ked'), 21],
  [hashWord('ged'), 21],
  [hashWord('ion'), 22],
  [hashWord('ent'), 22],
  [hashWord('ers'), 23],
  [hashWord('ans'), 23],
  [hashWord('ats'), 23],
]);

function classOf(t: Tokens, i: number): number {
  const f = t.flags[i] as number;
  if (f & PUNCTUATION) return 40 + (t.text.charCodeAt(t.start[i] as number) % 64);
  const known = CLASS_OF.get(t.word[i] as number);
  if (known) return known;
  if (f & DIGIT) return 11;
  if (f & CAPITAL) return f & SENTENCE_START ? 13 : 12;
  const tail = TAIL_CLASS.get(t.tail[i] as number);
  if (tail) return tail;
  const end = t.end[i] as number;
  return t.text[end - 1] === 'y' && t.text[end - 2] === 'l' ? 24 : t.text[end - 1] === 's' ? 25 : 26;
}

const bucket = (n: number) => (n <= 3 ? n : n <= 6 ? 4 : n <= 12 ? 5 : n <= 25 ? 6 : 7);

/** Lays out the columns for a text. `cues` gives each word of attribution its strength (1 weak to 3 strong). */
export function layColumns(t: Tokens, quoted: readonly Quoted[], cues: ReadonlyMap<number, number>): Columns {
  const make = () => new Int32Array(t.count);
  const c: Columns = {
    word: t.word,
    tail: t.tail,
    class: make(),
    shape: make(),
    quote: make(),
    cue: make(),
    before: make(),
    beforeGap: make(),
    after: make(),
    afterGap: make(),
    closing: make(),
    opening: make(),
    place: make(),
  };
  layQuotes(t, quoted, c.quote);
  for (let i = 0; i < t.count; i++) {
    const f = t.flags[i] as number;
    c.class[i] = classOf(t, i);
    c.shape[i] = f & (CAPITAL | ALL_CAPS | DIGIT | PUNCTUATION | PARAGRAPH_START | SENTENCE_START);
    c.cue[i] = cues.get(t.word[i] as number) ?? 0;
  }
  for (let s = 0; s < t.sentenceStarts.length; s++) laySentence(t, c, t.sentenceStarts[s] as number, sentenceEnd(t, s));
  return c;
}

/** 1 opening mark, 2 within, 3 closing mark of a quotation of three words or more; 4 to 6 the same of a shorter one. */
function layQuotes(t: Tokens, quoted: readonly Quoted[], out: Int32Array): void {
  for (const q of quoted) {
    const from = tokenAt(t, q.start);
    const to = tokenAt(t, q.end - 1);
    let words = 0;
    for (let i = from; i <= to && i < t.count; i++) if (!((t.flags[i] as number) & PUNCTUATION)) words++;
    const short = words < 3 ? 3 : 0;
    for (let i = from; i <= to && i < t.count; i++) out[i] = 2 + short;
    out[from] = 1 + short;
    if (to < t.count && !q.unclosed) out[to] = 3 + short;
  }
}

function laySentence(t: Tokens, c: Columns, from: number, to: number): void {
  let cue = 0;
  let since = 0;
  let commas = 0;
  for (let i = from; i < to; i++) {
    c.before[i] = cue;
    c.beforeGap[i] = cue ? bucket(since) * 4 + Math.min(commas, 3) : 0;
    since++;
    if ((c.class[i] as number) === 40 + (44 % 64)) commas++;
    if ((c.cue[i] as number) > 1 || (c.cue[i] && !cue)) {
      cue = t.word[i] as number;
      since = 1;
      commas = 0;
    }
    c.opening[i] = t.word[from] as number;
    c.place[i] = bucket(i - from);
  }
  backwards(t, c, from, to);
}

function backwards(t: Tokens, c: Columns, from: number, to: number): void {
  let cue = 0;
  let since = 0;
  let commas = 0;
  let closing = 0;
  for (let i = to - 1; i >= from; i--) {
    c.after[i] = cue;
    c.afterGap[i] = cue ? bucket(since) * 4 + Math.min(commas, 3) : 0;
    const comma = (c.class[i] as number) === 40 + (44 % 64);
    since++;
    if (comma) commas++;
    // ", X said." at the end: what stands before that comma is likely attributed.
    if (comma && cue && to - i < 12 && !closing) closing = since > 4 ? 2 : 1;
    c.closing[i] = closing;
    if ((c.cue[i] as number) > 1 || (c.cue[i] && !cue)) {
      cue = t.word[i] as number;
      since = 1;
      commas = 0;
    }
  }
}
