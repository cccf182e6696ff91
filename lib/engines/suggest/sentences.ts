import type { Reading } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, LABELS, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, PUNCTUATION, sentenceEnd, tokenAt, wordAt } from '@/lib/engines/suggest/tokens';
import { SPEECH_VERBS, SURE_SPEECH_VERBS } from '@/lib/engines/suggest/verbs';

/** A phrase that settles who is source, cue and content, whatever the tagger thought. */
interface Phrase {
  id: string;
  what: string;
  /** Named groups: `source`, `cue`. What stands before them in the sentence is the carrier: no source after all. */
  pattern: RegExp;
  /** Nothing before the phrase carries its words: what stands there is left as it is. */
  alone?: true;
}

const NAME = "(?:[Tt]he |[Aa] )?[A-Z][\\w’'.-]*(?: (?:of |the )?[A-Z][\\w’'.-]*){0,4}";

const CLAUSE_OPENS = /^(that|he|she|they|it)$/;

/**
 * Whatever the tagger thought of its middle, what follows "said that" or "said he" is said to the end of the sentence
 * if nothing attributes again.
 */
function saidClause(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let i = from; i + 3 < to; i++) {
    if (r.labels[i] !== CUE || !SPEECH_VERBS.has(t.word[i] as number) || !CLAUSE_OPENS.test(wordAt(t, i + 1))) continue;
    for (let j = i + 2; j < to; j++) if (r.labels[j] === CUE && attributesAgain(r, j)) return;
    for (let j = i + (wordAt(t, i + 1) === 'that' ? 2 : 1); j < to; j++)
      if (r.labels[j] !== CONTENT) set(r, j, CONTENT);
    return;
  }
}

const attributesAgain = (r: Reading, i: number) =>
  SURE_SPEECH_VERBS.has(r.tokens.word[i] as number) || /^(according|citing|quoting|adding)$/i.test(wordAt(r.tokens, i));

/** "reported in October that …", where the tagger saw nothing: a time or place may stand between the verb and "that". */
function saidSometime(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let i = from + 1; i + 6 < to; i++) {
    if (!SURE_SPEECH_VERBS.has(t.word[i] as number) || !/^(in|on|last|this|at|earlier)$/.test(wordAt(t, i + 1)))
      continue;
    let that = i + 2;
    while (that < i + 5 && wordAt(t, that) !== 'that') that++;
    if (wordAt(t, that) !== 'that') continue;
    for (let j = that + 1; j < to; j++) if (r.labels[j] === CUE || r.columns.quote[j]) return;
    set(r, i, CUE);
    for (let j = that + 1; j < to; j++) set(r, j, CONTENT);
    return;
  }
}

/** A day or a time by itself: what stands so before "that" is when it was said, not what. */
const TIME =
  /^(on|in|at|last|this|earlier|late|early|yesterday|today)( (the|last|this|late|early|a|his|her))*( (mon|tues|wednes|thurs|fri|satur|sun)day| (january|february|march|april|may|june|july|august|september|october|november|december)| \d{1,4}(st|nd|rd|th)?| week| month| year| night| morning| evening| afternoon| interview| statement| briefing| post)*$/i;

/** "told the Gazette on the 16th that …", where the tagger took the day for the beginning of what was said. */
function timeBeforeThat(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  for (let that = from + 3; that < to; that++) {
    if (wordAt(t, that) !== 'that' || r.columns.quote[that]) continue;
    for (let first = that - 1; first > from && first >= that - 5; first--) {
      if (!TIME.test(r.text.slice(t.start[first], t.end[that - 1]))) continue;
      const spoken = [...Array(8).keys()].some((back) => SURE_SPEECH_VERBS.has(t.word[first - 1 - back] ?? -1));
      if (!spoken) continue;
      const began = r.labels[that] === CONTENT;
      for (let j = first; j <= that; j++) if (r.labels[j] === CONTENT) set(r, j, OUTSIDE);
      // What had begun too early goes on to the end of its sentence.
      if (began && !r.columns.quote.subarray(that, to).some(Boolean))
        for (let j = that + 1; j < to; j++) set(r, j, CONTENT);
    }
  }
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
    for (let j = i + 1; j < to && r.labels[j] !== SOURCE && (j < i + 4 || r.labels[j] === CUE); j++) set(r, j, CONTENT);
    return;
  }
}

