import type { Transaction } from '@/lib/platform/db';
import { Prisma } from '@/prisma/generated/client';

/** Tables whose rows have a number of their own sequence, by which people refer to them. */
export type NumberedTable =
  | 'cases'
  | 'speakers'
  | 'sources'
  | 'statements'
  | 'claims'
  | 'evidence'
  | 'assessments'
  | 'relations'
  | 'corrections'
  | 'dossiers';

/**
 * The number the next row of a table would have, after what this transaction has inserted itself. Nothing is taken from
 * the sequence: what a transaction that is undone takes from it is gone for good, so a trial asks here instead.
 */
async function nextNumber(tx: Transaction, table: NumberedTable): Promise<number> {
  const [{ next } = { next: 1 }] = await tx.$queryRaw<{ next: number }[]>`
    SELECT greatest(CASE WHEN is_called THEN last_value + 1 ELSE last_value END,
      (SELECT coalesce(max(number), 0) + 1 FROM ${Prisma.raw(table)}))::int AS next
    FROM ${Prisma.raw(`${table}_number_seq`)}`;
  return next;
}

/**
 * The column of a new row's number where it is given by hand: in a trial only, which undoes what it inserts. Otherwise
 * no column, and the database gives the number.
 */
export async function numberIfTrial(
  tx: Transaction,
  table: NumberedTable,
  trial: boolean,
): Promise<{ number?: number }> {
  return trial ? { number: await nextNumber(tx, table) } : {};
}
