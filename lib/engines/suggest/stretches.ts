import { hashWord } from '@/lib/engines/suggest/hash';
import { isSpoken } from '@/lib/engines/suggest/judge';
import type { Quoted } from '@/lib/engines/suggest/marks';
import { markPatterns } from '@/lib/engines/suggest/patterns';
import { isShortDenial } from '@/lib/engines/suggest/plain-clauses';
import { contentOdds, type Reading } from '@/lib/engines/suggest/reading';
import { type Exclusion, exclusions, standsAlone } from '@/lib/engines/suggest/rules/exclusions';
import { markSentences } from '@/lib/engines/suggest/sentences';
import type { Span } from '@/lib/engines/suggest/suggestion';
import { CONTENT, CUE, LABELS, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { isWordAt, PARAGRAPH_START, PUNCTUATION, SENTENCE_START, tokenAt, wordAt } from '@/lib/engines/suggest/tokens';
import { CONTENT_FROM, widened, widenedEnd } from '@/lib/engines/suggest/widen';

/** A quotation with its words. */
export interface QuotedStretch {
  quoted: Quoted;
  from: number;
  to: number;
  words: number;
  odds: number;
}

/** A stretch of words taken to be someone's: the raw material of a suggestion. */
export interface Stretch extends Span {
  from: number;
  to: number;
  /** Quotations inside it; a verbatim stretch is one quotation and nothing else. */
  quotes: QuotedStretch[];
  verbatim: boolean;
  odds: number;
}

/** Runs of letters and figures in text[start, end), counted where they stand. */
function wordsIn(text: string, start: number, end: number): number {
  let words = 0;
  let within = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const plain = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
    const whole = c > 127 ? String.fromCodePoint(text.codePointAt(i) as number) : '';
    const letter = plain || LETTER.test(whole);
    if (letter && !within) words++;
    within = letter;
    if (whole.length === 2) i++;
  }
  return words;
}
const LETTER = /[\p{L}\p{N}]/u;

/** All quotations that no exclusion names: neither titles, nor scare quotes, nor names of works. */
export function candidateQuotations(r: Reading): QuotedStretch[] {
  const kept: QuotedStretch[] = [];
  for (const quoted of r.quoted) {
    const from = tokenAt(r.tokens, quoted.innerStart);
    const to = Math.min(tokenAt(r.tokens, quoted.innerEnd - 1) + 1, r.tokens.count);
    const words = wordsIn(r.text, quoted.innerStart, quoted.innerEnd);
    if (!words) continue;
    const candidate = { quoted, from, to, words, odds: contentOdds(r, from, to) };
    if (!exclusions.some((x: Exclusion) => x.excludes(r, candidate))) kept.push(candidate);
  }
  return kept;
}

/** Quotations that are someone's words. Marks in the reading the names and verbs that stand beside them. */
function spokenQuotations(r: Reading): { spoken: QuotedStretch[]; doubted: QuotedStretch[] } {
  const candidates = candidateQuotations(r);
  const beside = markPatterns(r, candidates);
  const sure = candidates.map((q) => beside.has(q) && q.words > 2);
  // A quotation over several paragraphs is one: its parts are spoken if a verb of speech stands beside one of them.
  for (let i = 1; i < candidates.length; i++) {
    const [last, q] = [candidates[i - 1] as QuotedStretch, candidates[i] as QuotedStretch];
    if (sure[i - 1] && (q.quoted.continues || resumes(r, last, q))) sure[i] = true;
  }
  for (let i = candidates.length - 1; i > 0; i--) if (candidates[i]?.quoted.continues && sure[i]) sure[i - 1] = true;
  const spoken = candidates.map((q, i) => sure[i] || isSpoken(r, q));
  return {
    spoken: candidates.filter((_, i) => spoken[i]),
    doubted: candidates.filter((q, i) => !spoken[i] && q.words > 2 && q.quoted.kind !== 'single'),
  };
}

/** “…,” she said. “…”: a sentence in marks that follows an attributed one in its paragraph. */
function resumes(r: Reading, last: QuotedStretch, q: QuotedStretch): boolean {
  const between = r.text.slice(last.quoted.end, q.quoted.start);
  return (
    (q.words > 5 || q.quoted.unclosed) && between.length < 150 && /\.\s+$/.test(between) && !between.includes('\n')
  );
}

