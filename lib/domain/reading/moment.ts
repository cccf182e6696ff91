import { momentOf } from '@/lib/domain/values';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { asOf, type Database, database, publishedDatabase, type Transaction } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';

/** The database as a loader reads it: the present, or the past as it stood at `moment`. */
export type Reader = {
  readonly db: Database | Transaction;
  /** Null: the present. */
  readonly moment: Date | null;
};

/** The first moment a value of `asOf` may mean. */
const beginningOf = (value: string): Date =>
  new Date(value.includes('T') ? value : `${`${value}-01-01`.slice(0, 10)}T00:00:00Z`);

/** The present as somebody may see it: readers see what was published, the desk all. */
export const presentFor = (actor: Actor): Database =>
  allowed(actor, 'drafts.read') ? database() : publishedDatabase();

/**
 * Runs one and the same loader against the present or, where a day is asked for, against the facts as they stood then.
 * Who may not read drafts gets views without the rows that are not public, so that no loader can forget to leave them
 * out. Throws Invalid for a day that does not exist or has not begun: nobody knows how a page will stand.
 */
export async function readAt<T>(
  actor: Actor,
  value: string | undefined,
  now: Clock,
  read: (reader: Reader) => Promise<T>,
): Promise<T> {
  if (value === undefined) return read({ db: presentFor(actor), moment: null });
  const moment = momentOf(value);
  if (!moment || Number.isNaN(moment.getTime())) throw new Invalid(`“${value}” is not a day of the calendar.`, 'asOf');
  if (beginningOf(value) > now()) throw new Invalid(`“${value}” lies in the future.`, 'asOf');
  return asOf(moment, (db) => read({ db, moment }), { published: !allowed(actor, 'drafts.read') });
}
