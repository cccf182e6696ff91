import type { EditionChanges } from '@/lib/domain/dossiers/contract';

type Group = EditionChanges['groups'][number];
const KINDS = ['added', 'removed', 'changed'] as const;

/** A group as far as the page shows it: `more` says how many of each list it leaves out. */
export type Shown = Group & { readonly more: Record<(typeof KINDS)[number], number> };

/** Changed statuses that the page lists; each takes about a kilobyte of it. */
export const STATUSES = 200;

/** Characters of records on the page. Each comes twice, and a Chinese one takes three bytes: under a megabyte in all. */
const ROOM = 130_000;
/** Characters that a row takes beside its words. */
const ROW = 400;

/** Groups with as many records as a page of a megabyte has room for, in their order. */
export function shownOf(groups: readonly Group[]): Shown[] {
  let room = ROOM;
  const fits = (change: Group['changed'][number]): boolean => {
    room -= ROW + JSON.stringify(change).length;
    return room >= 0;
  };
  return groups.map((group) => {
    const shown = Object.fromEntries(KINDS.map((kind) => [kind, group[kind].filter(fits)]));
    const more = Object.fromEntries(KINDS.map((kind) => [kind, group[kind].length - shown[kind]!.length]));
    return { ...group, ...shown, more } as Shown;
  });
}
