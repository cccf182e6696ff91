import type { Column, Columns } from '@/lib/engines/suggest/columns';
import { joinHash } from '@/lib/engines/suggest/hash';

/** One feature of the tagger: columns read at offsets from the word, taken together. */
interface Template {
  id: string;
  parts: readonly (readonly [Column, number])[];
}

const at = (spec: string): Template => ({
  id: spec,
  parts: spec.split(' ').map((p) => {
    const [column, offset] = p.split('@');
    return [column as Column, Number(offset ?? 0)] as const;
  }),
});

/** The features, in the order their weights are kept. Adding one here and training again is all it takes. */
export const TEMPLATES: readonly Template[] = [
  'word',
  'word@-1',
  'word@1',
  'word@-2',
  'word@2',
  'word@-1 word',
  'word word@1',
  'word@-2 word@-1',
  'word@1 word@2',
  'word@-1 word@1',
  'tail class@-1',
  'tail class@1',
  'class@-1 class class@1',
  'class@-2 class@-1 class',
  'class class@1 class@2',
  'class@-3 class@-2 class@-1 class',
  'class class@1 class@2 class@3',
  'shape@-1 shape shape@1',
  'quote closing place',
  'quote@-1 quote quote@1',
  'quote word',
  'quote word@-1',
  'quote before after',
  'cue@-2 cue@-1 cue cue@1 cue@2',
  'before beforeGap',
  'beforeGap afterGap quote',
  'before class@-1 class',
  'before word',
  'after afterGap',
  'after class class@1',
  'closing afterGap quote',
  'opening beforeGap',
  'beforeGap class@-1 class',
  'afterGap class class@1',
].map(at);

/** Room for the feature hashes of one word. */
export const WIDTH = TEMPLATES.length;

/** The columns each template reads, resolved once for a text. */
export interface Bound {
  arrays: Int32Array[];
  offsets: Int32Array;
  firsts: Int32Array;
  count: number;
}

/** Binds the templates to the columns of one text. */
export function bind(columns: Columns): Bound {
  const parts = TEMPLATES.flatMap((t) => t.parts);
  const firsts = new Int32Array(WIDTH + 1);
  TEMPLATES.forEach((t, i) => {
    firsts[i + 1] = (firsts[i] as number) + t.parts.length;
  });
  return {
    arrays: parts.map(([column]) => columns[column]),
    offsets: Int32Array.from(parts, ([, offset]) => offset),
    firsts,
    count: columns.word.length,
  };
}

/** Writes the feature hashes of word i into `out` (of WIDTH). */
export function featuresAt(b: Bound, i: number, out: Int32Array): void {
  for (let k = 0; k < WIDTH; k++) out[k] = featureAt(b, k, i);
}

/** Words at either end of a text whose templates reach beyond it. */
const EDGE = 4;

/** Writes the hash of template k for words start..end into `out` from its beginning; the same numbers as `featuresAt`. */
export function hashTemplate(b: Bound, k: number, out: Int32Array, start: number, end: number): void {
  const from = Math.min(end, Math.max(start, EDGE));
  const to = Math.max(from, Math.min(end, b.count - EDGE));
  for (let i = start; i < from; i++) out[i - start] = featureAt(b, k, i);
  for (let i = to; i < end; i++) out[i - start] = featureAt(b, k, i);
  const first = b.firsts[k]!;
  for (let p = first; p < b.firsts[k + 1]!; p++) {
    const column = b.arrays[p]!;
    const offset = b.offsets[p]! + start;
    if (p === first) for (let i = from - start; i < to - start; i++) out[i] = joinHash(k + 1, column[i + offset]!);
    else for (let i = from - start; i < to - start; i++) out[i] = joinHash(out[i]!, column[i + offset]!);
  }
}

function featureAt(b: Bound, k: number, i: number): number {
  let h = k + 1;
  for (let p = b.firsts[k]!; p < b.firsts[k + 1]!; p++) {
    const j = i + b.offsets[p]!;
    h = joinHash(h, j >= 0 && j < b.count ? b.arrays[p]![j]! : 0);
  }
  return h;
}
