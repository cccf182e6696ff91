import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS, SURE_SPEECH } from '@/lib/engines/suggest/triggers';

const AND = hashWord('and');
/** Verbs of who speaks, hardly of whom is spoken of, behind "and". */
const GOES_ON = new Set(
  'added insisted stressed vowed pledged urged warned demanded accused condemned threatened promised noted reiterated called denied'
    .split(' ')
    .map(hashWord),
);
const TAKES_OVER = new Set([...GOES_ON, hashWord('said')]);
/** The same that may stand behind "had been sold and …" where "that" follows. */
const WITH_THAT = /^(added|insisted|stressed|noted|reiterated|warned|said)$/;
const BE_OR_WILL = /^(is|are|was|were|would|could|can|cannot|will|must|should|might|did|does)$/;
const HAVE = /^(had|has|have)$/;
const DENIES = /^(denied|denies|rejected|disputed)$/;
/** Words of the longest clause before its "and". */
const LONGEST_CLAUSE = 40;

/**
 * "denied that it had bought the lamps and threatened to sue", "said the denials were not credible and urged a ban": the
 * second verb has the speaker for its subject, since the first clause, with its own auxiliary, cannot go on so.
 */
function goesOn(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let joined = false;
  for (let i = from; i + 2 < to && !joined; i++)
    joined = t.word[i] === AND && (TAKES_OVER.has(t.word[i + 1] as number) || TAKES_OVER.has(t.word[i + 2] as number));
  if (!joined) return;
  for (let verb = from + 1; verb + 5 < to; verb++) {
    if (r.labels[verb] !== CUE || !isSureSpeechVerb(t, verb) || r.columns.quote[verb]) continue;
    let auxiliary = '';
    for (let and = verb + 2; and + 3 < to && and - verb < LONGEST_CLAUSE; and++) {
      const word = wordAt(t, and);
      if (r.columns.quote[and] || r.labels[and] === CUE || /^[;:]$/.test(word)) break;
      if (BE_OR_WILL.test(word)) auxiliary = 'be';
      else if (HAVE.test(word)) auxiliary = 'have';
      if (t.word[and] !== AND || !auxiliary || r.labels[and - 1] !== CONTENT) continue;
      const next = wordAt(t, and + 1) === 'also' ? and + 2 : and + 1;
      if (!takesOver(r, verb, auxiliary, next)) continue;
      const called = wordAt(t, next) === 'called';
      settle(r, and, OUTSIDE);
      if (next > and + 1) settle(r, and + 1, OUTSIDE);
      settle(r, next, CUE);
      if (called) settle(r, next + 1, CUE);
      const behind = called || wordAt(t, next + 1) === 'that' ? next + 2 : next + 1;
      if (!called && behind > next + 1) settle(r, next + 1, OUTSIDE);
      for (let i = behind; i < to && !attributesAgain(r, i); i++) if (!r.columns.quote[i]) settle(r, i, CONTENT);
      return;
    }
  }
}

function takesOver(r: Reading, verb: number, auxiliary: string, next: number): boolean {
  const t = r.tokens;
  const behind = wordAt(t, next + 1);
  if (auxiliary === 'have' && !DENIES.test(wordAt(t, verb)))
    return WITH_THAT.test(wordAt(t, next)) && behind === 'that';
  if (!GOES_ON.has(t.word[next] as number)) return false;
  return wordAt(t, next) !== 'called' || /^(on|for|upon)$/.test(behind);
}

const OPENS = /^(When|After|Once|While|As|Since|Before|Although|Though|Because)$/;
const FINITE =
  /^(is|are|was|were|had|has|have|would|could|can|will|must|did|does|went|came|took|gave|rose|fell|[a-z]{3,}ed)$/;

/** "When the board announced that the lamp would be sold, Ann Lee was furious.": behind the comma the writer goes on. */
function mainClause(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (!OPENS.test(wordAt(t, from))) return;
  let that = from + 2;
  while (that < to && !(wordAt(t, that) === 'that' && spokenBefore(r, from, that))) that++;
  if (that + 6 >= to) return;
  let reports = that - 1;
  while (!isSureSpeechVerb(t, reports)) reports--;
  if (listsOthers(r, from, reports)) return;
  let comma = -1;
  for (let i = that + 3; i + 3 < to; i++) {
    if (r.columns.quote[i] || attributesAgain(r, i)) break;
    if (wordAt(t, i) === ',' && opensClause(r, i + 1, to)) comma = i;
  }
  if (comma < 0) return;
  settle(r, from, OUTSIDE);
  for (let i = from + 1; i < reports; i++) if (!r.columns.quote[i]) settle(r, i, SOURCE);
  settle(r, reports, CUE);
  for (let i = reports + 1; i <= that; i++) settle(r, i, OUTSIDE);
  for (let i = that + 1; i < comma; i++) settle(r, i, CONTENT);
  const verb = speechFrom(r, comma + 1, to);
  if (verb > 0) {
    speaksInMain(r, comma, verb, to);
    return;
  }
  for (let i = comma; i < to; i++) if (!r.columns.quote[i] && r.labels[i] === CONTENT) settle(r, i, OUTSIDE);
}

/** A comma before the verb, unless it parts a list of names: “The Insider, Der Spiegel and CBS reported”. */
function listsOthers(r: Reading, from: number, verb: number): boolean {
  const words = r.text.slice(r.tokens.start[from + 1], r.tokens.start[verb]);
  return words.includes(',') && !/^[^,]+(, [^,]+)*,? and [^,]+$/.test(words.trim());
}

