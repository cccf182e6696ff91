import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

const AS = hashWord('as');
const BY = hashWord('by');
const IS = /^(is|are|was|were|been|being)$/;
const PASSED_ON = /^(quoted|reported|cited)$/;
const SAYING = /^(saying|telling|writing|claiming|warning|denying|insisting)$/;
const CALLED =
  /^(described|dismissed|denounced|branded|labell?ed|condemned|hailed|characteri[sz]ed|portrayed|ridiculed)$/;
/** Words of the longest name behind "by", and of the longest subject. */
const LONGEST_NAME = 8;
const LONGEST_SUBJECT = 12;

/**
 * "The mayor was reported by the Star as saying …": the subject speaks and the Star passes it on. "The plan has been
 * described by Beijing as …": who stands behind "by" speaks, and what it is described as is said.
 */
export function markPassives(r: Reading, from: number, to: number): void {
  const { word } = r.tokens;
  accusedBy(r, from, to);
  for (let i = from + 3; i + 1 < to; i++) {
    if (word[i] !== AS || r.columns.quote[i]) continue;
    if (SAYING.test(wordAt(r.tokens, i + 1))) passedOn(r, from, i, to);
    else describedBy(r, from, i, to);
  }
}

/** "was accused by Labour of going soft": who stands behind "by" says what stands behind "of". */
function accusedBy(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let by = from + 2; by + 4 < to; by++) {
    if (t.word[by] !== BY || !/^(accused|suspected)$/.test(wordAt(t, by - 1)) || r.columns.quote[by]) continue;
    let of = by + 1;
    while (of < to && of - by <= LONGEST_NAME && wordAt(t, of) !== 'of') of++;
    if (wordAt(t, of) !== 'of' || of === by + 1 || of + 2 >= to || !/ing$/.test(wordAt(t, of + 1))) continue;
    for (let i = of; i < to; i++) if (!r.columns.quote[i] && attributesAgain(r, i)) return;
    for (let i = from; i < by - 1; i++) if (!r.columns.quote[i]) settle(r, i, OUTSIDE);
    settle(r, by - 1, CUE);
    settle(r, by, CUE);
    for (let i = by + 1; i < of; i++) settle(r, i, SOURCE);
    settle(r, of, OUTSIDE);
    for (let i = of + 1; i < to && !(wordAt(t, i) === ',' && /^(who|which|but|and)$/.test(wordAt(t, i + 1))); i++)
      if (!r.columns.quote[i]) settle(r, i, CONTENT);
    return;
  }
}

