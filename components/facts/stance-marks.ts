import type { Hue } from '@/components/ui/Glyph';
import type { ShapeName } from '@/components/ui/shapes';
import type { STANCES } from '@/lib/domain/vocabulary';

export type Stance = (typeof STANCES)[number];

/** Glyph and hue of each stance, and of an omission, which stands in the same places. The same in matrix, margin and dossier. */
export const STANCE_MARKS: Readonly<Record<Stance | 'omits', { shape: ShapeName; hue: Hue }>> = {
  asserts: { shape: 'up', hue: 'blue' },
  denies: { shape: 'down', hue: 'vermilion' },
  hedges: { shape: 'waves', hue: 'ochre' },
  reports: { shape: 'ring', hue: 'grey' },
  questions: { shape: 'question', hue: 'violet' },
  omits: { shape: 'empty', hue: 'grey' },
};
