import type { Clash } from './use-desk-form';

export type Side = 'yours' | 'theirs';

/** An object as its entries in the order of their names. */
const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether two values hold the same, in whatever order: a draft that was on the server comes back in another one. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

/** Whether both versions say the same in a field. */
export const agrees = <T>({ yours, theirs }: Clash<T>, key: keyof T): boolean => same(yours[key], theirs[key]);

/** Whose version of a field stands first chosen: the one that was changed; yours where both changed it. */
export const proposed = <T>({ yours, theirs, base }: Clash<T>, key: keyof T): Side =>
  same(yours[key], base[key]) && !same(theirs[key], base[key]) ? 'theirs' : 'yours';

/**
 * Both versions made one: of the fields that were shown those of the side chosen, of what the form holds besides (the
 * name of a new origin beside the choice of it) what was typed, so that none of it is lost.
 */
export function merged<T extends object>(
  clash: Clash<T>,
  shown: readonly (keyof T)[],
  side: (key: keyof T) => Side,
): T {
  const keys = (Object.keys(clash.yours) as (keyof T)[]).filter(
    (key) => !agrees(clash, key) && (shown.includes(key) ? side(key) : proposed(clash, key)) === 'yours',
  );
  return { ...clash.theirs, ...Object.fromEntries(keys.map((key) => [key, clash.yours[key]])) };
}
