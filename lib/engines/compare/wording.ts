import { type Change, diffWords } from '@/lib/engines/anchor/diff';
import { figuresOf } from './figures';

/** Two wordings of what may be one quotation. */
export interface Wording {
  /** 'typography': they differ in marks, dashes, spaces or case only; 'different': less than a third is shared. */
  kind: 'identical' | 'typography' | 'reworded' | 'different';
  /** Word by word; both sides can be read back from it exactly. */
  changes: Change[];
  /** Share of the two texts' signs that stand in both, 0 to 1. */
  shared: number;
  /** Figures that only one of them has, as they stand. */
  figures: { before: string[]; after: string[] };
}

/** Under this share the two are hardly versions of one quotation, and a list of changes would only be noise. */
const DIFFERENT = 1 / 3;

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%$£€¥]+/gu, '');

function onlyIn(mine: string, theirs: string): string[] {
  const known = new Set(figuresOf(theirs).map(({ value }) => value));
  return figuresOf(mine)
    .filter(({ value }) => !known.has(value))
    .map(({ surface }) => surface);
}

/** Compares two versions of a quotation, as two papers give it or as an original and its re-quotation. */
export function compareWording(before: string, after: string): Wording {
  const changes =
    before === after ? [{ op: 'same' as const, text: before }].filter(({ text }) => text) : diffWords(before, after);
  const same = changes.reduce((sum, { op, text }) => (op === 'same' ? sum + text.length : sum), 0);
  const shared = before.length + after.length ? (2 * same) / (before.length + after.length) : 1;
  const isTypography = bare(before) === bare(after) && !(bare(before) === '' && before !== after);
  return {
    kind: before === after ? 'identical' : isTypography ? 'typography' : shared < DIFFERENT ? 'different' : 'reworded',
    changes,
    shared,
    figures: { before: onlyIn(before, after), after: onlyIn(after, before) },
  };
}
