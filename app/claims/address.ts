import type { FILTERS } from '@/lib/domain/claims/filters';

/** What the screen must know of a filter; the list itself stays on the server (lib/domain/claims/filters.ts). */
export type ListControl = Pick<(typeof FILTERS)[number], 'parameter' | 'control' | 'naming'>;

/** Claims on one page of the list. */
export const PAGE_SIZE = 25;
/** Pages that can be gone back one by one; from further on the way leads to the start. An address stays well under 2 kB. */
const STEPS_KEPT = 40;

/** Parameters that take one value and are not a filter of the list in filters.ts. */
const SINGLE = ['q', 'from', 'to', 'sort'] as const;
export const SORTS = ['newest', 'relevance', 'contested', 'reference'] as const;
export type Sort = (typeof SORTS)[number];

/** The state of the list as its address says it, in one order, without empty and unknown parameters. */
export function canonical(given: URLSearchParams, controls: readonly ListControl[]): string {
  const kept = new URLSearchParams();
  for (const name of SINGLE) {
    const value = given.get(name)?.trim();
    if (value) kept.set(name, value);
  }
  if (!SORTS.includes(kept.get('sort') as Sort)) kept.delete('sort');
  for (const { parameter, control } of controls) {
    const values = [...new Set(given.getAll(parameter))].filter(Boolean).sort();
    for (const value of control === 'choice' ? values.slice(-1) : values) kept.append(parameter, value);
  }
  for (const name of ['cursor', 'trail']) {
    const value = given.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}

/** The question to `claims.list` for an address: the same on the server and in the browser, so that both hold one answer. */
export function queryOf(search: string, controls: readonly ListControl[], lang: 'en' | 'zh') {
  const given = new URLSearchParams(search);
  const one = (name: string) => given.get(name) ?? undefined;
  return {
    q: one('q'),
    from: one('from'),
    to: one('to'),
    sort: one('sort') as Sort | undefined,
    cursor: one('cursor'),
    ...Object.fromEntries(
      controls
        .map(({ parameter, control }) => [parameter, control === 'choice' ? one(parameter) : given.getAll(parameter)])
        .filter(([, value]) => value && value.length > 0),
    ),
    limit: PAGE_SIZE,
    lang,
  };
}

/** The address of the list in a state. */
export const listHref = (search: string): string => (search ? `/claims?${search}` : '/claims');

/** The address of the same list over the API. */
export const dataHref = (search: string): string => `/api${listHref(without(search, 'trail'))}`;

/** The same list from its beginning: whatever changes a filter or the order goes there. */
export function fromStart(search: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  next.delete('trail');
  return next;
}

/** The list without one value of a filter, or without the filter where no value is named. */
export function without(search: string, parameter: string, value?: string): string {
  const next = fromStart(search);
  const rest = value === undefined ? [] : next.getAll(parameter).filter((each) => each !== value);
  next.delete(parameter);
  for (const each of rest) next.append(parameter, each);
  return next.toString();
}

/** The list in another order. */
export function sortedBy(search: string, sort: string): string {
  const next = fromStart(search);
  next.set('sort', sort);
  return next.toString();
}

/**
 * The pages beside this one. A keyset knows only what comes after, so the address carries the cursors of the pages
 * before (`trail`, a `.` between them, `-` for the first page): previous is an ordinary link that can be shared.
 */
export function pagesBeside(search: string, next: string | null) {
  const now = new URLSearchParams(search);
  const trail = now.get('trail')?.split('.') ?? [];
  const cursor = now.get('cursor');
  const at = (to: string | undefined, before: readonly string[]): string => {
    const address = fromStart(search);
    if (to && to !== '-') address.set('cursor', to);
    if (before.length > 0) address.set('trail', before.join('.'));
    return listHref(address.toString());
  };
  return {
    number: trail.length + 1,
    first: cursor ? at(undefined, []) : undefined,
    previous: cursor && trail.length > 0 ? at(trail.at(-1), trail.slice(0, -1)) : undefined,
    next: next === null ? undefined : at(next, [...trail, cursor ?? '-'].slice(-STEPS_KEPT)),
  };
}
