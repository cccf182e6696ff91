import { firstWhere } from '@/lib/engines/anchor/first-where';

/** A suggestion that shares so much with the words of a statement on record is that statement. */
const COVERED = 0.6;

type Span = { readonly start: number; readonly end: number };

/**
 * Whether one stretch of a statement stands on nearly the same words: what both share is at least 0.6 of what either has.
 * `anchors` are in the order of their starts; only those that begin near enough are looked at.
 */
export function isCovered({ start, end }: Span, anchors: readonly Span[]): boolean {
  // One that begins earlier than this is too long together with it, wherever it ends.
  const earliest = end - (end - start) / COVERED;
  for (let at = firstWhere(anchors, (anchor) => anchor.start >= earliest); at < anchors.length; at += 1) {
    const anchor = anchors[at]!;
    if (anchor.start >= end) return false;
    const shared = Math.min(end, anchor.end) - Math.max(start, anchor.start);
    const both = Math.max(end, anchor.end) - Math.min(start, anchor.start);
    if (shared > 0 && shared / both >= COVERED) return true;
  }
  return false;
}
