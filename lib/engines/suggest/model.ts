import { type Column, WORD_COLUMNS } from '@/lib/engines/suggest/columns';
import { hashWord, joinHash } from '@/lib/engines/suggest/hash';
import { LABELS, mix, SEEN_BITS, type Weights } from '@/lib/engines/suggest/tagger';
import { TEMPLATES } from '@/lib/engines/suggest/templates';

/** The file of weights that `train/teach-tagger.ts` writes. */
export interface WeightsFile {
  scale: number;
  transition: number[];
  cues: Record<string, number>;
  templates: Record<string, Record<string, number[]>>;
}

/** Weights of the regression over named features that `judge.ts` asks about a quotation. */
export interface Judge {
  bias: number;
  threshold: number;
  weights: Record<string, number>;
}

/**
 * What was trained: the weights of the tagger, the words of attribution it knows with their strength (1 to 3), and the
 * judge of quotations.
 */
export interface Model {
  weights: Weights;
  cues: ReadonlyMap<number, number>;
  judge: Judge;
}

/** Lays the weights of a file out for the tagger. */
export function load(source: WeightsFile, judge: Judge): Model {
  const total = Object.values(source.templates).reduce((n, values) => n + Object.keys(values).length, 0);
  let size = 1024;
  while (size < total * 3) size *= 2;
  const weights: Weights = {
    mask: size - 1,
    seen: new Uint32Array(SEEN_BITS / 32),
    keys: new Int32Array(size),
    rows: new Uint16Array(size),
    values: new Float32Array(total * LABELS),
    transition: Float32Array.from(source.transition, (v) => v / source.scale),
  };
  let row = 0;
  TEMPLATES.forEach((template, k) => {
    const columns = template.parts.map(([column]) => column);
    const features = source.templates[template.id] ?? {};
    for (const value of Object.keys(features))
      insert(weights, hashOf(k, columns, value), row++, features[value]!, source.scale);
  });
  const cues = new Map(Object.entries(source.cues).map(([word, strength]) => [hashWord(word), strength]));
  return { weights, cues, judge };
}

/** The hash the templates compute, from the written form of a feature: a word or a number for each column. */
function hashOf(k: number, columns: Column[], value: string): number {
  let h = k + 1;
  for (let i = 0, from = 0; i < columns.length; i++) {
    const space = value.indexOf(' ', from);
    const part = space < 0 ? value.slice(from) : value.slice(from, space);
    const atom = WORD_COLUMNS.has(columns[i]!) ? (part ? hashWord(part) : 0) : Number(part);
    h = joinHash(h, atom);
    from = space + 1;
  }
  return h;
}

function insert(w: Weights, key: number, row: number, numbers: number[], scale: number): void {
  const bit = mix(key) & (SEEN_BITS - 1);
  w.seen[bit >>> 5]! |= 1 << (bit & 31);
  let slot = mix(key) & w.mask;
  while (w.keys[slot] !== 0 && w.keys[slot] !== key) slot = (slot + 1) & w.mask;
  w.keys[slot] = key;
  w.rows[slot] = row;
  for (let y = 0; y < LABELS; y++) w.values[row * LABELS + y] = (numbers[y] ?? 0) / scale;
}
