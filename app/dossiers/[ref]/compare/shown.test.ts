import { expect, test } from 'vitest';
import { shownOf } from './shown';

const change = (number: number, length: number) => {
  const words = { en: 'w'.repeat(length) };
  const reworded = [{ field: 'text', before: words, after: words }];
  return { ref: `T-${number}`, words, what: ['text'], reworded };
};
const groupOf = (count: number, length: number) => ({
  group: 'statements' as const,
  added: [],
  removed: [],
  changed: Array.from({ length: count }, (_, place) => change(place + 1, length)),
});

test('what fits a page is shown whole', () => {
  const group = groupOf(20, 300);
  expect(shownOf([group])).toEqual([{ ...group, more: { added: 0, removed: 0, changed: 0 } }]);
});

test('of more, the first are shown and the rest are counted', () => {
  const [first, second] = shownOf([groupOf(1_000, 300), { ...groupOf(3, 300), group: 'sources' as const }]);
  expect(JSON.stringify([first!.changed, second!.changed]).length).toBeLessThan(130_000);
  expect(first!.changed.map(({ ref }) => ref).slice(0, 2)).toEqual(['T-1', 'T-2']);
  expect(first!.changed.length + first!.more.changed).toBe(1_000);
  expect([second!.changed.length, second!.more.changed]).toEqual([0, 3]);
});
