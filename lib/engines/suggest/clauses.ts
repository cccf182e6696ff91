import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSpeechVerb, isSureSpeechVerb, isWordAt, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS, SPEECH, SURE_SPEECH } from '@/lib/engines/suggest/triggers';

/** Words that open a clause that is said. */
export const CLAUSE_OPENS = /^(that|he|she|they|it|there|no)$/;

/**
 * Whatever the tagger thought of its middle, what follows "said that" or "said he" is said to the end of the sentence
 * if nothing attributes again.
 */
function saidClause(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let i = from; i + 3 < to; i++) {
    if (r.labels[i] !== CUE || !isSpeechVerb(t, i)) continue;
    if (
      !CLAUSE_OPENS.test(wordAt(t, i + 1)) &&
      !(TAKES_CLAUSE.test(wordAt(t, i)) && behindSubject(r, from, i) && DETERMINER.test(wordAt(t, i + 1)))
    )
      continue;
    if (isTimeBehind(r, i + 1, to)) continue;
    const end = saidUntil(r, i + 2, to);
    for (let j = i + 2; j < end; j++) if (r.labels[j] === CUE && attributesAgain(r, j) && !toldBefore(r, j)) return;
    for (let j = i + (wordAt(t, i + 1) === 'that' ? 2 : 1); j < end; j++)
      if (r.labels[j] !== CONTENT) settle(r, j, CONTENT);
    return;
  }
}

/** "posted on Tuesday, hours after …": when it was said. */
export const SAID_WHEN = /^, (hours|minutes|days|weeks|months|shortly|soon|just hours|just days) (after|before)\b/;

/** "denied that …, hours after two senators asked …": what somebody else said before is no part of it. */
function saidUntil(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  for (let i = from; i < to; i++) {
    if (!isMark(r, i) || !SAID_WHEN.test(r.text.slice(t.start[i], (t.start[i] as number) + 20))) continue;
    for (let j = i; j < to; j++) if (attributesAgain(r, j)) return i;
  }
  return to;
}

/** “said a day earlier that …”: when it was said. */
function isTimeBehind(r: Reading, from: number, to: number): boolean {
  let that = from + 1;
  while (that < to && that - from < 5 && wordAt(r.tokens, that) !== 'that') that++;
  return wordAt(r.tokens, that) === 'that' && TIME.test(r.text.slice(r.tokens.start[from], r.tokens.end[that - 1]));
}

/** “He said pilots had told the company that …”: what others had told is part of what he said. */
const toldBefore = (r: Reading, verb: number) =>
  /^(had|been|being)$/.test(wordAt(r.tokens, verb - 1)) ||
  (/^(was|were|is|are)$/.test(wordAt(r.tokens, verb - 1)) && /^(told|asked|reported)$/.test(wordAt(r.tokens, verb)));

/** Verbs behind which a clause without "that" may stand, and hardly a noun. */
const TAKES_CLAUSE =
  /^(said|says|insisted|insists|argued|argues|claimed|claims|added|adds|noted|notes|warned|warns|admitted|admits|acknowledged|maintained|alleged)$/;
const DETERMINER = /^(the|a|an|its|his|her|their|this|these|those)$/;

/** "The Ledger, citing a memo, said": the subject stands before its verb, so that what follows is said. */
const behindSubject = (r: Reading, from: number, verb: number): boolean => {
  for (let i = verb - 1; i >= from && verb - i < 14; i--) if (r.labels[i] === SOURCE) return true;
  return false;
};

const isMark = (r: Reading, i: number) => ((r.tokens.flags[i] as number) & PUNCTUATION) !== 0;

/** Whether somebody else begins to speak at token i. */
export const attributesAgain = (r: Reading, i: number) =>
  isSureSpeechVerb(r.tokens, i) || /^(according|citing|quoting|adding)$/i.test(wordAt(r.tokens, i));

