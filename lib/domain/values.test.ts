import { expect, it } from 'vitest';
import { firstDay, lastDay, momentOf } from './values';

it.each([
  ['2024', '2024-12-31T23:59:59.999Z'],
  ['2024-02', '2024-02-29T23:59:59.999Z'],
  ['2026-11-14', '2026-11-14T23:59:59.999Z'],
  ['2026-11-14T09:00:00Z', '2026-11-14T09:00:00.000Z'],
])('as of %s is as of %s', (value, moment) => expect(momentOf(value)?.toISOString()).toBe(moment));

it.each(['2026-02-29', '2026-13', '2026-02-30T09:00:00Z', '2026-11-14T25:00:00Z'])('%s is no moment', (value) =>
  expect(momentOf(value)).toBeNull(),
);

it.each([
  ['2020', 2020_01_01, 2020_12_31],
  ['2020-06', 2020_06_01, 2020_06_31],
  ['2020-06-30', 2020_06_30, 2020_06_30],
])('%s may be any day from %i to %i', (value, first, last) =>
  expect([firstDay(value), lastDay(value)]).toEqual([first, last]),
);
