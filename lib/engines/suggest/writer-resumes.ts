import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS, SURE_SPEECH } from '@/lib/engines/suggest/triggers';

const [AND, BUT, THAT] = [hashWord('and'), hashWord('but'), hashWord('that')];
const COMMA = 44;
const isComma = (r: Reading, i: number) => r.text.charCodeAt(r.tokens.start[i] as number) === COMMA;

/** What a speaker does by what was said: a participle of it is the writer's, not the speaker's. */
const BY_SAYING =
  /^(rejecting|dismissing|echoing|contradicting|rebutting|refuting|disputing|declining|referring|alluding|brushing|shrugging|sidestepping|pointing|confirming|repeating|reiterating|defending|mocking|apparently)$/;
/** What a speaker did not do: told of by the writer. */
const DID_NOT = /^(declined|refused|stopped|gave|offered|provided|produced|cited)$/;
const NO_MORE = /^(to|short|no|nothing|little|few)$/;

function leave(r: Reading, from: number, to: number): void {
  for (let i = from; i < to; i++) if (!r.columns.quote[i]) settle(r, i, OUTSIDE);
}

const isFree = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (r.columns.quote[i] || attributesAgain(r, i)) return false;
  return true;
};

/** "…, rejecting a report that has cost it millions", "… but declined to name them": the writer again, up to the end. */
function tails(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let i = from + 4; i + 3 < to; i++) {
    if (r.columns.quote[i]) continue;
    const but = t.word[i] === BUT && DID_NOT.test(wordAt(t, i + 1)) && NO_MORE.test(wordAt(t, i + 2));
    const participle = isComma(r, i) && BY_SAYING.test(wordAt(t, i + 1));
    if (!but && !participle) continue;
    const last = but && isComma(r, i - 1) ? i - 2 : i - 1;
    const said = r.labels[last] === CONTENT || r.columns.quote[last] || r.columns.quote[last - 1];
    if (!said || !attributed(r, from, last)) continue;
    let end = i + 2;
    while (end < to && !r.columns.quote[end] && !attributesAgain(r, end)) end++;
    // “…, pointing to a law which, he says, …”: what is said behind the next comma is said again.
    while (end < to && end > i + 2 && !isComma(r, end)) end--;
    if (end === i + 2) continue;
    leave(r, last + 1, end);
    return;
  }
}

/** Whether a verb of speech or what the tagger took for one stands before token `at`. */
function attributed(r: Reading, from: number, at: number): boolean {
  for (let i = from + 1; i < at; i++) if (r.labels[i] === CUE) return true;
  return false;
}

/** Verbs of who speaks, behind an object and "and". */
const SECOND = new Set(
  'demanded urged insisted stressed vowed pledged warned accused promised reiterated denied said added called condemned rejected dismissed'
    .split(' ')
    .map(hashWord),
);
/** The verb of a clause, or a word that opens one: "and" may join two of its verbs. */
const OF_CLAUSE =
  /^(is|are|was|were|had|has|have|would|could|can|cannot|will|must|should|might|may|did|does|do|who|which|that|it|he|she|they|there|to|when|if|while|after|before|because|as)$/;
/** Words of the longest object. */
const LONGEST_OBJECT = 14;

/** "slammed the “hysterical” reaction and demanded the return of the wreck": behind an object without a verb the speaker goes on. */
function secondVerb(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let and = from + 4; and + 3 < to; and++) {
    if (t.word[and] !== AND || !SECOND.has(t.word[and + 1] as number) || r.columns.quote[and]) continue;
    const last = isComma(r, and - 1) ? and - 2 : and - 1;
    if (r.labels[last] !== CONTENT && !r.columns.quote[last]) continue;
    let verb = last;
    while (
      verb > from &&
      and - verb <= LONGEST_OBJECT &&
      r.labels[verb] !== CUE &&
      (r.columns.quote[verb] || !OF_CLAUSE.test(wordAt(t, verb)))
    )
      verb--;
    if (r.labels[verb] !== CUE || verb === from) continue;
    if (/^(to|of|for)$/.test(wordAt(t, verb - 1)) || !isFree(r, and + 2, to)) continue;
    leave(r, last + 1, and + 1);
    settle(r, and + 1, CUE);
    let behind = and + 2;
    while (behind < to && /^(that|for|on|of)$/.test(wordAt(t, behind)))
      settle(r, behind++, wordAt(t, behind) === 'that' ? OUTSIDE : CUE);
    for (let i = behind; i < to && !/^[.!?]$/.test(wordAt(t, i)); i++) settle(r, i, CONTENT);
    return;
  }
}

const PREPOSITION = /^(on|in|at|during|through|via|over|within|from|after|before)$/;
/** Words of the longest adverbial between a verb and its quotation. */
const LONGEST_ADVERBIAL = 9;

