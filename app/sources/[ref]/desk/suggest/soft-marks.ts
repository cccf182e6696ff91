import { firstWhere } from '@/lib/engines/anchor/first-where';
import { paragraphsOf } from '../../edition';
import { rangesOf, runsOf } from '../text-places';
import { type Span, touching } from './touching';

/** What is offered, and the one of them looked at. */
const NAMES = ['desk-offered', 'desk-offered-at'] as const;

/** Heights of the window above and below it in which marks are drawn before they are scrolled to. */
const AHEAD = 1.5;

/**
 * Draws stretches, in the order of the text, as soft marks over the words: highlights of the browser, which leave the
 * text as the server made it. Only those near the window are drawn, since a browser goes through all of them whenever one
 * changes; the others come as the page is scrolled. Answers how to stop. Nothing where the browser has none: the list
 * says the same.
 */
export function drawSoftMarks(
  name: (typeof NAMES)[number],
  text: string,
  stretches: readonly Span[],
): (() => void) | undefined {
  const root = document.querySelector<HTMLElement>('[data-text]');
  if (!root || typeof Highlight === 'undefined') return;
  const starts = startsOf(text);
  let drawn: Span | undefined;
  const draw = () => {
    const near = nearWindow([...root.querySelectorAll('p')], starts, text.length);
    const shown = touching(stretches, near);
    const now = { start: shown[0]?.start ?? -1, end: shown.at(-1)?.start ?? -1 };
    // The same first and last: the same ones between them.
    if (drawn?.start === now.start && drawn.end === now.end) return;
    drawn = now;
    CSS.highlights.set(name, new Highlight(...rangesOf(runsOf(root, starts), shown)));
  };
  let frame = 0;
  const later = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  draw();
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener('scroll', later);
    removeEventListener('resize', later);
  };
}

let known: { text: string; starts: readonly number[] } | undefined;

/** Where the paragraphs of a text begin; the same list as long as it is the same text. */
function startsOf(text: string): readonly number[] {
  if (known?.text !== text) known = { text, starts: paragraphsOf(text).map(({ start }) => start) };
  return known.starts;
}

/** The stretch of the text that stands in the window and near it. Paragraphs stand one below the other: it is halved to. */
function nearWindow(paragraphs: readonly HTMLElement[], starts: readonly number[], length: number): Span {
  const [top, bottom] = [-AHEAD * innerHeight, (1 + AHEAD) * innerHeight];
  const first = firstWhere(paragraphs, (each) => each.getBoundingClientRect().bottom >= top);
  const after = firstWhere(paragraphs, (each) => each.getBoundingClientRect().top > bottom);
  return { start: starts[first] ?? length, end: starts[after] ?? length };
}

/** Takes the soft marks off. */
export function clearSoftMarks(): void {
  known = undefined;
  if (typeof Highlight !== 'undefined') for (const name of NAMES) CSS.highlights.delete(name);
}
