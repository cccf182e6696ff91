import { paragraphsOf } from '../../edition';
import { rangesOf, runsOf } from '../text-places';

type Span = { readonly start: number; readonly end: number };

/** What is offered, and the one of them looked at. */
const NAMES = ['desk-offered', 'desk-offered-at'] as const;

/**
 * Draws stretches as soft marks over the words: highlights of the browser, which leave the text as the server made it
 * and cost nothing while it is scrolled. Nothing where the browser has none: the list says the same.
 */
export function drawSoftMarks(name: (typeof NAMES)[number], text: string, stretches: readonly Span[]): void {
  const root = document.querySelector<HTMLElement>('[data-text]');
  if (!root || typeof Highlight === 'undefined') return;
  const starts = paragraphsOf(text).map(({ start }) => start);
  CSS.highlights.set(name, new Highlight(...rangesOf(runsOf(root, starts), stretches)));
}

/** Takes the soft marks off. */
export function clearSoftMarks(): void {
  if (typeof Highlight !== 'undefined') for (const name of NAMES) CSS.highlights.delete(name);
}
