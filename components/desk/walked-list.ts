import { useRef } from 'react';

/** A list that is asked for anew: while that waits, the one before stays in sight, so that nothing flickers at each letter. */
export function useListed<T>(options: readonly T[], waiting: boolean): readonly T[] {
  const before = useRef(options);
  if (!waiting) before.current = options;
  return waiting ? before.current : options;
}

/**
 * Where an arrow leads in a list of so many: round its ends, and to none from -1 backwards where it is not yet known how
 * many there are (`count` null).
 */
export function walked(at: number, step: 1 | -1, count: number | null): number {
  const next = at + step;
  if (count === null) return Math.max(next, -1);
  if (next >= count) return 0;
  return next < 0 ? count - 1 : next;
}
