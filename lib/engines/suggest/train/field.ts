import { LABELS, marginals, stepOf } from '@/lib/engines/suggest/tagger';
import { WIDTH } from '@/lib/engines/suggest/templates';

/** Words of all documents in a row: their feature hashes, labels, where paragraphs and documents start (last entry: the end). */
export interface Prepared {
  features: Int32Array;
  labels: Uint8Array;
  starts: number[];
  documents: number[];
  total: number;
}

/** A trained field. */
export interface Field {
  /** feature hash → index of its weights */
  index: Map<number, number>;
  values: Float32Array;
  transition: Float32Array;
  tag(p: Prepared): Float32Array;
}

/** How the field is taught. */
export interface FieldOptions {
  /** Times the training text is gone through. */
  epochs: number;
  /** A feature counts from so many documents on: what one article says over and over is its subject, not the language. */
  leastDocuments: number;
  /** Features kept, those that weigh most. */
  keep: number;
  /** Pull of each weight towards nought, each time its feature is met. */
  pull: number;
}

const RATE = 0.15;

/** Numbers the features that stand in enough documents. */
function numberFeatures(p: Prepared, leastDocuments: number): Map<number, number> {
  const seen = new Map<number, number>();
  const last = new Map<number, number>();
  for (let d = 0; d + 1 < p.documents.length; d++) {
    const to = (p.documents[d + 1] as number) * WIDTH;
    for (let i = (p.documents[d] as number) * WIDTH; i < to; i++) {
      const f = p.features[i] as number;
      if (last.get(f) === d) continue;
      last.set(f, d);
      seen.set(f, (seen.get(f) ?? 0) + 1);
    }
  }
  const index = new Map<number, number>();
  for (const [f, n] of seen) if (n >= leastDocuments) index.set(f, index.size);
  return index;
}

/** The same stream of numbers every time: a linear congruential generator. */
function shuffled(n: number, seed: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  let state = seed;
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function map(p: Prepared, index: Map<number, number>): Int32Array {
  const rows = new Int32Array(p.total * WIDTH);
  for (let i = 0; i < rows.length; i++) rows[i] = index.get(p.features[i] as number) ?? -1;
  return rows;
}

function scoreParagraph(rows: Int32Array, values: Float32Array, from: number, to: number, out: Float32Array): void {
  out.fill(0, from * LABELS, to * LABELS);
  for (let i = from; i < to; i++) {
    for (let k = 0; k < WIDTH; k++) {
      const f = rows[i * WIDTH + k] as number;
      if (f < 0) continue;
      for (let y = 0; y < LABELS; y++) out[i * LABELS + y]! += values[f * LABELS + y] as number;
    }
  }
}

/** One run of AdaGrad over a numbering of features. */
function run(p: Prepared, index: Map<number, number>, epochs: number, pull: number) {
  const rows = map(p, index);
  const values = new Float32Array(index.size * LABELS);
  const squares = new Float32Array(index.size * LABELS).fill(1);
  const transition = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1);
  const scores = new Float32Array(p.total * LABELS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = RATE * (1 - (0.8 * epoch) / epochs);
    for (const s of shuffled(p.starts.length - 1, epoch + 7)) {
      const from = p.starts[s] as number;
      const to = p.starts[s + 1] as number;
      scoreParagraph(rows, values, from, to, scores);
      const pairs = new Float64Array(LABELS * LABELS);
      marginals(scores, from, to, stepOf(transition), pairs);
      for (let i = from; i < to; i++) {
        const gold = p.labels[i] as number;
        for (let y = 0; y < LABELS; y++) {
          const gradient = (gold === y ? 1 : 0) - (scores[i * LABELS + y] as number);
          if (Math.abs(gradient) < 1e-3) continue;
          for (let k = 0; k < WIDTH; k++) {
            const f = rows[i * WIDTH + k] as number;
            if (f < 0) continue;
            const at = f * LABELS + y;
            const g = gradient - pull * (values[at] as number);
            squares[at]! += g * g;
            values[at]! += (rate * g) / Math.sqrt(squares[at] as number);
          }
        }
      }
      updateTransition(p, from, to, pairs, transition, transitionSquares, rate);
    }
  }
  return { values, transition, rows };
}

/** One step on the transitions of a paragraph: how often each is there, less how often it was expected. */
function updateTransition(
  p: Prepared,
  from: number,
  to: number,
  pairs: Float64Array,
  transition: Float32Array,
  squares: Float32Array,
  rate: number,
): void {
  const gradient = pairs.map((expected) => -expected);
  for (let i = from + 1; i < to; i++) gradient[(p.labels[i - 1] as number) * LABELS + (p.labels[i] as number)]! += 1;
  for (let k = 0; k < gradient.length; k++) {
    const g = gradient[k] as number;
    squares[k]! += g * g;
    transition[k]! += (rate * g) / Math.sqrt(squares[k] as number);
  }
}

/** Trains twice: over every feature seen often enough, then over those that weighed most. */
export function learn(p: Prepared, options: FieldOptions): Field {
  let index = numberFeatures(p, options.leastDocuments);
  let trained = run(p, index, Math.max(2, Math.ceil(options.epochs / 2)), options.pull);
  if (options.keep < index.size) {
    const weigh = (f: number) => {
      let most = 0;
      for (let y = 0; y < LABELS; y++) most = Math.max(most, Math.abs(trained.values[f * LABELS + y] as number));
      return most;
    };
    const ranked = [...index].map(([hash, f]) => [hash, weigh(f)] as const).sort((a, b) => b[1] - a[1]);
    index = new Map(ranked.slice(0, options.keep).map(([hash], i) => [hash, i]));
    trained = run(p, index, options.epochs, options.pull);
  }
  const { values, transition } = trained;
  return {
    index,
    values,
    transition,
    tag(q) {
      const out = new Float32Array(q.total * LABELS);
      const rows = map(q, index);
      const step = stepOf(transition);
      for (let s = 0; s + 1 < q.starts.length; s++) {
        scoreParagraph(rows, values, q.starts[s] as number, q.starts[s + 1] as number, out);
        marginals(out, q.starts[s] as number, q.starts[s + 1] as number, step);
      }
      return out;
    },
  };
}
