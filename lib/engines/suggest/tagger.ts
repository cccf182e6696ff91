import { type Bound, hashTemplate, WIDTH } from '@/lib/engines/suggest/templates';
import { PARAGRAPH_START, type Tokens } from '@/lib/engines/suggest/tokens';

/** What a word is in an attribution. */
export const OUTSIDE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
export const LABELS = 4;

/** Weights by feature hash: open addressing into a dense table, so that both stay in the processor's cache. */
export interface Weights {
  mask: number;
  /** One bit for each feature there is, by its mixed hash: most features are not, and this says so from the nearest cache. */
  seen: Uint32Array;
  keys: Int32Array;
  /** For each slot, the row of its `LABELS` numbers in `values`. */
  rows: Uint16Array;
  values: Float32Array;
  /** transition[from * LABELS + to] */
  transition: Float32Array;
}

/** The row of a feature's weights, or -1. */
export function rowOf(w: Weights, key: number): number {
  let slot = mix(key) & w.mask;
  for (;;) {
    const found = w.keys[slot] as number;
    if (found === key) return w.rows[slot] as number;
    if (found === 0) return -1;
    slot = (slot + 1) & w.mask;
  }
}

/** Spreads a hash over its bits (murmur3's finaliser). */
export function mix(h: number): number {
  const x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return x ^ (x >>> 13);
}

/** Bits of `Weights.seen`: 32 kB. */
export const SEEN_BITS = 1 << 18;

/** Words a block: its columns and sums fit the second-level cache. */
const BLOCK = 2048;

/** Blocks worked through between two rests: some 60 ms of work. */
const REST_AFTER = 16;

/**
 * The probability of each label for each word: `out[i * LABELS + label]`. Yields now and then, so that a long text can
 * be read without holding everything up.
 */
export function* tag(t: Tokens, bound: Bound, w: Weights): Generator<void, Float32Array> {
  const out = new Float32Array(t.count * LABELS);
  const hashes = new Int32Array(BLOCK);
  const kept = new Uint16Array(BLOCK);
  // Block by block and template by template, so that each pass reads its columns in a row and from the cache.
  for (let start = 0; start < t.count; start += BLOCK) {
    const end = Math.min(t.count, start + BLOCK);
    for (let k = 0; k < WIDTH; k++) {
      hashTemplate(bound, k, hashes, start, end);
      addWeights(w, hashes, kept, out, start, end);
    }
    if ((start / BLOCK) % REST_AFTER === REST_AFTER - 1) yield;
  }
  yield;
  const step = stepOf(w.transition);
  for (let from = 0, rested = 0; from < t.count; ) {
    let to = from + 1;
    while (to < t.count && !((t.flags[to] as number) & PARAGRAPH_START)) to++;
    marginals(out, from, to, step);
    from = to;
    if (from - rested > 2 * REST_AFTER * BLOCK) {
      rested = from;
      yield;
    }
  }
  return out;
}

