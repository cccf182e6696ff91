import { callsSomebody, FEMALE_NAMES, MALE_NAMES } from '@/lib/engines/suggest/namelists';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSureSpeechVerb, PARAGRAPH_START, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** The longest headline, in words and marks. */
const LONGEST = 20;
const LONGEST_NAME = 5;
/** Who is named before the colon of a headline without a name. */
const SPEAKS =
  /^(police|officials?|prosecutors?|researchers?|scientists?|experts?|investigators?|sources?|witness(es)?|lawyers?|doctors?|unions?|ministry|government|army|navy|court|inquiry|regulator|watchdog|report|study|survey|poll|pm|mps|un|nato|eu|us|uk|fbi|cia|nsa|who|kremlin|pentagon|parliament|opposition|union|company)$/;
/** What a headline with a topic, not a speaker, goes on with. */
const ASKS =
  /^(what|how|why|who|when|where|which|is|are|was|were|can|could|will|should|do|does|did|your|five|ten|live|watch)$/i;

/**
 * “Police: man held after fire”, “Deal is dead, says May”, “Two held, police say”: a headline says who speaks by a colon or
 * behind its last comma. A name before a colon is a speaker where it speaks in the text below; else it is a topic.
 */
export function markHeadline(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (to - from > LONGEST || to - from < 4 || !((t.flags[from] as number) & PARAGRAPH_START)) return;
  if (to < t.count && !((t.flags[to] as number) & PARAGRAPH_START)) return;
  rubric(r, from, to);
  if (/[.!?…”"’]/.test(r.text[(t.end[to - 1] as number) - 1] as string)) return;
  for (let i = from; i < to; i++) if (r.columns.quote[i]) return;
  let colon = from + 1;
  while (colon < to && colon - from <= LONGEST_NAME && wordAt(t, colon) !== ':') colon++;
  if (wordAt(t, colon) === ':' && colon + 3 < to) before(r, from, colon, to);
  else behind(r, from, to);
}

const RUBRIC =
  /^(commentary|opinion|analysis|editorial|explainer|comment|review|investigates|factbox|timeline|exclusive|interview|profile|letters?|obituary|live|update|watch)$/i;

/** “Comment: who listens?”: what kind of piece it is says nobody. */
function rubric(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let colon = from + 1; colon < to && colon - from <= LONGEST_NAME; colon++) {
    if (wordAt(t, colon) !== ':') continue;
    if (RUBRIC.test(wordAt(t, colon - 1))) for (let i = from; i < to; i++) settle(r, i, OUTSIDE);
    return;
  }
}

function before(r: Reading, from: number, colon: number, to: number): void {
  const t = r.tokens;
  if (ASKS.test(wordAt(t, colon + 1))) {
    for (let i = from; i < to; i++) if (r.labels[i] !== OUTSIDE) settle(r, i, OUTSIDE);
    return;
  }
  const last = wordAt(t, colon - 1).toLowerCase();
  const first = wordAt(t, from).toLowerCase();
  const person = colon - from > 1 && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first) || /^(mrs?|ms|dr)$/.test(first));
  if (
    !SPEAKS.test(last) &&
    !callsSomebody(last) &&
    !person &&
    !speaksBelow(r, colon - 1) &&
    !inFirstPerson(r, colon, to)
  ) {
    // A topic: “Pegasus: minister calls meeting” is nobody's.
    if (r.labels[colon] === CUE) for (let i = from; i < to; i++) settle(r, i, OUTSIDE);
    return;
  }
  for (let i = from; i < colon; i++) settle(r, i, SOURCE);
  settle(r, colon, CUE);
  for (let i = colon + 1; i < to; i++) settle(r, i, CONTENT);
}

/** “Beijing: we never spied”: who says “we” or “I” behind a colon speaks there. */
function inFirstPerson(r: Reading, colon: number, to: number): boolean {
  for (let i = colon + 1; i < to; i++) if (/^(we|our|I|my|WE|OUR|MY)$/.test(wordAt(r.tokens, i))) return true;
  return false;
}

/** Whether the name at token `at` is somewhere below the subject of a verb. */
function speaksBelow(r: Reading, at: number): boolean {
  r.speaks ??= lastSpoken(r);
  return (r.speaks.get(r.tokens.word[at] as number) ?? -1) > at;
}

/** Every word with a capital that speaks in the text, with its last place: looked for once, so that many headlines cost no more. */
function lastSpoken(r: Reading): Map<number, number> {
  const t = r.tokens;
  const found = new Map<number, number>();
  for (let i = 1; i < t.count; i++) {
    if (!((t.flags[i] as number) & CAPITAL)) continue;
    if (spokenBy(r, i) || (r.labels[i] === SOURCE && speechFrom(r, i + 1))) found.set(t.word[i] as number, i);
  }
  return found;
}

/** “said May”, “May said”. */
const spokenBy = (r: Reading, i: number) => isSureSpeechVerb(r.tokens, i - 1) || isSureSpeechVerb(r.tokens, i + 1);
const speechFrom = (r: Reading, from: number): boolean => {
  for (let i = from; i < from + 3 && i < r.tokens.count; i++) if (isSureSpeechVerb(r.tokens, i)) return true;
  return false;
};

const SAYS = /^(say|says|claim|claims|warn|warns|tells?|report|reports|insists?|admits?|vows?|hints?|suggests?)$/;

/** “…, says May” and “…, police say”: the last comma, a verb of the present and who speaks, in either order. */
function behind(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let comma = to - 2;
  while (comma > from + 1 && to - comma <= LONGEST_NAME + 1 && wordAt(t, comma) !== ',') comma--;
  if (wordAt(t, comma) !== ',' || to - comma < 3 || comma - from < 3) return;
  for (let i = comma + 1; i < to; i++) if ((t.flags[i] as number) & PUNCTUATION && wordAt(t, i) !== '.') return;
  const says = (i: number) => SAYS.test(wordAt(t, i).toLowerCase());
  const verb = says(comma + 1) ? comma + 1 : says(to - 1) ? to - 1 : -1;
  if (verb < 0) return;
  const [first, last] = verb === comma + 1 ? [verb + 1, to - 1] : [comma + 1, verb - 1];
  const named = [...Array(last - first + 1).keys()].every((n) => ((t.flags[first + n] as number) & CAPITAL) !== 0);
  const office = wordAt(t, last).toLowerCase();
  if (!named && !SPEAKS.test(office) && !callsSomebody(office)) return;
  for (let i = from; i < comma; i++) settle(r, i, CONTENT);
  for (let i = comma + 1; i < to; i++) settle(r, i, i === verb ? CUE : SOURCE);
}
