/**
 * A text reduced to what survives another extraction: its letters, digits, marks, currency signs and emoji.
 *
 * `folded[i]` came from text[starts[i], ends[i]). Spacing, punctuation, quotation marks, dashes, soft hyphens,
 * zero-width characters and the address part of Markdown links are gone; ligatures, full-width and presentation forms
 * are spelt out (NFKD). Case and accents are kept. `lower` has the same length, for comparisons without case.
 */
export type Folded = { folded: string; lower: string; starts: Int32Array; ends: Int32Array };

/** Folds a text with a map back. Linear; some milliseconds for 10,000 English words. */
export function fold(text: string): Folded {
  const skip = linkAddresses(text);
  const out = new Uint16Array(text.length * 2 + 64);
  const sink: Sink = { out, starts: new Int32Array(out.length), ends: new Int32Array(out.length), length: 0 };
  let nextSkip = 0;
  for (let i = 0; i < text.length; ) {
    const range = skip[nextSkip];
    if (range && i >= range[0]) {
      i = Math.max(i, range[1]);
      nextSkip++;
      continue;
    }
    const unit = text.charCodeAt(i);
    if (unit < 0x80 && !(text.charCodeAt(i + 1) >= 0x300)) {
      if (ASCII_KEPT[unit] === 1 || (ASCII_KEPT[unit] === 2 && betweenDigits(text, i))) put(sink, unit, i, i + 1);
      i++;
    } else i = foldCluster(text, i, sink);
  }
  return finish(sink);
}

type Sink = { out: Uint16Array; starts: Int32Array; ends: Int32Array; length: number };

function put(sink: Sink, unit: number, start: number, end: number): void {
  if (sink.length === sink.out.length) grow(sink);
  sink.out[sink.length] = unit;
  sink.starts[sink.length] = start;
  sink.ends[sink.length] = end;
  sink.length++;
}

/** One character may fold into many (U+FDFA becomes eighteen), so room can run out. */
function grow(sink: Sink): void {
  const bigger = <T extends Uint16Array | Int32Array>(fresh: T, old: T): T => {
    fresh.set(old);
    return fresh;
  };
  const size = sink.out.length * 2;
  sink.out = bigger(new Uint16Array(size), sink.out);
  sink.starts = bigger(new Int32Array(size), sink.starts);
  sink.ends = bigger(new Int32Array(size), sink.ends);
}

function finish(sink: Sink): Folded {
  const folded = decodeUnits(sink.out.subarray(0, sink.length));
  const plain = folded.toLowerCase();
  // A few letters change length in lower case (İ); then letter by letter, leaving those as they are.
  const lower = plain.length === folded.length ? plain : folded.replace(/[\s\S]/g, sameLengthLower);
  return { folded, lower, starts: sink.starts.subarray(0, sink.length), ends: sink.ends.subarray(0, sink.length) };
}

const sameLengthLower = (c: string) => (c.toLowerCase().length === 1 ? c.toLowerCase() : c);

function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}

/** 1: kept always. 2: kept between two digits, where it changes the number (1.5 is not 15). */
const ASCII_KEPT = new Uint8Array(128);
for (const c of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$%') ASCII_KEPT[c.charCodeAt(0)] = 1;
for (const c of '.,:/') ASCII_KEPT[c.charCodeAt(0)] = 2;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const betweenDigits = (text: string, i: number) => isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));

/** A base character with its marks, normalised together because the order of marks is settled only over the cluster. */
function foldCluster(text: string, start: number, sink: Sink): number {
  const unit = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if (unit >= 0x4e00 && unit <= 0x9fff && !(next >= 0x300 && next < 0x4e00) && !(next >= 0xfe00)) {
    put(sink, unit, start, start + 1);
    return start + 1;
  }
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const point = text.codePointAt(end)!;
    if (!isMark(point)) break;
    end += point > 0xffff ? 2 : 1;
  }
  const kept = keptOf(text.slice(start, end));
  for (let i = 0; i < kept.length; i++) put(sink, kept.charCodeAt(i), start, end);
  return end;
}

const MARK = /^\p{M}$/u;
const marks = new Map<number, boolean>();

/** Whether a code point is a combining mark. Remembered, because the property test by regular expression is slow. */
export function isMark(point: number): boolean {
  if (point < 0x300) return false;
  let known = marks.get(point);
  if (known === undefined) {
    known = MARK.test(String.fromCodePoint(point));
    if (marks.size < 20_000) marks.set(point, known);
  }
  return known;
}

/** Tatweel, modifier apostrophes, grapheme joiner and variation selectors are letters or marks only by name. */
const DROPPED = /[\u0640\u02bb-\u02bd]|\p{Variation_Selector}|\u034f/gu;
const NOT_KEPT = /[^\p{L}\p{N}\p{M}\p{Sc}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}%\u2044]/gu;
const clusters = new Map<string, string>();

function keptOf(cluster: string): string {
  let kept = clusters.get(cluster);
  if (kept === undefined) {
    kept = cluster.normalize('NFKD').replace(DROPPED, '').replace(NOT_KEPT, '').replaceAll('\u2044', '/');
    if (cluster.length < 16 && clusters.size < 50_000) clusters.set(cluster, kept);
  }
  return kept;
}

/**
 * The address part of Markdown links, `](https://…)`: extractors that keep links put it into the middle of sentences.
 * One level of brackets inside the address, and line breaks, because such extractors wrap long lines.
 */
function linkAddresses(text: string): Array<[number, number]> {
  if (!text.includes('](')) return [];
  return Array.from(text.matchAll(LINK), (hit) => [hit.index, hit.index + hit[0].length]);
}

const LINK = /\]\(\s{0,4}<?(?:https?:|mailto:|\/|#|\.\.?\/)(?:[^()]|\([^()]{0,200}\)){0,1500}?\)/g;
