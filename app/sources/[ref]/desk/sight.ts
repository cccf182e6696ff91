/** What of the window nothing stands over, from top to bottom in CSS pixels. */
export type Sight = { readonly top: number; readonly bottom: number };

/** Pixels kept above and below a line: the toolbar of a selection stands over its first. */
const ROOM = { above: 72, below: 24 };

/**
 * The part of the window in which words can be read: above the keyboard of a touch screen, the suggestions and, on a
 * narrow window, the form, which all stand at its lower end. A form beside the text takes nothing of it.
 */
export function sightNow(): Sight {
  const { offsetTop, height } = visualViewport ?? { offsetTop: 0, height: innerHeight };
  const over = standingOver().map((each) => each.getBoundingClientRect());
  return sightOf(
    { top: offsetTop, bottom: offsetTop + height },
    over.filter(({ width }) => width > innerWidth / 2),
  );
}

/** What stands over the text: the suggestions and the form. */
export const standingOver = (): Element[] => [...document.querySelectorAll('[data-suggestions], [data-desk-panel]')];

/** A window without what stands over its lower end. What covers all of it leaves the window as it is. */
export function sightOf(window: Sight, over: readonly Pick<DOMRect, 'top' | 'height'>[]): Sight {
  const ends = over.filter(({ top, height }) => height > 0 && top > window.top).map(({ top }) => top);
  return { top: window.top, bottom: Math.min(window.bottom, ...ends) };
}

/**
 * How far to scroll so that a line can be read: nothing where it can, else so far that it stands a third down. A line
 * higher than all there is begins at the top.
 */
export function scrollFor(line: Sight, { top, bottom }: Sight): number {
  const room = bottom - top;
  const above = Math.min(ROOM.above, room / 4);
  if (line.top >= top + above && line.bottom <= bottom - ROOM.below) return 0;
  return line.top - top - Math.max(above, Math.min(room / 3, room - ROOM.below - (line.bottom - line.top)));
}