/** Relayed speech: the words are the source's, the carrier only passes them on. */
const PHRASES: readonly Phrase[] = [
  {
    id: 'quoted-as-saying',
    what: 'X quoted Y as saying',
    pattern:
      /\b(?:quoted|quotes|cited|cites) (?<source>[^.“”"\n]{2,80}?) (?<cue>as (?:saying|telling|writing|claiming))\b/dg,
  },
  {
    id: 'said-quoting',
    what: 'X said, quoting Y, that',
    pattern: /\b(?:said|says|reported|wrote), (?<cue>quoting) (?<source>[^,.“”"\n]{2,60}),/dg,
  },
  {
    id: 'in-the-view-of',
    what: 'in the view of X',
    pattern: /\b(?<cue>[Ii]n the (?:view|opinion|eyes|words) of) (?<source>[^,.“”"\n]{2,70}),/dg,
    alone: true,
  },
  {
    id: 'said-by',
    what: 'was said by X to',
    pattern:
      /\b(?<cue>(?:was|were|is|are|been) (?:said|alleged|reported|claimed) by) (?<source>[^,.“”"\n]{2,50}?) to\b/dg,
    alone: true,
  },
  {
    id: 'reported-that-said',
    what: 'X reported that Y said',
    pattern: new RegExp(
      `\\b(?:reported|reports|has reported) (?:that )?(?<source>${NAME}|he|she|they) (?<cue>(?:had |has )?(?:said|warned|claimed|denied|insisted|alleged|told \\w+))\\b`,
      'dg',
    ),
  },
];

/** Applies the phrases, then finds short plain sentences that the tagger left untouched. Changes the reading in place. */
export function markSentences(r: Reading): void {
  for (const { pattern, alone } of PHRASES) {
    for (const m of r.text.matchAll(pattern)) {
      const { source, cue } = m.indices?.groups ?? {};
      if (!source || !cue) continue;
      const first = tokenAt(r.tokens, Math.min(source[0], cue[0]));
      const carrier = r.tokens.start[r.tokens.sentenceStarts[r.tokens.sentence[first] ?? 0] ?? 0] as number;
      if (!alone) paint(r, [carrier, Math.min(source[0], cue[0])], OUTSIDE);
      paint(r, source, SOURCE);
      paint(r, cue, CUE);
    }
  }
  for (let s = 0; s < r.tokens.sentenceStarts.length; s++) {
    const [from, to] = [r.tokens.sentenceStarts[s] as number, sentenceEnd(r.tokens, s)];
    if (!nameAndVerb(r, from, to)) plainSentence(r, from, to);
    objectOfSaid(r, from, to);
    saidSometime(r, from, to);
    timeBeforeThat(r, from, to);
    saidClause(r, from, to);
  }
}

function paint(r: Reading, [start, end]: [number, number], label: number): void {
  for (let i = tokenAt(r.tokens, start); i < r.tokens.count && (r.tokens.start[i] as number) < end; i++)
    set(r, i, label);
}

/** Odds of what a phrase settles: above every threshold, below what the tagger is sure of. */
const SETTLED = 0.6;

function set(r: Reading, i: number, label: number): void {
  r.labels[i] = label;
  for (let y = 0; y < LABELS; y++) r.odds[i * LABELS + y] = y === label ? SETTLED : (1 - SETTLED) / (LABELS - 1);
}

/** "Ann Lee claims she found …", where the tagger took the verb for something else. */
function nameAndVerb(r: Reading, from: number, to: number): boolean {
  const t = r.tokens;
  let verb = from;
  while (verb < to && verb - from < 4 && ((t.flags[verb] as number) & (CAPITAL | PUNCTUATION)) === CAPITAL) verb++;
  if (verb === from || verb + 4 > to || r.labels[verb] === CUE || !SPEECH_VERBS.has(t.word[verb] as number))
    return false;
  if (!CLAUSE_OPENS.test(wordAt(t, verb + 1))) return false;
  for (let i = from; i < to; i++)
    if (r.columns.quote[i] || (i > verb && r.labels[i] === CUE && attributesAgain(r, i))) return false;
  settle(r, [from, verb], [verb, verb + 1], [wordAt(t, verb + 1) === 'that' ? verb + 2 : verb + 1, to]);
  return true;
}

const LONGEST_NAME = 6;

/** "The door was locked, Hall testified." and "The airline admitted: …" / "Officials confirmed that …". */
function plainSentence(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (to - from < 6 || to - from > 60) return;
  let verb = -1;
  for (let i = from; i < to; i++) {
    if (r.labels[i] === CONTENT || r.columns.quote[i]) return;
    if (verb < 0 && SURE_SPEECH_VERBS.has(t.word[i] as number)) verb = i;
  }
  if (verb < 0 || verb === from) return;
  const next = verb + 1 < to ? wordAt(t, verb + 1) : '';
  if ((next === 'that' || next === ':') && verb - from <= LONGEST_NAME && !hasComma(r, from, verb) && to - verb > 5) {
    settle(r, [from, verb], [verb, verb + 1], [verb + 2, to]);
    return;
  }
  const comma = lastComma(r, from, verb);
  if (comma < 0 || verb - comma - 1 > LONGEST_NAME || verb === comma + 1 || comma - from < 3) return;
  if (to - verb <= 5 && !hasComma(r, verb, to)) settle(r, [comma + 1, verb], [verb, verb + 1], [from, comma]);
  else if (next === ',' && verb - comma <= 4) {
    settle(r, [comma + 1, verb], [verb, verb + 1], [verb + 2, to]);
  }
}

function settle(r: Reading, source: [number, number], cue: [number, number], content: [number, number]): void {
  const paintTokens = ([a, b]: [number, number], label: number) => {
    for (let i = a; i < b; i++) set(r, i, label);
  };
  paintTokens(content, CONTENT);
  paintTokens(source, SOURCE);
  paintTokens(cue, CUE);
}

const isComma = (r: Reading, i: number) =>
  ((r.tokens.flags[i] as number) & PUNCTUATION) !== 0 && wordAt(r.tokens, i) === ',';

function hasComma(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(r, i)) return true;
  return false;
}

function lastComma(r: Reading, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isComma(r, i)) return i;
  return -1;
}
