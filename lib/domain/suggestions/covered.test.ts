import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCovered } from './covered';

it.each([
  ['the very words', { start: 10, end: 20 }, [{ start: 10, end: 20 }], true],
  ['most of the words', { start: 10, end: 20 }, [{ start: 10, end: 16 }], true],
  ['half of them', { start: 10, end: 20 }, [{ start: 10, end: 15 }], false],
  ['far more than them', { start: 10, end: 20 }, [{ start: 0, end: 40 }], false],
  ['words beside them', { start: 10, end: 20 }, [{ start: 20, end: 30 }], false],
  [
    'the words, behind a longer statement',
    { start: 10, end: 20 },
    [
      { start: 0, end: 90 },
      { start: 9, end: 20 },
    ],
    true,
  ],
])('a statement on %s', (_, span, anchors, covered) => {
  expect(isCovered(span, anchors)).toBe(covered);
});

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('looks at no fewer statements than are needed', () => {
  fc.assert(
    fc.property(span, fc.array(span), (one, list) => {
      const anchors = list.sort((a, b) => a.start - b.start);
      const shares = anchors.map(
        ({ start, end }) =>
          (Math.min(one.end, end) - Math.max(one.start, start)) / (Math.max(one.end, end) - Math.min(one.start, start)),
      );
      expect(isCovered(one, anchors)).toBe(shares.some((share) => share >= 0.6));
    }),
  );
});
