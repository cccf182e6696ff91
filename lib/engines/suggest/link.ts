import {
  isCitation,
  isDoing,
  isLoose,
  isRemnant,
  isScare,
  isStamp,
  standsUnattributed,
  withItsSentence,
} from '@/lib/engines/suggest/offers';
import { joinedRunsOf, type Reading, type Run, runsOf } from '@/lib/engines/suggest/reading';
import { betweenItsEnds } from '@/lib/engines/suggest/source-ends';
import {
  fromItsNoun,
  NOBODY,
  PREPOSITION,
  standsForSomeone,
  withItsName,
  withoutTime,
} from '@/lib/engines/suggest/sources';
import type { Stretch } from '@/lib/engines/suggest/stretches';
import { CONTENT, CUE, LABELS, SOURCE } from '@/lib/engines/suggest/tagger';
import {
  CAPITAL,
  isSureSpeechVerb,
  PARAGRAPH_START,
  PUNCTUATION,
  sentenceEnd,
  wordAt,
} from '@/lib/engines/suggest/tokens';

/** How a stretch came by its speaker; said in the reason. */
type Bond =
  | 'same sentence'
  | 'named nearby'
  | 'sentence before'
  | 'sentence after'
  | 'goes on'
  | 'paragraph before'
  | 'none';

/** A stretch with the words that name its speaker and the words that attribute it. */
export interface Linked {
  stretch: Stretch;
  source: Run | null;
  cue: Run | null;
  bond: Bond;
}

interface Pair {
  source: Run | null;
  cue: Run;
}

/** Sources and cues by sentence, so that a stretch is compared with its own neighbourhood only. */
class Neighbourhood {
  private readonly pairs = new Map<number, Pair[]>();
  private readonly sources = new Map<number, Run[]>();
  constructor(private readonly r: Reading) {
    for (const tagged of joinedRunsOf(r, SOURCE)) {
      const source = betweenItsEnds(r, fromItsNoun(r, withItsName(r, tagged)));
      if (standsForSomeone(r, source) && !isObject(r, source)) this.into(this.sources, source.from, source);
    }
    for (const cue of runsOf(r, CUE)) this.into(this.pairs, cue.from, { source: this.sourceOf(cue), cue });
  }
  private into<T>(map: Map<number, T[]>, token: number, item: T): void {
    const s = this.r.tokens.sentence[token] as number;
    const list = map.get(s);
    if (list) list.push(item);
    else map.set(s, [item]);
  }
  pairsIn(sentence: number): Pair[] {
    return this.pairs.get(sentence) ?? [];
  }
  sourcesIn(sentence: number): Run[] {
    return this.sources.get(sentence) ?? [];
  }
  /** The source that goes with a cue: right beside it, else the nearest before it, else after it. */
  private sourceOf(cue: Run): Run | null {
    let best: Run | null = null;
    let least = Infinity;
    for (const source of this.sourcesIn(this.r.tokens.sentence[cue.from] as number)) {
      const gap = source.to <= cue.from ? cue.from - source.to : (source.from - cue.to) * 1.5 + 0.25;
      if (gap < least) {
        least = gap;
        best = source;
      }
    }
    if (best) return best;
    const subject = subjectOf(this.r, cue);
    return subject && betweenItsEnds(this.r, withoutTime(this.r, subject));
  }
}

/** “texted me to say”: who is told, not who tells. */
const isObject = (r: Reading, run: Run): boolean =>
  run.to - run.from === 1 && /^(me|us|him|them)$/.test(wordAt(r.tokens, run.from));

/** A day or a month in capitals is when, not who. */
const CALENDAR =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Least odds of a source that the tagger passed over in favour of another label. */
const PASSED_OVER = 0.12;

