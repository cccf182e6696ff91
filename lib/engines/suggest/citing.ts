import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE } from '@/lib/engines/suggest/tagger';
import { isSureSpeechVerb, isWordAt, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS, SURE_SPEECH } from '@/lib/engines/suggest/triggers';

const AS = hashWord('as');

/** "reported that the chips had reached …, citing 17 people": all before the comma is what was reported, and nothing behind it. */
function citing(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let comma = from + 1;
  while (comma + 1 < to && !(isWordAt(t, comma, ',') && isWordAt(t, comma + 1, 'citing'))) comma++;
  if (comma + 2 >= to) return;
  let end = comma + 2;
  while (end < to && wordAt(t, end) !== ',') end++;
  for (let j = comma; j < end; j++) if (!r.columns.quote[j]) settle(r, j, OUTSIDE);
  if (isSureSpeechVerb(t, comma - 1) && end + 3 < to && wordAt(t, end + 1) === 'that') {
    // "reported, citing officials, that …": what was reported stands behind.
    settle(r, comma - 1, CUE);
    settle(r, end + 1, OUTSIDE);
    for (let j = end + 2; j < to; j++) if (attributesAgain(r, j)) return;
    for (let j = end + 2; j < to; j++) settle(r, j, CONTENT);
    return;
  }
  const [verb, that] = verbAndThat(r, from, comma);
  if (that < 0) return;
  for (let j = that + 1; j < comma; j++) if (attributesAgain(r, j)) return;
  settle(r, verb, CUE);
  for (let j = verb + 1; j <= that; j++) settle(r, j, OUTSIDE);
  for (let j = that + 1; j < comma; j++) settle(r, j, CONTENT);
}

/** The verb of speech and its "that", with a time or a place between them at most; -1 twice if there is none. */
function verbAndThat(r: Reading, from: number, to: number): [number, number] {
  const t = r.tokens;
  for (let verb = from + 1; verb + 1 < to; verb++) {
    if (!isSureSpeechVerb(t, verb)) continue;
    const time = /^(in|on|at|last|this|earlier|late|yesterday)$/.test(wordAt(t, verb + 1)) ? 5 : 1;
    for (let that = verb + 1; that <= verb + time && that < to; that++)
      if (wordAt(t, that) === 'that') return [verb, that];
  }
  return [-1, -1];
}

/** "As the Ledger reported in May, the fund …": what was reported begins behind the comma. */
function asReported(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (!/^As$/.test(wordAt(t, from))) return;
  let verb = from + 1;
  while (verb < to && verb - from < 9 && !isSureSpeechVerb(t, verb)) verb++;
  if (verb >= to || verb - from >= 9) return;
  let comma = verb + 1;
  while (comma < to && comma - verb < 7 && wordAt(t, comma) !== ',') comma++;
  if (comma + 3 >= to || wordAt(t, comma) !== ',') return;
  for (let j = verb + 1; j <= comma; j++) if (r.labels[j] === CONTENT) settle(r, j, OUTSIDE);
}

/** "who asked not to be named": what somebody asked for themselves is nobody's statement. */
function unnamed(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let i = from + 1; i + 4 < to; i++) {
    if (
      isWordAt(t, i, 'agreed') &&
      /^not to (name|identify|quote)\b/.test(r.text.slice(t.start[i + 1], (t.start[i + 1] as number) + 16))
    ) {
      for (let j = i; j < i + 4; j++) if (!r.columns.quote[j]) settle(r, j, OUTSIDE);
      return;
    }
    const neither = isWordAt(t, i, 'asked') && r.text.startsWith('that neither', t.start[i + 1]);
    if (neither) {
      for (let j = i; j < to && wordAt(t, j) !== ','; j++) if (!r.columns.quote[j]) settle(r, j, OUTSIDE);
      return;
    }
    if (!r.text.startsWith('not to be', t.start[i + 1])) continue;
    if (!/^(asked|requested|wished|preferred|wanted)$/.test(wordAt(t, i)) || wordAt(t, i + 1) !== 'not') continue;
    if (!/^not to be (named|identified|quoted)$/.test(r.text.slice(t.start[i + 1], t.end[i + 4]))) continue;
    for (let j = i - 1; j < i + 5 || (j < to && wordAt(t, j - 1) !== ',' && j < i + 20); j++)
      if (j >= from && j < to && !r.columns.quote[j]) settle(r, j, OUTSIDE);
    return;
  }
}

/** What a sentence says of where its words come from is no part of them. Changes the reading in place. */
export function markCiting(r: Reading, from: number, to: number, has: number): void {
  if (has & SURE_SPEECH && r.tokens.word[from] === AS) asReported(r, from, to);
  if (has & HAS.citing) citing(r, from, to);
  if (has & HAS.unnamed) unnamed(r, from, to);
}
