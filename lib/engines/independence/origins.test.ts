import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independence, type Origin } from './origins';

const origin = (key: string, ...derivedFrom: string[]): Origin => ({ key, derivedFrom });

describe('the independence of evidence', () => {
  it.each<[string, Origin[], (string | null)[], number, boolean]>([
    ['nothing comes to nothing', [], [], 0, false],
    ['two items of one origin count once', [origin('a')], ['a', 'a'], 1, false],
    [
      'two reports of one report are one origin',
      [origin('a', 'c'), origin('b', 'c'), origin('c')],
      ['a', 'b'],
      1,
      false,
    ],
    ['two unlinked origins are two', [origin('a'), origin('b')], ['a', 'b'], 2, false],
    ['a work that draws on two has two roots', [origin('a', 'b', 'c'), origin('b'), origin('c')], ['a'], 2, false],
    ['an item without an origin stands for itself', [origin('a')], ['a', null, null], 3, false],
    ['an origin nobody described stands for itself', [], ['x'], 1, false],
    ['a circle is one origin and is flagged', [origin('a', 'b'), origin('b', 'a')], ['a', 'b'], 1, true],
    [
      'a circle beside the evidence is no fault of it',
      [origin('a', 'b'), origin('b', 'a'), origin('c')],
      ['c'],
      1,
      false,
    ],
    ['an edge to nowhere is left out', [origin('a', 'gone')], ['a'], 1, false],
    [
      'a circle with a way out rests on what lies beyond',
      [origin('a', 'b'), origin('b', 'a', 'c'), origin('c')],
      ['a'],
      1,
      true,
    ],
  ])('%s', (_, origins, used, count, circular) => {
    expect(independence(origins, used)).toMatchObject({ origins: count, circular });
  });

  it('names the roots of each origin and the circles among them', () => {
    expect(independence([origin('a', 'b'), origin('b'), origin('x', 'y'), origin('y', 'x')], ['a']).descents).toEqual([
      { key: 'a', roots: ['b'], circular: false },
      { key: 'b', roots: ['b'], circular: false },
      { key: 'x', roots: ['x'], circular: true },
      { key: 'y', roots: ['x'], circular: true },
    ]);
  });

  it('follows a chain of fifty thousand links without running out of stack', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => origin(`k${i}`, ...(i === 0 ? [] : [`k${i - 1}`])));
    expect(independence([...chain].reverse(), ['k49999'])).toMatchObject({ origins: 1, circular: false });
  });
});

const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
const graph = fc
  .array(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 }), { minLength: 6, maxLength: 6 })
  .map((bases) => keys.map((key, i) => origin(key, ...bases[i]!)));
const uses = fc.array(fc.option(fc.constantFrom(...keys)), { maxLength: 8 });

describe('any graph of origins', () => {
  it('gives every origin at least one root, and a root rests on nothing but itself', () => {
    fc.assert(
      fc.property(graph, (origins) => {
        const { descents } = independence(origins, []);
        const byKey = new Map(descents.map((descent) => [descent.key, descent]));
        for (const { roots } of descents) {
          expect(roots.length).toBeGreaterThan(0);
          for (const root of roots) expect(byKey.get(root)!.roots).toEqual([root]);
        }
      }),
    );
  });

  it('never counts more origins than items where none draws on two, nor fewer for another item', () => {
    fc.assert(
      fc.property(graph, uses, fc.constantFrom(...keys), (origins, used, more) => {
        const single = origins.map(({ key, derivedFrom }) => origin(key, ...derivedFrom.slice(0, 1)));
        expect(independence(single, used).origins).toBeLessThanOrEqual(used.length);
        expect(independence(origins, [...used, more]).origins).toBeGreaterThanOrEqual(
          independence(origins, used).origins,
        );
      }),
    );
  });

  it('counts the same in whatever order things are given', () => {
    fc.assert(
      fc.property(graph, uses, (origins, used) => {
        const there = independence(origins, used);
        const back = independence([...origins].reverse(), [...used].reverse());
        expect(back).toMatchObject({ origins: there.origins, circular: there.circular });
        expect([...back.descents].reverse()).toEqual(there.descents);
      }),
    );
  });
});
