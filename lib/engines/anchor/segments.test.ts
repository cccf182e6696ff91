import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf, passagesOf, type Stretch, segmentsOf } from './segments';

const LENGTH = 60;
const stretches = fc
  .array(fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)), { maxLength: 14 })
  .map((pairs) => pairs.map(([a, b], i): Stretch => ({ key: `T-${i}`, start: Math.min(a, b), end: Math.max(a, b) })));
const covers = ({ start, end }: Stretch, at: number) => start <= at && at < end;

describe('underlines that overlap', () => {
  it('never share a lane, and take no more lanes than lie over the busiest place', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const laned = lanesOf(given);
        let busiest = 0;
        for (let at = 0; at < LENGTH; at++) {
          const lanes = laned.filter((stretch) => covers(stretch, at)).map(({ lane }) => lane);
          expect(new Set(lanes).size).toBe(lanes.length);
          busiest = Math.max(busiest, lanes.length);
        }
        expect(Math.max(-1, ...laned.map(({ lane }) => lane)) + 1).toBe(busiest);
      }),
    );
  });

  it('put the longer of two that begin together nearest to the words', () => {
    const [longer, shorter] = lanesOf([
      { key: 'T-1', start: 3, end: 5 },
      { key: 'T-2', start: 3, end: 9 },
    ]);
    expect([longer, shorter]).toMatchObject([
      { key: 'T-2', lane: 0 },
      { key: 'T-1', lane: 1 },
    ]);
  });
});

describe('a text cut for underlining', () => {
  it('comes out whole and in order, whatever part is asked for', () => {
    fc.assert(
      fc.property(stretches, fc.nat(LENGTH), fc.nat(LENGTH), (given, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        const segments = segmentsOf(from, to, lanesOf(given));
        expect(segments[0]!.start).toBe(from);
        expect(segments.at(-1)!.end).toBe(to);
        for (const [index, { start, end }] of segments.entries()) {
          expect(end).toBeGreaterThan(start);
          if (index > 0) expect(start).toBe(segments[index - 1]!.end);
        }
      }),
    );
  });

  it('says over every character exactly the stretches that lie over it, inner lane first', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const laned = lanesOf(given);
        for (const { start, end, over } of segmentsOf(0, LENGTH + 1, laned)) {
          for (let at = start; at < end; at++) {
            const expected = given.filter((stretch) => covers(stretch, at)).map(({ key }) => key);
            expect(over.map(({ key }) => key).sort()).toEqual(expected.sort());
          }
          expect(over.map(({ lane }) => lane)).toEqual([...over.map(({ lane }) => lane)].sort((x, y) => x - y));
        }
      }),
    );
  });
});

describe('the passages of a text that may only be quoted', () => {
  it('show every quoted character once and no other', () => {
    const text = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    fc.assert(
      fc.property(stretches, (given) => {
        const quotes = given
          .filter(({ start, end }) => end > start)
          .map((stretch) => ({ ...stretch, exact: text.slice(stretch.start, stretch.end) }));
        const passages = passagesOf(quotes);
        for (const { start, end, text: words } of passages) expect(words).toBe(text.slice(start, end));
        for (let at = 0; at < text.length; at++)
          expect(passages.filter(({ start, end }) => start <= at && at < end).length).toBe(
            quotes.some((quote) => covers(quote, at)) ? 1 : 0,
          );
      }),
    );
  });
});
