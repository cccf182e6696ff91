import { attributesAgain } from '@/lib/engines/suggest/clauses';
import { hashWord } from '@/lib/engines/suggest/hash';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, DIGIT, isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { HAS } from '@/lib/engines/suggest/triggers';

const hashes = (list: string) => new Set(list.split(' ').map(hashWord));
const isMark = (r: Reading, i: number) => ((r.tokens.flags[i] as number) & PUNCTUATION) !== 0;

function paint(r: Reading, from: number, to: number, label: number): void {
  for (let i = from; i < to; i++) if (!r.columns.quote[i]) settle(r, i, label);
}

/** Verbs behind which a clause without "that" may stand, or a noun: which of them, its own verb tells. */
const TAKES_CLAUSE = hashes(
  'claimed claims insisted insists alleged alleges argued argues maintained maintains admitted admits acknowledged conceded complained estimated contended testified asserted reckons reckoned',
);
/** Auxiliaries: the verb of a clause, or its beginning. */
const FINITE =
  /^(had|has|have|was|were|is|are|would|will|could|can|cannot|did|does|must|should|might|never|hadn.t|wasn.t|weren.t|isn.t|aren.t|didn.t)$/;
const OPENS_SUBJECT = /^(the|a|an|one|two|three|its|his|her|their|he|she|they|it|some|several|many)$/i;
const IN_SUBJECT =
  /^(of|in|on|at|for|by|from|to|with|about|that|which|who|whose|and|or|but|if|when|while|as|because|not|no|was|were|is|are|be|had|has|have)$/i;
/** Words of the longest subject before a verb, and of the longest before the verb of what is said. */
const LONGEST_SUBJECT = 6;
const LONGEST_NOUN = 9;

