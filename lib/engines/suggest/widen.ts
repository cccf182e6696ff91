import { isShortDenial } from '@/lib/engines/suggest/plain-clauses';
import type { Reading } from '@/lib/engines/suggest/reading';
import { PARAGRAPH_START, sentenceEnd } from '@/lib/engines/suggest/tokens';

/** Where a stretch begins that the reading found at token `from`: with the short denials before it. */
export function widened(r: Reading, from: number, to: number): number {
  const opens = r.tokens.sentenceStarts[r.tokens.sentence[from] as number] as number;
  return from === opens ? withDenials(r, from, to) : from;
}

/** "Not true. Not even close, Barrow said.": short denials before another are said with it. */
function withDenials(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  if (to - from > 5 || !isShortDenial(r, from, to)) return from;
  let opens = from;
  while (opens > 0 && !((t.flags[opens] as number) & PARAGRAPH_START)) {
    const s = t.sentence[opens - 1] as number;
    const start = t.sentenceStarts[s] as number;
    if (!isShortDenial(r, start, sentenceEnd(t, s)) || r.columns.quote[start]) break;
    opens = start;
  }
  return opens;
}
