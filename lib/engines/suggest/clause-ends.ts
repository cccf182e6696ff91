import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, LABELS, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS, SURE_SPEECH } from '@/lib/engines/suggest/triggers';

/** Words of the longest plain subject. */
const LONGEST_SUBJECT = 7;
const ACCUSED = new Set(['accused', 'suspected', 'convicted'].map(hashWord));
const [AND, THAT] = [hashWord('and'), hashWord('that')];

const isMark = (r: Reading, i: number) => ((r.tokens.flags[i] as number) & PUNCTUATION) !== 0;
const isSpeech = (r: Reading, i: number) => isSureSpeechVerb(r.tokens, i);
const isFree = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (r.columns.quote[i] || (attributesAgain(r, i) && !/^(which|who)$/.test(wordAt(r.tokens, i - 1)))) return false;
  return true;
};

function paint(r: Reading, from: number, to: number, label: number): void {
  for (let i = from; i < to; i++) if (!r.columns.quote[i]) settle(r, i, label);
}

/**
 * "Two men accused of trying to sell the plans claimed that …": who is accused is the subject of the verb behind, and what
 * they are accused of nobody's statement here.
 */
function accusedOf(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let part = from + 1;
  while (
    part < to &&
    part - from <= LONGEST_SUBJECT &&
    !(ACCUSED.has(t.word[part]!) && /^(accused|suspected|convicted)$/.test(wordAt(t, part)))
  )
    part++;
  if (
    !ACCUSED.has(t.word[part] as number) ||
    wordAt(t, part + 1) !== 'of' ||
    part + 5 >= to ||
    /^(was|were|is|are|been|be|being|has|have|had|not)$/.test(wordAt(t, part - 1))
  )
    return;
  for (let i = from; i < part; i++) if (isMark(r, i) && wordAt(t, i) !== ',') return;
  let verb = part + 3;
  while (verb < to && !(isSpeech(r, verb) && !/ing$/.test(wordAt(t, verb)))) verb++;
  if (verb + 3 >= to || r.columns.quote[verb]) return;
  let clause = verb + 1;
  while (clause < to && clause - verb < 5 && wordAt(t, clause) !== 'that' && !isMark(r, clause)) clause++;
  const behind = wordAt(t, clause) === 'that' ? clause + 1 : verb + 1;
  paint(r, from, part, SOURCE);
  paint(r, part, verb, OUTSIDE);
  settle(r, verb, CUE);
  if (!isFreeOfSpeech(r, behind, to)) return;
  paint(r, verb + 1, behind, OUTSIDE);
  paint(r, behind, to, CONTENT);
}

const isFreeOfSpeech = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!r.columns.quote[i] && attributesAgain(r, i)) return false;
  return true;
};

const OTHER_CLAUSE = /^(as|while|whereas|though|although|but|and)$/;

/** "China insisted last night that …, as Washington said …": a second clause with a speaker of its own ends the first. */
function asOther(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let verb = from + 1;
  while (verb < to && verb - from <= LONGEST_SUBJECT && !isSpeech(r, verb) && !isMark(r, verb)) verb++;
  if (!isSpeech(r, verb) || r.columns.quote[verb]) return;
  let that = verb + 1;
  while (that < to && that - verb < 5 && t.word[that] !== THAT && !isMark(r, that)) that++;
  if (t.word[that] !== THAT) return;
  for (let comma = that + 4; comma + 3 < to; comma++) {
    if (r.columns.quote[comma] || attributesAgain(r, comma)) return;
    if (wordAt(t, comma) !== ',' || !OTHER_CLAUSE.test(wordAt(t, comma + 1))) continue;
    let next = comma + 2;
    while (next < to && next - comma <= LONGEST_SUBJECT && !isSpeech(r, next)) next++;
    // “as the checklist told them to do” is no other speaker.
    const joined = wordAt(t, comma + 1) === 'and';
    // “…, and the board had told them”: still what was said.
    if (
      joined &&
      (!/^(a|an|the|one)$/.test(wordAt(t, comma + 2)) || /^(had|has|have|was|were|been)$/.test(wordAt(t, next - 1)))
    )
      return;
    if (!isSpeech(r, next) || /^(them|him|her|us|me|to)$/.test(wordAt(t, next + 1))) return;
    if (!/^(In|On|At|For|With|When|After|Before|As|By)$/.test(wordAt(t, from))) paint(r, from, verb, SOURCE);
    settle(r, verb, CUE);
    paint(r, verb + 1, that + 1, OUTSIDE);
    paint(r, that + 1, comma, CONTENT);
    paint(r, comma, comma + 2, OUTSIDE);
    paint(r, comma + 2, next, SOURCE);
    settle(r, next, CUE);
    return;
  }
}

const SAID = new Set(
  'said says claimed insisted argued alleged warned admitted conceded maintained added noted explained testified concluded ruled wrote acknowledged recalled predicted complained suggested stressed cautioned announced'
    .split(' ')
    .map(hashWord),
);

