import { expect, test } from 'vitest';
import { testDatabase } from '@/prisma/testing/database';
import { asOf, disconnect, publishedDatabase, takingTime, write } from './db';
import { setSettings } from './env';
import { lostRace, tookTooLong } from './errors';

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
  let bothHoldOne: () => void;
  const met = new Promise<void>((meet) => {
    bothHoldOne = meet;
  });
  // Two transactions that take two rows in opposite order, each waiting until the other has its first: PostgreSQL must
  // end one of them (40P01).
  const add = (first: number, second: number) =>
    write(nobody, null, async (tx) => {
      await tx.$executeRaw`UPDATE race SET n = n + 1 WHERE id = ${first}`;
      runs += 1;
      if (runs === 2) bothHoldOne();
      await met;
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

test('a reading as of an instant sees what stood then', async () => {
  const author = '01900000-0000-7000-8000-000000000001';
  const id = '01900000-0000-7000-8000-000000000002';
  await write(nobody, null, (tx) => tx.author.create({ data: { id: author, key: 'ana', name: 'Ana' } }));
  const [early, late] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-03-01T00:00:00Z')];
  const sluice = { id, slug: 'sluice', title: { en: 'Sluice' }, question: { en: 'Early?' }, summary: { en: 'x' } };
  const by = { createdBy: author, updatedBy: author, createdAt: early, updatedAt: early };
  await write({ id: author }, 'first', (tx) => tx.case.create({ data: { ...sluice, ...by } }), { at: early });
  const change = { question: { en: 'Late?' }, version: 2, updatedAt: late };
  await write({ id: author }, 'then', (tx) => tx.case.update({ where: { id }, data: change }), { at: late });
  const questionAt = async (instant: string) =>
    (await asOf(new Date(instant), (past) => past.case.findFirst({ where: { id } })))?.question;
  expect(await questionAt('2025-12-31T00:00:00Z')).toBeUndefined();
  expect(await questionAt('2026-02-01T00:00:00Z')).toEqual({ en: 'Early?' });
  expect(await questionAt('2026-04-01T00:00:00Z')).toEqual({ en: 'Late?' });
});

test('the views of readers and of the past have every column of their tables', async () => {
  const rows = await db.$queryRaw`
    SELECT v.table_schema AS schema, c.table_name AS name, c.column_name AS lacks
    FROM information_schema.tables v
    JOIN information_schema.columns c ON c.table_schema = current_schema() AND c.table_name = v.table_name
    WHERE v.table_schema IN ('published', 'as_of') AND NOT EXISTS (
      SELECT 1 FROM information_schema.columns own WHERE own.table_schema = v.table_schema
        AND own.table_name = c.table_name AND own.column_name = c.column_name)`;
  expect(rows).toEqual([]);
});

test('a question of a reader is broken off after the seconds that are set, and one of long work is not', async () => {
  setSettings({ COUNTERCLAIM_QUERY_SECONDS: '1' });
  await disconnect();
  const sleep = (past: Pick<typeof db, '$queryRaw'>) => past.$queryRaw`SELECT pg_sleep(1.2)::text`;
  const find = () => publishedDatabase().case.findMany({ where: { slug: 'x' } });
  const slow = (failed: Promise<unknown>) =>
    failed.then(
      () => 'answered',
      (error) => (tookTooLong(error) ? 'too long' : error),
    );
  const yesterday = new Date('2026-03-01T00:00:00Z');
  expect(await slow(sleep(publishedDatabase()))).toBe('too long');
  expect(await slow(asOf(yesterday, sleep))).toBe('too long');
  expect(await slow(takingTime(() => sleep(publishedDatabase())))).toBe('answered');
  expect(await slow(takingTime(() => asOf(yesterday, sleep)))).toBe('answered');
  // What Prisma writes itself fails in another shape than what is plain; it waits for a lock here.
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE cases IN ACCESS EXCLUSIVE MODE`;
    expect(await slow(find())).toBe('too long');
  });
  expect(await find()).toEqual([]);
});
