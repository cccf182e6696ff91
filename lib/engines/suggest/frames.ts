import { type Frame, type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, LABELS, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS } from '@/lib/engines/suggest/triggers';

/** Verbs of belief that take a clause: the tagger knows them, but not as verbs of speech. */
const BELIEVES = /^(believes?|believed|thinks?|hopes?|hoped|fears?|feared|expects?|expected|suspects?|suspected)$/;
/** Words that open or fill a plain subject: "The two former pilots", "Ann Lee". */
const OPENS_SUBJECT = /^(the|a|an|one|two|three|its|his|her|their|our|some|several|many|he|she|they|it)$/i;
const NO_SUBJECT =
  /^(of|in|on|at|for|by|from|to|with|about|that|which|who|whose|and|or|but|if|when|while|as|because|nobody|nothing|not|no|was|were|is|are|be|had|has|have)$/i;
/** The longest plain subject. */
const LONGEST_SUBJECT = 6;
/** Odds of being content above which the tagger is believed when it takes a whole sentence for words of somebody. */
const UNDECIDED = 0.7;

/**
 * "The bank believes rates will fall.": a sentence that the tagger half took for somebody's words from its first word to
 * its last, because nothing around it tells, is read as what it is: a plain subject, its verb and a clause.
 */
function plainSubjectAndVerb(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if ((r.odds[from * LABELS + CONTENT] as number) >= UNDECIDED || r.labels[from] !== CONTENT) return;
  if (!OPENS_SUBJECT.test(wordAt(t, from)) && !((t.flags[from] as number) & CAPITAL)) return;
  let verb = from;
  for (; verb < to && verb - from <= LONGEST_SUBJECT; verb++) {
    const word = wordAt(t, verb);
    const mark = ((t.flags[verb] as number) & PUNCTUATION) !== 0 && !/^[’']s$/.test(word);
    if (r.columns.quote[verb] || mark || NO_SUBJECT.test(word)) return;
    if (verb > from && (isSureSpeechVerb(t, verb) || BELIEVES.test(word))) break;
  }
  if (verb >= to || verb - from > LONGEST_SUBJECT || verb + 3 >= to) return;
  for (let i = from; i < verb + 3; i++) if (r.labels[i] === SOURCE || r.labels[i] === CUE) return;
  for (let i = from; i < verb; i++) settle(r, i, SOURCE);
  settle(r, verb, CUE);
  if (wordAt(t, verb + 1) === 'that') settle(r, verb + 1, OUTSIDE);
}

const CLAIM_NOUN = /^(claims?|assertions?|allegations?|accusations?|suggestions?|insinuations?|contentions?)$/;
const OPENS_CLAIM = /^(the|an?|any|this|his|her|its|their|earlier|previous|repeated)$/i;
/** A verb that says something about the claim itself, not in it. */
const OF_THE_CLAIM = /^(was|were|is|are|has|had|have|came|comes|remains?|remained|rests?|rested|stems?|stemmed)$/;

/**
 * "The allegation that chips were added was based on …", "denied the claim that …": the clause behind a noun of claiming.
 * It ends before the verb of the sentence; in a clause with an auxiliary of its own that is the second one.
 */
function claimThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (to - from > 60) return;
  for (let noun = from + 1; noun + 5 < to && noun - from < 4; noun++) {
    if (!CLAIM_NOUN.test(wordAt(t, noun)) || wordAt(t, noun + 1) !== 'that') continue;
    if (!OPENS_CLAIM.test(wordAt(t, noun - 1))) continue;
    const end = endOfClaim(r, noun + 2, to);
    if (end < 0) return;
    for (let i = from; i < end; i++) if (r.labels[i] === CONTENT) settle(r, i, OUTSIDE);
    for (let i = end; i < to && !r.columns.quote[i] && r.labels[i] !== CUE; i++) settle(r, i, OUTSIDE);
    settle(r, noun, CUE);
    for (let i = noun + 2; i < end; i++) settle(r, i, CONTENT);
    frame(r, from, 'claim');
    return;
  }
}

/** Where the clause of a claim that is the subject of its sentence ends; -1 where that is not plain. */
function endOfClaim(r: Reading, from: number, to: number): number {
  const verbs: number[] = [];
  for (let i = from; i < to; i++) {
    if (r.columns.quote[i] || r.labels[i] === CUE || /^(who|which|that|and|but|,)$/.test(wordAt(r.tokens, i))) break;
    if (OF_THE_CLAIM.test(wordAt(r.tokens, i)) && i - from > 1) verbs.push(i);
  }
  if (verbs.length === 0 || verbs.length > 2) return -1;
  return (verbs.at(-1) as number) - from > 3 ? (verbs.at(-1) as number) : -1;
}

/** Bare verbs with which a readout of a ministry goes on: "Urge the United States to …", "Stressed that …". */
const READOUT =
  /^(Urges?|Urged|Stress|Stressed|Stresses|Reiterates?|Reiterated|Emphasi[sz]ed|Noted|Calls?|Called|Demands?|Demanded)$/;

/** "Urge the other side to …": a sentence without a subject, after one that attributes, goes on in the same words. */
function readout(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (from === 0 || to - from < 6 || !READOUT.test(wordAt(t, from)) || r.columns.quote[from]) return;
  const called = /^(calls?|called)$/i.test(wordAt(t, from));
  const next = wordAt(t, from + 1);
  if (called ? !/^(on|for|upon)$/.test(next) : !/^(that|the|both|all|its|any|again|an?|[A-Z].*)$/.test(next)) return;
  let spoken = false;
  for (let i = from - 1; i >= 0 && from - i < 120 && !spoken; i--)
    spoken = isSureSpeechVerb(t, i) && r.labels[i] === CUE;
  if (!spoken) return;
  for (let i = from; i < to; i++) if (r.labels[i] === SOURCE || r.columns.quote[i]) return;
  for (let i = from; i < to; i++) settle(r, i, CONTENT);
  frame(r, from, 'goes on');
}

/** Keeps how a sentence without a subject attributes, for who looks for its speaker. */
function frame(r: Reading, from: number, how: Frame): void {
  r.frames.set(r.tokens.sentence[from] as number, how);
}

const HEARSAY = /^(purportedly|allegedly|supposedly)$/;

/**
 * "The phone was purportedly tapped": a word that says that somebody else says so makes the sentence somebody's.
 * "Reportedly" is left out: it is as often the reporter's own caution.
 */
function hearsay(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (to - from > 45) return;
  let word = -1;
  for (let i = from; i < to; i++) {
    if (isSureSpeechVerb(t, i) || /^(according|citing|reports?)$/i.test(wordAt(t, i))) return;
    if (word < 0 && HEARSAY.test(wordAt(t, i)) && i > from && /^(was|were|is|are|had|has|have)$/.test(wordAt(t, i - 1)))
      word = i;
  }
  if (word < 0) return;
  for (let i = from; i < to; i++) settle(r, i, CONTENT);
  frame(r, from, 'hearsay');
}

/** Frames of attribution that the tagger passes over, before the grammar of clauses is looked at. Changes the reading. */
export function markFrames(r: Reading, from: number, to: number, has: number): void {
  plainSubjectAndVerb(r, from, to);
  if (has & HAS.claimNoun && has & HAS.that) claimThat(r, from, to);
  readout(r, from, to);
  if (has & HAS.heard) hearsay(r, from, to);
}