/** Nobody else speaks before the comma, but for a participle (“will pay after warning that …, the mayor said”). */
const isOneClause = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (
      r.columns.quote[i] ||
      (attributesAgain(r, i) && !/^(warning|saying|arguing|insisting|telling)$/.test(wordAt(r.tokens, i)))
    )
      return false;
  return true;
};

/** The last verb of a sentence, or one behind which only who was told and when stand ("told a briefing on Thursday"). */
function trailingVerb(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  if (SAID.has(t.word[to - 2] as number)) return to - 2;
  for (let i = to - 3; i > from + 5 && to - i < 11; i--) {
    if (r.columns.quote[i] || isMark(r, i) || /^(that|had|has|was|were|is|are|would|will|to)$/.test(wordAt(t, i)))
      return -1;
    if (wordAt(t, i) === 'told') return i;
    if (/^(said|wrote|testified|explained|added|says)$/.test(wordAt(t, i)))
      return /^(on|in|at|last|late|earlier|yesterday|this|[A-Z][a-z]+day)$/.test(wordAt(t, i + 1)) ? i : -1;
  }
  return -1;
}

/** "He did not clear it with the board first, an official said.": the whole sentence before its last comma. */
function trailing(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (wordAt(t, to - 1) !== '.') return;
  const verb = trailingVerb(r, from, to);
  if (verb < 0) return;
  let comma = verb - 1;
  while (comma > from && verb - comma <= LONGEST_SUBJECT && wordAt(t, comma) !== ',') comma--;
  if (wordAt(t, comma) !== ',' || comma - from < 5 || verb - comma < 2 || !isOneClause(r, from, comma)) return;
  if (/^(As|According|Asked|If|And|But)$/.test(wordAt(t, from))) return;
  const opens = comma + 1;
  if (
    !/^(the|a|an|one|two|he|she|they|it|its|his|her|their|police|[a-z]{3,}(?:ers|ors|ists|ials|ents))$/.test(
      wordAt(t, opens),
    ) &&
    !((t.flags[opens] as number) & CAPITAL)
  )
    return;
  for (let i = opens; i < verb; i++)
    if (r.columns.quote[i] || (isMark(r, i) && !/^[.’'&-]$/.test(wordAt(t, i)))) return;
  paint(r, from, comma, CONTENT);
  settle(r, comma, OUTSIDE);
  paint(r, opens, verb, SOURCE);
  settle(r, verb, CUE);
}

/** "said that …, and that any country meddles": a second "that" goes on in the same words to the end of the sentence. */
function andThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let and = from + 5; and + 4 < to; and++) {
    if (t.word[and] !== AND || t.word[and + 1] !== THAT || r.columns.quote[and]) continue;
    const before = wordAt(t, and - 1) === ',' ? and - 2 : and - 1;
    const spoken = r.labels[before] === CONTENT || r.columns.quote[before];
    if (!spoken || /^(is|was|will|would|has|had)$/.test(wordAt(t, and + 2)) || !isFree(r, and + 2, to)) continue;
    let cue = before;
    while (cue > from && !(r.labels[cue] === CUE && isSpeech(r, cue))) cue--;
    if (cue === from) return;
    paint(r, and + 2, to, CONTENT);
    if (r.labels[before] === CONTENT) paint(r, before + 1, and + 2, CONTENT);
    return;
  }
}

/** Words of the end of a list that the tagger let go. */
const LONGEST_END = 14;
const NO_ITEM =
  /^(which|who|whose|but|while|as|after|when|before|although|though|because|said|according|including|where|since)$/;

/** Odds from which a word is kept as somebody's (stretches.ts). */
const SAID_FROM = 0.42;
const isSaid = (r: Reading, i: number) => (r.odds[i * LABELS + CONTENT] as number) >= SAID_FROM;

/** "said: no money, no plan, no crew and no hope": the end of a list belongs to it. */
function listEnd(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  const stop = /^[.!?]$/.test(wordAt(t, to - 1)) ? to - 1 : to;
  let end = stop;
  while (end > from && stop - end <= LONGEST_END && !isSaid(r, end - 1) && !r.columns.quote[end - 1]) end--;
  if (end === stop || end === from || stop - end > LONGEST_END || r.columns.quote[end - 1]) return;
  if (!/^(,|and|or)$/.test(wordAt(t, end)) && wordAt(t, end - 1) !== ',') return;
  for (let i = end; i < stop; i++)
    if (r.labels[i] === SOURCE || NO_ITEM.test(wordAt(t, i)) || attributesAgain(r, i)) return;
  let commas = 0;
  for (let i = end - 1; i > from && isSaid(r, i); i--) if (wordAt(t, i) === ',') commas++;
  if (commas >= 3) paint(r, end, stop, CONTENT);
}

/** Where one speaker's clause ends and another's begins. Changes the reading in place. */
export function markClauseEnds(r: Reading, from: number, to: number, has: number): void {
  if (to - from < 7 || to - from > 70) return;
  if (has & HAS.accused) accusedOf(r, from, to);
  if (has & SURE_SPEECH && has & HAS.that) asOther(r, from, to);
  if (has & HAS.lastVerb) trailing(r, from, to);
  if (has & SURE_SPEECH && has & HAS.that) andThat(r, from, to);
  listEnd(r, from, to);
}
