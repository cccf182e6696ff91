import { firstWhere } from '@/lib/engines/anchor/first-where';

/** A stretch of a text, in UTF-16 units; what stands at `end` is no part of it. */
export type Span = { readonly start: number; readonly end: number };

/** UTF-16 units before a place in which a stretch that reaches it is looked for: a statement is hardly ever so long. */
const LONGEST = 20_000;

/** The stretches, given in the order of their starts, that share a sign with another; in their order. */
export function touching<T extends Span>(stretches: readonly T[], { start, end }: Span): readonly T[] {
  const first = firstWhere(stretches, (each) => each.start > start - LONGEST);
  const after = firstWhere(stretches, (each) => each.start >= end);
  return stretches.slice(first, after).filter((each) => each.end > start);
}
