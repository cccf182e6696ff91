import { type Name, PERIOD } from '@/lib/engines/suggest/names';
import type { Reading, Run } from '@/lib/engines/suggest/reading';
import { PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

const BEFORE_HEAD = /^(of|for|at|from|in|with|by|to|on|who|whose|which|that|about|than|like|and|as|under|against)$/;
const AFTER_HEAD = /^(who|of|in|and|for|which|at|from|on|as|said|also|to|has|had|was|is)$/;

/** "a spokesman for Exxon" is no mention of Exxon: within its segment nothing but modifiers may stand before the name. */
export function headIsName(r: Reading, run: Run, name: Name): boolean {
  const t = r.tokens;
  for (let i = name.from - 1; i >= run.from; i--) {
    const word = wordAt(t, i);
    if (word === ',' || word === '(' || word === '—') break;
    // "Person of the Year Ann Lee": the prize is hers.
    if (PERIOD.test(word) && wordAt(t, i - 1) === 'the' && wordAt(t, i - 2) === 'of') break;
    if (BEFORE_HEAD.test(word)) return false;
  }
  if (name.to >= run.to || (t.flags[name.to] as number) & PUNCTUATION) return true;
  const after = wordAt(t, name.to);
  return !/^[a-z'’]/.test(after) || AFTER_HEAD.test(after);
}

/** A comma, a relative, or a participle of what was done with a paper (“A study commissioned by the operators”). */
const ENDS_SEGMENT =
  /^([,;:(—]|who|which|whose|commissioned|published|released|conducted|prepared|dated|drafted|compiled|funded|carried)$/;

/** The mention up to its first comma, without what trails: "the captain" of "the captain, who had sailed before". */
export function firstSegment(r: Reading, run: Run): string {
  const t = r.tokens;
  let to = run.from + 1;
  while (to < run.to && !ENDS_SEGMENT.test(wordAt(t, to))) to++;
  return strip(t.text.slice(t.start[run.from], t.end[to - 1]));
}

/** Without white space and marks at its ends. */
export const strip = (s: string) => (s === '' ? s : s.replace(/\s+/g, ' ').replace(/^[\s,;:—–-]+|[\s,;:—–-]+$/g, ''));
