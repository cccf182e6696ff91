import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { asOf, type Transaction, write } from '@/lib/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { testDatabase } from '@/prisma/testing/database';
import { wholeTable } from './then-data';

const { db } = await testDatabase();
const { author, reviewer } = await loadSample();

const COLUMNS = {
  claims: ['id', 'case_id', 'state', 'proposition'],
  stances: ['id', 'claim_id', 'statement_id', 'stance'],
  statements: ['id', 'source_id', 'speaker_id', 'withdrawn_at', 'text'],
} as const;

const on = (day: string) => new Date(`2026-${day}T10:00:00Z`);
const change = (day: string, sql: Prisma.Sql, { by = author, published = false } = {}) =>
  write({ id: by }, 'a test', (tx: Transaction) => tx.$executeRaw(sql), { at: on(day), published });

// What may have become of a record: changed in public, waiting, passed, taken away, brought back, added, deleted.
await change('04-01', Prisma.sql`UPDATE statements SET text = '{"en": "Passed at once."}' WHERE number = 1`, {
  published: true,
});
await change('04-02', Prisma.sql`UPDATE claims SET proposition = '{"en": "Waits until the sixth."}' WHERE number = 1`);
await change('04-03', Prisma.sql`UPDATE statements SET text = '{"en": "Waits on."}' WHERE number = 2`);
await change('04-04', Prisma.sql`UPDATE statements SET withdrawn_at = ${on('04-04')} WHERE number = 1`);
await change('04-05', Prisma.sql`UPDATE statements SET withdrawn_at = NULL WHERE number = 1`);
await change(
  '04-06',
  Prisma.sql`UPDATE waiting_changes SET until = ${on('04-06')}, passed_by = ${reviewer}::uuid WHERE entity = 'claims' AND until IS NULL`,
  { by: reviewer },
);
await change(
  '04-07',
  Prisma.sql`UPDATE stances SET stance = 'questions' WHERE stance <> 'denies' AND claim_id = (SELECT id FROM claims WHERE number = 1)`,
);
await change(
  '04-08',
  Prisma.sql`DELETE FROM stances WHERE claim_id = (SELECT id FROM claims WHERE number = 3) AND public_since IS NOT NULL`,
);

const DAYS = ['2018-01-01', '2026-03-20', '2026-03-21', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `2026-04-0${day}`)];

describe.each(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])('the whole of %s as they stood', (table) => {
  it.each([
    ['readers', true],
    ['the desk', false],
  ])('has for %s the rows that the views of the past have', async (_, published) => {
    const sizes = new Set<number>();
    for (const day of DAYS) {
      const moment = new Date(`${day}T23:00:00Z`);
      const [quick, viewed] = await asOf(
        moment,
        async (past) => {
          const rows = (from: Prisma.Sql) =>
            past.$queryRaw<{ row: string }[]>`
            SELECT jsonb_build_array(${Prisma.raw(COLUMNS[table].map((column) => `t.${column}`).join(', '))})::text AS row FROM ${from} t ORDER BY row`;
          return [
            await rows(wholeTable({ db: past, moment }, table, COLUMNS[table])),
            await rows(Prisma.raw(`as_of.${table}`)),
          ] as const;
        },
        { published },
      );
      expect(quick, day).toEqual(viewed);
      sizes.add(JSON.stringify(quick).length);
    }
    expect(sizes.size).toBeGreaterThan(2);
  });
});

it('is the table itself in the present', async () => {
  expect(wholeTable({ db, moment: null }, 'claims', ['id']).sql).toBe('claims');
});
