import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue, type Filter, type Question, type Row } from './catalogue';

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
const question = (filters: Filter[], more: Partial<Question> = {}): Question => ({
  filters,
  found: null,
  order: 'reference',
  limit: 200,
  after: null,
  facets: true,
  ...more,
});
const filled = (list: readonly Row[]): Catalogue => {
  const catalogue = new Catalogue();
  for (const row of list) catalogue.put(row);
  return catalogue;
};

describe('the catalogue', () => {
  it('gives the total, page and counts that looking at every row gives', () => {
    fc.assert(
      fc.property(rows, fc.array(filter, { maxLength: 3 }), (list, filters) => {
        const answer = filled(list).ask(question(filters));
        const kept = list.filter((row) => filters.every((f) => passes(row, f)));
        expect(answer.total).toBe(kept.length);
        expect(answer.page).toEqual(kept.map((row) => row.number).sort((a, b) => a - b));
        for (const parameter of PARAMETERS) {
          const others = list.filter((row) => filters.every((f) => f.parameter === parameter || passes(row, f)));
          for (let value = 1; value <= 4; value++) {
            const expected = others.filter((row) => row.terms.includes(`${parameter}:${value}`)).length;
            expect(answer.counts.get(`${parameter}:${value}`) ?? 0).toBe(expected);
          }
        }
      }),
    );
  });

  it('answers after changes as one that was filled with the changed rows', () => {
    fc.assert(
      fc.property(rows, rows, fc.array(filter, { maxLength: 2 }), (before, after, filters) => {
        const changed = filled(before);
        for (const row of after) changed.put(row);
        const last = new Map([...before, ...after].map((row) => [row.number, row]));
        const ask = question(filters, { order: 'contested' });
        expect(changed.ask(ask)).toEqual(filled([...last.values()]).ask(ask));
      }),
    );
  });

  it.each(['newest', 'contested', 'reference', 'relevance'] as const)(
    'walks all pages by %s without a gap or a repeat',
    (order) => {
      fc.assert(
        fc.property(rows, fc.integer({ min: 1, max: 7 }), (list, limit) => {
          const catalogue = filled(list);
          const found = {
            numbers: Int32Array.from(list, (row) => row.number),
            weights: Float32Array.from(list, (row) => row.contested / 7),
          };
          const whole = catalogue.ask(question([], { order, found })).page;
          const walked: number[] = [];
          for (let after: number | null = null; ; after = walked.at(-1)!) {
            const { page, more } = catalogue.ask(question([], { order, found, limit, after }));
            walked.push(...page);
            if (!more) break;
          }
          expect(walked).toEqual(whole);
          expect(new Set(walked).size).toBe(list.length);
        }),
      );
    },
  );

  it('takes words that found nothing as no rows, and words not asked for as all', () => {
    const catalogue = filled([{ number: 1, terms: ['status:1'], days: [], contested: 0, newest: 0 }]);
    const none = { numbers: new Int32Array(), weights: null };
    expect(catalogue.ask(question([], { found: none })).total).toBe(0);
    expect(catalogue.ask(question([])).total).toBe(1);
  });
});
