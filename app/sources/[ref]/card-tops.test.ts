import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardTops } from './card-tops';

const GAP = 8;
const cards = fc
  .array(fc.tuple(fc.nat(2000), fc.integer({ min: 20, max: 200 })), { minLength: 1, maxLength: 20 })
  .map((given) => ({
    wanted: given.map(([top]) => top).sort((a, b) => a - b),
    heights: given.map(([, height]) => height),
  }));

it('cards in a margin keep their order, never overlap and never begin above the text', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: -1, max: 19 }), ({ wanted, heights }, fixed) => {
      const tops = cardTops(wanted, heights, GAP, fixed);
      for (const [i, top] of tops.entries())
        expect(top).toBeGreaterThanOrEqual(i === 0 ? 0 : tops[i - 1]! + heights[i - 1]! + GAP);
    }),
  );
});

it('the card that was opened stands at its line wherever those before it have room above', () => {
  fc.assert(
    fc.property(cards, fc.nat(19), ({ wanted, heights }, index) => {
      const fixed = index % wanted.length;
      const needed = heights.slice(0, fixed).reduce((sum, height) => sum + height + GAP, 0);
      const tops = cardTops(wanted, heights, GAP, fixed);
      expect(tops[fixed]).toBe(Math.max(needed, wanted[fixed]!));
    }),
  );
});

it.each([
  ['cards with room stand at their lines', [0, 100, 300], [50, 50, 50], -1, [0, 100, 300]],
  ['crowded cards go down one after the other', [0, 10, 20], [50, 50, 50], -1, [0, 58, 116]],
  ['the opened one keeps its line and the one before goes up', [100, 110, 120], [50, 50, 50], 1, [52, 110, 168]],
])('%s', (_, wanted, heights, fixed, tops) => {
  expect(cardTops(wanted, heights, GAP, fixed)).toEqual(tops);
});