/** "Orrell claimed the board had received 41 complaints": a clause without "that", told from a noun by its verb. */
function clauseWithoutThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  // Looked for by its hash first: most sentences have no such verb.
  let verb = from + 1;
  while (verb < to && verb - from <= LONGEST_SUBJECT && !TAKES_CLAUSE.has(t.word[verb] as number)) verb++;
  if (verb - from > LONGEST_SUBJECT || verb + 4 > to) return;
  if (!OPENS_SUBJECT.test(wordAt(t, from)) && !((t.flags[from] as number) & CAPITAL)) return;
  for (let i = from + 1; i < verb; i++) {
    if (r.columns.quote[i] || IN_SUBJECT.test(wordAt(t, i))) return;
    if (isMark(r, i) && !/^([’']s|[.])$/.test(wordAt(t, i))) return;
  }
  const opens = verb + 1;
  const first = wordAt(t, opens);
  const noun = ((t.flags[opens] as number) & (CAPITAL | DIGIT)) !== 0 || /^[a-z]+s$/.test(first);
  if (!noun && !OPENS_SUBJECT.test(first) && !/^(there|nobody|no|none|all|this|these|those|that)$/.test(first)) return;
  if (first === 'that' || !hasOwnVerb(r, opens, to)) return;
  const reckons = /^reckon/.test(wordAt(t, verb));
  for (let i = opens; i < to; i++) if (r.columns.quote[i] ? !reckons : attributesAgain(r, i)) return;
  paint(r, from, verb, SOURCE);
  settle(r, verb, CUE);
  const end = writerAgain(r, opens, to);
  paint(r, opens, end, CONTENT);
  paint(r, end, to, OUTSIDE);
}

/** "…, but offered no proof": the writer's words again. */
function writerAgain(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  for (let i = from; i + 2 < to; i++) {
    const next = wordAt(t, i + 2);
    if (
      wordAt(t, i) === ',' &&
      wordAt(t, i + 1) === 'but' &&
      /^(did|gave|has|could|would|later|never|[a-z]+ed)$/.test(next)
    )
      return i;
  }
  return to;
}

/** "the board had received", not "the board he had chaired" or "the prize". */
function hasOwnVerb(r: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to && i - from <= LONGEST_NOUN; i++) {
    const word = wordAt(r.tokens, i);
    // “reckons the crew “got caught””: the verb may stand in the marks.
    if (r.columns.quote[i]) return true;
    if (isMark(r, i) || /^(he|she|they|we|who|which|that|where)$/.test(word)) return false;
    if (FINITE.test(word)) return true;
  }
  return false;
}

/** What is written and read. */
const WRITTEN =
  /^(messages?|emails?|e-mails?|letters?|notes?|memos?|texts?|posts?|signs?|banners?|captions?|statements?|documents?|records?|minutes|entry|entries|tweets?|passages?|reports?|papers|leaflets?|transcripts?|files?|logs?|recordings?|invoices?)$/;
const WRITTEN_WORD = hashes(
  'message messages email emails letter letters note notes memo memos text texts post posts sign signs banner banners caption captions statement statements document documents record records minutes entry entries tweet tweets passage passages report reports papers leaflet leaflets transcript transcripts file files log logs recording recordings invoice invoices',
);
/** How what is written came to be read: "made public in October", "seen by this newspaper". */
const CAME =
  /^(seen|obtained|made|published|dated|written|sent|reviewed|leaked|released|examined|posted|between|from|to|of|by)$/;
const SHOWS = /^(show|shows|showed|suggest|suggests|suggested|indicate|indicates|indicated|reveal|reveals|revealed)$/;
/** Words between what is written and its verb. */
const LONGEST_ASIDE = 16;

/** "The messages, made public in October, read: “…”", "Records seen by the Ledger show …": the document speaks, not who had it. */
function writtenReads(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let noun = from;
  while (noun < to && noun - from < 5 && !WRITTEN_WORD.has(t.word[noun] as number)) noun++;
  if (noun >= to || noun - from >= 5 || !WRITTEN.test(wordAt(t, noun))) return;
  for (let i = from; i < noun; i++) if (isMark(r, i) || r.columns.quote[i] || IN_SUBJECT.test(wordAt(t, i))) return;
  const next = wordAt(t, noun + 1);
  let verb = noun + 1;
  if (next === ',' || CAME.test(next)) {
    while (verb < to && verb - noun < LONGEST_ASIDE && !opensReading(r, verb) && !SHOWS.test(wordAt(t, verb))) verb++;
  }
  if (verb >= to) return;
  const shows = SHOWS.test(wordAt(t, verb)) && verb > noun + 1;
  const colon = shows ? verb : opensReading(r, verb);
  if (!shows && !colon) return;
  for (let i = noun + 1; i < verb; i++) if (r.columns.quote[i]) return;
  const end = /^(between|from|to|of)$/.test(next) ? segmentEnd(r, noun + 1, verb) : noun + 1;
  paint(r, from, end, SOURCE);
  paint(r, end, verb, OUTSIDE);
  paint(r, verb, shows ? verb + 1 : colon, CUE);
  if (shows) {
    for (let i = verb + 1; i < to; i++) if (r.columns.quote[i] || attributesAgain(r, i)) return;
    paint(r, wordAt(t, verb + 1) === 'that' ? verb + 2 : verb + 1, to, CONTENT);
  } else settle(r, colon, OUTSIDE);
}

/** The colon of "read:", "goes on to say:" at token i; 0 if neither stands there. */
function opensReading(r: Reading, i: number): number {
  const t = r.tokens;
  if (/^(read|reads|says|said|states|stated|continues|continued|adds|added)$/.test(wordAt(t, i)))
    return /^[:,]$/.test(wordAt(t, i + 1)) && r.columns.quote[i + 2] ? i + 1 : 0;
  if (!/^(goes|went|go)$/.test(wordAt(t, i)) || wordAt(t, i + 1) !== 'on' || wordAt(t, i + 2) !== 'to') return 0;
  return /^[:,]$/.test(wordAt(t, i + 4)) && r.columns.quote[i + 5] ? i + 4 : 0;
}

function segmentEnd(r: Reading, from: number, to: number): number {
  let end = from;
  while (
    end < to &&
    wordAt(r.tokens, end) !== ',' &&
    !/^(seen|obtained|made|published|dated|sent)$/.test(wordAt(r.tokens, end))
  )
    end++;
  return end;
}

const OUT = hashes('published released issued wrote filed posted leaked presented');
const PAPER =
  /^(reports?|stud(y|ies)|papers?|letters?|statements?|memos?|articles?|posts?|dossiers?|findings|documents?|complaints?)$/;
const TELLS =
  /^(details?|detailed|says?|said|shows?|showed|claims?|claimed|alleges?|alleged|describes?|described|argues?|argued|suggests?|warns?|warned|explains?|explained)$/;

/** "Lee and his firm, Tidewatch, published two reports that detail how the lamp was used": who published them says it. */
function publishedThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  let verb = from + 1;
  while (verb < to && verb - from <= LONGEST_ASIDE && !OUT.has(t.word[verb] as number)) verb++;
  if (verb >= to || verb - from > LONGEST_ASIDE || r.columns.quote[verb]) return;
  let paper = verb + 1;
  while (paper < to && paper - verb < 5 && !PAPER.test(wordAt(t, paper))) paper++;
  if (
    !PAPER.test(wordAt(t, paper)) ||
    !/^(that|which)$/.test(wordAt(t, paper + 1)) ||
    !TELLS.test(wordAt(t, paper + 2))
  )
    return;
  const opens = paper + 3;
  if (opens + 3 >= to || !/^(how|that|why|what|where)$/.test(wordAt(t, opens))) return;
  for (let i = from; i < verb; i++)
    if (r.columns.quote[i] || /^(that|when|while|after|as|if)$/i.test(wordAt(t, i))) return;
  for (let i = opens; i < to; i++) if (!r.columns.quote[i] && attributesAgain(r, i)) return;
  paint(r, from, verb, SOURCE);
  paint(r, verb, opens, OUTSIDE);
  settle(r, paper + 2, CUE);
  paint(r, wordAt(t, opens) === 'that' ? opens + 1 : opens, to, CONTENT);
}