/** The subject of a cue without a tagged source: what the tagger nearly took for one, else the first name or pronoun of the sentence. */
function subjectOf(r: Reading, cue: Run): Run | null {
  const t = r.tokens;
  const start = t.sentenceStarts[t.sentence[cue.from] as number] as number;
  for (let i = cue.from - 1; i >= start && cue.from - i < 40; i--) {
    if ((r.odds[i * LABELS + SOURCE] as number) < PASSED_OVER) continue;
    let from = i;
    while (from > start && (r.odds[(from - 1) * LABELS + SOURCE] as number) >= PASSED_OVER) from--;
    const run = { from, to: i + 1 };
    if (standsForSomeone(r, run)) return withItsName(r, run);
  }
  for (let i = start; i < cue.from && i - start < 40; i++) {
    const capital = ((t.flags[i] as number) & (CAPITAL | PUNCTUATION)) === CAPITAL;
    const word = wordAt(t, i).toLowerCase();
    if (r.labels[i] === CONTENT || NOBODY.test(word) || (capital && CALENDAR.test(word))) continue;
    if (i > start && PREPOSITION.test(wordAt(t, i - 1).toLowerCase())) continue;
    if (/^(he|she|they|i|we)$/.test(word)) return { from: i, to: i + 1 };
    if (!capital) continue;
    let to = i + 1;
    while (
      to < cue.from &&
      ((t.flags[to] as number) & CAPITAL || (wordAt(t, to) === '.' && (t.flags[to + 1] as number) & CAPITAL))
    )
      to++;
    if (
      to - i > 1 ||
      i > start ||
      /^(,|on|in|has|had|have|also|late|earlier|last|this|again|later)$/.test(wordAt(t, to))
    )
      return { from: i, to };
  }
  return null;
}

/** Finds the source and cue of every stretch, reading forward so that a quotation can go on from the one before. */
export function link(r: Reading, stretches: readonly Stretch[]): Linked[] {
  const near = new Neighbourhood(r);
  const linked: Linked[] = [];
  for (const stretch of stretches) {
    const l = linkOne(r, near, stretch, linked);
    if (!l.source && isStamp(r, stretch)) continue;
    if (l.bond !== 'same sentence') l.stretch = withItsSentence(r, l);
    if (isLoose(r, l) || isCitation(r, l) || isRemnant(r, l, linked.at(-1)) || isScare(r, l) || isDoing(r, l)) continue;
    if (r.frames.has(r.tokens.sentence[stretch.from] as number)) linked.push(l);
    else if (stretch.verbatim || (l.bond === 'same sentence' && l.source) || standsUnattributed(r, stretch))
      linked.push(l);
  }
  return linked;
}

function linkOne(r: Reading, near: Neighbourhood, stretch: Stretch, before: readonly Linked[]): Linked {
  const first = r.tokens.sentence[stretch.from] as number;
  const last = r.tokens.sentence[stretch.to - 1] as number;
  const frame = r.frames.get(first);
  const inside = frame && frame !== 'claim' ? null : best(r, near, stretch, first, last);
  if (inside) return { stretch, source: inside.source, cue: inside.cue, bond: 'same sentence' };
  const previous = before.at(-1);
  if (frame === 'hearsay') return { stretch, source: null, cue: null, bond: 'none' };
  if (frame === 'goes on' && previous?.source)
    return { stretch, source: previous.source, cue: previous.cue, bond: 'goes on' };
  if (previous?.source) {
    const continues = stretch.verbatim && stretch.quotes[0]?.quoted.continues;
    if (continues || sameParagraph(r, previous.stretch.from, stretch.from)) {
      return { stretch, source: previous.source, cue: previous.cue, bond: 'goes on' };
    }
  }
  if (stretch.verbatim) return around(r, near, stretch, first, last, previous);
  return { stretch, source: null, cue: null, bond: 'none' };
}

/** “…, as Washington said its equipment …”: what stands behind “as” attributes its own clause. */
const OTHER_CLAUSE = 6;
const isOtherClause = (r: Reading, stretch: Stretch, cue: Run): boolean => {
  const t = r.tokens;
  if (cue.from < stretch.to) return false;
  let opens = stretch.to;
  while (opens < cue.from && opens < stretch.to + 2 && (t.flags[opens] as number) & PUNCTUATION) opens++;
  if (opens === stretch.to) return false;
  // “…,” when Lee blasted him; “…, as he put it.” closes the sentence: no clause of its own.
  const whole = stretch.verbatim && /^(when|while|before|after)$/.test(wordAt(t, opens));
  return whole || (/^(while|whereas|as)$/.test(wordAt(t, opens)) && r.labels[cue.to] === CONTENT);
};

/** “The centre concluded that …, according to a summary”: who concludes speaks, the summary passes it on. */
const ACCORDING = 3;

