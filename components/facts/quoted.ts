/** A stretch of a text that repeats somebody's very words; with its quotation marks where it has them. */
export type Quoted = { start: number; end: number; marked: boolean };

const OPENING = '“‘「『"\'«‹';
const CLOSING = '”’」』"\'»›';

/**
 * Where the quotations of a statement stand in its words, in order, with the marks around them (UTF-16 offsets, end
 * exclusive). One that is not in this text, because it is a translation, is left out; so is one inside another.
 */
export function findQuoted(text: string, quotes: readonly string[]): Quoted[] {
  const found: Quoted[] = [];
  for (const quote of [...quotes].sort((a, b) => b.length - a.length)) {
    const at = quote ? text.indexOf(quote) : -1;
    if (at < 0 || found.some(({ start, end }) => at < end && at + quote.length > start)) continue;
    const end = at + quote.length;
    const marked = at > 0 && OPENING.includes(text[at - 1]!) && CLOSING.includes(text[end] ?? ' ');
    found.push(marked ? { start: at - 1, end: end + 1, marked } : { start: at, end, marked });
  }
  return found.sort((a, b) => a.start - b.start);
}
