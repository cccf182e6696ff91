import { describe, expect, it } from 'vitest';
import { cellName, cellOf, matrixHref } from './cell-address';
import { nextStop, type Stop } from './sources/set-text';
import { stepFrom } from './use-grid-keys';

const stop = (ref: string, relation: Stop['relation']): Stop => ({
  ref,
  relation,
  short: ref,
  language: 'en',
  inTexts: [true, relation !== 'only'],
});
const STOPS = [stop('C-1', 'contradicted'), stop('C-2', 'only'), stop('C-3', 'shared'), stop('C-4', 'only')];

describe('stepping through the claims of two texts', () => {
  it.each([
    [null, 'contradicted', 1, 'C-1'],
    ['C-1', 'shared', 1, 'C-3'],
    ['C-3', 'shared', 1, 'C-1'],
    ['C-1', 'only', -1, 'C-4'],
    ['C-4', 'only', 1, 'C-2'],
    ['C-1', 'contradicted', 1, 'C-1'],
  ] as const)('from %s to the next %s (%i): %s', (from, relation, step, to) => {
    expect(nextStop(STOPS, from, relation, step)).toBe(to);
  });

  it('finds nothing where there is nothing', () => {
    expect(nextStop([stop('C-1', 'only')], 'C-1', 'contradicted')).toBeNull();
  });
});

describe('walking the grid', () => {
  const size = { rows: 30, columns: 7 };
  it.each([
    ['ArrowRight', false, { row: 5, column: 4 }],
    ['ArrowUp', false, { row: 4, column: 3 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', true, { row: 29, column: 6 }],
    ['PageDown', false, { row: 15, column: 3 }],
    ['PageUp', false, { row: 0, column: 3 }],
  ])('%s (with Control: %s)', (key, control, to) => {
    expect(stepFrom({ row: 5, column: 3 }, key, control, size)).toEqual(to);
  });

  it('leaves other keys to the browser', () => {
    expect(stepFrom({ row: 0, column: 0 }, 'a', false, size)).toBeNull();
  });
});

describe('the address of a cell', () => {
  it('comes back as claim and column', () => {
    expect(cellOf(cellName('C-1', 'harbour/side:press'))).toEqual({ claim: 'C-1', column: 'harbour/side:press' });
    expect([cellOf('C-1'), cellOf(undefined), cellOf('x~y')]).toEqual([null, null, null]);
  });

  it('stays readable', () => {
    expect(matrixHref(new URLSearchParams({ columns: 'side:a,S-1' }), { cell: 'C-1~side:a' })).toBe(
      '/compare?columns=side:a,S-1&cell=C-1~side:a',
    );
  });
});
