/** W3C TextQuoteSelector and TextPositionSelector of one span, together. Offsets count UTF-16 code units. */
export type Selector = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** How much of the neighbourhood a selector keeps: 32 UTF-16 units each side, the length the product promises. */
export const CONTEXT = 32;

/**
 * Describes text[start, end) so that it can be found again after the text has changed.
 *
 * Offsets are UTF-16 units; an offset inside a surrogate pair is moved outwards, so no part of the selector ever holds
 * half a character. Throws RangeError when the span is empty, reversed or outside the text.
 */
export function describe(text: string, start: number, end: number): Selector {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`no such span: ${start}–${end} in a text of ${text.length}`);
  }
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  const before = Math.max(0, from - CONTEXT);
  const after = Math.min(text.length, to + CONTEXT);
  return {
    exact: text.slice(from, to),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, splitsPair(text, after) ? after - 1 : after),
    start: from,
    end: to,
  };
}

/** True when the offset stands between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** UTF-16 offset to code-point offset, as exported JSON-LD counts. An offset inside a pair counts the whole pair. */
export function toCodePoints(text: string, utf16Offset: number): number {
  const end = Math.min(Math.max(0, utf16Offset), text.length);
  let pairs = 0;
  for (let i = 1; i < end; i++) if (splitsPair(text, i)) pairs++;
  return end - pairs;
}

/** Code-point offset to UTF-16 offset; the inverse of toCodePoints. Past the end it answers the text's length. */
export function fromCodePoints(text: string, cp: number): number {
  let offset = 0;
  for (let left = cp; left > 0 && offset < text.length; left--) offset += splitsPair(text, offset + 1) ? 2 : 1;
  return offset;
}