/** The verb of speech behind a short subject; -1 if there is none. */
function speechFrom(r: Reading, from: number, to: number): number {
  for (let i = from + 1; i < to - 2 && i - from < 7; i++) {
    if ((r.tokens.flags[i] as number) & PUNCTUATION && !/^[.’'&-]$/.test(wordAt(r.tokens, i))) return -1;
    if (isSureSpeechVerb(r.tokens, i)) return i;
  }
  return -1;
}

/** "When the papers reported that …, Rask said nobody had proof": the main clause has a speaker of its own. */
function speaksInMain(r: Reading, comma: number, verb: number, to: number): void {
  settle(r, comma, OUTSIDE);
  for (let i = comma + 1; i < verb; i++) settle(r, i, SOURCE);
  settle(r, verb, CUE);
  const behind = wordAt(r.tokens, verb + 1) === 'that' ? verb + 2 : verb + 1;
  if (behind > verb + 1) settle(r, verb + 1, OUTSIDE);
  for (let i = behind; i < to && !attributesAgain(r, i); i++) if (!r.columns.quote[i]) settle(r, i, CONTENT);
}

/** A verb of speech shortly before "that" ("announced in June that"). */
function spokenBefore(r: Reading, from: number, that: number): boolean {
  for (let i = that - 1; i > from && that - i < 5; i--) if (isSureSpeechVerb(r.tokens, i)) return true;
  return false;
}

/** A name, an article or a pronoun, and a verb before the next comma. */
function opensClause(r: Reading, at: number, to: number): boolean {
  const t = r.tokens;
  const opens =
    ((t.flags[at] as number) & CAPITAL) !== 0 || /^(the|a|an|he|she|they|it|we|its|his|her|their)$/.test(wordAt(t, at));
  if (!opens) return false;
  for (let i = at + 1; i < to && i - at < 9; i++) {
    if ((t.flags[i] as number) & PUNCTUATION && !/^[.’'&-]$/.test(wordAt(t, i))) return false;
    if (FINITE.test(wordAt(t, i)) || isSureSpeechVerb(t, i)) return true;
  }
  return false;
}

const SEMICOLON = 59;
/** "said they had suffered; the government denied it": behind a semicolon another speaks, and what stood before it ends there. */
function behindSemicolon(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let half = from + 4; half + 5 < to; half++) {
    if (r.text.charCodeAt(t.start[half] as number) !== SEMICOLON || r.columns.quote[half]) continue;
    const opens = wordAt(t, half + 1);
    if (!/^(the|a|an|its|his|her|their)$/.test(opens) && !((t.flags[half + 1] as number) & CAPITAL)) continue;
    const [verb, named] = speechBehind(r, half + 1, to);
    if (verb < 0 || r.labels[half] !== CONTENT || /^(had|has|have|been|was|were)$/.test(wordAt(t, verb - 1))) continue;
    settle(r, half, OUTSIDE);
    for (let i = half + 1; i < verb; i++) settle(r, i, i < named ? SOURCE : OUTSIDE);
    settle(r, verb, CUE);
    if (wordAt(t, verb + 1) === 'that') settle(r, verb + 1, OUTSIDE);
    return;
  }
}

/** Words of the longest clause before its second verb. */
const TO_SECOND = 16;
/** "; the head of the watch, Jeremy Slade, disagreed, and said …": the verb of speech, and where who speaks ends; -1 if there is none. */
function speechBehind(r: Reading, from: number, to: number): [number, number] {
  const plain = speechFrom(r, from, to);
  if (plain >= 0) return [plain, plain];
  let named = -1;
  for (let i = from + 1; i + 2 < to && i - from < TO_SECOND; i++) {
    if (r.columns.quote[i] || /^[;:—–]$/.test(wordAt(r.tokens, i))) break;
    if (named < 0 && wordAt(r.tokens, i) === ',' && !((r.tokens.flags[i + 1] as number) & CAPITAL)) named = i;
    if (isSureSpeechVerb(r.tokens, i) && r.tokens.word[i - 1] === AND && named > 0) return [i, named];
  }
  return [-1, -1];
}

/** "The mayor suggested, without giving evidence, that …": what stands between the commas is the writer's. */
function asideBeforeThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let verb = from + 1; verb + 6 < to; verb++) {
    if (!isSureSpeechVerb(t, verb) || wordAt(t, verb + 1) !== ',' || r.columns.quote[verb]) continue;
    let close = verb + 3;
    while (close < to && close - verb < 9 && wordAt(t, close) !== ',') close++;
    if (wordAt(t, close) !== ',' || wordAt(t, close + 1) !== 'that' || r.columns.quote[close]) continue;
    if (/^(quoting|citing)$/.test(wordAt(t, verb + 2))) return;
    for (let i = close + 2; i < to; i++) if (!r.columns.quote[i] && attributesAgain(r, i)) return;
    let name = verb;
    while (name > from && (t.flags[name - 1] as number) & CAPITAL && !((t.flags[name - 1] as number) & PUNCTUATION))
      name--;
    for (let i = name; i < verb; i++) settle(r, i, SOURCE);
    settle(r, verb, CUE);
    for (let i = verb + 1; i <= close + 1; i++) settle(r, i, OUTSIDE);
    for (let i = close + 2; i < to; i++) if (!r.columns.quote[i]) settle(r, i, CONTENT);
    return;
  }
}

/** Where a clause that is said ends because its sentence goes on with the speaker or the writer. Changes the reading in place. */
export function markCoordinated(r: Reading, from: number, to: number, has: number): void {
  if (to - from < 9 || to - from > 80) return;
  if (has & SURE_SPEECH && has & HAS.goesOn) goesOn(r, from, to);
  if (has & SURE_SPEECH && has & HAS.that) mainClause(r, from, to);
  if (has & SURE_SPEECH && has & HAS.semicolon) behindSemicolon(r, from, to);
  if (has & SURE_SPEECH && has & HAS.that) asideBeforeThat(r, from, to);
}
