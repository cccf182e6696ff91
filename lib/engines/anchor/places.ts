import { type Folded, isMark } from './fold';

/** A stretch of a text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** Every place where `needle` stands in `text` and cuts no character in two. Overlapping ones included. */
export function exactPlaces(text: string, needle: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (!insideCharacter(text, at) && !insideCharacter(text, end)) places.push({ start: at, end });
  }
  return places;
}

const JOINER = 0x200d;
const PICTURE = /\p{Extended_Pictographic}/u;

/** True at an offset within a surrogate pair, before a mark or skin tone, or beside the joiner of an emoji sequence. */
export function insideCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const unit = text.charCodeAt(offset);
  if (unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff) return true;
  if (unit < 0x300) return false;
  const point = text.codePointAt(offset)!;
  if (isMark(point) || (point >= 0x1f3fb && point <= 0x1f3ff)) return !isSpace(before);
  return unit === JOINER || (before === JOINER && PICTURE.test(String.fromCodePoint(point)));
}

const isSpace = (unit: number) => unit === 32 || unit === 10 || unit === 9;

/** Every place where the folded needle stands in the folded text, as stretches of folded units. */
export function foldedPlaces(text: Folded, needle: string): Span[] {
  const places: Span[] = [];
  if (needle === '') return places;
  for (let at = text.folded.indexOf(needle); at >= 0; at = text.folded.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (!insideCluster(text, at) && !insideCluster(text, end)) places.push({ start: at, end });
  }
  return places;
}

/** Two folded units of one original character (a letter and its accent, the f and i of ﬁ) must not be parted. */
function insideCluster(text: Folded, at: number): boolean {
  return at > 0 && at < text.folded.length && text.starts[at] === text.starts[at - 1];
}

/** Letters and digits of scripts that put spaces between words. */
const SPACED = /[\p{L}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const inWord = (c: string | undefined) => c !== undefined && SPACED.test(c) && !UNSPACED.test(c);

/** True when the offset parts two letters of one word. Always false in scripts without spaces. */
export function cutsWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return inWord(text[offset - 1]) && inWord(text[offset]);
}

/**
 * How much a quotation says, in letters: a Han, kana or Hangul character counts as two. (The eval's shortest
 * quotations have 20 characters; a seven-word Chinese phrase is as distinctive as fourteen Latin letters or more.)
 */
export function weight(folded: string): number {
  let sum = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    sum += (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3) ? 2 : 1;
  }
  return sum;
}
