import { hashWord } from '@/lib/engines/suggest/hash';
import { isReported } from '@/lib/engines/suggest/plain-clauses';
import type { Reading } from '@/lib/engines/suggest/reading';
import { type Beside, spokenBehind, spokenBefore as spokenSoBefore } from '@/lib/engines/suggest/shape';
import type { QuotedStretch } from '@/lib/engines/suggest/stretches';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import {
  ALL_CAPS,
  CAPITAL,
  GLUED,
  isSpeechVerb,
  isSureSpeechVerb,
  PARAGRAPH_START,
  PUNCTUATION,
  SENTENCE_START,
  wordAt,
} from '@/lib/engines/suggest/tokens';

/** The longest source that stands between a quotation and its verb ("Ann Lee, who leads the northern branch, said"). */
const LONGEST_SOURCE = 14;
const hashes = (list: string) => new Set(list.split(' ').map(hashWord));
/** Words at which a source that follows its verb is over. */
const SOURCE_ENDS = hashes(
  'after before in on during at as when while by about with from if because since until through into over outside inside amid upon and but adding noting referring citing describing speaking told last this monday tuesday wednesday thursday friday saturday sunday to',
);
const SUBJECTS = hashes('he she they i we it who');
const BETWEEN = hashes(
  'also later then has had have would will once again recently previously subsequently simply even just still first',
);
const DETERMINERS = hashes('the a an one another his her their its our my some many several two three both');

/**
 * Marks what every reader of newspapers knows, where the tagger was unsure: the name and verb right after a quotation
 * (“…,” said Ann Lee; “…,” Lee said) and right before it (Lee said, “…”). Changes `labels` in place and returns the quotations that have such a verb.
 */
export function markPatterns(r: Reading, quotations: readonly QuotedStretch[]): Set<QuotedStretch> {
  const beside = new Set<QuotedStretch>();
  for (const q of quotations) if (q.words > 1) label(r, q.from, q.to, CONTENT);
  for (const q of quotations) {
    if (q.words < 2 && !/[,!?.]/.test(r.text[q.quoted.innerEnd - 1] as string)) continue;
    if (after(r, q) || before(r, q) || (!attributed(r, q) && shaped(r, spokenSoBefore(r, q)))) beside.add(q);
  }
  return beside;
}

function after(r: Reading, q: QuotedStretch): boolean {
  const t = r.tokens;
  let i = q.to;
  while (i < t.count && (t.flags[i] as number) & PUNCTUATION && (t.flags[i] as number) & GLUED) i++;
  if (i < t.count && /^[―—–-]+$/.test(wordAt(t, i))) return signed(r, i);
  if (i >= t.count || (t.flags[i] as number) & PARAGRAPH_START) return false;
  if ((t.flags[i] as number) & PUNCTUATION && wordAt(t, i) !== '@') return false;
  // A full stop inside the marks ends the sentence: what follows is about something else.
  if (!/[,?!…—–-]/.test(r.text.slice(q.quoted.innerEnd - 1, t.start[i]))) return false;
  const capital = (t.flags[i] as number) & CAPITAL;
  const beside = isSpeechVerb(t, i) && !capital ? verbFirst(r, i) : invertedBefore(r, q, i) || sourceFirst(r, i);
  return beside || shaped(r, spokenBehind(r, q, i));
}

/** “…?” bellowed Ron Tubbs, who asks everybody: a verb that no list knows before a name, not the next that one does. */
const invertedBefore = (r: Reading, q: QuotedStretch, at: number): boolean => {
  const next = r.tokens.flags[at + 1] ?? 0;
  return (
    (next & (CAPITAL | PUNCTUATION)) === CAPITAL &&
    /(ed|s)$/.test(wordAt(r.tokens, at)) &&
    shaped(r, spokenBehind(r, q, at))
  );
};

