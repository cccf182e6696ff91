import { datelineEnd } from '@/lib/engines/suggest/dateline';
import { hashLower } from '@/lib/engines/suggest/hash';
import { SPEECH, SURE_SPEECH, TRIGGERS_OF } from '@/lib/engines/suggest/triggers';

/** Bits of `Tokens.flags`. */
export const CAPITAL = 1;
export const ALL_CAPS = 2;
export const DIGIT = 4;
export const PUNCTUATION = 8;
export const PARAGRAPH_START = 16;
export const SENTENCE_START = 32;
export const GLUED = 64; // no white space before it
/** From here on the two bits of verbs of speech: every rule asks for them, so they are looked up once. */
const SPEECH_FROM = 7;
const SPEECH_VERB = SPEECH << SPEECH_FROM;
const SURE_SPEECH_VERB = SURE_SPEECH << SPEECH_FROM;

/**
 * The words and marks of a text, in parallel arrays so that a text of megabytes costs no object per word.
 * `start`/`end` are UTF-16 offsets; `word` is the hash of the lower-cased word, `tail` of its last three letters;
 * `sentence[i]` is the index (in `sentenceStarts`) of the sentence token i stands in.
 */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  tail: Int32Array;
  flags: Uint16Array;
  sentence: Int32Array;
  sentenceStarts: number[];
  /** For each sentence, which words that concern a rule stand in it (triggers.ts). */
  has: Int32Array;
}

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev hon sen sens rep reps gov govs gen lt col maj capt cmdr sgt adm pres st jr sr mt ft vs etc inc
  ltd co corp dept no vol pp fig est jan feb mar apr aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
  ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo u.s u.k u.n e.g i.e a.m p.m ph.d d.c n.y n.j n.h n.c s.c n.d s.d r.i w.va`.split(/\s+/),
);
/** Words that open a sentence even after an abbreviation such as "U.S." */
const OPENERS = new Set(
  `the a an he she it they we i but and in on at this that these those his her their there if when while as for after
  before however meanwhile still yet not no so what who how why asked`.split(/\s+/),
);

const isSpace = (c: number) =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x200b) || c === 0xfeff;
const isDigit = (c: number) => c >= 48 && c <= 57;
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
const isApostrophe = (c: number) => c === 39 || c === 0x2019;
/** Letters for our purpose: everything above Latin-1's signs that is no known punctuation. */
function isLetter(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba;
  return (
    c !== 0xd7 &&
    c !== 0xf7 &&
    !(c >= 0x2000 && c <= 0x206f) &&
    !(c >= 0x3000 && c <= 0x303f) &&
    !(c >= 0xff00 && c <= 0xff0f) &&
    c !== 0xff1a &&
    c !== 0xff1b &&
    c !== 0xff1f
  );
}
const isIdeograph = (c: number) => (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff);

/** Where the word that begins at `i` ends: letters, digits, inner hyphens, stops and apostrophes ("U.S.", "don't"). */
function wordEnd(text: string, i: number): number {
  let j = i + 1;
  if (isIdeograph(text.charCodeAt(i))) return j;
  for (; j < text.length; j++) {
    const c = text.charCodeAt(j);
    if (isIdeograph(c)) break;
    if (isLetter(c) || isDigit(c)) continue;
    const next = j + 1 < text.length ? text.charCodeAt(j + 1) : 32;
    const inner = isLetter(next) || isDigit(next);
    if (c === 45 && inner) continue;
    if (c === 46 && inner) continue;
    if (c === 44 && isDigit(next) && isDigit(text.charCodeAt(j - 1))) continue;
    if (isApostrophe(c) && inner && !possessiveAt(text, j)) continue;
    break;
  }
  // "U.S." keeps its last stop; so do initials.
  if (text.charCodeAt(j) === 46 && j - i >= 3 && text.charCodeAt(j - 2) === 46) j++;
  return j;
}

/** ’s as the mark of the genitive (or "is"), to be split off so that "Corker’s" is still Corker. */
function possessiveAt(text: string, i: number): boolean {
  if (text.charCodeAt(i + 1) !== 115 && text.charCodeAt(i + 1) !== 83) return false;
  const after = i + 2 < text.length ? text.charCodeAt(i + 2) : 32;
  return !isLetter(after) && !isDigit(after);
}

class Collector {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  tail: Int32Array;
  flags: Uint16Array;
  triggers: Int32Array;
  constructor(readonly text: string) {
    const room = Math.ceil(text.length / 3) + 16;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.word = new Int32Array(room);
    this.tail = new Int32Array(room);
    this.flags = new Uint16Array(room);
    this.triggers = new Int32Array(room);
  }
  private grow() {
    const wider = (a: Int32Array) => {
      const b = new Int32Array(a.length * 2);
      b.set(a);
      return b;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.word = wider(this.word);
    this.tail = wider(this.tail);
    this.triggers = wider(this.triggers);
    const flags = new Uint16Array(this.flags.length * 2);
    flags.set(this.flags);
    this.flags = flags;
  }
  add(start: number, end: number, flags: number) {
    if (this.count === this.start.length) this.grow();
    const i = this.count++;
    this.start[i] = start;
    this.end[i] = end;
    const word = hashLower(this.text, start, end);
    this.word[i] = word;
    this.tail[i] = end - start > 3 ? hashLower(this.text, end - 3, end) : word;
    const triggers = TRIGGERS_OF.get(word) ?? 0;
    this.triggers[i] = triggers;
    this.flags[i] = flags | ((triggers & (SPEECH | SURE_SPEECH)) << SPEECH_FROM);
  }
}

function shape(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  let flags = isUpper(first) ? CAPITAL : 0;
  if (isDigit(first)) flags |= DIGIT;
  if (flags & CAPITAL && end - start > 1 && isUpper(text.charCodeAt(end - 1))) flags |= ALL_CAPS;
  return flags;
}

/** Splits a text into words and marks, sentences and paragraphs (a line break ends a paragraph). Linear in its length. */
export function tokenize(text: string): Tokens {
  const out = new Collector(text);
  let paragraph = PARAGRAPH_START;
  let glued = 0;
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      if (c === 10 || c === 13) paragraph = PARAGRAPH_START;
      glued = 0;
      i++;
      continue;
    }
    let end = i + 1;
    let flags = PUNCTUATION;
    if (isLetter(c) || isDigit(c)) {
      end = wordEnd(text, i);
      flags = shape(text, i, end);
    } else if (isApostrophe(c) && glued && possessiveAt(text, i)) {
      end = i + 2;
      flags = 0;
    } else if ((c === 39 || c === 45) && text.charCodeAt(i + 1) === c) {
      end = i + 2; // '' and --
    }
    out.add(i, end, flags | paragraph | glued);
    paragraph = 0;
    glued = GLUED;
    i = end;
  }
  return withSentences(out);
}

const STOPS = new Set(['.', '!', '?', '…', '。', '！', '？']);
const CLOSERS = new Set(['"', '”', "''", '’', "'", ')', ']', '»', '」', '』']);

/** No sentence of prose is longer; text without stops is cut here, so that what is done by the sentence stays linear. */
const LONGEST_SENTENCE = 250;

/** Marks the first token of each sentence and numbers them. */
function withSentences(c: Collector): Tokens {
  const { text, count, start, end, flags } = c;
  const sentence = new Int32Array(count);
  const sentenceStarts: number[] = [];
  let pending = true; // a stop has been seen; the next token that is no closing mark opens a sentence
  let dateline = 0;
  for (let i = 0; i < count; i++) {
    const f = flags[i] as number;
    const first = text.slice(start[i], Math.min(end[i] as number, (start[i] as number) + 2));
    const closing = f & GLUED && CLOSERS.has(first);
    if (f & PARAGRAPH_START && f & CAPITAL) dateline = datelineEnd(text, start[i] as number);
    if (dateline && (start[i] as number) >= dateline) {
      pending = true;
      dateline = 0;
    }
    if (f & PARAGRAPH_START || (pending && !closing) || i - (sentenceStarts.at(-1) ?? 0) >= LONGEST_SENTENCE) {
      flags[i] = f | SENTENCE_START;
      sentenceStarts.push(i);
      pending = false;
    }
    sentence[i] = sentenceStarts.length - 1;
    if (f & PUNCTUATION ? STOPS.has(first) : text[(end[i] as number) - 1] === '.') {
      pending = endsSentence(c, i);
    }
  }
  const has = new Int32Array(sentenceStarts.length);
  for (let i = 0; i < count; i++) has[sentence[i]!]! |= c.triggers[i]!;
  return { text, count, start, end, word: c.word, tail: c.tail, flags, sentence, sentenceStarts, has };
}

/** Whether the stop at token i ends a sentence: not after "Mr.", an initial, or before a small letter. */
function endsSentence(c: Collector, i: number): boolean {
  const { text, start, end, flags, count } = c;
  let next = i + 1;
  while (next < count && (flags[next] as number) & GLUED && (flags[next] as number) & PUNCTUATION) next++;
  if (next >= count || (flags[next] as number) & PARAGRAPH_START) return true;
  if ((flags[next] as number) & GLUED)
    return !((flags[next] as number) & PUNCTUATION) && '。！？'.includes(text[start[i] as number] as string);
  const after = text.charCodeAt(start[next] as number);
  if (after >= 97 && after <= 122) return false;
  const own = text.slice(start[i], end[i]);
  if (own !== '.') return own.length === 1 || OPENERS.has(text.slice(start[next], end[next]).toLowerCase());
  if (i === 0 || !((flags[i] as number) & GLUED) || (flags[i - 1] as number) & PUNCTUATION) return true;
  const before = text.slice(start[i - 1], end[i - 1]).toLowerCase();
  if (before === 'no') return !isDigit(after);
  if (ABBREVIATIONS.has(before)) return false;
  return !(before.length === 1 && (flags[i - 1] as number) & CAPITAL && before !== 'i');
}

/** The words of token i as they stand in the text. */
export function wordAt(t: Tokens, i: number): string {
  return t.text.slice(t.start[i], t.end[i]);
}

/** Whether token i stands in the text as this word or mark: `wordAt(t, i) === word` without making a string. */
export function isWordAt(t: Tokens, i: number, word: string): boolean {
  const start = t.start[i]!;
  return t.end[i]! - start === word.length && t.text.startsWith(word, start);
}

/** Whether token i is a verb of speech; false beyond the ends of the text. */
export const isSpeechVerb = (t: Tokens, i: number): boolean => (t.flags[i]! & SPEECH_VERB) !== 0;

/** Whether token i is a verb of speech and can be taken for one without more evidence. */
export const isSureSpeechVerb = (t: Tokens, i: number): boolean => (t.flags[i]! & SURE_SPEECH_VERB) !== 0;

/** Index of the first token that ends after the offset (`count` if none): binary search. */
export function tokenAt(t: Tokens, offset: number): number {
  let low = 0;
  let high = t.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((t.end[mid] as number) > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** Index one past the last token of sentence s. */
export function sentenceEnd(t: Tokens, s: number): number {
  return t.sentenceStarts[s + 1] ?? t.count;
}