/** All stretches of attributed words, in order and without overlap; with rests. */
export function* stretchesOf(r: Reading): Generator<void, Stretch[]> {
  yield* markSentences(r);
  const { spoken, doubted } = spokenQuotations(r);
  yield;
  const { count, flags } = r.tokens;
  const inQuote = new Int32Array(count).fill(-1);
  const content = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const attributes = r.labels[i] === SOURCE || r.labels[i] === CUE;
    content[i] = !attributes && (r.odds[i * LABELS + CONTENT] as number) >= CONTENT_FROM ? 1 : 0;
  }
  spoken.forEach((q, n) => {
    inQuote.fill(n, q.from, q.to);
    content.fill(1, q.from, q.to);
  });
  clearUnspoken(r, inQuote, content);
  for (const { from, to } of r.interruptions) if (content[from - 1] && content[to]) content.fill(1, from, to);
  joinGaps(r, content);
  const found: Stretch[] = [];
  for (let i = 0; i < count; i++) {
    if (!content[i]) continue;
    const from = i;
    while (i + 1 < count && content[i + 1] && !breaksBefore(i + 1, flags, inQuote)) i++;
    cut(r, spoken, inQuote, from, i + 1, found);
  }
  withDoubted(found, doubted);
  return found;
}

/**
 * “said he blames them “out of habit””: some words in marks that alone would be nobody's are the speaker's where all
 * around them is. Both lists are in the order of the text.
 */
function withDoubted(found: readonly Stretch[], doubted: readonly QuotedStretch[]): void {
  let next = 0;
  for (const stretch of found) {
    while (next < doubted.length && (doubted[next] as QuotedStretch).from < stretch.from) next++;
    for (; next < doubted.length && (doubted[next] as QuotedStretch).to <= stretch.to; next++)
      if (!stretch.verbatim) stretch.quotes.push(doubted[next] as QuotedStretch);
    stretch.quotes.sort((a, b) => a.from - b.from);
  }
}

/** Words between two stretches of one sentence that the tagger left out, at most. */
const LONGEST_GAP = 2;

/** “asked why, in that case, anybody had come”: one stretch, where a word or two between its halves were left out. */
function joinGaps(r: Reading, content: Uint8Array): void {
  const { count, flags, sentence } = r.tokens;
  for (let i = 1; i + 1 < count; i++) {
    if (content[i] || !content[i - 1]) continue;
    let end = i;
    while (
      end < count &&
      end - i <= LONGEST_GAP &&
      !content[end] &&
      r.labels[end] === OUTSIDE &&
      !((flags[end] as number) & PUNCTUATION) &&
      !r.columns.quote[end] &&
      !isThat(r, end)
    )
      end++;
    const joined = end > i && end - i <= LONGEST_GAP && content[end] && !r.columns.quote[end];
    if (joined && !r.columns.quote[i - 1] && sentence[end] === sentence[i - 1]) content.fill(1, i, end);
  }
}

/** A title or scare quote is part of a stretch only in its midst, never its beginning or its whole. */
function clearUnspoken(r: Reading, inQuote: Int32Array, content: Uint8Array): void {
  for (const quoted of r.quoted) {
    const from = tokenAt(r.tokens, quoted.start);
    const to = tokenAt(r.tokens, quoted.end - 1) + 1;
    if (inQuote[tokenAt(r.tokens, quoted.innerStart)] !== -1) continue;
    if (quoted.kind === 'single') continue;
    if (from === 0 || !content[from - 1] || (r.tokens.flags[from] as number) & SENTENCE_START)
      content.fill(0, from, to);
  }
}

/** A stretch ends with its paragraph, and with its sentence unless a quotation carries it on. */
function breaksBefore(i: number, flags: Uint16Array, inQuote: Int32Array): boolean {
  const f = flags[i] as number;
  if (f & PARAGRAPH_START) return true;
  return (f & SENTENCE_START) !== 0 && (inQuote[i] === -1 || inQuote[i] !== inQuote[i - 1]);
}

function cut(
  r: Reading,
  spoken: QuotedStretch[],
  inQuote: Int32Array,
  from: number,
  to: number,
  found: Stretch[],
): void {
  const inside = new Set<number>();
  let loose = 0;
  for (let i = from; i < to; i++) {
    const q = inQuote[i] as number;
    if (q >= 0) inside.add(q);
    else if (!((r.tokens.flags[i] as number) & PUNCTUATION) && !isThat(r, i)) loose++;
  }
  const quotes = [...inside].map((n) => spoken[n] as QuotedStretch);
  if (quotes.length && loose <= 1) {
    const alone = quotes.filter((q) => standsAlone(r, q));
    found.push(...alone.map(verbatim));
    if (alone.length) return;
  }
  const ended = quotes.find(
    (q) => q.from <= from + 1 && q.words > 2 && /[,.?!]/.test(r.text[q.quoted.innerEnd - 1] as string),
  );
  if (ended) {
    // “…,” with its comma inside the marks is whole: what follows is a stretch of its own only if it quotes again.
    found.push(verbatim(ended));
    if (quotes.length > 1) cut(r, spoken, inQuote, ended.to + 1, to, found);
    return;
  }
  const trimmed = trim(r, quotes.length ? from : widened(r, from, to), quotes.length ? to : widenedEnd(r, from, to));
  if (!trimmed) return;
  const start = r.tokens.start[trimmed[0]] as number;
  const end = r.tokens.end[trimmed[1] - 1] as number;
  found.push({ start, end, from: trimmed[0], to: trimmed[1], quotes, verbatim: false, odds: contentOdds(r, from, to) });
}

