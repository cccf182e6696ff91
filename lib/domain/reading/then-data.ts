import { Prisma } from '@/prisma/generated/client';
import type { Reader } from './moment';

/** Tables whose row is the record itself, so that what waits in a record waits in its row alone. */
type Whole = 'claims' | 'stances' | 'statements';

/** Of these a row may be there that is not public. */
const HAS_PUBLIC_SINCE: ReadonlySet<Whole> = new Set(['stances', 'statements']);

/**
 * All rows of a table as this reader sees them, for a query that reads the whole of it: what has not changed since the
 * moment is taken from the table itself, the rest from the history. The views of `as_of` take every row out of the
 * history's JSON, four seconds for the list of cases among 100,000 claims, and the planner cannot tell how many rows there
 * are of what they compute. Written as the FROM of a query; to be run within `hashing`.
 */
export function wholeTable({ moment }: Reader, table: Whole, columns: readonly string[]): Prisma.Sql {
  const name = Prisma.raw(table);
  if (!moment) return name;
  const shown = Prisma.raw(columns.map((column) => `x.${column}`).join(', '));
  const then = Prisma.sql`${moment.toISOString()}::timestamptz`;
  const changed = Prisma.sql`h.entity = ${table} AND h.valid_from > ${then}`;
  // The desk reads what it had written, readers what had been passed.
  const waited = Prisma.sql`w.entity = ${table} AND w.since <= ${then} AND (w.until IS NULL OR w.until > ${then})
    AND (SELECT public.counterclaim_setting('readers')) IS NOT NULL`;
  const seen = HAS_PUBLIC_SINCE.has(table)
    ? Prisma.sql`AND (x.public_since IS NOT NULL OR (SELECT public.counterclaim_setting('readers')) IS NULL)`
    : Prisma.empty;
  return Prisma.sql`(
    SELECT ${shown} FROM public.${name} x
    WHERE NOT EXISTS (SELECT 1 FROM public.history h WHERE h.record_id = x.id AND ${changed})
      AND NOT EXISTS (SELECT 1 FROM public.waiting_changes w WHERE w.record_id = x.id AND ${waited}) ${seen}
    UNION ALL
    SELECT ${shown} FROM as_of.${name} x WHERE x.id = ANY (ARRAY(
      SELECT h.record_id FROM public.history h WHERE ${changed}
      UNION SELECT w.record_id FROM public.waiting_changes w WHERE ${waited})))`;
}

/**
 * Runs a query of whole tables of the past without joins row by row: of what comes from the history the planner guesses
 * too few rows, and compared every statement with every claim, which did not end in three minutes.
 */
export async function hashing<T>({ db, moment }: Reader, read: () => Promise<T>): Promise<T> {
  if (!moment) return read();
  await db.$queryRaw`SELECT set_config('enable_nestloop', 'off', true)`;
  const answer = await read();
  await db.$queryRaw`SELECT set_config('enable_nestloop', 'on', true)`;
  return answer;
}
