import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { type Reading, type Run, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, SOURCE } from '@/lib/engines/suggest/tagger';
import { PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { SURE_SPEECH_VERBS } from '@/lib/engines/suggest/verbs';

/** Offices of one person, by which somebody is called whose name is not told. */
const OFFICE =
  /^(minister|secretary|ambassador|envoy|diplomat|spokesman|spokeswoman|spokesperson|official|president|premier|chancellor|senator|governor|general|admiral|commander|judge|prosecutor|director|chairman|chairwoman|chief|officer|lawyer|attache|consul|mayor|negotiator|adviser|advisor|deputy)$/;
/** The longest subject, in words. */
const LONGEST = 10;
/** The longest that may stand between a verb and its "that" ("told reporters on Monday that"). */
const TO_THAT = 6;

/** "India’s transport minister told …": the subject of a sentence that is an office without a name; null if it is none. */
export function officeBefore(r: Reading, from: number, to: number): Run | null {
  const t = r.tokens;
  const opens = /^(But|And|Yet|So)$/.test(wordAt(t, from)) ? from + 1 : from;
  for (let verb = opens + 1; verb < to && verb - opens <= LONGEST; verb++) {
    if (SURE_SPEECH_VERBS.has(t.word[verb] as number))
      return OFFICE.test(wordAt(t, verb - 1)) ? { from: opens, to: verb } : null;
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