/** The participle that a form of "to be" precedes, before token `as`; -1 if there is none. */
function participle(r: Reading, from: number, as: number, which: RegExp): number {
  for (let i = as - 1; i > from && as - i <= LONGEST_NAME + 2; i--) {
    if ((r.tokens.flags[i] as number) & PUNCTUATION && !/^[.’'&-]$/.test(wordAt(r.tokens, i))) return -1;
    if (which.test(wordAt(r.tokens, i))) {
      const before = wordAt(r.tokens, i - 1);
      return IS.test(before) || (/ly$|^(also|later|once)$/.test(before) && IS.test(wordAt(r.tokens, i - 2))) ? i : -1;
    }
  }
  return -1;
}

function passedOn(r: Reading, from: number, as: number, to: number): void {
  const t = r.tokens;
  const verb = participle(r, from, as, PASSED_ON);
  if (verb < 0) return;
  let end = verb - 1;
  while (end > from && /^(is|are|was|were|been|being|has|have|had|also|later|once|\w+ly)$/.test(wordAt(t, end - 1)))
    end--;
  let start = end;
  // "Ellery's man at the UN, Tom Rask, was quoted by …": the comma closes what tells who he is.
  if (wordAt(t, end - 1) === ',' && end - from <= LONGEST_SUBJECT) start = from;
  while (start > from && end - start < LONGEST_SUBJECT && !opensBehind(r, start - 1)) start--;
  if (start === end) return;
  for (let i = from; i < as; i++) if (!r.columns.quote[i]) settle(r, i, i >= start && i < end ? SOURCE : OUTSIDE);
  settle(r, as, CUE);
  settle(r, as + 1, CUE);
  says(r, as + 2, to);
}

/** A comma or a word behind which a new clause has its subject. */
const opensBehind = (r: Reading, i: number): boolean =>
  (((r.tokens.flags[i] as number) & PUNCTUATION) !== 0 && !/^[.’'&-]$/.test(wordAt(r.tokens, i))) ||
  /^(and|but|that|which|when|while|as|where|because|if)$/i.test(wordAt(r.tokens, i));

function describedBy(r: Reading, from: number, as: number, to: number): void {
  const t = r.tokens;
  const verb = participle(r, from, as, CALLED);
  if (verb < 0 || t.word[verb + 1] !== BY || verb + 2 >= as) return;
  if (
    !((t.flags[verb + 2] as number) & CAPITAL) &&
    !/^(the|a|an|its|his|her|their|one|some|many)$/.test(wordAt(t, verb + 2))
  )
    return;
  let end = as + 1;
  while (end < to && (r.columns.quote[end] || !/^[,;]$/.test(wordAt(t, end)))) end++;
  for (let i = from; i < end; i++) if (i > as && attributesAgain(r, i) && !r.columns.quote[i]) return;
  for (let i = from; i < verb; i++) if (r.labels[i] !== CONTENT || !r.columns.quote[i]) settle(r, i, OUTSIDE);
  settle(r, verb, CUE);
  settle(r, verb + 1, CUE);
  for (let i = verb + 2; i < as; i++) settle(r, i, SOURCE);
  settle(r, as, OUTSIDE);
  for (let i = as + 1; i < end; i++) settle(r, i, CONTENT);
  for (let i = end; i < to && r.labels[i] === CONTENT && !r.columns.quote[i]; i++) settle(r, i, OUTSIDE);
}

/** What stands from token `from` on is said to the end of its sentence, unless a quotation or another speaker begins. */
function says(r: Reading, from: number, to: number): void {
  for (let i = from; i < to; i++) if (r.columns.quote[i] || attributesAgain(r, i)) return;
  const first = wordAt(r.tokens, from) === 'that' ? from + 1 : from;
  if (first > from) settle(r, from, OUTSIDE);
  for (let i = first; i < to; i++) settle(r, i, CONTENT);
}

const ORDERS = new Set(['told', 'ordered', 'instructed', 'warned'].map(hashWord));
/** Words of those who are told something, with when. */
const LONGEST_TOLD = 8;

/** "told the jury on Monday to ignore what they had read": what somebody was told to do, whenever it was. */
export function markOrders(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let verb = from + 1; verb + 4 < to; verb++) {
    if (!ORDERS.has(t.word[verb] as number) || r.columns.quote[verb] || IS.test(wordAt(t, verb - 1))) continue;
    // Within what somebody else said, or where the tagger has it whole ("ordered him to leave").
    if (r.labels[verb] === CONTENT || r.labels[verb + 1] === CONTENT) continue;
    let order = verb + 1;
    while (order < to && order - verb <= LONGEST_TOLD && !isOrder(r, order)) {
      const mark = ((t.flags[order] as number) & PUNCTUATION) !== 0 && !/^[.’'&-]$/.test(wordAt(t, order));
      if (
        mark ||
        attributesAgain(r, order) ||
        /^(that|what|how|when|where|(he|she|they|it|we|I)([’'].+)?|was|were|had|has|is|are|would|will)$/.test(
          wordAt(t, order),
        )
      )
        break;
      order++;
    }
    if (order === verb + 1 || !isOrder(r, order) || order + 2 >= to) continue;
    for (let i = order; i < to; i++) if (r.columns.quote[i] || attributesAgain(r, i)) return;
    if (!spoken(r, from, verb)) return;
    settle(r, verb, CUE);
    for (let i = verb + 1; i < order; i++) settle(r, i, OUTSIDE);
    for (let i = order; i < to; i++) settle(r, i, CONTENT);
    return;
  }
}

/** "to ignore", "not to speak": no "to court", "to the", "to Paris". */
const isOrder = (r: Reading, i: number): boolean => {
  const at = /^(not|never)$/.test(wordAt(r.tokens, i)) ? i + 1 : i;
  return wordAt(r.tokens, at) === 'to' && BARE_VERB.test(wordAt(r.tokens, at + 1));
};
const BARE_VERB =
  /^(?!the$|a$|an$|his$|her$|its$|their$|this$|that$|be$|court$|work$|date$|me$|us$|him$|them$|it$|parliament$|reporters$|members$|investors$|staff$)[a-z]{3,}$/;

/** Whether what stands before the verb names somebody who speaks. */
function spoken(r: Reading, from: number, verb: number): boolean {
  const t = r.tokens;
  for (let i = verb - 1; i >= from && verb - i < LONGEST_SUBJECT; i--) if (r.labels[i] === SOURCE) return true;
  if (verb - from > 6) return false;
  for (let i = from; i < verb; i++) if ((t.flags[i] as number) & PUNCTUATION || r.labels[i] === CONTENT) return false;
  for (let i = from; i < verb; i++) settle(r, i, SOURCE);
  return true;
}
