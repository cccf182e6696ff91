import { expect, test } from 'vitest';
import { testDatabase } from '@/prisma/testing/database';
import { lostRace, write } from './db';

const { db } = await testDatabase();
const nobody = { id: null };

test('a write tells the database who, why and when, for that transaction only', async () => {
  const at = new Date('2026-01-02T03:04:05.678Z');
  const read = (tx: Pick<typeof db, '$queryRaw'>) =>
    tx.$queryRaw`SELECT current_setting('counterclaim.why', true) AS why, current_setting('counterclaim.at', true) AS at`;
  const inside = await write(nobody, 'a reason', read, { at });
  expect(inside).toEqual([{ why: 'a reason', at: '2026-01-02T03:04:05.678Z' }]);
  const outside = (await read(db)) as { why: string | null }[];
  expect(outside[0]?.why || null).toBeNull();
});

test('a write that lost a race runs again and both are kept', async () => {
  await db.$executeRawUnsafe('CREATE TABLE race (id int PRIMARY KEY, n int NOT NULL)');
  await db.$executeRawUnsafe('INSERT INTO race VALUES (1, 0), (2, 0)');
  let runs = 0;
  // Two transactions that take two rows in opposite order: PostgreSQL ends one of them (40P01).
  const add = (first: number, second: number) =>
    write(nobody, null, async (tx) => {
      runs += 1;
      await tx.$executeRaw`UPDATE race SET n = n + 1 WHERE id = ${first}`;
      await tx.$queryRaw`SELECT pg_sleep(0.2)::text`;
      await tx.$executeRaw`UPDATE race SET n = n + 1 WHERE id = ${second}`;
    });
  await Promise.all([add(1, 2), add(2, 1)]);
  expect(await db.$queryRaw`SELECT id, n FROM race ORDER BY id`).toEqual([
    { id: 1, n: 2 },
    { id: 2, n: 2 },
  ]);
  expect(runs).toBe(3);
});

test('a failure that is no race is not tried again', async () => {
  let runs = 0;
  const failing = write(nobody, null, async (tx) => {
    runs += 1;
    await tx.$executeRawUnsafe('SELECT 1 / 0');
  });
  await expect(failing).rejects.toThrow();
  expect(runs).toBe(1);
  expect(lostRace(new Error('other'))).toBe(false);
});
