import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, type Run, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** Words of the longest speaker between two commas, and of what may stand between its verb and the second. */
const LONGEST_SPEAKER = 8;
const LONGEST_BEHIND = 7;
/** Words of the longest beginning before the first comma. */
const LONGEST_BEGINNING = 30;
/** Words of a beginning that may be an adverb and nothing else. */
const LONGEST_ADVERB = 3;

const OPENS_SPEAKER =
  /^(he|she|they|it|the|a|an|one|two|its|his|her|their|another|police|officials|prosecutors|investigators|researchers)$/;
const NO_SPEAKER =
  /^(and|but|or|who|which|that|whom|whose|if|when|while|as|because|to|not|is|was|were|are|be|been|would|will|could|can|did|does|do)$/i;
/** Verbs with nothing behind them that interrupt: who "asked" or "called" goes on to say what. */
const INTERRUPTS = new Set(
  'said says told tells reminded assured informed added adds noted notes wrote writes argued argues insisted insists explained explains admitted admits claimed claims warned warns acknowledged conceded concedes testified stressed maintained maintains contended contends recalled recalls suggested suggests reckons reckoned complained predicted predicts concluded alleged alleges observed remarked lamented quipped joked declared declares swore swears pleaded pleads mused muses enquired inquired protested stated states boasted sneered scoffed ventured cautioned cautions asserts asserted testifies'
    .split(' ')
    .map(hashWord),
);
const OTHER_VERBS = new Set(
  'show shows showed suggest suggests reveal reveals revealed found pointed saying according'.split(' ').map(hashWord),
);
const AUXILIARY = /^(has|had|have|also|later|then|again|once|himself|herself)$/;
const SHOWS = /^(show|shows|showed|suggest|suggests|reveal|reveals|revealed|found)$/;
/** What may stand between the verb and its comma: when and where it was said, or to whom. */
const BEHIND =
  /^(on|in|at|last|this|late|earlier|yesterday|today|to|again|during|after|before|out|through|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const TOLD = /^(told|tells|reminded|assured|informed)$/;
/** Sentences that open so have a question or a carrier before their comma, not words of the speaker. */
const OTHERWISE = /^(asked|pressed|questioned|according|citing|quoting|speaking)$/i;
const CONJUNCTION = /^(but|and|yet|so|still)$/i;

const isMark = (r: Reading, i: number) =>
  ((r.tokens.flags[i] as number) & PUNCTUATION) !== 0 && !/^[.’'&-]$/.test(wordAt(r.tokens, i));

/** Whose words stand on both sides: the comma before the speaker, where speaker and verb end, and the comma behind. */
interface Interruption {
  comma: number;
  verb: number;
  speakerTo: number;
  cueTo: number;
  end: number;
  /** "according to" stands before the speaker, where a verb stands behind. */
  according?: true;
}

/**
 * "The drone, he said, was unarmed.": what stands before the first comma is said as well, and without it the rest has no
 * subject. The statement is the whole of it, with who said it in its midst.
 */
export function markInterrupted(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (to - from < 7 || !mayInterrupt(r, from, to)) return;
  let opens = from;
  for (let i = from; i <= to; i++) {
    if (
      i < to &&
      (r.columns.quote[i] || !((t.flags[i] as number) & PUNCTUATION) || !/^([;:—–]|--)$/.test(wordAt(t, i)))
    )
      continue;
    partBetween(r, from, opens, i);
    opens = i + 1;
  }
}

/** Where who speaks stands in the midst of the words from..to, if anybody does there. */
export function interruptionIn({ interruptions }: Reading, { from, to }: Run): Run | undefined {
  // They stand in the order of the text: the first behind `from`, by halving.
  let low = 0;
  let high = interruptions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((interruptions[mid] as Run).from > from) high = mid;
    else low = mid + 1;
  }
  const first = interruptions[low];
  return first && first.to < to ? first : undefined;
}

const COMMA = 44;
const isComma = (r: Reading, i: number) => r.text.charCodeAt(r.tokens.start[i] as number) === COMMA;

/** Two commas and a verb that interrupts: asked first, since most sentences have none. */
function mayInterrupt(r: Reading, from: number, to: number): boolean {
  const { word } = r.tokens;
  let commas = 0;
  for (let i = from; i < to && commas < 2; i++) if (isComma(r, i)) commas++;
  if (commas < 2) return false;
  for (let i = from; i < to; i++)
    if (INTERRUPTS.has(word[i] as number) || OTHER_VERBS.has(word[i] as number)) return true;
  return false;
}

/** The same for one of the main clauses that semicolons, colons or dashes part. */
function partBetween(r: Reading, opening: number, opens: number, to: number): void {
  const t = r.tokens;
  const from = CONJUNCTION.test(wordAt(t, opens)) ? opens + 1 : opens;
  if (to - from < 7 || OTHERWISE.test(wordAt(t, from))) return;
  for (let comma = from + 1; comma + 4 < to && comma - from <= LONGEST_BEGINNING; comma++) {
    const according = wordAt(t, comma) === 'according' && isComma(r, comma - 1);
    if (
      r.columns.quote[comma] ||
      (attributesAgain(r, comma) && !according) ||
      /^(who|whose|which|whom)$/.test(wordAt(t, comma))
    )
      return;
    if (!isComma(r, comma)) continue;
    const found = interruption(r, comma, to);
    if (!found) continue;
    const end = endOfWords(r, found.end + 1, to);
    if (end - found.end < 3) return;
    if (opens > opening) settle(r, opens - 1, OUTSIDE);
    for (let i = from; i < end; i++) settle(r, i, CONTENT);
    for (let i = end; i < to && r.labels[i] === CONTENT && !r.columns.quote[i]; i++) settle(r, i, OUTSIDE);
    settle(r, comma, OUTSIDE);
    const [first, then] = found.according ? [CUE, SOURCE] : [SOURCE, CUE];
    for (let i = comma + 1; i < found.speakerTo; i++) settle(r, i, first);
    for (let i = found.speakerTo; i < found.cueTo; i++) settle(r, i, then);
    for (let i = found.cueTo; i <= found.end; i++) settle(r, i, OUTSIDE);
    if (comma - from <= LONGEST_ADVERB && !hasVerb(r, from, comma) && hasSubject(r, found.end + 1)) return;
    r.interruptions.push({ from: comma, to: found.end + 1 });
    return;
  }
}

/** "Too often, Tom Rask said, the debate was led by …": what stands behind has its own subject and does without. */
const hasSubject = (r: Reading, i: number): boolean =>
  /^(the|a|an|he|she|they|it|we|there|this|these|those|his|her|its|their|nobody|no)$/.test(wordAt(r.tokens, i)) ||
  ((r.tokens.flags[i] as number) & CAPITAL) !== 0;

/** "He had, he said, no way of knowing": a clause has begun. */
const hasVerb = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (/^(is|are|was|were|had|has|have|would|will|could|can|did|does)$/.test(wordAt(r.tokens, i))) return true;
  return false;
};

