import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bits, has, noBits, put } from './bits';
import { Words } from './words';

const WORDS = ['cabl', 'tap', 'denial'];
const row = fc.uniqueArray(fc.constantFrom(...WORDS));
const state = fc.array(row, { minLength: 1, maxLength: 80 });
const rowsWith = (word: string, rows: readonly string[][]): Bits => {
  const bits = noBits(rows.length);
  for (const [at, words] of rows.entries()) if (words.includes(word)) put(bits, at);
  return bits;
};

describe('words that are held', () => {
  it('stand in the rows they stand in, whatever rows change or are added', () => {
    fc.assert(
      fc.property(state, fc.array(state, { maxLength: 4 }), (first, changes) => {
        const words = new Words(10);
        let rows = first;
        for (const word of WORDS) words.set(word, rowsWith(word, rows));
        for (const change of changes) {
          // The rows from the middle on are replaced; what goes over the end is added.
          const from = rows.length >>> 1;
          rows = [...rows.slice(0, from), ...change, ...rows.slice(from + change.length)];
          words.change(new Map(change.map((own, i) => [from + i, new Set(own)])), rows.length);
        }
        for (const word of WORDS)
          for (const [at, own] of rows.entries()) expect(has(words.get(word)!, at)).toBe(own.includes(word));
      }),
    );
  });

  it('are forgotten, those not asked for the longest first, where there are more than are to be held', () => {
    const words = new Words(2);
    for (const word of WORDS) words.set(word, noBits(1));
    expect(WORDS.map((word) => words.get(word) !== undefined)).toEqual([false, true, true]);
  });
});
