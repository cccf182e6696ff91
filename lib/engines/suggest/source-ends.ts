import { callsSomebody } from '@/lib/engines/suggest/namelists';
import type { Reading, Run } from '@/lib/engines/suggest/reading';
import { CUE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, DIGIT, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** Participles of what somebody was asked or did while speaking: who it is stands behind the comma. */
const WHILE =
  /^(Asked|Pressed|Questioned|Challenged|Quizzed|Speaking|Appearing|Addressing|Testifying|Writing|Talking|Reached|Contacted)$/;
/** What joins a sentence to the one before, with a comma. */
const JOINS =
  /^(First|Second|Third|Fourth|Finally|Lastly|Meanwhile|However|Instead|Still|Nevertheless|Yesterday|Today|Later|Earlier|Then|Also|Next|Separately|Elsewhere|Moreover|Update)$/;
const OPENS = /^(the|a|an|one|its|his|her|their|he|she|they|it)$/i;

const isCapital = (r: Reading, i: number) =>
  ((r.tokens.flags[i] as number) & (CAPITAL | PUNCTUATION)) === CAPITAL &&
  !/^(In|On|At|And|But|The)$/.test(wordAt(r.tokens, i));
const isComma = (r: Reading, i: number) => wordAt(r.tokens, i) === ',';

/** What says where or when something was said, before who said it. */
const WHERE_OR_WHEN = /^(At|In|On|During|After|Before|Last|This)$/;
const TIME =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year|morning|night|evening|\d{4})$/;

/** “At the inquiry in March an officer”: who speaks opens behind the time, where an article does. */
function behindTime(r: Reading, { from, to }: Run): number {
  for (let i = from + 2; i + 1 < to; i++)
    if (/^(an?|one|the|its|his|her)$/.test(wordAt(r.tokens, i)) && TIME.test(wordAt(r.tokens, i - 1))) return i;
  return from;
}

/** “Asked about it, the president”, “Second, the report”, “seen by the Herald, an aide”: where who speaks begins. */
function opening(r: Reading, { from, to }: Run): number {
  const t = r.tokens;
  const first = wordAt(t, from);
  if (JOINS.test(first) && to - from > 2 && /^[,:]$/.test(wordAt(t, from + 1))) return from + 2;
  if (WHERE_OR_WHEN.test(first) || (from > 0 && WHERE_OR_WHEN.test(wordAt(t, from - 1))))
    return behindTime(r, { from, to });
  const passed = from > 0 && /^(by|to)$/.test(wordAt(t, from - 1));
  if (!passed && !WHILE.test(first)) return from;
  let comma = from + 1;
  while (comma < to && !isComma(r, comma)) comma++;
  const behind = comma + 1;
  return behind < to && (OPENS.test(wordAt(t, behind)) || (!passed && isCapital(r, behind))) ? behind : from;
}

/** Names of the longest list, each of so many words at most. */
const LONGEST_LIST = 12;
const LONGEST_NAME = 4;

/** “Latvia, Estonia, Denmark and Sweden have said”: a list goes on before what the tagger took of it. */
function listFrom(r: Reading, { from, to }: Run): number {
  const t = r.tokens;
  let joined = false;
  for (let i = from; i < to; i++) joined ||= wordAt(t, i) === 'and';
  if (!joined || !isCapital(r, from)) return from;
  let start = from;
  for (let n = 0; n < LONGEST_LIST && start > 1 && isComma(r, start - 1); n++) {
    let name = start - 1;
    while (name > 0 && start - 1 - name < LONGEST_NAME && isCapital(r, name - 1)) name--;
    if (name === start - 1 || t.sentence[name] !== t.sentence[from]) break;
    const before = name > 0 && t.sentence[name - 1] === t.sentence[from] ? wordAt(t, name - 1) : '';
    if (before && before !== ',') break;
    start = name;
  }
  // A lone name before the comma may be what an apposition tells of.
  return start;
}

/** “A press” of “A press officer replied”: the calling before the verb that the tagger left out. */
function callingTo(r: Reading, { from, to }: Run): number {
  const t = r.tokens;
  const calls = callsSomebody(wordAt(t, to)) || /^officers?$/.test(wordAt(t, to));
  return calls && r.labels[to + 1] === CUE && t.sentence[to] === t.sentence[from] && r.labels[to] !== SOURCE
    ? to + 1
    : to;
}

/** “Asked about it at the harbour” before “, the mayor snapped”: the tagger took what was asked for who answers. */
function behindParticiple(r: Reading, run: Run): Run {
  const t = r.tokens;
  const comma = isComma(r, run.to - 1) ? run.to - 1 : run.to;
  if (!WHILE.test(wordAt(t, run.from)) || !isComma(r, comma) || !OPENS.test(wordAt(t, comma + 1))) return run;
  let verb = comma + 2;
  while (verb < t.count && verb - run.to < 8 && t.sentence[verb] === t.sentence[run.from] && r.labels[verb] !== CUE)
    verb++;
  return r.labels[verb] === CUE ? { from: comma + 1, to: verb } : run;
}

/** “Yi Tong 7”, of which the tagger took the figure: the capitals before it belong to it. */
function wholeName(r: Reading, from: number): number {
  const t = r.tokens;
  let start = from;
  if ((t.flags[from] as number) & DIGIT)
    while (start > 0 && isCapital(r, start - 1) && t.sentence[start - 1] === t.sentence[from]) start--;
  return start;
}

/** A run of those who speak, from its first word to its last: no participle before it, the whole list, no “himself” behind. */
export function betweenItsEnds(r: Reading, tagged: Run): Run {
  const run = behindParticiple(r, tagged);
  const opened = { from: wholeName(r, opening(r, run)), to: run.to };
  const whole = { from: listFrom(r, opened), to: callingTo(r, opened) };
  // “she allegedly told him”: how it was told is no part of who told it.
  if (whole.to - whole.from > 1 && /^[a-z]{3,}ly$/.test(wordAt(r.tokens, whole.to - 1)))
    return { from: whole.from, to: whole.to - 1 };
  const self = whole.to - whole.from > 1 && /^(him|her|it|them)(self|selves)$/.test(wordAt(r.tokens, whole.to - 1));
  return self ? { from: whole.from, to: whole.to - 1 } : whole;
}