/** "The messages, made public in October, read: “…”": the sentence says already who and how. */
function attributed(r: Reading, q: QuotedStretch): boolean {
  const t = r.tokens;
  const sign = q.from - 2;
  if (sign < 2 || wordAt(t, sign) !== ':' || r.labels[sign - 1] !== CUE) return false;
  for (let i = t.sentenceStarts[t.sentence[sign] as number] as number; i < sign; i++)
    if (r.labels[i] === SOURCE) return true;
  return false;
}

/** Marks what the shape of a sentence says, whatever its verb; false if it says nothing. */
function shaped(r: Reading, found: Beside | null): boolean {
  if (!found) return false;
  label(r, ...found.source, SOURCE);
  label(r, ...found.cue, CUE);
  if (found.rest) label(r, ...found.rest, OUTSIDE);
  return true;
}

/** “…” — Ann Lee: a name after a dash, and nothing after it, signs the quotation. */
function signed(r: Reading, dash: number): boolean {
  const t = r.tokens;
  let to = dash + 1;
  while (to < t.count && (t.flags[to] as number) & CAPITAL && !((t.flags[to] as number) & PARAGRAPH_START)) to++;
  const next = to < t.count ? (t.flags[to] as number) : PARAGRAPH_START;
  if (to - dash < 3 || !(next & (PARAGRAPH_START | PUNCTUATION))) return false;
  label(r, dash, dash + 1, CUE);
  label(r, dash + 1, to, SOURCE);
  return true;
}

function verbFirst(r: Reading, verb: number): boolean {
  const t = r.tokens;
  // “…”, adding that others took note: the participle has its subject before the quotation, its clause behind.
  if (/ing$/.test(wordAt(t, verb)) || wordAt(t, verb + 1) === 'that') return false;
  let to = verb + 1;
  while (to < t.count && to - verb <= LONGEST_SOURCE && !(endsSource(r, to) && !isSeat(r, verb + 1, to))) to++;
  if (to === verb + 1) return false;
  label(r, verb, verb + 1, CUE);
  label(r, verb + 1, to, SOURCE);
  return true;
}

/** "said the defence ministry in Moscow": a place belongs to a description; behind a name it is where it was said. */
function isSeat(r: Reading, from: number, at: number): boolean {
  const t = r.tokens;
  if (!/^(in|at)$/.test(wordAt(t, at)) || at + 1 >= t.count || !((t.flags[at + 1] as number) & CAPITAL)) return false;
  for (let i = from; i < at; i++) if ((t.flags[i] as number) & CAPITAL) return false;
  return at - from > 1 && !MONTH.test(wordAt(t, at + 1));
}
const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** A stop that is no part of a title ("Mr.") or initial, a mark, or a word that opens an adverbial. */
function endsSource(r: Reading, i: number): boolean {
  const t = r.tokens;
  const f = t.flags[i] as number;
  if (f & (SENTENCE_START | PARAGRAPH_START)) return true;
  // “…,” wrote @harbour: the name of an account.
  if (f & PUNCTUATION && !/^[@_]$/.test(wordAt(t, i)))
    return !(wordAt(t, i) === '.' && i + 1 < t.count && !((t.flags[i + 1] as number) & SENTENCE_START));
  return SOURCE_ENDS.has(t.word[i] as number);
}

function sourceFirst(r: Reading, from: number): boolean {
  const t = r.tokens;
  const f = t.flags[from] as number;
  const word = t.word[from] as number;
  const lower = !(f & CAPITAL) && !SUBJECTS.has(word) && !DETERMINERS.has(word);
  let verb = from + 1;
  for (; verb < t.count && verb - from <= LONGEST_SOURCE; verb++) {
    const flags = t.flags[verb] as number;
    if (flags & (SENTENCE_START | PARAGRAPH_START)) return false;
    if (flags & PUNCTUATION && !'.,()’-_'.includes(wordAt(t, verb))) return false;
    if (isSpeechVerb(t, verb)) break;
  }
  if (verb >= t.count || verb - from > LONGEST_SOURCE || (lower && verb - from > 5)) return false;
  let to = verb;
  while (to > from + 1 && BETWEEN.has(t.word[to - 1] as number)) to--;
  label(r, from, to, SOURCE);
  label(r, to, verb + 1, CUE);
  return true;
}