/** Who is named between the comma at token `comma` and the next, with a verb of speech; null if nobody. */
function interruption(r: Reading, comma: number, to: number): Interruption | null {
  const t = r.tokens;
  const opens = comma + 1;
  if (wordAt(t, opens) === 'according' && wordAt(t, opens + 1) === 'to') return accordingTo(r, comma, to);
  if (!OPENS_SPEAKER.test(wordAt(t, opens)) && !((t.flags[opens] as number) & CAPITAL)) return null;
  let verb = opens + 1;
  while (verb < to && verb - opens <= LONGEST_SPEAKER && !speaksAt(r, opens, verb)) {
    if (quotedAs(r, verb)) return { comma, verb, speakerTo: verb, cueTo: verb + 4, end: verb + 4 };
    if (isMark(r, verb) || r.columns.quote[verb] || NO_SPEAKER.test(wordAt(t, verb))) return null;
    verb++;
  }
  if (verb >= to || verb - opens > LONGEST_SPEAKER) return null;
  const phrasal = wordAt(t, verb) === 'pointed' && wordAt(t, verb + 1) === 'out';
  const cueTo = phrasal ? verb + 2 : verb + 1;
  let end = cueTo;
  while (end < to && end - cueTo <= LONGEST_BEHIND && !isMark(r, end)) {
    if (r.columns.quote[end] || NO_SPEAKER.test(wordAt(t, end)) !== (wordAt(t, end) === 'to')) return null;
    end++;
  }
  if (end >= to || wordAt(t, end) !== ',') return null;
  if (end > cueTo && !TOLD.test(wordAt(t, verb)) && !BEHIND.test(wordAt(t, cueTo))) return null;
  // “In a statement, the ministry said, “We …””: a quotation that opens a sentence of its own.
  if (r.columns.quote[end + 1] && startsSentence(r, end + 1)) return null;
  let speakerTo = verb;
  while (speakerTo > opens + 1 && AUXILIARY.test(wordAt(t, speakerTo - 1))) speakerTo--;
  return { comma, verb, speakerTo, cueTo, end };
}