/** "pointed out on the mailing list, “…”": where and when, between the verb and a whole quotation. */
function beforeQuotation(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let comma = from + 4; comma + 1 < to; comma++) {
    if (!isComma(r, comma) || !r.columns.quote[comma + 2] || r.columns.quote[comma] || r.columns.quote[comma - 1])
      continue;
    let first = comma - 1;
    while (
      first > from &&
      comma - first <= LONGEST_ADVERBIAL &&
      !PREPOSITION.test(wordAt(t, first)) &&
      !isMark(r, first)
    )
      first--;
    while (
      PREPOSITION.test(wordAt(t, first)) &&
      r.labels[first - 1] === CONTENT &&
      PREPOSITION.test(wordAt(t, first - 3))
    )
      first -= 3;
    const verb = r.labels[first - 1] === CUE;
    if (verb && PREPOSITION.test(wordAt(t, first)) && r.labels[comma - 1] === CONTENT && isFree(r, first, comma))
      leave(r, first, comma + 1);
  }
}

const isMark = (r: Reading, i: number) => ((r.tokens.flags[i] as number) & PUNCTUATION) !== 0;

/** "neither confirmed nor denied the sale": the second verb is one too. */
function eitherVerb(r: Reading, from: number, to: number): void {
  for (let i = from + 1; i + 2 < to; i++) {
    if (
      r.labels[i] !== CONTENT ||
      r.labels[i - 1] !== CUE ||
      r.columns.quote[i] ||
      !/^(nor|or|and)$/.test(wordAt(r.tokens, i)) ||
      !isSureSpeechVerb(r.tokens, i + 1)
    )
      continue;
    settle(r, i, CUE);
    settle(r, i + 1, CUE);
  }
}

const CARRIER =
  /\b(agency|newspaper|paper|magazine|broadcaster|channel|outlet|outlets|media|television|radio|press|tass|xinhua|reuters|afp|ap|interfax)\b/i;
/** "Wen Bo said at a briefing that …, the state news agency reported": who passes it on is no speaker; the chain names it. */
function passedOn(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  const last = /^[.]$/.test(wordAt(t, to - 1)) ? to - 2 : to - 1;
  if (!/^reported$/.test(wordAt(t, last))) return;
  let comma = last - 1;
  while (comma > from && last - comma < 8 && !isComma(r, comma)) comma--;
  if (!isComma(r, comma) || !CARRIER.test(r.text.slice(t.start[comma], t.end[last]))) return;
  let that = from + 2;
  while (that < comma && !(t.word[that] === THAT && !r.columns.quote[that])) that++;
  let verb = that - 1;
  while (verb > from && that - verb < 9 && !isSureSpeechVerb(t, verb)) verb--;
  if (that + 3 >= comma || !isSureSpeechVerb(t, verb) || !isFree(r, that + 1, comma)) return;
  if (r.labels[verb - 1] !== SOURCE) for (let i = from; i < verb; i++) settle(r, i, SOURCE);
  settle(r, verb, CUE);
  leave(r, verb + 1, that + 1);
  for (let i = that + 1; i < comma; i++) settle(r, i, CONTENT);
  leave(r, comma, last + 1);
}

/** What may stand between who speaks and the verb. */
const BETWEEN =
  /^(has|had|have|also|later|then|again|repeatedly|once|recently|previously|earlier|himself|herself|[a-z]+ly)$/;
const NO_SPEAKER =
  /^(not|never|to|would|will|could|can|may|might|must|should|be|been|being|is|are|was|were|it|and|or|that|which|if|than|as)$/;
/** Words of the longest speaker with an apposition or a relative. */
const LONGEST_SPEAKER = 16;

/** Whether a clause opens behind "that" at token `that`; "said that was not her view" has a pronoun there. */
const opensClause = (r: Reading, that: number): boolean =>
  (/^(he|she|it|they|there)$/.test(wordAt(r.tokens, that)) && FINITE.test(wordAt(r.tokens, that + 1))) ||
  isThatClause(r, that);
const FINITE = /^(is|was|were|are|would|will|had|has|have|can|could|did|does|must|should)$/;
const isThatClause = (r: Reading, that: number): boolean =>
  r.tokens.word[that] === THAT &&
  !/^(is|was|were|would|will|has|had|can|could|did|does|might|may)$/.test(wordAt(r.tokens, that + 1));

/** Where the clause behind a verb and its "that" ends: before the comma behind which somebody else speaks. */
function clauseEnd(r: Reading, from: number, to: number): number {
  let stop = from;
  while (stop < to && !r.columns.quote[stop] && !attributesAgain(r, stop)) stop++;
  if (stop === to || r.columns.quote[stop]) return to;
  while (stop > from && !isComma(r, stop)) stop--;
  return stop > from ? stop : to;
}

