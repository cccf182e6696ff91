import type { ShapeName } from '@/lib/engines/picture/shapes';
import type en from '@/messages/en/vocabulary';
import type { RELATION_KINDS, STANCES } from './vocabulary';

/* The glyph and hue of every word that has one: the same in matrix, margin, picture and file. Hues never stand alone. */

type Hue = 'blue' | 'vermilion' | 'ochre' | 'grey' | 'violet' | 'ink';
type Glyph = { readonly shape: ShapeName; readonly hue: Hue };
export type Stance = (typeof STANCES)[number];
type BuiltIn = keyof (typeof en)['status'];

/** Of each stance, and of an omission, which stands in the same places. */
export const STANCE_MARKS: Readonly<Record<Stance | 'omits', Glyph>> = {
  asserts: { shape: 'up', hue: 'blue' },
  denies: { shape: 'down', hue: 'vermilion' },
  hedges: { shape: 'waves', hue: 'ochre' },
  reports: { shape: 'ring', hue: 'grey' },
  questions: { shape: 'question', hue: 'violet' },
  omits: { shape: 'empty', hue: 'grey' },
};

/** Of the statuses the product ships: fuller as the evidence carries more. Blue and vermilion stay apart for colour-blind readers. */
const STATUS_MARKS: Readonly<Record<BuiltIn, Glyph>> = {
  unassessed: { shape: 'dotted', hue: 'grey' },
  unsupported: { shape: 'circle', hue: 'ochre' },
  contested: { shape: 'facing', hue: 'violet' },
  'partly-supported': { shape: 'half', hue: 'blue' },
  supported: { shape: 'disc', hue: 'blue' },
  refuted: { shape: 'crossed', hue: 'vermilion' },
  unverifiable: { shape: 'barred', hue: 'grey' },
};

/** Is this a status of the product, and none a desk added? */
export const isBuiltIn = (status: string): status is BuiltIn => Object.hasOwn(STATUS_MARKS, status);

/** Mark and hue of a status; one the desk added gets a plain circle and leaves the meaning to its word. */
export const statusMark = (status: string): Glyph =>
  isBuiltIn(status) ? STATUS_MARKS[status] : { shape: 'circle', hue: 'ink' };

/** How a relation is drawn between claims: against, for, or neither. A counter-accusation answers nothing and stops short. */
export const RELATION_LINES: Readonly<
  Record<(typeof RELATION_KINDS)[number], { readonly hue: Hue; readonly dash?: string; readonly short?: true }>
> = {
  rebuts: { hue: 'vermilion' },
  contradicts: { hue: 'vermilion', dash: '7 3' },
  supports: { hue: 'blue' },
  repeats: { hue: 'blue', dash: '2 3' },
  narrows: { hue: 'grey' },
  broadens: { hue: 'grey' },
  'counter-accuses': { hue: 'ochre', dash: '2 5', short: true },
  'gives-context': { hue: 'grey', dash: '2 3' },
  'split-from': { hue: 'grey', dash: '7 3' },
  'merged-into': { hue: 'grey', dash: '7 3' },
};
