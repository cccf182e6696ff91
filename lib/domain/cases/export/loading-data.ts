import type { Stored, writing } from '@/lib/domain/cases/export/records';
import type { Transaction } from '@/lib/platform/db';

/** What the parts of an export share. */
export type Loading = {
  readonly tx: Transaction;
  /** Author, moment and reference of a record, as far as the file must say them. */
  readonly writing: (noun: Parameters<typeof writing>[0], stored: Stored<unknown>) => ReturnType<typeof writing>;
};

/** In the order of references: what was read in pieces is only in order within each. */
export const byNumber = <T extends { number: number }>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => a.number - b.number);
