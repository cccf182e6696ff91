import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RICH_CASE } from '@/lib/domain/cases/import/rich-case';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { takeFile } from './data';

await testDatabase();
let chief: Actor;

beforeAll(async () => {
  setSettings({ LOG_LEVEL: 'silent' });
  await loadSample();
  chief = await sampleActor('administrator', 'Our chief');
});
afterAll(disconnect);

/** Where each sequence of numbers stands: what the next record of each noun would be called. */
const numbers = () =>
  database().$queryRaw<{ name: string; last: number | null }[]>`
    SELECT sequencename AS name, last_value::int AS last FROM pg_sequences
    WHERE sequencename LIKE '%\\_number\\_seq' ORDER BY sequencename`;

const REVIEWS = ['The ferry left before ten.', 'The weir at Holm Mill stood open during the night of 3 May 2019.'].map(
  (claimReviewed, at) => ({
    '@type': 'ClaimReview',
    claimReviewed,
    url: `https://check.example/${at}`,
    reviewRating: { alternateName: 'False' },
    itemReviewed: { appearance: { url: `https://a.example/${at}`, headline: 'Same', publisher: { name: 'The Bee' } } },
  }),
);
const CASE = RICH_CASE.replace(
  'The last ferry of 3 May 2025 left before 22.00.',
  'The weir at Holm Mill stood open during the night of 3 May 2019.',
).replaceAll(/(\n *|, )ref: [A-JL-Z]-\d+/g, '');

it.each([
  ['ClaimReview', JSON.stringify(REVIEWS), {}],
  ['ClaimReview, one claim the same as ours', JSON.stringify(REVIEWS), { same: true }],
  ['CSL-JSON', JSON.stringify([{ id: 'a', type: 'book', title: 'A', publisher: 'The Bee' }]), {}],
  ['BibTeX', '@online{a, title={A}, organization={The Bee}}\n@book{b, title={A}, publisher={The Wasp}}', {}],
  ['RIS', 'TY  - BOOK\nTI  - A\nPB  - The Bee\nER  - \n', {}],
  ['a table', 'title,url\nA,https://a.example/2\nB,\n', {}],
  ['a case file, one claim the same as ours', CASE, { same: true }],
] as const)('a preview of %s takes no number from what comes in afterwards', async (_, text, given) => {
  const preview = (choices?: string) =>
    takeFile(chief, strToU8(text), {
      store: false,
      conflicts: 'refuse',
      now: new Date('2026-06-01T00:00:00Z'),
      case: 'mill-weir',
      choices,
    });
  const before = await numbers();
  const report = await preview();
  expect(Object.keys(report.created)).not.toEqual([]);
  if ('same' in given) await preview(report.duplicates.map(({ id }) => `${id}=same`).join('\n'));
  expect(await numbers()).toEqual(before);
});
