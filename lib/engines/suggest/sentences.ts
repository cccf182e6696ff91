import { markAccordingTo } from '@/lib/engines/suggest/according';
import { markAsides } from '@/lib/engines/suggest/asides';
import { markCiting } from '@/lib/engines/suggest/citing';
import { markClauseEnds } from '@/lib/engines/suggest/clause-ends';
import { attributesAgain, CLAUSE_OPENS, markClauses } from '@/lib/engines/suggest/clauses';
import { markCoordinated } from '@/lib/engines/suggest/coordinated';
import { markFrames } from '@/lib/engines/suggest/frames';
import { markHeadline } from '@/lib/engines/suggest/headlines';
import { markInterrupted } from '@/lib/engines/suggest/interrupted';
import { markMeanwhile } from '@/lib/engines/suggest/meanwhile';
import { markOrders, markPassives } from '@/lib/engines/suggest/passives';
import { PHRASES, placesOf } from '@/lib/engines/suggest/phrases';
import { markPlainClauses } from '@/lib/engines/suggest/plain-clauses';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { markRelative, markToldOf } from '@/lib/engines/suggest/relative';
import { markSubject } from '@/lib/engines/suggest/subjects';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import {
  CAPITAL,
  isSpeechVerb,
  isSureSpeechVerb,
  PUNCTUATION,
  sentenceEnd,
  tokenAt,
  wordAt,
} from '@/lib/engines/suggest/tokens';
import { HAS, SPEECH, SURE_SPEECH } from '@/lib/engines/suggest/triggers';
import { markWriterResumes } from '@/lib/engines/suggest/writer-resumes';

/** Sentences read between two rests. */
const REST_AFTER = 2_000;

/**
 * Applies the phrases, then finds short plain sentences that the tagger left untouched. Changes the reading in place, with
 * rests.
 */
export function* markSentences(r: Reading): Generator<void> {
  for (const phrase of PHRASES) {
    const { alone, rest } = phrase;
    for (const { source, cue, end: behind } of placesOf(phrase, r.text)) {
      const first = tokenAt(r.tokens, Math.min(source[0], cue[0]));
      const carrier = r.tokens.start[r.tokens.sentenceStarts[r.tokens.sentence[first] ?? 0] ?? 0] as number;
      if (!alone) paint(r, [carrier, Math.min(source[0], cue[0])], OUTSIDE);
      paint(r, source, SOURCE);
      paint(r, cue, CUE);
      if (rest) {
        if (behind > Math.max(source[1], cue[1]) + 1) paint(r, [Math.max(source[1], cue[1]) + 1, behind], OUTSIDE);
        saidToTheEnd(r, behind, rest === 'clause');
      }
    }
  }
  for (let s = 0; s < r.tokens.sentenceStarts.length; s++) {
    if (s % REST_AFTER === 0) yield;
    const [from, to] = [r.tokens.sentenceStarts[s] as number, sentenceEnd(r.tokens, s)];
    const has = r.tokens.has[s] as number;
    markFrames(r, from, to, has);
    if (has & SPEECH && !nameAndVerb(r, from, to) && has & SURE_SPEECH) plainSentence(r, from, to);
    markClauses(r, from, to, has);
    markCiting(r, from, to, has);
    if (has & (SURE_SPEECH | HAS.pressed)) markSubject(r, from, to);
    if (has & SURE_SPEECH && has & HAS.that && has & HAS.which) markRelative(r, from, to);
    if (has & HAS.telling && has & HAS.which) markToldOf(r, from, to);
    if (has & HAS.according) markAccordingTo(r, from, to);
    markClauseEnds(r, from, to, has);
    markCoordinated(r, from, to, has);
    if (has & HAS.passive) markPassives(r, from, to);
    if (has & HAS.ordered) markOrders(r, from, to);
    if (has & (HAS.colon | HAS.says)) markHeadline(r, from, to);
    if (has & HAS.aside) markAsides(r, from, to);
    markPlainClauses(r, from, to, has);
    markWriterResumes(r, from, to, has);
    markMeanwhile(r, from, to, has);
    if (has & HAS.interrupts) markInterrupted(r, from, to);
  }
}

