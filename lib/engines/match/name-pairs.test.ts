import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicatePairs } from './name-pairs';
import { compareNames, nameKeys } from './names';

const speakers = [
  { id: 'P-1', names: ['Bahamas Telecommunications Company'] },
  { id: 'P-2', names: ['BTC'] },
  { id: 'P-3', names: ['Zhao Lijian'] },
  { id: 'P-4', names: ['赵立坚'] },
  { id: 'P-5', names: ['Ida Berg', '伊达·贝里'] },
  { id: 'P-6', names: ['I. Berg'] },
  { id: 'P-7', names: ['Karol Varga'] },
];

describe('pairs of speakers that may be one', () => {
  it('are found by acronym, initials and pinyin, the surest first', () => {
    const pairs = duplicatePairs(speakers).map(({ one, other, reason }) => [one, other, reason.kind]);
    expect(pairs).toEqual([
      ['P-1', 'P-2', 'acronym'],
      ['P-5', 'P-6', 'initials'],
      ['P-3', 'P-4', 'pinyin'],
    ]);
  });

  it('are not offered once somebody said that they are not the same', () => {
    const apart = (a: string, b: string) => [a, b].sort().join() === 'P-1,P-2';
    expect(duplicatePairs(speakers, apart).map(({ one }) => one)).toEqual(['P-5', 'P-3']);
  });

  it('are looked for among few, however many names share a word', () => {
    const places = ['Tarnbrook', 'Dunmeer', 'Eastvale', 'Northfleet', 'Zeal Harbour'];
    const many = Array.from({ length: 3_000 }, (_, i) => ({ id: `P-${i}`, names: [`Speaker ${places[i % 5]} ${i}`] }));
    let compared = 0;
    duplicatePairs(many, () => {
      compared += 1;
      return false;
    });
    expect(compared).toBeLessThan(15_000);
  });

  it('are all those that comparing every name with every other finds', () => {
    const part = fc.constantFrom(
      'Ida',
      'I.',
      'Berg',
      'Bergman',
      'Bergmann',
      'Telekom',
      'Telecom',
      'Board',
      'of',
      'Ltd',
      '赵立坚',
      'Zhao',
      'Lijian',
      'ZT',
    );
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        if (!compareNames(a, b)) return;
        const keys = new Set(nameKeys(a));
        expect(nameKeys(b).some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
