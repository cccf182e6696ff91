import { expect, it } from 'vitest';
import { type Line, paragraphsOfPages } from './pdf-lines';

/** Lines of type 10 on 13 points; an empty one is a gap between paragraphs, a leading space sets the line in. */
function column(left: number, top: number, texts: string[]): Line[] {
  return texts
    .map((text, at) => {
      const x = left + (text.startsWith(' ') ? 12 : 0);
      return { text: text.trim(), x, y: top - 13 * at, right: x + text.trim().length * 5, height: 10 };
    })
    .filter(({ text }) => text !== '');
}

const [first, second, third] = [
  [
    'The keeper of the upper sluice told the',
    'inquiry that it stood open that night.',
    'Nobody had asked him to shut it, he said.',
  ],
  [
    'The county denies that anybody in its own',
    'service was near the sluice at that hour.',
    'It has kept no log since the flood.',
  ],
  [
    'Three villages below were under water',
    'before the bells rang in the valley. The',
    'inquiry meets again in the spring.',
  ],
] as const;
const whole = [first, second, third].map((lines) => lines.join(' '));
const setIn = (lines: readonly string[]) => lines.map((line, at) => (at === 0 ? ` ${line}` : line));

it('keeps the paragraphs of columns whole that are set apart: a sentence that ends a line ends none', () => {
  const page = [...column(60, 700, [...first, '', ...second]), ...column(300, 700, [...third, '', ...first])];
  expect(paragraphsOfPages([page])).toEqual([...whole, whole[0]]);
});

it('begins one where the first word would have stood on the line before, as text processors set paragraphs', () => {
  const paragraphs = [
    [
      'The keeper of the upper sluice told the',
      'inquiry that it stood open that night.',
      'Nobody had asked him to shut it.',
    ],
    ['The county denies that anybody of its own.', 'service was there. It kept no log.'],
    ['In spring the inquiry meets there once again.'],
  ];
  const page = column(60, 700, ['A night at the sluice', ...paragraphs.flat()]);
  expect(paragraphsOfPages([page])).toEqual(['A night at the sluice', ...paragraphs.map((lines) => lines.join(' '))]);
});

it('begins a paragraph where a line is set in, in every column', () => {
  const page = [
    ...column(60, 700, [...setIn(first), ...setIn(second)]),
    ...column(300, 700, [...setIn(third), ...setIn(first)]),
  ];
  expect(paragraphsOfPages([page])).toEqual([...whole, whole[0]]);
});

it('takes a heading over all columns for no measure of their lines', () => {
  const heading = { text: 'Who opened the upper sluice during the night?', x: 60, y: 760, right: 520, height: 22 };
  const page = [heading, ...column(60, 700, [...first, '', ...second]), ...column(300, 700, [...third])];
  expect(paragraphsOfPages([page])).toEqual([heading.text, ...whole]);
});