/** How far before a quotation its verb may stand ("telling the crowd in Ohio, “…”"). */
const VERB_REACH = 9;

/** “said, ‘…’”: the verb stands shortly before the mark; its subject is the tagger's, or the word before it. */
function before(r: Reading, q: QuotedStretch): boolean {
  const t = r.tokens;
  const mark = q.from - 1;
  const sentence = t.sentence[mark];
  if (mark > 1 && wordAt(t, mark - 1) === ':' && t.sentence[mark - 1] === sentence && colon(r, mark - 1)) return true;
  const colonBefore = wordAt(t, mark - 1) === ':';
  let verb = mark - 1;
  while (verb > 0 && mark - verb <= VERB_REACH && t.sentence[verb] === sentence && !isSureSpeechVerb(t, verb)) {
    if (r.labels[verb] === CONTENT && !colonBefore) return false;
    verb--;
  }
  if (verb <= 0 || t.sentence[verb] !== sentence || mark - verb > VERB_REACH) return false;
  if (mark - verb > 3 && wordAt(t, mark - 1) !== ',' && wordAt(t, mark - 1) !== ':') return false;
  if (isReported(r, verb)) return false;
  if (r.labels[verb] !== CUE) label(r, verb, verb + 1, CUE);
  if (colonBefore) label(r, verb, mark, CUE);
  let subject = verb - 1;
  while (subject > 0 && BETWEEN.has(t.word[subject] as number)) subject--;
  if (subject < 0 || t.sentence[subject] !== sentence || r.labels[subject] === SOURCE) return true;
  const from = nameStart(r, subject);
  if (SUBJECTS.has(t.word[subject] as number)) label(r, subject, subject + 1, SOURCE);
  else if (from >= 0) label(r, from, subject + 1, SOURCE);
  return true;
}

/** Where the run of capitalised words that ends at `last` begins; -1 if there is none. */
function nameStart(r: Reading, last: number): number {
  const t = r.tokens;
  const named = (i: number) => i >= 0 && ((t.flags[i] as number) & CAPITAL) !== 0 && t.sentence[i] === t.sentence[last];
  if (!named(last)) return -1;
  let from = last;
  while (named(from - 1) || (from > 1 && wordAt(t, from - 1) === '.' && named(from - 2))) from--;
  return from;
}

/** Whether a verb of speech stands before token i in its sentence ("said in a statement to The Tribune:"). */
function spokenBefore(r: Reading, i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j < 14 && r.tokens.sentence[j] === r.tokens.sentence[i]; j--) {
    if (isSureSpeechVerb(r.tokens, j)) return true;
  }
  return false;
}

/** "Ann Lee: “…”": the name before the colon speaks. */
function colon(r: Reading, at: number): boolean {
  const from = nameStart(r, at - 1);
  if (from < 0 || at - from > 6 || spokenBefore(r, from)) return false;
  // MAYOR DENIES BRIBE: “…”: in a headline in capitals every word is as a name is.
  for (let i = from + 1; i < at; i++) {
    if (!((r.tokens.flags[i] as number) & ALL_CAPS) || !isSpeechVerb(r.tokens, i)) continue;
    label(r, from, i, SOURCE);
    label(r, i, i + 1, CUE);
    label(r, i + 1, at, OUTSIDE);
    return true;
  }
  label(r, from, at, SOURCE);
  label(r, at, at + 1, CUE);
  return true;
}

function label(r: Reading, from: number, to: number, value: number): void {
  for (let i = from; i < to; i++) r.labels[i] = value;
}