/** "reported in October that …", where the tagger saw nothing: a time or place may stand between the verb and "that". */
function saidSometime(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let i = from + 1; i + 6 < to; i++) {
    if (!isSureSpeechVerb(t, i) || !/^(in|on|last|this|at|earlier|before|after|during)$/.test(wordAt(t, i + 1)))
      continue;
    let that = i + 2;
    while (that < i + 6 && that < to && wordAt(t, that) !== 'that' && !isMark(r, that)) that++;
    if (that + 2 >= to || wordAt(t, that) !== 'that' || r.columns.quote[that + 1]) continue;
    for (let j = that + 1; j < to; j++) if (attributesAgain(r, j)) return;
    settle(r, i, CUE);
    for (let j = that + 1; j < to; j++) settle(r, j, CONTENT);
    return;
  }
}

/** A day or a time by itself: what stands so before "that" is when it was said, not what. */
const TIME =
  /^(on|in|at|last|this|earlier|late|early|yesterday|today)( (the|last|this|late|early|a|his|her))*( (mon|tues|wednes|thurs|fri|satur|sun)day| (january|february|march|april|may|june|july|august|september|october|november|december)| \d{1,4}(st|nd|rd|th)?| week| month| year| night| morning| evening| afternoon| interview| statement| briefing| post)*$|^(a|an|one|two|three|several|\d+) (day|week|month|year|hour)s? (earlier|before|ago|later)$/i;

/** "told the Gazette on the 16th that …", where the tagger took the day for the beginning of what was said. */
function timeBeforeThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let that = from + 3; that < to; that++) {
    if (!isWordAt(t, that, 'that') || r.columns.quote[that]) continue;
    for (let first = that - 1; first > from && first >= that - 5; first--) {
      if (!spokenShortlyBefore(r, first) || !TIME.test(r.text.slice(t.start[first], t.end[that - 1]))) continue;
      const began = r.labels[that] === CONTENT;
      for (let j = first; j <= that; j++) if (r.labels[j] === CONTENT) settle(r, j, OUTSIDE);
      // What had begun too early goes on to the end of its sentence.
      if (began && !r.columns.quote.subarray(that, to).some(Boolean))
        for (let j = that + 1; j < to; j++) settle(r, j, CONTENT);
    }
  }
}

/** A verb of speech within eight words before token i. */
function spokenShortlyBefore(r: Reading, i: number): boolean {
  for (let back = i - 1; back >= i - 8; back--) if (isSureSpeechVerb(r.tokens, back)) return true;
  return false;
}

/** "said reports that …": a plural behind the verb opens what is said. */
function objectOfSaid(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let i = from; i + 2 < to; i++) {
    if (
      r.labels[i] !== CUE ||
      r.labels[i + 1] !== CUE ||
      !/^(said|says)$/.test(wordAt(t, i)) ||
      !/^[a-z]{4,}s$/.test(wordAt(t, i + 1))
    )
      continue;
    for (let j = i + 1; j < to && r.labels[j] !== SOURCE && (j < i + 4 || r.labels[j] === CUE); j++)
      settle(r, j, CONTENT);
    return;
  }
}

const ADVERBIAL =
  /^(at the time|(late |early |earlier )?(on )?(mon|tues|wednes|thurs|fri|satur|sun)day|(last|this|earlier this) (week|month|year|night|morning)|in an? ([a-z-]+ )?(statement|interview|letter|post|tweet|speech|briefing|email|message)|afterwards|later|again|repeatedly)$/i;
const CLAUSE = /^(he|she|they|it|we|there|the|a|an|this|these|those|its|his|her|their|no|none|all|some|any)$/;
const LONGEST_ADVERBIAL = 5;

/** "said at the time it was …", "said on Tuesday the fire …": when it was said is no part of what was. */
function afterTime(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let verb = from; verb + 4 < to; verb++) {
    if (!isSureSpeechVerb(t, verb) || r.columns.quote[verb]) continue;
    for (let end = Math.min(verb + 1 + LONGEST_ADVERBIAL, to - 3); end > verb + 1; end--) {
      if (!CLAUSE.test(wordAt(t, end)) || !ADVERBIAL.test(r.text.slice(t.start[verb + 1], t.end[end - 1]))) continue;
      for (let j = end; j < to; j++) if (attributesAgain(r, j)) return;
      settle(r, verb, CUE);
      for (let j = verb + 1; j < end; j++) settle(r, j, OUTSIDE);
      for (let j = end; j < to; j++) settle(r, j, CONTENT);
      return;
    }
  }
}

