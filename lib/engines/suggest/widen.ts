import { FINITE, isShortDenial } from '@/lib/engines/suggest/plain-clauses';
import type { Reading } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE } from '@/lib/engines/suggest/tagger';
import { PARAGRAPH_START, sentenceEnd, wordAt } from '@/lib/engines/suggest/tokens';

/** Words of a subject that stands before who says the rest of its sentence. */
const LONGEST_SUBJECT = 3;
/** From the first comma to the second: ", the minister’s office said,". */
const LONGEST_ASIDE = 8;

/** Where a stretch begins that the reading found at token `from`: with what was cut from its front. */
export function widened(r: Reading, from: number, to: number): number {
  const opens = r.tokens.sentenceStarts[r.tokens.sentence[from] as number] as number;
  return from === opens ? withDenials(r, from, to) : withSubject(r, opens, from);
}

/** What goes on without its subject begins with its verb. */
const isVerb = (word: string): boolean =>
  FINITE.test(word) || /^(?!(?:this|his|its|us|as|always|perhaps|sometimes|others)$)[a-z]{2,}(?:ed|s)$/.test(word);

/** "The drone, he said, was mapping floods": what is said begins with its subject. */
function withSubject(r: Reading, opens: number, from: number): number {
  const t = r.tokens;
  if (wordAt(t, from - 1) !== ',' || !isVerb(wordAt(t, from)) || from - opens > LONGEST_SUBJECT + LONGEST_ASIDE)
    return from;
  let comma = opens;
  while (comma < from - 1 && r.labels[comma] === CONTENT && !r.columns.quote[comma] && wordAt(t, comma) !== ',')
    comma++;
  if (comma === opens || comma - opens > LONGEST_SUBJECT || wordAt(t, comma) !== ',' || comma === from - 1) return from;
  for (let i = comma + 1; i < from - 1; i++) if (r.labels[i] === CUE) return opens;
  return from;
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
