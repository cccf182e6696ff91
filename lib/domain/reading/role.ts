import { firstDay, type LocalText, lastDay } from '@/lib/domain/values';

/** A role as the database holds it: both ends are partial dates, an open end is null. */
export type DatedRole = {
  readonly title: LocalText;
  readonly from: string | null;
  readonly to: string | null;
  readonly position: number;
};

/**
 * The role somebody held when they spoke: the one that began last of those whose dates allow the day. Where the day is
 * not known, the latest of all. Null where the dates on record rule all of them out: a role held at another time would
 * lend the words a weight they did not have.
 */
export function roleAt(roles: readonly DatedRole[], said: string | null): LocalText | null {
  const held = roles.filter(
    ({ from, to }) =>
      said === null ||
      ((from === null || firstDay(from) <= lastDay(said)) && (to === null || lastDay(to) >= firstDay(said))),
  );
  const latest = (a: DatedRole, b: DatedRole) =>
    (b.from ?? '').localeCompare(a.from ?? '') ||
    (b.to ?? '9999').localeCompare(a.to ?? '9999') ||
    a.position - b.position;
  return [...held].sort(latest)[0]?.title ?? null;
}
