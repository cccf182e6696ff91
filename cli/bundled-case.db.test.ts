import { expect, it } from 'vitest';
import { freshDatabases } from '@/prisma/testing/fresh';
import { loadBundledCase } from './bundled-case';

const fresh = freshDatabases();
const claims = () => fresh.db.$queryRaw<{ first: number; many: number }[]>`
  SELECT min(number)::int AS first, count(*)::int AS many FROM claims`;

it('begins at C-1, also after a start that was killed while it loaded the case', async () => {
  await fresh.db.$queryRaw`SELECT nextval('claims_number_seq') FROM generate_series(1, 62)`;
  await loadBundledCase();
  expect(await claims()).toEqual([{ first: 1, many: 62 }]);
});

it('comes in once', async () => {
  await loadBundledCase();
  await loadBundledCase();
  expect(await claims()).toEqual([{ first: 1, many: 62 }]);
});
