import { expect, it } from 'vitest';
import { lotFor } from '@/lib/domain/suggestions/at-once';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { acceptInLots, type ToAccept } from './in-lots';

const items = [0, 1, 2, 3, 4].map(
  (at) => ({ position: at, start: at, end: at + 1, rule: 'hearsay' }) as SuggestionItem,
);
const place = ({ start, end, rule }: Pick<SuggestionItem, 'start' | 'end' | 'rule'>) => ({ start, end, rule });
const starts = (list: readonly { start: number }[]) => list.map(({ start }) => start).join();

/** Accepts in lots of two from a server that refuses some, fails at others, and is stopped after so many. */
async function run({ refuses = -1, failsAt = -1, stopAfter = Infinity }) {
  const stop = new AbortController();
  const lots: string[] = [];
  const heard: number[] = [];
  const accept = (async (list: ToAccept[]) => {
    lots.push(starts(list));
    if (list.some(({ start }) => start === failsAt)) throw new Error('the line broke');
    const refused = list.filter(({ start }) => start === refuses);
    return {
      accepted: list
        .filter((each) => !refused.includes(each))
        .map((each) => ({ ...place(each), ref: 'T-1', version: 1 })),
      refused: refused.map((each) => ({ ...place(each), code: 'judged' as const, why: 'Somebody was first.' })),
    };
  }) as Parameters<typeof acceptInLots>[0];
  const progress = (done: number) => {
    heard.push(done);
    if (done >= stopAfter) stop.abort();
  };
  const settled = await acceptInLots(accept, items, (item) => place(item) as ToAccept, {
    lot: 2,
    progress,
    signal: stop.signal,
  });
  return {
    lots,
    heard,
    accepted: starts(settled.accepted),
    refused: starts(settled.refused.map(({ item }) => item)),
    rest: starts(settled.rest),
    failed: settled.failed instanceof Error ? settled.failed.message : undefined,
  };
}
const whole = { lots: ['0,1', '2,3', '4'], heard: [2, 4, 5], refused: '', rest: '', failed: undefined };

it.each([
  ['lot by lot', {}, { ...whole, accepted: '0,1,2,3,4' }],
  ['without one that is refused', { refuses: 2 }, { ...whole, accepted: '0,1,3,4', refused: '2' }],
  [
    'up to the lot that fails',
    { failsAt: 3 },
    { ...whole, lots: ['0,1', '2,3'], heard: [2], accepted: '0,1', rest: '2,3,4', failed: 'the line broke' },
  ],
  [
    'until a person stops it',
    { stopAfter: 4 },
    { ...whole, lots: ['0,1', '2,3'], heard: [2, 4], accepted: '0,1,2,3', rest: '4' },
  ],
])('accepts suggestions %s', async (_, given, expected) => {
  expect(await run(given)).toEqual(expected);
});

it.each([
  ['an article', 8_000, 50],
  ['a report', 500_000, 50],
  ['a book', 5_000_000, 5],
  ['a text beyond all bounds', 100_000_000, 1],
  ['no text', 0, 50],
])('on %s of %i characters %i are accepted at once', (_, length, lot) => {
  expect(lotFor(length)).toBe(lot);
});