const TOLD = /^(told|reminded|assured|informed|warned|advised)$/;
/** Words of those who are told. */
const LONGEST_TOLD = 5;
/** The "that" right behind a verb, or behind whom it tells ("reminded the House that"); -1 if there is none. */
function thatBehind(r: Reading, verb: number, to: number): number {
  if (isThatClause(r, verb + 1)) return verb + 1;
  if (!TOLD.test(wordAt(r.tokens, verb)) || /^(was|were|been|being|is|are|had)$/.test(wordAt(r.tokens, verb - 1)))
    return -1;
  for (let i = verb + 2; i < to && i - verb <= LONGEST_TOLD && !isMark(r, i); i++) if (isThatClause(r, i)) return i;
  return -1;
}

/** "A judge who looked at it last May wrote that …", of which the tagger saw nothing or half: a verb of speech with its "that". */
function passedOver(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let verb = from + 1; verb + 4 < to; verb++) {
    if (!isSureSpeechVerb(t, verb) || r.columns.quote[verb] || /ing$/.test(wordAt(t, verb))) continue;
    const that = thatBehind(r, verb, to);
    if (that < 0) continue;
    let end = verb;
    while (end > from && BETWEEN.test(wordAt(t, end - 1))) end--;
    if (end === from || NO_SPEAKER.test(wordAt(t, end - 1))) return;
    let named = -1;
    for (let i = from; i < verb; i++) {
      if (r.columns.quote[i] || (r.labels[i] === CONTENT && i > from + 12)) return;
      if (named < 0 && r.labels[i] === SOURCE) named = i;
    }
    const relative = named > from && /^(who|which)$/.test(wordAt(t, named));
    if (named >= 0 && !relative && r.labels[verb] === CUE && r.labels[that + 1] === CONTENT) return;
    if (named < 0 || relative) {
      if (end - from > LONGEST_SPEAKER) return;
      if (
        !/^(a|an|the|one|two|its|his|her|their)$/i.test(wordAt(t, from)) &&
        !((t.flags[from] as number) & CAPITAL && (t.flags[from + 1] as number) & CAPITAL)
      )
        return;
      for (let i = from; i < end; i++) settle(r, i, SOURCE);
    }
    settle(r, verb, CUE);
    leave(r, verb + 1, that + 1);
    // Where the tagger has what is said, it has its end too.
    const stop = r.labels[that + 1] === CONTENT ? that + 1 : clauseEnd(r, that + 1, to);
    for (let i = that + 1; i < stop; i++) if (!r.columns.quote[i]) settle(r, i, CONTENT);
    return;
  }
}

const CONTRAST = /^(although|though|while|whereas|but)$/;
/** "has argued that a ban would hurt, although a report by her own ministry concluded that …": each speaks in a clause. */
function contrasted(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let first = from + 1;
  while (first < to && !(isSureSpeechVerb(t, first) && (t.word[first + 1] === THAT || r.labels[first] === CUE)))
    first++;
  for (let comma = first + 4; comma + 5 < to; comma++) {
    if (r.columns.quote[comma]) continue;
    if (!isComma(r, comma) || !CONTRAST.test(wordAt(t, comma + 1))) continue;
    let verb = comma + 3;
    while (verb < to && verb - comma <= LONGEST_SPEAKER && !isSureSpeechVerb(t, verb)) verb++;
    if (!isSureSpeechVerb(t, verb) || !opensClause(r, verb + 1) || r.columns.quote[verb] || !isFree(r, comma, verb))
      return;
    if (/^(had|been|not|to)$/.test(wordAt(t, verb - 1))) return;
    settle(r, first, CUE);
    const opens = t.word[first + 1] === THAT ? first + 2 : first + 1;
    const behind = t.word[verb + 1] === THAT ? verb + 2 : verb + 1;
    let named = first;
    while (named > from && r.labels[named - 1] !== SOURCE) named--;
    if (named === from) for (let i = from; i < first; i++) if (!BETWEEN.test(wordAt(t, i))) settle(r, i, SOURCE);
    for (let i = opens; i < comma; i++) settle(r, i, CONTENT);
    leave(r, comma, comma + 2);
    for (let i = comma + 2; i < verb; i++) settle(r, i, SOURCE);
    settle(r, verb, CUE);
    leave(r, verb + 1, behind);
    for (let i = behind; i < to; i++) if (!r.columns.quote[i]) settle(r, i, CONTENT);
    return;
  }
}

/** Where the writer goes on behind what is said, or begins before it. Changes the reading in place. */
export function markWriterResumes(r: Reading, from: number, to: number, has: number): void {
  if (to - from < 6 || to - from > 80) return;
  if (has & SURE_SPEECH) {
    if (has & HAS.that) {
      passedOver(r, from, to);
      passedOn(r, from, to);
    }
    if (has & HAS.contrast) contrasted(r, from, to);
    eitherVerb(r, from, to);
  }
  beforeQuotation(r, from, to);
  if (has & HAS.goesOn) secondVerb(r, from, to);
  if (has & HAS.bySaying) tails(r, from, to);
}