/** “, according to a summary”, “, adding that nobody was hurt”: what stands behind its verb is what it attributes. */
const opensAnother = (r: Reading, cue: Run): boolean => {
  const t = r.tokens;
  if (wordAt(t, cue.from) === 'according') return true;
  const says = isSureSpeechVerb(t, cue.from) && /ing$/.test(wordAt(t, cue.from));
  return says && cue.to < t.count && (wordAt(t, cue.to) === 'that' || r.labels[cue.to] === CONTENT);
};

/** The pair of source and cue that stands nearest to a stretch within its own sentences. */
function best(r: Reading, near: Neighbourhood, stretch: Stretch, first: number, last: number): Pair | null {
  let found: Pair | null = null;
  let least = Infinity;
  for (const s of first === last ? [first] : [first, last]) {
    for (const pair of near.pairsIn(s)) {
      const behind = pair.cue.from >= stretch.to && opensAnother(r, pair.cue) ? ACCORDING : 0;
      const cost =
        distance(r, stretch, pair.cue) +
        (pair.source ? 0.5 * distance(r, stretch, pair.source) : 30) +
        behind +
        (isOtherClause(r, stretch, pair.cue) ? OTHER_CLAUSE : 0);
      if (cost < least) {
        least = cost;
        found = pair;
      }
    }
    if (found) continue;
    for (const source of near.sourcesIn(s)) found ??= { source, cue: source };
  }
  return found;
}

/** Words between a stretch and a run. */
function distance(r: Reading, stretch: Stretch, run: Run): number {
  const [a, b] = run.to <= stretch.from ? [run.to, stretch.from] : [stretch.to, run.from];
  let words = 0;
  for (let i = a; i < b && words < 60; i++) if (!((r.tokens.flags[i] as number) & PUNCTUATION)) words++;
  return words;
}

/** Whether no paragraph starts between tokens a and b. */
export function sameParagraph(r: Reading, a: number, b: number): boolean {
  for (let i = a + 1; i <= b && i - a < 4000; i++) if ((r.tokens.flags[i] as number) & PARAGRAPH_START) return false;
  return b - a < 4000;
}

/** A quotation that fills its sentence: introduced by the sentence before, or attributed by the one after. */
function around(
  r: Reading,
  near: Neighbourhood,
  stretch: Stretch,
  first: number,
  last: number,
  previous: Linked | undefined,
): Linked {
  const beforePair = near.pairsIn(first - 1).at(-1) ?? null;
  const t = r.tokens;
  const opens = first > 0 ? (t.sentenceStarts[first] as number) : 0;
  const introduced = first > 0 && wordAt(t, opens - 1) === ':';
  if (beforePair?.source && (introduced || sameParagraph(r, opens - 1, opens)))
    return { stretch, ...beforePair, bond: 'sentence before' };
  const after = near.pairsIn(last + 1)[0];
  if (after?.source && sentenceEnd(t, last) < t.count && sameParagraph(r, stretch.to - 1, after.cue.from)) {
    return { stretch, ...after, bond: 'sentence after' };
  }
  if (beforePair?.source) return { stretch, ...beforePair, bond: 'paragraph before' };
  const named = subjectNear(r, first - 1, opens) ?? subjectNear(r, last + 1, stretch.to);
  if (named) return { stretch, source: named, cue: null, bond: 'named nearby' };
  if (previous?.source) return { stretch, source: previous.source, cue: previous.cue, bond: 'paragraph before' };
  return { stretch, source: null, cue: null, bond: 'none' };
}

/** The name that opens a neighbouring sentence of the same paragraph: the scene is set with the speaker in it. */
function subjectNear(r: Reading, sentence: number, beside: number): Run | null {
  const t = r.tokens;
  const start = t.sentenceStarts[sentence];
  if (start === undefined || !sameParagraph(r, Math.min(start, beside), Math.max(start, beside - 1))) return null;
  const to = Math.min(start + 6, sentenceEnd(t, sentence));
  for (let i = start; i < to; i++) {
    if (((t.flags[i] as number) & (CAPITAL | PUNCTUATION)) !== CAPITAL || NOBODY.test(wordAt(t, i).toLowerCase()))
      continue;
    let end = i + 1;
    while (end < to + 3 && end < t.count && (t.flags[end] as number) & CAPITAL && t.sentence[end] === sentence) end++;
    return end - i > 1 ? { from: i, to: end } : null;
  }
  return null;
}
