import fc from 'fast-check';
import { expect, it } from 'vitest';
import { touching } from './touching';

const span = fc.tuple(fc.nat(300), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));

it('picks what is near the window out of thousands, long ones that reach into it too', () => {
  fc.assert(
    fc.property(fc.array(span), span, (list, window) => {
      const stretches = list.sort((a, b) => a.start - b.start);
      const all = stretches.filter(({ start, end }) => start < window.end && end > window.start);
      expect(touching(stretches, window)).toEqual(all);
    }),
  );
});
