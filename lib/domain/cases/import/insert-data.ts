import type { Run } from '@/lib/domain/cases/import/run-data';

/** Rows in one INSERT: the widest table has 24 columns, and PostgreSQL takes 32,767 parameters. */
const ROWS = 1_000;

/** Inserts rows in pieces that fit one query, in their order. */
export async function insert<T>(rows: readonly T[], create: (data: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) await create(rows.slice(from, from + ROWS));
}

/** A row of a table that does not say itself when it was written, with the moment of the record it belongs to. */
export type Dated<T> = { readonly at: Date; readonly row: T };

/**
 * Inserts rows that belong to a record (aliases, links of a chain, what was considered) so that history dates them
 * like the record itself: otherwise a past moment would show the record without them.
 */
export async function insertDated<T>(
  run: Run,
  rows: readonly Dated<T>[],
  create: (data: T[]) => Promise<unknown>,
): Promise<void> {
  const moments = new Map<number, T[]>();
  for (const { at, row } of rows) {
    const same = moments.get(at.getTime());
    if (same) same.push(row);
    else moments.set(at.getTime(), [row]);
  }
  for (const [moment, group] of [...moments].sort(([a], [b]) => a - b)) {
    await setMoment(run, new Date(moment));
    await insert(group, create);
  }
  if (moments.size > 0) await setMoment(run, run.now);
}

async function setMoment(run: Run, moment: Date): Promise<void> {
  await run.tx.$queryRaw`SELECT set_config('counterclaim.at', ${moment.toISOString()}, true)`;
}

/**
 * Records in an order in which each comes after the one it points at in its own table (speaks for, merged into).
 * Those that point at each other in a circle stay in their order.
 */
export function pointedAtFirst<T>(
  records: readonly T[],
  name: (record: T) => string,
  target: (record: T) => string | null | undefined,
): T[] {
  const byName = new Map(records.map((record) => [name(record), record]));
  const done = new Set<T>();
  const place = (record: T | undefined) => {
    const chain: T[] = [];
    for (let next = record; next && !done.has(next) && !chain.includes(next); next = byName.get(target(next) ?? ''))
      chain.push(next);
    for (const member of chain.reverse()) done.add(member);
  };
  for (const record of records) place(record);
  return [...done];
}
