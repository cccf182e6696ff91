import { type Columns, layColumns } from '@/lib/engines/suggest/columns';
import { findQuoted, type Quoted } from '@/lib/engines/suggest/marks';
import type { Model } from '@/lib/engines/suggest/model';
import { CONTENT, LABELS, tag } from '@/lib/engines/suggest/tagger';
import { type Bound, bind } from '@/lib/engines/suggest/templates';
import { type Tokens, tokenize } from '@/lib/engines/suggest/tokens';
import { model } from '@/lib/engines/suggest/trained';

/** A run of words that the tagger gave one label: first and one past the last token. */
export interface Run {
  from: number;
  to: number;
}

/** A sentence that goes on in the words of whoever spoke before, hearsay of nobody named, or a claim by its noun. */
export type Frame = 'goes on' | 'hearsay' | 'claim';

/** A text as the rules see it: words, quotations, and the tagger's judgement of every word. */
export interface Reading {
  text: string;
  /** What it was read by. */
  trained: Model;
  tokens: Tokens;
  quoted: Quoted[];
  columns: Columns;
  /** Probability of each label for each word. */
  odds: Float32Array;
  /** The likeliest label of each word. */
  labels: Uint8Array;
  /** The templates bound to the columns. */
  bound: Bound;
  /** Sentences without a subject of their own that attribute all the same, and how (`frames.ts`). */
  frames: Map<number, Frame>;
  /** Where who speaks stands in the midst of what is said, with its commas (`interrupted.ts`). */
  interruptions: Run[];
  /** Where the text speaks of an interpreter or of another language, once asked for. */
  translations: number[] | null;
  /** The last place of each word with a capital that speaks, once a headline asks for it. */
  speaks: Map<number, number> | null;
  /** What is said to outlets that the text itself tells to be such (`own-outlets.ts`); false if to none, null until asked. */
  outlets: RegExp | false | null;
}

/** Reads an English text: words, marks, and the odds of each word being source, cue or content. */
export function read(text: string, trained: Model = model()): Reading {
  const steps = readInSteps(text, trained);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with rests between its steps. */
export function* readInSteps(text: string, trained: Model = model()): Generator<void, Reading> {
  const tokens = tokenize(text);
  yield;
  const quoted = findQuoted(text);
  yield;
  const { weights, cues } = trained;
  const columns = layColumns(tokens, quoted, cues);
  yield;
  const bound = bind(columns);
  const odds = yield* tag(tokens, bound, weights);
  const labels = likeliest(odds);
  yield;
  // With all its fields from the beginning: V8 throws away the code of every rule that met it with fewer.
  const found = { frames: new Map(), interruptions: [], translations: null, speaks: null, outlets: null };
  return { text, trained, tokens, quoted, columns, odds, labels, bound, ...found };
}

/** The likeliest label of each word. */
function likeliest(odds: Float32Array): Uint8Array {
  const labels = new Uint8Array(odds.length / LABELS);
  for (let i = 0; i < labels.length; i++) {
    let best = 0;
    let most = odds[i * LABELS]!;
    for (let y = 1; y < LABELS; y++) {
      const own = odds[i * LABELS + y]!;
      if (own > most) [best, most] = [y, own];
    }
    labels[i] = best;
  }
  return labels;
}

/** All runs of one label, in order; a run never crosses the start of a sentence. */
export function runsOf(r: Reading, label: number): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < r.tokens.count; i++) {
    if (r.labels[i] !== label) continue;
    const from = i;
    while (i + 1 < r.tokens.count && r.labels[i + 1] === label && r.tokens.sentence[i + 1] === r.tokens.sentence[from])
      i++;
    runs.push({ from, to: i + 1 });
  }
  return runs;
}

/** Runs of one label that only "and", "or" or a comma keeps apart, as one ("the founder of A, and owner of B"). */
export function joinedRunsOf(r: Reading, label: number): Run[] {
  const joined: Run[] = [];
  for (const run of runsOf(r, label)) {
    const last = joined.at(-1);
    const gap = last ? r.text.slice(r.tokens.end[last.to - 1], r.tokens.start[run.from]).trim() : '';
    if (last && r.tokens.sentence[last.from] === r.tokens.sentence[run.from] && /^(,|and|or|, and)$/.test(gap))
      last.to = run.to;
    else joined.push(run);
  }
  return joined;
}

/** Mean probability of content over tokens from..to. */
export function contentOdds(r: Reading, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += r.odds[i * LABELS + CONTENT] as number;
  return to > from ? sum / (to - from) : 0;
}

/** Odds of what a rule settles: above every threshold, below what the tagger is sure of. */
const SETTLED = 0.6;

/** Settles what a word is, whatever the tagger thought of it. */
export function settle(r: Reading, i: number, label: number): void {
  r.labels[i] = label;
  for (let y = 0; y < LABELS; y++) r.odds[i * LABELS + y] = y === label ? SETTLED : (1 - SETTLED) / (LABELS - 1);
}
