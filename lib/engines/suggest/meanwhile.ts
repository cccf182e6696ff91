import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE } from '@/lib/engines/suggest/tagger';
import { isSureSpeechVerb, isWordAt, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS, SURE_SPEECH } from '@/lib/engines/suggest/triggers';

const isComma = (r: Reading, i: number) => isWordAt(r.tokens, i, ',');

/** Participles behind which more is said. */
const TELLS_MORE =
  /^(going|continuing|proceeding|recalling|mentioning|repeating|referring|referencing|explaining|describing|claiming|underscoring|stressing|emphasi[sz]ing|calling|meaning|blaming|crediting|accusing|paraphrasing|alleging|predicting|comparing|denying|promising|likening|praising|criticising|criticizing|naming|saying|pledging|vowing|reminding|joking|admitting|acknowledging|conceding|stating|questioning|complaining)$/;

/** “…,” she says, pouring tea: what a speaker does meanwhile is the writer's, up to the next quotation. */
function whileSaying(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let comma = from + 4; comma + 2 < to; comma++) {
    if (!isComma(r, comma) || r.columns.quote[comma] || !isSureSpeechVerb(t, comma - 1)) continue;
    const doing = wordAt(t, comma + 1);
    if (
      !/^[a-z]{2,}ing$/.test(doing) ||
      TELLS_MORE.test(doing) ||
      attributesAgain(r, comma + 1) ||
      r.columns.quote[comma + 1]
    )
      continue;
    let subject = comma - 2;
    while (subject > from && comma - subject < LONGEST_NAMED && !r.columns.quote[subject]) subject--;
    if (!r.columns.quote[subject]) continue;
    let end = comma;
    while (end < to && !r.columns.quote[end] && !speaksBehind(r, end)) end++;
    for (let i = comma; i < end; i++) settle(r, i, OUTSIDE);
    return;
  }
}
/** “, adding that …”, “and told her that …”: somebody begins to speak, where a clause only has a verb of the kind. */
const speaksBehind = (r: Reading, i: number): boolean =>
  attributesAgain(r, i) && (isComma(r, i - 1) || /^(that|her|him|them)$/.test(wordAt(r.tokens, i + 1)));
/** Words of the longest name between a quotation and its verb. */
const LONGEST_NAMED = 7;

const BE = /^(was|were|been|being|is|are|be)$/;
const DONE_TO = /^(dismissed|rejected|called|accused|condemned|threatened|denied|warned|promised|urged)$/;
/** “told the court that he had reported it and was dismissed eleven days later”: what was done to somebody is part of what is said. */
function wasDone(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let verb = from + 4; verb + 1 < to; verb++) {
    if (r.labels[verb] !== CUE || !DONE_TO.test(wordAt(t, verb)) || !BE.test(wordAt(t, verb - 1))) continue;
    let opens = verb - 1;
    if (wordAt(t, opens - 1) === 'and') opens--;
    if (r.labels[opens - 1] !== CONTENT || r.labels[verb + 1] !== CONTENT || r.columns.quote[verb]) continue;
    if (wordAt(t, verb + 1) === 'by' || !r.labels.subarray(from + 1, opens).includes(CUE)) continue;
    for (let i = opens; i <= verb; i++) settle(r, i, CONTENT);
  }
}

/** What is done besides speaking: the writer's where the speaker does it, part of the statement where it was done to somebody. Changes the reading in place. */
export function markMeanwhile(r: Reading, from: number, to: number, has: number): void {
  if (has & SURE_SPEECH) whileSaying(r, from, to);
  if (has & HAS.goesOn) wasDone(r, from, to);
}