const TOLD = /^(told|tells|telling|informed|assured|reminded)$/;
/** Their hashes, looked at first: every word of the text is asked. */
const TELLING = new Set(['told', 'tells', 'telling', 'informed', 'assured', 'reminded'].map(hashWord));
/** What begins the clause behind the words for those who were told. */
const TOLD_CLAUSE = /^(that|he|she|they|it|we|there|his|her|their|its)$/;

/** Whether what was told begins at token i: with a pronoun, "that", or an article behind a name ("told the Post the …"). */
const tells = (r: Reading, i: number): boolean =>
  TOLD_CLAUSE.test(wordAt(r.tokens, i)) ||
  (/^(the|a|an|this|these|those)$/.test(wordAt(r.tokens, i)) && ((r.tokens.flags[i - 1] as number) & CAPITAL) !== 0) ||
  (/^(only|nobody|no|none|some|all|most|many|few|more|neither|both|each|every|nothing|everyone)$/.test(
    wordAt(r.tokens, i),
  ) &&
    /^[\p{L}’-]{3,}$/u.test(wordAt(r.tokens, i - 1)) &&
    !/^(the|and|with|for|from|about|that|not)$/.test(wordAt(r.tokens, i - 1)) &&
    hasVerb(r, i + 1, r.tokens.count));

/**
 * "told investigators he saw it", "told MPs the deal was final": one or two words for those who were told, then a clause
 * that nobody else interrupts.
 */
function toldPlainly(r: Reading, verb: number, clause: number, to: number): boolean {
  if (clause - verb > (/^(the|a|an|his|her|its|their)$/.test(wordAt(r.tokens, verb + 1)) ? 4 : 3)) return false;
  const opens = wordAt(r.tokens, clause);
  if (!/^(he|she|they|it|we|there)$/.test(opens) && !(DETERMINER.test(opens) && hasVerb(r, clause + 1, to)))
    return false;
  for (let j = verb + 1; j < to; j++) {
    if (attributesAgain(r, j)) return false;
    // “told the weekly its captain had been “looking for cod””: the clause has its verb before the marks.
    if (r.columns.quote[j]) return j > clause + 1 && hasVerb(r, clause + 1, j);
  }
  return true;
}

/** Whether a form of "to be", "to have" or a modal verb stands near token `from`: "the deal was final", not "the truth". */
function hasVerb(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 8) && !isMark(r, i); i++)
    if (/^(is|are|was|were|had|has|have|would|will|could|can|must|should|did)$/.test(wordAt(r.tokens, i))) return true;
  return false;
}

