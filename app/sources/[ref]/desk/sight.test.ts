import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scrollFor, sightOf } from './sight';

const WINDOW = { top: 0, bottom: 800 };

it.each([
  ['nothing', [], 800],
  ['the suggestions at its end', [{ top: 600, height: 200 }], 600],
  [
    'a form over its lower half and the suggestions',
    [
      { top: 400, height: 400 },
      { top: 600, height: 200 },
    ],
    400,
  ],
  ['something that is not shown', [{ top: 300, height: 0 }], 800],
  ['something that covers all of it', [{ top: 0, height: 800 }], 800],
] as const)('can be read above %s', (_, over, bottom) => {
  expect(sightOf(WINDOW, over)).toEqual({ top: 0, bottom });
});

it('stays where a line can be read', () => {
  expect(scrollFor({ top: 300, bottom: 330 }, WINDOW)).toBe(0);
});

it('brings any line into what can be read of any window', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 180, max: 1200 }),
      fc.integer({ min: 0, max: 300 }),
      (at, height, room, top) => {
        const sight = { top, bottom: top + room };
        const by = scrollFor({ top: at, bottom: at + height }, sight);
        expect(at - by).toBeGreaterThanOrEqual(sight.top);
        expect(at + height - by).toBeLessThanOrEqual(sight.bottom);
      },
    ),
  );
});
