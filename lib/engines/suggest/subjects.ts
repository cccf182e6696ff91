import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

const SUBJECT_OPENS = /^(the|a|an|one|its|his|her|their|another|two|three|four|five|several|some|many)$/i;
const NOT_SUBJECT =
  /^(according|asked|pressed|questioned|in|on|at|by|to|for|from|with|after|before|when|while|as|if|since|but|and|or|speaking|citing|quoting|last|this|that|there|it|he|she|they|we|i|you|if|although|though|despite|until|under)$/i;
const BETWEEN = /^(also|later|then|has|had|have|again|recently|once|has|himself|herself)$/;
/** The longest name or noun before its first comma. */
const LONGEST_SUBJECT = 9;
/** The longest sentence read so. */
const LONGEST = 60;

const isComma = (r: Reading, i: number) => wordAt(r.tokens, i) === ',';

/**
 * Settles who speaks where something stands between subject and verb ("Lee, who was named in the article, told"), and
 * leaves out what somebody was only asked ("Asked whether he knew, Lee said").
 */
export function markSubject(r: Reading, from: number, to: number): void {
  let start = from;
  for (let i = from; i < to; i++) {
    if (r.text[r.tokens.start[i] as number] !== ';') continue;
    subjectOfPart(r, start, i);
    start = i + 1;
  }
  subjectOfPart(r, start, to);
}

/** The same for one of the main clauses that semicolons part. */
function subjectOfPart(r: Reading, from: number, to: number): void {
  if (to - from > LONGEST) return;
  const opens = unasked(r, from, to);
  const verb = verbAfterComma(r, opens, to);
  if (verb < 0) return;
  let end = verb - 1;
  while (BETWEEN.test(wordAt(r.tokens, end))) end--;
  const start = subjectStart(r, opens, end);
  if (start < 0) return;
  for (let i = opens; i < start; i++) if (r.labels[i] === SOURCE) settle(r, i, OUTSIDE);
  for (let i = start; i < end; i++) settle(r, i, SOURCE);
  settle(r, verb, CUE);
  if (wordAt(r.tokens, verb + 1) !== 'that') return;
  let stop = to;
  for (let i = verb + 2; i < to && stop === to; i++) {
    if (r.columns.quote[i]) return;
    // “denies that its members knew, and argues that …”: the second verb is the speaker's too.
    if (attributesAgain(r, i) && wordAt(r.tokens, i - 1) === 'and' && isComma(r, i - 2)) stop = i - 2;
    else if (attributesAgain(r, i)) return;
  }
  for (let i = verb + 2; i < stop; i++) settle(r, i, CONTENT);
  if (stop === to) return;
  for (let i = stop; i < stop + 2; i++) settle(r, i, OUTSIDE);
  settle(r, stop + 2, CUE);
}

/** Where the sentence goes on after "Asked …,": what was asked is nobody's statement. `from` if it does not open so. */
function unasked(r: Reading, from: number, to: number): number {
  if (!/^(Asked|Pressed|Questioned)$/.test(wordAt(r.tokens, from))) return from;
  for (let comma = from + 1; comma + 2 < to && comma - from < 40; comma++) {
    if (!isComma(r, comma)) continue;
    for (let i = comma + 1; i < to && i - comma < 8 && !isComma(r, i); i++) {
      const answers = isSureSpeechVerb(r.tokens, i) || /^(declined|refused)$/.test(wordAt(r.tokens, i));
      if (!answers) continue;
      for (let j = from; j <= comma; j++) if (!r.columns.quote[j]) settle(r, j, OUTSIDE);
      return comma + 1;
    }
  }
  return from;
}

/** The verb of speech right behind a comma that closes what stands between it and its subject; -1 if there is none. */
function verbAfterComma(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  for (let i = from + 3; i < to; i++) {
    if (r.columns.quote[i]) return -1;
    if (!isSureSpeechVerb(t, i) || /ing$/.test(wordAt(t, i))) continue;
    let before = i - 1;
    while (before > from && BETWEEN.test(wordAt(t, before))) before--;
    if (isComma(r, before)) return i;
    // “has repeatedly argued that …, although a report, leaked to a magazine, concluded”: the first has its clause.
    if (wordAt(t, i + 1) === 'that' && /ly$/.test(wordAt(t, i - 1))) return -1;
  }
  return -1;
}

/** "The ministry, she said, had asked": somebody else speaks between. */
function interrupted(r: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i + 1 < to; i++)
    if (/^(he|she|they|it)$/.test(wordAt(r.tokens, i)) && isSureSpeechVerb(r.tokens, i + 1)) return true;
  return false;
}

/** First token of the subject: the first segment between commas that a name or an article opens; -1 if none is right. */
function subjectStart(r: Reading, from: number, end: number): number {
  const t = r.tokens;
  let start = /^(But|And|Yet|So)$/.test(wordAt(t, from)) ? from + 1 : from;
  for (let i = start; i < end; i++) {
    if (!isComma(r, i)) continue;
    const first = wordAt(t, start);
    if (!NOT_SUBJECT.test(first)) {
      const opens = SUBJECT_OPENS.test(first) || ((t.flags[start] as number) & CAPITAL) !== 0;
      if (!opens || i - start > LONGEST_SUBJECT) return -1;
      for (let j = start; j < i; j++) {
        if (r.labels[j] === CUE && isSureSpeechVerb(t, j)) return -1;
        if ((t.flags[j] as number) & PUNCTUATION && !/^[.’'&-]$/.test(wordAt(t, j))) return -1;
        if (/^(was|were|is|are|had|has|have|will|would|did)$/.test(wordAt(t, j))) return -1;
      }
      return interrupted(r, i, end) ? -1 : start;
    }
    start = i + 1;
  }
  return -1;
}