/** "told Reuters he …", "told the Ledger’s Ann Lee he …": a name and nothing else. */
function isNamed(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!((r.tokens.flags[i] as number) & CAPITAL) && !/^(the|[’']s)$/.test(wordAt(r.tokens, i))) return false;
  return true;
}

/** "…, Reuters reported": who passes on what somebody else told is no speaker; the chain names it (chain.ts). */
function passedOnBehind(r: Reading, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    if (r.labels[i] !== CUE || !/^reported$/.test(wordAt(r.tokens, i)) || to - i > 4) continue;
    let comma = i - 1;
    while (comma > from && i - comma < 6 && wordAt(r.tokens, comma) !== ',') comma--;
    if (wordAt(r.tokens, comma) === ',') for (let j = comma; j <= i; j++) settle(r, j, OUTSIDE);
  }
}

/** "told parliament there was …", "told a documentary that …": those who were told are no part of it. */
function addressee(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let verb = from; verb + 4 < to; verb++) {
    if (verb === from || !TELLING.has(t.word[verb]!) || !TOLD.test(wordAt(t, verb)) || r.columns.quote[verb + 1])
      continue;
    let end = verb + 2;
    while (end < to && end < verb + 7 && !tells(r, end) && !isMark(r, end)) end++;
    if (end >= to || !tells(r, end) || /^(him|her|them|us|me)$/.test(wordAt(t, end))) continue;
    let marked = false;
    for (let j = verb + 1; j < end; j++) marked ||= r.labels[j] === CONTENT;
    const said = r.labels[verb] === CUE && r.labels[end] === CONTENT && isNamed(r, verb + 1, end);
    const plainly = !marked && toldPlainly(r, verb, end, to);
    if (!marked && !said && !plainly) continue;
    // “He said pilots had told the company that …”: all of it is what he said.
    const nested = toldBefore(r, verb) && r.labels[verb - 1] === CONTENT;
    for (let j = verb; j <= end && nested; j++) settle(r, j, CONTENT);
    if (nested) return;
    for (let j = verb + 1; j < end; j++) settle(r, j, OUTSIDE);
    if (wordAt(t, end) === 'that') settle(r, end, OUTSIDE);
    if (said) passedOnBehind(r, end, to);
    if (!plainly) return;
    settle(r, verb, CUE);
    for (let j = end; j < to && !r.columns.quote[j]; j++) settle(r, j, CONTENT);
    return;
  }
}

const WHEN_OR_WHERE =
  /^(in|on|at|during|after|before|last|this|later|earlier)( (a|an|the|his|her|its|their|late|early))?( (?!the |a |an |his |her |its )[\w-]+){0,3}( (on|in|to|at) [\w-]+)?$/;

/** "in a letter to the consortium", "to me in 2019": prepositions and nouns, without a verb of their own. */
const isWhereTo = (between: string): boolean =>
  /^(in|on|at|to|during|via|through|by|over|within|throughout|ahead of|before|after) (?!be\b|have\b)/.test(between) &&
  !/\b(had|has|have|was|were|is|are|be|been|would|will|could|can|did|does|said|told|who|which|nothing|he|she|they|it|we|and|[a-z]{3,}ing|to [a-z]+ (?!that|the|a|an|his|her|its|their|in|on|at)[a-z]+ [a-z]+)\b/.test(
    between,
  );

/** "told customers in a letter that", "said in a note on Monday that": nothing between the verb and "that" was said. */
function nothingBeforeThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let that = from + 2; that + 2 < to; that++) {
    if (!isWordAt(t, that, 'that') || r.labels[that + 1] !== CONTENT || r.columns.quote[that]) continue;
    for (let verb = that - 1; verb >= from && that - verb < 14 && !isMark(r, verb); verb--) {
      if (!isSureSpeechVerb(t, verb)) continue;
      if (toldBefore(r, verb) && r.labels[verb - 1] === CONTENT) break;
      const between = r.text.slice(t.start[verb + 1], t.end[that - 1]);
      const told = TOLD.test(wordAt(t, verb)) && !/\b(that|to|had|has|was|were|is|are|would|will)\b/.test(between);
      if (verb < that - 1 && (told || WHEN_OR_WHERE.test(between) || isWhereTo(between)))
        for (let j = verb + 1; j <= that; j++) if (r.labels[j] === CONTENT || j === that) settle(r, j, OUTSIDE);
      break;
    }
  }
}

/** What the grammar of a sentence settles about where reported speech begins and ends. Changes the reading in place. */
export function markClauses(r: Reading, from: number, to: number, has: number): void {
  if (has & HAS.said) objectOfSaid(r, from, to);
  if (has & SURE_SPEECH && has & HAS.that) saidSometime(r, from, to);
  if (has & HAS.that) timeBeforeThat(r, from, to);
  if (has & SURE_SPEECH) afterTime(r, from, to);
  if (has & SPEECH) saidClause(r, from, to);
  if (has & HAS.telling) addressee(r, from, to);
  if (has & SURE_SPEECH && has & HAS.that) nothingBeforeThat(r, from, to);
}
