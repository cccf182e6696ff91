import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { callsSomebody } from '@/lib/engines/suggest/namelists';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, GLUED, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** The longest that may stand between "According to" and its first comma, and between its commas, in words. */
const LONGEST = 14;
/** The longest name between commas. */
const LONGEST_NAME = 6;

/**
 * "According to the ministry’s chief engineer, Ida Berg, the valve …", "According to Le Phare, which cited two diplomats,
 * the buoy …": what stands between the commas belongs to who speaks; the statement begins behind the second.
 */
export function markAccordingTo(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (wordAt(t, from) !== 'According' || wordAt(t, from + 1) !== 'to') return;
  const first = commaFrom(r, from + 3, to);
  if (first < 0) return;
  const second = commaFrom(r, first + 2, to);
  if (second < 0 || second + 3 >= to) return;
  const named = isName(r, first + 1, second) && callsOffice(r, from + 2, first);
  if (!named && !/^(which|who|citing|quoting)$/.test(wordAt(t, first + 1))) return;
  for (let i = second + 1; i < to; i++) if (r.columns.quote[i] || attributesAgain(r, i)) return;
  settle(r, from, CUE);
  settle(r, from + 1, CUE);
  for (let i = from + 2; i < (named ? second : first); i++) settle(r, i, SOURCE);
  for (let i = named ? second : first; i <= second; i++) settle(r, i, OUTSIDE);
  for (let i = second + 1; i < to; i++) settle(r, i, CONTENT);
}

/** The next comma, if it stands near and outside quotation marks; -1 else. */
function commaFrom(r: Reading, from: number, to: number): number {
  for (let i = from; i < to && i - from < LONGEST; i++) {
    if (r.columns.quote[i]) return -1;
    if (wordAt(r.tokens, i) === ',') return i;
  }
  return -1;
}

/** "Dr. Ida van Berg": capitals from first to last, with what joins names. */
function isName(r: Reading, from: number, to: number): boolean {
  const t = r.tokens;
  if (to - from < 2 || to - from > LONGEST_NAME) return false;
  for (let i = from; i < to; i++) {
    const flags = t.flags[i] as number;
    const abbreviates = wordAt(t, i) === '.' && (flags & GLUED) !== 0;
    if (
      flags & PUNCTUATION
        ? !abbreviates
        : !(flags & CAPITAL) && !/^(de|la|van|von|der|bin|al|el|del)$/.test(wordAt(t, i))
    )
      return false;
  }
  return true;
}

/** Whether the words say what somebody is: an office, a calling, "chief engineer". */
function callsOffice(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (callsSomebody(wordAt(r.tokens, i))) return true;
  return /(er|or|ist|man|woman|ian|ant|head)$/.test(wordAt(r.tokens, to - 1));
}
