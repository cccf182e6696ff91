import { expect, it } from 'vitest';
import type { Line } from './pdf-lines';
import { inRows } from './pdf-rows';

/** Lines of type 10 on 13 points, five points a letter, beginning at `x` and `y`. */
const block = (x: number, y: number, ...texts: string[]): Line[] =>
  texts.map((text, at) => ({ text, x, y: y - 13 * at, right: x + text.length * 5, height: 10 }));
const read = (...stretches: Line[][]) => inRows(stretches.flat()).map(({ text }) => text);

it('keeps the cells of a row apart by tabs, a row to a line, below a paragraph that begins where the table does', () => {
  const row = (y: number, ...cells: string[]) => cells.flatMap((text, at) => block(60 + 100 * at, y, text));
  const paragraph = 'The ferry board published on Monday the figures that the county had asked for.';
  const lines = read(
    block(60, 713, paragraph),
    row(700, 'Quarter', 'Landing', 'Inspections'),
    row(687, 'First', 'North quay', '12'),
    row(674, 'Second', 'South quay', '1,204'),
    block(60, 655, 'The figures are provisional.'),
  );
  expect(lines).toEqual([
    paragraph,
    'Quarter\tLanding\tInspections',
    'First\tNorth quay\t12',
    'Second\tSouth quay\t1,204',
    'The figures are provisional.',
  ]);
});

it('joins the lines of each cell, also where the next cell begins close beside it', () => {
  const lines = read(
    [...block(60, 700, 'Question'), ...block(200, 700, 'Answer of the board')],
    [
      ...block(60, 687, 'Who signed the second', 'certificate for the ferry?'),
      ...block(193, 687, 'The yard, it was', 'told.'),
    ],
    [...block(60, 661, 'Was the log kept?'), ...block(200, 661, 'Until four, when the', 'bells rang.')],
  );
  expect(lines).toEqual([
    'Question\tAnswer of the board',
    'Who signed the second certificate for the ferry?\tThe yard, it was told.',
    'Was the log kept?\tUntil four, when the bells rang.',
  ]);
});

it('reads one column after the other where the file gives their lines side by side', () => {
  const left = [
    'The keeper of the upper sluice',
    'told the inquiry that it stood',
    'open that night, and that none',
    'had asked.',
  ];
  const right = [
    'The county denies that anybody',
    'in its service was near it at',
    'that hour. It has kept no log',
    'since the flood.',
  ];
  const mixed = left.map((text, at) => [...block(60, 700 - 13 * at, text), ...block(300, 700 - 13 * at, right[at]!)]);
  expect(read(...mixed)).toEqual([...left, ...right]);
});

it('leaves columns that the file gives one after the other as they are', () => {
  const left = Array.from({ length: 20 }, (_, at) => `The left column has this line, ${at}.`);
  const right = Array.from({ length: 20 }, (_, at) => `The right column has this, ${at}.`);
  expect(read(block(60, 700, ...left), block(300, 700, ...right))).toEqual([...left, ...right]);
});

it('puts a justified line of few words together again', () => {
  const words = (y: number, ...list: string[]) => {
    let x = 60;
    return list.flatMap((text) => {
      const [line] = block(x, y, text);
      x = line!.right + 18;
      return [line!];
    });
  };
  const lines = read(
    words(700, 'near', 'the', 'sluice'),
    words(687, 'installations', 'of', 'that'),
    block(60, 674, 'county.'),
  );
  expect(lines).toEqual(['near the sluice', 'installations of that', 'county.']);
});