const SAID = hashes('said says replied answered added insisted');
/** What says no or yes in so few words that the tagger lets it go. */
const SHORT =
  /^(not \p{L}+( \p{L}+){0,3}|(utter |complete |total |pure |sheer )?(nonsense|rubbish|fiction|lies)|false|untrue|wrong|absurd|impossible|never|exactly|correct|far from it|quite the opposite)$/iu;

/** Whether a sentence is a short denial and who said it: "Not so, Reyes said." The end of the denial, or 0. */
function shortDenial(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (to - from > 10 || !SAID.has(t.word[to - 2] as number)) return;
  let comma = from;
  while (comma < to && wordAt(t, comma) !== ',') comma++;
  const verb = to - 2;
  if (verb - comma < 2 || verb - comma > 4 || r.columns.quote[from]) return;
  if (!SHORT.test(t.text.slice(t.start[from], t.end[comma - 1]))) return;
  paint(r, from, comma, CONTENT);
  settle(r, comma, OUTSIDE);
  paint(r, comma + 1, verb, SOURCE);
  settle(r, verb, CUE);
}

/** Plain clauses that the tagger passes over: their own words tell what they are. Changes the reading in place. */
export function markPlainClauses(r: Reading, from: number, to: number, has: number): void {
  if (to - from < 4 || to - from > 70) return;
  if (has & HAS.claims) clauseWithoutThat(r, from, to);
  writtenReads(r, from, to);
  if (has & HAS.published) publishedThat(r, from, to);
  shortDenial(r, from, to);
}

/** Whether nothing but a short denial stands in a sentence or before its comma: "Not true." */
export function isShortDenial(r: Reading, from: number, to: number): boolean {
  return SHORT.test(r.text.slice(r.tokens.start[from], r.tokens.end[to - 1]).replace(/[.,!]$/, ''));
}

/** Whether a verb of speech is part of what is said: "said it had refuted". */
export const isReported = (r: Reading, verb: number): boolean =>
  r.labels[verb] === CONTENT &&
  isSureSpeechVerb(r.tokens, verb) &&
  /^(had|has|have|already)$/.test(wordAt(r.tokens, verb - 1));
