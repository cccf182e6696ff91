import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noBits, put, size } from './bits';
import { Terms } from './terms';

/** A parameter of few values, and one of more than are compared set by set. */
const term = fc.oneof(
  fc.constantFrom('language:en', 'language:zh', 'status:contested'),
  fc.integer({ min: 1, max: 90 }).map((speaker) => `speaker:${speaker}`),
);
const rows = fc.array(fc.uniqueArray(term, { maxLength: 8 }), { minLength: 1, maxLength: 120 });

/** Every speaker once, so that there are more than a few before any row that is looked at. */
const everySpeaker = Array.from({ length: 90 }, (_, i) => [`speaker:${i + 1}`, 'language:en']);

const filled = (list: readonly (readonly string[])[]): Terms => {
  const terms = new Terms();
  list.forEach((row, at) => {
    terms.put(at, row);
  });
  return terms;
};

const some = (total: number, wanted: (row: number) => boolean) => {
  const bits = noBits(total);
  for (let row = 0; row < total; row++) if (wanted(row)) put(bits, row);
  return bits;
};

const naive = (list: readonly (readonly string[])[], wanted: (row: number) => boolean, parameter: string) => {
  const counts = new Map<string, number>();
  for (const [row, terms] of list.entries())
    for (const each of wanted(row) ? terms : [])
      if (each.startsWith(`${parameter}:`)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([each, count]) => [each.slice(parameter.length + 1), count]).sort();
};

describe('counting the terms of rows', () => {
  it.each([
    ['many rows', 1],
    ['every third row', 3],
    ['one row in fifty', 50],
  ])('counts %s as one by one, for all parameters and for one alone', (_, step) => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, crowded) => {
        const held = crowded ? [...everySpeaker, ...list] : list;
        const terms = filled(held);
        const wanted = (row: number) => row % step === 0;
        const bits = some(held.length, wanted);
        for (const parameter of ['language', 'status', 'speaker']) {
          const expected = naive(held, wanted, parameter);
          const all = terms.count(bits, size(bits), 1000, new Map()).get(parameter) ?? [];
          const alone = terms.countOf(parameter, bits, size(bits), 1000, []);
          for (const counts of [all, alone]) expect([...counts].sort()).toEqual(expected);
        }
      }),
    );
  });

  it('counts rows from before a parameter came to have many values', () => {
    const list = [['speaker:1'], ...everySpeaker];
    const terms = filled(list);
    const all = some(list.length, () => true);
    expect(terms.count(all, list.length, 1, new Map()).get('speaker')).toEqual([['1', 2]]);
  });

  it('finds nothing under a parameter that no row has', () => {
    const terms = filled([['language:en']]);
    const all = some(1, () => true);
    expect(terms.countOf('topic', all, 1, 5, ['topic:law'])).toEqual([['law', 0]]);
  });

  it('counts a row by the terms it has now', () => {
    const terms = filled([...everySpeaker, ['speaker:1', 'status:contested']]);
    terms.put(90, ['speaker:2', 'language:zh']);
    terms.put(90, ['speaker:3', 'language:zh']);
    const all = some(91, () => true);
    const counts = terms.count(all, 91, 2, new Map());
    expect(Object.fromEntries(counts)).toEqual({
      speaker: [
        ['3', 2],
        ['1', 1],
      ],
      language: [
        ['en', 90],
        ['zh', 1],
      ],
      status: [],
    });
    expect(terms.rowsWith(['speaker:1', 'status:contested'])).toEqual(some(91, (row) => row === 0));
  });
});
