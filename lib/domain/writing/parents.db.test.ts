import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { asOf, write } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { analyseParents } from './parents-data';

const { db } = await testDatabase();
await loadSample();

describe('what readers read of two tables', () => {
  it('is told to the planner after PostgreSQL has looked at the facts, and not again before it looks again', async () => {
    // A database as it is after a migration: the parents were there before their first row.
    await db.$executeRaw`SELECT publish_facts()`;
    expect(await analyseParents(db)).toBe(0);
    await db.$executeRaw`ANALYZE statements, stances`;
    expect(await analyseParents(db)).toBe(2);
    expect(await analyseParents(db)).toBe(0);
    const known = await db.$queryRaw<{ tablename: string }[]>`
      SELECT DISTINCT tablename FROM pg_stats WHERE schemaname = 'either' AND inherited AND tablename IN ('statements', 'stances')`;
    expect(known).toHaveLength(2);
  });

  it('is told at once where tables are altered, whose parents begin anew', async () => {
    await db.$executeRaw`SELECT publish_facts()`;
    const known = await db.$queryRaw<{ n: number }[]>`
      SELECT count(DISTINCT tablename)::int AS n FROM pg_stats WHERE schemaname = 'either' AND tablename IN ('claims', 'sources', 'speakers')`;
    expect(known).toEqual([{ n: 3 }]);
  });
});

describe('a reading of the past', () => {
  /** How often the moment of a record was computed while readers read all statements of a moment. */
  const computed = (at: Date) =>
    asOf(
      at,
      async (past) => {
        await past.$executeRaw`SET LOCAL track_functions = 'all'`;
        const rows = await past.$queryRaw<unknown[]>`SELECT id, text FROM statements ORDER BY id`;
        const [row] = await past.$queryRaw<{ calls: number }[]>`
          SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_xact_user_functions WHERE funcname = 'as_of_moment_for'`;
        return { rows, calls: row!.calls };
      },
      { published: true },
    );

  it('looks at a record before what waited in it, and calls no function for its moment: with one for every row a page took a minute', async () => {
    const before = new Date();
    const first = await computed(before);
    await write(
      { id: null },
      'a change',
      (tx) => tx.$executeRaw`UPDATE statements SET text = '{"en": "Changed."}' WHERE number = 1`,
    );
    const after = await computed(new Date(Date.now() + 1000));
    expect(first.rows.length).toBeGreaterThan(1);
    expect(after.rows).toEqual(first.rows);
    expect([first.calls, after.calls]).toEqual([0, 0]);
  });
});

it('what stood before a change has every index of its table: else each look-up of a join reads all of it', async () => {
  const indexes = await db.$queryRaw<{ facts: string; stood: string }[]>`
    WITH named AS (SELECT schemaname, tablename, count(*)::int AS n FROM pg_indexes WHERE schemaname IN ('public', 'stood') GROUP BY 1, 2)
    SELECT f.tablename, f.n AS facts, s.n AS stood FROM named s JOIN named f USING (tablename)
    WHERE s.schemaname = 'stood' AND f.schemaname = 'public' AND s.n <= f.n`;
  // One more than the table: by record.
  expect(indexes).toEqual([]);
});

it('the planner is told how many rows of the history one key has, whatever the states of assessments', async () => {
  await db.$executeRaw`ANALYZE history`;
  const told = await db.$queryRaw<{ name: string }[]>`
    SELECT statistics_name AS name FROM pg_stats_ext_exprs
    WHERE statistics_name IN ('history_by_claim_id', 'history_by_statement_id', 'history_by_number') AND n_distinct IS NOT NULL ORDER BY 1`;
  expect(told).toHaveLength(3);
  // The same word is a state of claims and one of assessments: as either type it could not be computed of all rows.
  expect(await db.$queryRaw`SELECT 1 FROM pg_statistic_ext WHERE stxname = 'history_by_state'`).toEqual([]);
});
