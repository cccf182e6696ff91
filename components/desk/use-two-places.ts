import { useEffect, useRef } from 'react';

/** Two places that F6 goes between. */
type Places = {
  /** Whether what has the focus belongs to the place that is left for the other and come back to. */
  readonly isIn: (focused: Element) => boolean;
  /** Where F6 leads from there. */
  readonly other: () => Element | null | undefined;
  /** Where it leads back to when nothing was left, or what was left is gone. */
  readonly first?: () => Element | null | undefined;
  /** Whether the page stays where it is scrolled on the way to the other place. */
  readonly still?: boolean;
};

/** F6 goes from one place to another, and from there back to the field that was left. */
export function useTwoPlaces(places: Places): void {
  const left = useRef<Element>(null);
  const latest = useRef(places);
  useEffect(() => {
    latest.current = places;
  });
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const { isIn, other, first, still = false } = latest.current;
      const now = document.activeElement;
      const leaves = now !== null && isIn(now);
      if (leaves) left.current = now;
      const to = leaves ? other() : left.current?.isConnected ? left.current : first?.();
      if (!(to instanceof HTMLElement)) return;
      event.preventDefault();
      to.focus({ preventScroll: leaves && still });
    };
    document.addEventListener('keydown', onPress);
    return () => document.removeEventListener('keydown', onPress);
  }, []);
}
