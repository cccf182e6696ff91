import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { callsSomebody } from '@/lib/engines/suggest/namelists';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, GLUED, isWordAt, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** The longest that may stand between "According to" and its first comma, and between its commas, in words. */
const LONGEST = 14;
/** The longest name between commas. */
const LONGEST_NAME = 6;

/**
 * "Northgate has until Oct. 17 to answer, according to Senator Reyes": of which the tagger saw only the end. What stands
 * before the comma is the statement, where nobody else speaks in it.
 */
function trailing(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let comma = to - 3;
  while (comma > from && !(isWordAt(t, comma + 1, 'according') && isWordAt(t, comma + 2, 'to'))) comma--;
  if (comma - from < 4 || !isWordAt(t, comma, ',') || r.columns.quote[comma]) return;
  for (let i = from; i < comma; i++)
    if (r.columns.quote[i] || r.labels[i] !== OUTSIDE || attributesAgain(r, i) || isWordAt(t, i, ';')) return;
  for (let i = from; i < comma; i++) settle(r, i, CONTENT);
}

/**
 * "According to the ministry’s chief engineer, Ida Berg, the valve …", "According to Le Phare, which cited two diplomats,
 * the buoy …": what stands between the commas belongs to who speaks; the statement begins behind the second.
 */
export function markAccordingTo(r: Reading, from: number, end: number): void {
  const t = r.tokens;
  if (end - from > 8 && end - from < 70) trailing(r, from, end);
  if (!isWordAt(t, from, 'According') || !isWordAt(t, from + 1, 'to')) return;
  let to = from;
  while (to < end && (wordAt(t, to) !== ';' || r.columns.quote[to])) to++;
  const first = commaFrom(r, from + 3, to);
  if (first < 0) return;
  let second = commaFrom(r, first + 2, to);
  if (second < 0 || second + 3 >= to || !isTold(r, from, first, second)) {
    plainly(r, from, first, to);
    return;
  }
  const third = commaFrom(r, second + 2, to);
  // "…, head of Enea, a security firm, half of them …": told of twice.
  if (
    third > 0 &&
    third + 3 < to &&
    /^an?$/.test(wordAt(t, second + 1)) &&
    !hasVerb(r, second + 1, third) &&
    third - second < 7
  )
    second = third;
  const named = isName(r, first + 1, second) && callsOffice(r, from + 2, first);
  for (let i = second + 1; i < to; i++) if (!r.columns.quote[i] && attributesAgain(r, i)) return;
  settle(r, from, CUE);
  settle(r, from + 1, CUE);
  for (let i = from + 2; i < (named ? second : first); i++) settle(r, i, SOURCE);
  for (let i = named ? second : first; i <= second; i++) settle(r, i, OUTSIDE);
  for (let i = second + 1; i < to; i++) if (!r.columns.quote[i]) settle(r, i, CONTENT);
}

/** Whether what stands between the commas tells of who was named. */
const isTold = (r: Reading, from: number, first: number, second: number): boolean =>
  (isName(r, first + 1, second) && callsOffice(r, from + 2, first)) || isAside(r, from, first, second);

/** "According to the Times, the operation, code-named “Buoy”, sought …": said to the end of the sentence, if its beginning is. */
function plainly(r: Reading, from: number, first: number, to: number): void {
  const t = r.tokens;
  if (r.labels[first + 1] !== CONTENT || r.labels[first + 2] !== CONTENT || first - from > LONGEST) return;
  for (let i = first + 1; i < to; i++)
    if (wordAt(t, i) === ';' || (!r.columns.quote[i] && (attributesAgain(r, i) || r.labels[i] === CUE))) return;
  for (let i = first + 1; i < to; i++) if (!r.columns.quote[i]) settle(r, i, CONTENT);
}

/**
 * What tells more of who was named: "which cited two diplomats", "published in May" of a paper, "head of the tide office"
 * of a name, without an article, or with one where an office is called and a clause opens behind.
 */
function isAside(r: Reading, from: number, first: number, second: number): boolean {
  const t = r.tokens;
  const opens = wordAt(t, first + 1);
  if (/^(which|who|citing|quoting)$/.test(opens)) return true;
  if (/^(published|released|issued|obtained|seen|written|dated|signed|filed|leaked|based)$/.test(opens)) return true;
  if (!isName(r, from + 2, first)) return false;
  const office =
    /^[a-z-]+$/.test(opens) &&
    !/^(the|an?|its|his|her|their|it|he|she|they|there|this|these|no|some|many|all)$/.test(opens);
  if (
    office &&
    (/^(of|at|for|with|in)$/.test(wordAt(t, first + 2)) || callsOffice(r, first + 1, second)) &&
    !hasVerb(r, first + 1, second)
  )
    return true;
  const behind = second + 1;
  const clause =
    ((t.flags[behind] as number) & CAPITAL) !== 0 ||
    /^(the|a|an|it|he|she|they|there|its|his|her|no)$/.test(wordAt(t, behind));
  return (
    /^(the|an?|its|his|her|then|former)$/.test(opens) &&
    clause &&
    callsOffice(r, first + 1, second) &&
    second - first > 3 &&
    !hasVerb(r, first + 1, second)
  );
}

const hasVerb = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (/^(is|are|was|were|had|has|have|will|would|could|can|did|does)$/.test(wordAt(r.tokens, i))) return true;
  return false;
};

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