/** What follows "as saying" is said to the end of its sentence or its clause, unless somebody else begins to speak. */
function saidToTheEnd(r: Reading, offset: number, clause: boolean): void {
  const from = tokenAt(r.tokens, offset);
  if (from >= r.tokens.count || r.columns.quote[from]) return;
  let to = sentenceEnd(r.tokens, r.tokens.sentence[from] as number);
  if (clause)
    for (let i = from + 1; i < to; i++)
      if (isComma(r, i) || /^(but|while|although|though|saying|and)$/.test(wordAt(r.tokens, i))) to = i;
  for (let i = from; i < to; i++) if (attributesAgain(r, i) || r.columns.quote[i]) return;
  for (let i = from; i < to; i++) settle(r, i, CONTENT);
}

function paint(r: Reading, [start, end]: [number, number], label: number): void {
  for (let i = tokenAt(r.tokens, start); i < r.tokens.count && (r.tokens.start[i] as number) < end; i++)
    settle(r, i, label);
}

/** "Ann Lee claims she found …", where the tagger took the verb for something else. */
function nameAndVerb(r: Reading, from: number, to: number): boolean {
  const t = r.tokens;
  let verb = from;
  while (verb < to && verb - from < 4 && ((t.flags[verb] as number) & (CAPITAL | PUNCTUATION)) === CAPITAL) verb++;
  if (verb === from || verb + 4 > to || r.labels[verb] === CUE || !isSpeechVerb(t, verb)) return false;
  if (!CLAUSE_OPENS.test(wordAt(t, verb + 1))) return false;
  for (let i = from; i < to; i++)
    if (r.columns.quote[i] || (i > verb && r.labels[i] === CUE && attributesAgain(r, i))) return false;
  attribute(r, [from, verb], [verb, verb + 1], [wordAt(t, verb + 1) === 'that' ? verb + 2 : verb + 1, to]);
  return true;
}

const LONGEST_NAME = 6;

/** "The door was locked, Hall testified." and "The airline admitted: …" / "Officials confirmed that …". */
function plainSentence(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (to - from < 6 || to - from > 60) return;
  let verb = -1;
  for (let i = from; i < to; i++) {
    if (r.labels[i] === CONTENT || r.columns.quote[i]) return;
    if (verb < 0 && isSureSpeechVerb(t, i)) verb = i;
  }
  if (verb < 0 || verb === from) return;
  const next = verb + 1 < to ? wordAt(t, verb + 1) : '';
  if ((next === 'that' || next === ':') && verb - from <= LONGEST_NAME && !hasComma(r, from, verb) && to - verb > 5) {
    attribute(r, [from, verb], [verb, verb + 1], [verb + 2, to]);
    return;
  }
  const comma = lastComma(r, from, verb);
  if (comma < 0 || verb - comma - 1 > LONGEST_NAME || verb === comma + 1 || comma - from < 3) return;
  if (to - verb <= 5 && !hasComma(r, verb, to)) attribute(r, [comma + 1, verb], [verb, verb + 1], [from, comma]);
  else if (next === ',' && verb - comma <= 4) {
    attribute(r, [comma + 1, verb], [verb, verb + 1], [verb + 2, to]);
  }
}

function attribute(r: Reading, source: [number, number], cue: [number, number], content: [number, number]): void {
  const paintTokens = ([a, b]: [number, number], label: number) => {
    for (let i = a; i < b; i++) settle(r, i, label);
  };
  paintTokens(content, CONTENT);
  paintTokens(source, SOURCE);
  paintTokens(cue, CUE);
}

const isComma = (r: Reading, i: number) =>
  ((r.tokens.flags[i] as number) & PUNCTUATION) !== 0 && wordAt(r.tokens, i) === ',';

function hasComma(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(r, i)) return true;
  return false;
}

function lastComma(r: Reading, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isComma(r, i)) return i;
  return -1;
}
