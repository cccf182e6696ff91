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
  CSS.highlights.set(name, new Highlight(...rangesOf(runsIn(root, text), stretches)));
}

type Runs = ReturnType<typeof runsOf>;
let walked: { root: HTMLElement; text: string; runs: Runs } | null = null;

/** The runs of the text; walked through anew only where the page was drawn anew: each step to the next would cost it. */
function runsIn(root: HTMLElement, text: string): Runs {
  const stands =
    walked?.root === root &&
    walked.text === text &&
    walked.runs.every(({ node, start, end }) => node.isConnected && node.data.length === end - start);
  if (!stands || !walked) {
    const starts = paragraphsOf(text).map(({ start }) => start);
    walked = { root, text, runs: runsOf(root, starts) };
  }
  return walked.runs;
}

/** Takes the soft marks off. */
export function clearSoftMarks(): void {
  walked = null;
  if (typeof Highlight !== 'undefined') for (const name of NAMES) CSS.highlights.delete(name);
}
