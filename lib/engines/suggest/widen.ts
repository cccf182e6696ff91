import { isShortDenial } from '@/lib/engines/suggest/plain-clauses';
import type { Reading } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, LABELS, SOURCE } from '@/lib/engines/suggest/tagger';
import { PARAGRAPH_START, PUNCTUATION, sentenceEnd, wordAt } from '@/lib/engines/suggest/tokens';

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

/** Words that end a clause where the tagger may have stopped for a reason. */
const CLAUSE_ENDS =
  /^(and|but|or|while|as|after|before|when|although|though|because|since|where|who|which|that|than|if|amid|following|despite)$/;
const FINITE =
  /^(is|are|was|were|has|have|had|will|would|can|could|did|does|do|may|might|must|should|remains?|came|comes|drew|led|prompted|[a-z]{3,}ed)$/;
/** A word is taken as content from these odds on: F1 on unseen documents is flat from 0.3 to 0.45, and beginnings are cleaner above. */
export const CONTENT_FROM = 0.42;
/** Words that the tagger left out at the end of a clause, at most. */
const LEFT_OUT = 4;

/** “a microwave had fooled another | telescope for years”: where a stretch ends that stops in the midst of a clause. */
export function widenedEnd(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  // “The claim that they slept | remains without proof”: a noun of claiming has its clause, and no more.
  if (r.frames.has(t.sentence[from] as number)) return to;
  let whole = false;
  for (let i = from; i < to; i++) whole ||= FINITE.test(wordAt(t, i));
  let end = to;
  while (end < t.count && end - to <= LEFT_OUT && t.sentence[end] === t.sentence[from]) {
    if ((t.flags[end] as number) & PUNCTUATION) return end;
    if ((r.odds[end * LABELS + CONTENT] as number) >= CONTENT_FROM) return end;
    if (r.columns.quote[end] || r.labels[end] === SOURCE || r.labels[end] === CUE) return to;
    if (whole && FINITE.test(wordAt(t, end))) return to;
    if (end === to && CLAUSE_ENDS.test(wordAt(t, end))) return to;
    end++;
  }
  return end - to > LEFT_OUT ? to : end;
}
