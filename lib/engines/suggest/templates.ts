import type { Column, Columns } from '@/lib/engines/suggest/columns';
import { joinHash } from '@/lib/engines/suggest/hash';

/** One feature of the tagger: columns read at offsets from the word, taken together. */
export interface Template {
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
  for (let k = 0; k < WIDTH; k++) {
    let h = k + 1;
    for (let p = b.firsts[k] as number; p < (b.firsts[k + 1] as number); p++) {
      const j = i + (b.offsets[p] as number);
      h = joinHash(h, j >= 0 && j < b.count ? ((b.arrays[p] as Int32Array)[j] as number) : 0);
    }
    out[k] = h;
  }
}

/** Writes the hash of template k for every word into `out` (of the text's length); the same numbers as `featuresAt`. */
export function hashTemplate(b: Bound, k: number, out: Int32Array): void {
  out.fill(k + 1);
  for (let p = b.firsts[k] as number; p < (b.firsts[k + 1] as number); p++) {
    const column = b.arrays[p] as Int32Array;
    const offset = b.offsets[p] as number;
    const from = Math.max(0, -offset);
    const to = Math.min(b.count, b.count - offset);
    for (let i = 0; i < Math.min(from, b.count); i++) out[i] = joinHash(out[i]!, 0);
    for (let i = from; i < to; i++) out[i] = joinHash(out[i]!, column[i + offset]!);
    for (let i = Math.max(to, from); i < b.count; i++) out[i] = joinHash(out[i]!, 0);
  }
}
