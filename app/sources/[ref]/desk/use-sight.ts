import { useEffect, useRef } from 'react';
import { standingOver } from './sight';

/** What says that somebody goes on, and scrolls where they like. */
const GOING_ON = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

/**
 * Calls `show` when something comes to stand over the text (`what` is another value then) and whenever that grows, as a
 * form does once its record is there: until whoever looks at it does anything.
 */
export function useSight(show: () => void, what: unknown): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (!what) return;
    const watch = new ResizeObserver(() => latest.current());
    const begun = performance.now();
    // The key that opened it is on its way yet, and is no going on.
    const stop = ({ timeStamp }: Event) => {
      if (timeStamp > begun) watch.disconnect();
    };
    for (const each of standingOver()) watch.observe(each);
    for (const each of GOING_ON) addEventListener(each, stop, { passive: true });
    return () => {
      watch.disconnect();
      for (const each of GOING_ON) removeEventListener(each, stop);
    };
  }, [what]);
}
