import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { callsSomebody } from '@/lib/engines/suggest/namelists';
import { type Reading, type Run, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** The longest subject, in words. */
const LONGEST = 10;
/** The longest that may stand between a verb and its "that" ("told reporters on Monday that"). */
const TO_THAT = 6;

/** "India’s transport minister told …": the subject of a sentence that is an office without a name; null if it is none. */
export function officeBefore(r: Reading, from: number, to: number): Run | null {
  const t = r.tokens;
  const opens = /^(But|And|Yet|So)$/.test(wordAt(t, from)) ? from + 1 : from;
  for (let verb = opens + 1; verb < to && verb - opens <= LONGEST; verb++) {
    if (isSureSpeechVerb(t, verb)) return callsSomebody(wordAt(t, verb - 1)) ? { from: opens, to: verb } : null;
    if ((t.flags[verb] as number) & PUNCTUATION && !/^[.’'-]$/.test(wordAt(t, verb))) return null;
  }
  return null;
}

/**
 * "The minister told parliament that the reports, which he described as “…”, were no news": what the clause between the
 * commas says of the reports is part of what the minister said, and "he" is the minister, not another speaker.
 */
export function markRelative(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  const subject = officeBefore(r, from, to);
  if (!subject) return;
  let that = subject.to + 1;
  while (that < to && that - subject.to < TO_THAT && wordAt(t, that) !== 'that') that++;
  if (that >= to || wordAt(t, that) !== 'that' || r.columns.quote[that]) return;
  const within = (i: number) =>
    wordAt(t, i) === ',' && /^(which|whom)$/.test(wordAt(t, i + 1)) && /^(he|she)$/.test(wordAt(t, i + 2));
  let opens = that + 1;
  while (opens + 3 < to && !within(opens)) opens++;
  if (opens + 3 >= to) return;
  for (let i = that + 1; i < to; i++) if (attributesAgain(r, i)) return;
  for (let i = subject.from; i < subject.to; i++) settle(r, i, SOURCE);
  settle(r, subject.to, CUE);
  for (let i = that + 1; i < to; i++) settle(r, i, CONTENT);
}

const TOLD = /^(told|informed|reminded)$/;
/** Their hashes, looked at first: every word of the text is asked. */
const TELLING = new Set(['told', 'informed', 'reminded'].map(hashWord));
/** The longest between "told" and the comma before "which". */
const TO_WHICH = 16;
/** What opens the rest of a sentence behind a relative clause. */
const GOES_ON = /^(and|but|or|while|when|after|before|as|adding|saying|which|who)$/;

/**
 * "The minister told the house of the allegations, which he described as a fairy tale": what was told of, with what was
 * said of it, to the end of its clause. It is all the speaker's own, for "he" is the subject again.
 */
export function markToldOf(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let told = from + 1;
  while (told < to && told - from <= LONGEST && !(TELLING.has(t.word[told]!) && TOLD.test(wordAt(t, told)))) told++;
  if (told >= to || !TOLD.test(wordAt(t, told))) return;
  let which = told + 3;
  while (which + 3 < to && which - told < TO_WHICH && wordAt(t, which) !== ',') which++;
  if (wordAt(t, which) !== ',' || wordAt(t, which + 1) !== 'which' || !/^(he|she)$/.test(wordAt(t, which + 2))) return;
  let of = told + 2;
  while (of < which && !/^(of|about)$/.test(wordAt(t, of))) of++;
  if (of + 1 >= which || r.columns.quote.subarray(from, which).some(Boolean)) return;
  for (let i = told + 1; i < which; i++) if (attributesAgain(r, i) || wordAt(t, i) === 'that') return;
  for (let i = from; i < told; i++) if (wordAt(t, i) === ',' || r.labels[i] === CONTENT) return;
  let end = which + 4;
  while (end < to && !(wordAt(t, end) === ',' && GOES_ON.test(wordAt(t, end + 1)))) end++;
  for (let i = from; i < told; i++) settle(r, i, SOURCE);
  settle(r, told, CUE);
  for (let i = told + 1; i <= of; i++) settle(r, i, OUTSIDE);
  for (let i = of + 1; i < end; i++) settle(r, i, CONTENT);
}