/** A mark with a capital behind it. */
const startsSentence = (r: Reading, i: number): boolean =>
  ((r.tokens.flags[i] as number) & CAPITAL) !== 0 || ((r.tokens.flags[i + 1] ?? 0) & CAPITAL) !== 0;

/** "The police, according to a spokesperson, have opened no file." */
function accordingTo(r: Reading, comma: number, to: number): Interruption | null {
  const t = r.tokens;
  let end = comma + 4;
  while (end < to && end - comma <= LONGEST_SPEAKER + 4 && !isMark(r, end)) end++;
  if (end >= to || !isComma(r, end) || r.columns.quote[end] || !FINITE.test(wordAt(t, end + 1))) return null;
  return { comma, verb: comma + 1, speakerTo: comma + 3, cueTo: end, end, according: true };
}
/** The verb of which all before is the subject. */
const FINITE = /^(is|are|was|were|had|has|have|would|will|could|can|did|does|do|must|should|may|might)$/;

/** "…, the officials were quoted as saying, …" */
const quotedAs = (r: Reading, i: number): boolean =>
  /^(was|were) (quoted|reported|cited) as saying,/.test(
    r.text.slice(r.tokens.start[i], (r.tokens.start[i] as number) + 27),
  );

/** A verb of speech, or of showing behind a plural or "report", that no capital makes a name. */
function speaksAt(r: Reading, opens: number, i: number): boolean {
  const t = r.tokens;
  const word = wordAt(t, i);
  if ((t.flags[i] as number) & CAPITAL || /ing$/.test(word)) return false;
  if (INTERRUPTS.has(t.word[i] as number)) return true;
  if (word === 'pointed') return wordAt(t, i + 1) === 'out';
  return i - opens > 1 && SHOWS.test(word) && /(s|report|study|survey|memo|letter|filing)$/.test(wordAt(t, i - 1));
}

/** Where the words end: before somebody else begins to speak, back to the comma that parts the two. */
function endOfWords(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  for (let i = from; i < to; i++) {
    if (r.columns.quote[i] || !attributesAgain(r, i)) continue;
    if (/^(had|has|have|was|were|been|be|being)$/.test(wordAt(t, i - 1)) && !relativeBefore(r, from, i)) continue;
    let comma = i - 1;
    while (comma > from && wordAt(t, comma) !== ',') comma--;
    // “sold to a broker whose lawyer has denied it”: without a comma it tells which broker.
    if (comma === from && relativeBefore(r, from, i)) continue;
    return comma;
  }
  return to;
}

/** "…, a firm whose lawyer has denied": a relative clause has a verb of its own. */
function relativeBefore(r: Reading, from: number, verb: number): boolean {
  for (let i = verb - 1; i >= from && verb - i < 8 && wordAt(r.tokens, i) !== ','; i--)
    if (/^(who|which|whose|whom)$/.test(wordAt(r.tokens, i))) return true;
  return false;
}