/** Adds the weights of one feature of each word start..end to its sums. `seen` keeps the words that may have it. */
function addWeights(
  w: Weights,
  hashes: Int32Array,
  kept: Uint16Array,
  out: Float32Array,
  start: number,
  end: number,
): void {
  const { keys, rows, values, mask, seen } = w;
  const n = end - start;
  // Without a branch that the processor would have to guess, and guess wrong for every third word.
  let count = 0;
  for (let i = 0; i < n; i++) {
    const bit = mix(hashes[i]!) & (SEEN_BITS - 1);
    kept[count] = i;
    count += (seen[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  for (let j = 0; j < count; j++) {
    const i = kept[j]!;
    const key = hashes[i]!;
    const at = (start + i) * LABELS;
    let slot = mix(key) & mask;
    let found = keys[slot]!;
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = keys[slot]!;
    }
    if (found === 0) continue;
    const row = rows[slot]! * LABELS;
    out[at]! += values[row]!;
    out[at + 1]! += values[row + 1]!;
    out[at + 2]! += values[row + 2]!;
    out[at + 3]! += values[row + 3]!;
  }
}

/** What a transition multiplies by, of its weights: `step[from * LABELS + to]`. */
export const stepOf = (transition: Float32Array): Float64Array => Float64Array.from(transition, Math.exp);

/** Room for the sums of one paragraph, made wider as paragraphs need it. */
let room = { psi: new Float64Array(0), alpha: new Float64Array(0) };

/**
 * Forward and backward sums of a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over one
 * paragraph, in place: scores in, probabilities out. Each step is scaled, so long paragraphs stay in range. `pairs`,
 * if given, gathers the expected number of each transition (for training).
 */
export function marginals(
  scores: Float32Array,
  from: number,
  to: number,
  step: Float64Array,
  pairs?: Float64Array,
): void {
  const n = to - from;
  if (room.psi.length < n * LABELS)
    room = { psi: new Float64Array(n * LABELS * 2), alpha: new Float64Array(n * LABELS * 2) };
  const { psi, alpha } = room;
  for (let i = 0; i < n; i++) {
    const base = (from + i) * LABELS;
    const at = i * LABELS;
    const top = Math.max(scores[base]!, scores[base + 1]!, scores[base + 2]!, scores[base + 3]!);
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      const own = Math.exp(scores[base + y]! - top);
      const a = i
        ? alpha[at - 4]! * step[y]! +
          alpha[at - 3]! * step[LABELS + y]! +
          alpha[at - 2]! * step[2 * LABELS + y]! +
          alpha[at - 1]! * step[3 * LABELS + y]!
        : 1;
      psi[at + y] = own;
      alpha[at + y] = a * own;
      sum += a * own;
    }
    for (let y = 0; y < LABELS; y++) alpha[at + y]! /= sum;
  }
  backward({ scores, from, n, step, psi, alpha }, pairs);
}

interface Sums {
  scores: Float32Array;
  from: number;
  n: number;
  step: Float64Array;
  psi: Float64Array;
  alpha: Float64Array;
}

function backward({ scores, from, n, step, psi, alpha }: Sums, pairs?: Float64Array): void {
  const beta = new Float64Array(LABELS).fill(1);
  const flow = new Float64Array(LABELS); // psi times beta of the word to the right
  for (let i = n - 1; i >= 0; i--) {
    const at = i * LABELS;
    if (i < n - 1) {
      let scale = 0;
      for (let x = 0; x < LABELS; x++) {
        const row = x * LABELS;
        const b =
          step[row]! * flow[0]! + step[row + 1]! * flow[1]! + step[row + 2]! * flow[2]! + step[row + 3]! * flow[3]!;
        beta[x] = b;
        if (b > scale) scale = b;
      }
      for (let x = 0; x < LABELS; x++) beta[x]! /= scale;
      if (pairs) expect(pairs, alpha, at, step, flow);
    }
    let sum = 0;
    for (let y = 0; y < LABELS; y++) sum += alpha[at + y]! * beta[y]!;
    for (let y = 0; y < LABELS; y++) scores[(from + i) * LABELS + y] = (alpha[at + y]! * beta[y]!) / sum;
    for (let y = 0; y < LABELS; y++) flow[y] = psi[at + y]! * beta[y]!;
  }
}

function expect(pairs: Float64Array, alpha: Float64Array, at: number, step: Float64Array, flow: Float64Array): void {
  let sum = 0;
  for (let x = 0; x < LABELS; x++)
    for (let y = 0; y < LABELS; y++) sum += alpha[at + x]! * step[x * LABELS + y]! * flow[y]!;
  for (let x = 0; x < LABELS; x++) {
    for (let y = 0; y < LABELS; y++)
      pairs[x * LABELS + y]! += (alpha[at + x]! * step[x * LABELS + y]! * flow[y]!) / sum;
  }
}
