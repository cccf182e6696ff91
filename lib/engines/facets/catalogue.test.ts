import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue, type Filter, type Order, type Row } from './catalogue';

const PARAMETERS = ['status', 'speaker', 'topic'];
const term = fc.tuple(fc.constantFrom(...PARAMETERS), fc.integer({ min: 1, max: 4 })).map(([p, v]) => `${p}:${v}`);
const day = fc.constantFrom(20130101, 20181231, 20201216, 20201217);
const rows = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 80 }),
    terms: fc.array(term, { maxLength: 6 }),
    days: fc.array(day, { maxLength: 2 }).map((days) => days.flatMap((d) => [d, d])),
    contested: fc.integer({ min: 0, max: 3 }),
    newest: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: (row) => row.number, maxLength: 60 },
);
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...PARAMETERS),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([parameter, values, not]) => ({ parameter, terms: values.map((v) => `${parameter}:${v}`), not })),
  fc.record({ parameter: fc.constant('said'), from: day, to: day }),
);

const passes = (row: Row, f: Filter): boolean => {
  if (!('from' in f)) return row.terms.some((t) => f.terms.includes(t)) !== (f.not ?? false);
  return row.days.some((d, i) => i % 2 === 0 && d <= f.to && row.days[i + 1]! >= f.from);
};
const all = {
  order: 'reference' as Order,
  weights: null as ReadonlyMap<number, number> | null,
  after: null,
  limit: 200,
};
const filled = (list: readonly Row[]): Catalogue => {
  const catalogue = new Catalogue();
  for (const row of list) catalogue.put(row);
  return catalogue;
};

describe('the catalogue', () => {
  it('gives the total, page and counts that looking at every row gives', () => {
    fc.assert(
      fc.property(rows, fc.array(filter, { maxLength: 3 }), (list, filters) => {
        const catalogue = filled(list);
        const selection = catalogue.select(filters, null, 100);
        const kept = list.filter((row) => filters.every((f) => passes(row, f)));
        expect(selection.total).toBe(kept.length);
        expect(catalogue.page(selection, all).page).toEqual(kept.map((row) => row.number).sort((a, b) => a - b));
        for (const parameter of PARAMETERS) {
          const others = list.filter((row) => filters.every((f) => f.parameter === parameter || passes(row, f)));
          const counts = new Map(selection.facets.get(parameter) ?? []);
          for (let value = 1; value <= 4; value++) {
            const expected = others.filter((row) => row.terms.includes(`${parameter}:${value}`)).length;
            expect(counts.get(String(value)) ?? 0).toBe(expected);
          }
        }
      }),
    );
  });

  it('gives the largest values of a facet first, and always the chosen ones', () => {
    const list = [1, 2, 3, 4, 5].map((number) => ({
      number,
      terms: ['topic:common', number < 4 ? 'topic:frequent' : 'topic:rare', ...(number === 5 ? ['topic:single'] : [])],
      days: [],
      contested: 0,
      newest: 0,
    }));
    const chosen = [{ parameter: 'topic', terms: ['topic:single'] }];
    expect(filled(list).select([], null, 2).facets.get('topic')).toEqual([
      ['common', 5],
      ['frequent', 3],
    ]);
    expect(filled(list).select(chosen, null, 1).facets.get('topic')).toEqual([
      ['common', 5],
      ['single', 1],
    ]);
  });

  it('counts no facet behind the rows that may be seen', () => {
    const row = (number: number, ...terms: string[]) => ({ number, terms, days: [], contested: 0, newest: 0 });
    const catalogue = filled([row(1, 'state:open', 'status:1'), row(2, 'state:open', 'status:2'), row(3, 'status:1')]);
    const open = { parameter: 'state', terms: ['state:open'] };
    const selection = catalogue.select([{ parameter: 'status', terms: ['status:1'] }], null, 9, open);
    expect(selection.total).toBe(1);
    expect(selection.facets.get('status')).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    expect(selection.under.has('state')).toBe(false);
  });

  it('answers after changes as one that was filled with the changed rows', () => {
    fc.assert(
      fc.property(rows, rows, fc.array(filter, { maxLength: 2 }), (before, after, filters) => {
        const changed = filled(before);
        for (const row of after) changed.put(row);
        const fresh = filled([...new Map([...before, ...after].map((row) => [row.number, row])).values()]);
        const [one, other] = [changed, fresh].map((catalogue) => {
          const selection = catalogue.select(filters, null, 100);
          const facets = [...selection.facets].filter(([, counts]) => counts.length > 0);
          facets.sort(([a], [b]) => (a < b ? -1 : 1));
          const { page } = catalogue.page(selection, { ...all, order: 'contested' });
          return { total: selection.total, facets, page };
        });
        expect(one).toEqual(other);
      }),
    );
  });

  it.each(['newest', 'contested', 'reference', 'relevance'] as const)(
    'walks all pages by %s without a gap or a repeat',
    (order) => {
      fc.assert(
        fc.property(rows, fc.integer({ min: 1, max: 7 }), (list, limit) => {
          const catalogue = filled(list);
          const weights = new Map(list.map((row) => [row.number, row.contested / 7]));
          const selection = catalogue.select([], null, 10);
          const whole = catalogue.page(selection, { ...all, order, weights }).page;
          const walked: number[] = [];
          for (let after: number | null = null; ; after = walked.at(-1)!) {
            const { page, more } = catalogue.page(selection, { order, weights, limit, after });
            walked.push(...page);
            if (!more) break;
          }
          expect(walked).toEqual(whole);
          expect(new Set(walked).size).toBe(list.length);
        }),
      );
    },
  );

  it('finds a small selection in the same order as all rows', () => {
    const list = Array.from({ length: 90 }, (_, i) => ({
      number: i + 1,
      terms: i % 45 === 0 ? ['topic:rare'] : ['topic:common'],
      days: [],
      contested: i % 7,
      newest: i % 5,
    }));
    const catalogue = filled(list);
    const rare = catalogue.select([{ parameter: 'topic', terms: ['topic:rare'] }], null, 10);
    expect(rare.total).toBe(2);
    for (const order of ['newest', 'contested', 'reference', 'relevance'] as const) {
      const whole = catalogue.page(catalogue.select([], null, 10), { ...all, order }).page;
      expect(catalogue.page(rare, { ...all, order }).page).toEqual(whole.filter((n) => n === 1 || n === 46));
    }
  });

  it('takes words that found nothing as no rows, and words not asked for as all', () => {
    const catalogue = filled([{ number: 1, terms: ['status:1'], days: [], contested: 0, newest: 0 }]);
    expect(catalogue.select([], catalogue.rowsWith([]), 10).total).toBe(0);
    expect(catalogue.select([], null, 10).total).toBe(1);
  });
});