function verbatim(q: QuotedStretch): Stretch {
  return {
    start: q.quoted.innerStart,
    end: q.quoted.innerEnd,
    from: q.from,
    to: q.to,
    quotes: [q],
    verbatim: true,
    odds: q.odds,
  };
}

const THAT = hashWord('that');

/** "that" before a clause; "that was beneath him" has it for its subject, and "in that case," before a noun. */
const isThat = (r: Reading, i: number): boolean =>
  r.tokens.word[i] === THAT &&
  wordAt(r.tokens, i).toLowerCase() === 'that' &&
  !(i > 0 && isWordAt(r.tokens, i + 2, ',') && /^(in|at|by|on|of|for|from|to|with)$/.test(wordAt(r.tokens, i - 1))) &&
  !/^(is|was|would|will|has|had|could|did|does|might|should|wasn|isn|’s|'s)$/.test(
    i + 1 < r.tokens.count ? wordAt(r.tokens, i + 1) : '',
  );

/** “conceded under cross-examination that he …”: when, where and to whom it was said stands before what was said. */
function behindThat(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  if (from < 1 || r.labels[from - 1] !== CUE || !ADVERBIAL.test(wordAt(t, from))) return from;
  for (let i = from + 1; i < to - 2 && i - from < 8; i++) {
    if ((t.flags[i] as number) & PUNCTUATION) return from;
    if (isThat(r, i))
      return /^(condition|grounds?|hopes?|fears?|belief|basis|fact|view|idea|sense)$/.test(wordAt(t, i - 1))
        ? from
        : i + 1;
  }
  return from;
}
const ADVERBIAL = /^(to|under|in|on|at|during|before|through|by|via|last|this|yesterday|earlier|later|again)$/;

const MONTH_OR_DAY =
  /^(?:(?:in|on|last|this|early|late) )*(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: \d{1,4})?|\d{4}|week|month|year)$/i;

/** “learned in July that her phone …”, of which the tagger took “July” along: when it was said stands before what was said. */
function behindTime(r: Reading, from: number, to: number): number {
  const t = r.tokens;
  for (let i = from + 1; i < to - 2 && i - from < 5; i++)
    if (isThat(r, i)) return MONTH_OR_DAY.test(t.text.slice(t.start[from], t.end[i - 1])) ? i + 1 : from;
  return from;
}

/** Without leading "that" and punctuation, without a trailing comma or stop; null if fewer than three words are left. */
function trim(r: Reading, from: number, to: number): [number, number] | null {
  const t = r.tokens;
  let a = from;
  let b = to;
  const plain = (i: number) =>
    (t.flags[i] as number) & PUNCTUATION &&
    !'“"„«‘(['.includes(t.text[t.start[i] as number] as string) &&
    wordAt(t, i) !== "''";
  let that = false;
  while (a < b && (plain(a) || (!that && isThat(r, a)))) that = isThat(r, a++) || that;
  while (
    b > a &&
    plain(b - 1) &&
    !'”"»’)]'.includes(t.text[t.start[b - 1] as number] as string) &&
    wordAt(t, b - 1) !== "''"
  )
    b--;
  while (b - a > 4 && /^(which|who|whose|whom)$/.test(wordAt(t, b - 1)) && wordAt(t, b - 2) === ',') b -= 2;
  a = behindTime(r, behindThat(r, a, b), b);
  let words = 0;
  for (let i = a; i < b; i++) if (!((t.flags[i] as number) & PUNCTUATION)) words++;
  const nothing =
    words === 2 && wordAt(t, a) === 'any' && /^den/.test(wordAt(t, a - 1)) && /^[.,;]$/.test(wordAt(t, b));
  return words >= 3 || nothing || (words > 0 && isShortDenial(r, a, b)) ? [a, b] : null;
}
