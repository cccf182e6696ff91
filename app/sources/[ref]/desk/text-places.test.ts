import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeOf } from './text-places';

/** Runs of a page as plain values: each run's length and whether a line break stands before it. */
const page = fc.array(fc.record({ length: fc.integer({ min: 1, max: 6 }), breaks: fc.boolean() }), { minLength: 1 });

const runsOfPage = (runs: readonly { length: number; breaks: boolean }[]) => {
  let at = 0;
  return runs.map(({ length, breaks }) => {
    const start = at + (breaks && at > 0 ? 1 : 0);
    at = start + length;
    return { node: { data: 'x'.repeat(length) } as Text, start, end: at };
  });
};

it('finds the run that holds a place, at a border the one meant, between paragraphs the one before', () => {
  fc.assert(
    fc.property(page, fc.nat(200), fc.boolean(), (made, offset, ending) => {
      const runs = runsOfPage(made);
      const holder =
        runs.find(({ start, end }) => (ending ? start < offset && offset <= end : start <= offset && offset < end)) ??
        runs.findLast(({ start, end }) => start <= offset && offset <= end) ??
        runs.findLast(({ end }) => end <= offset) ??
        runs[0]!;
      const place = placeOf(runs, offset, ending);
      expect(place?.node).toBe(holder.node);
      expect(place?.offset).toBe(Math.min(Math.max(offset - holder.start, 0), holder.end - holder.start));
    }),
  );
});
