import { Invalid } from '@/lib/platform/errors';

/** Where a page of a list ends: the sort key of its last row and the number that breaks ties. */
export type Place = { readonly key: string | number; readonly number: number };

/** A place as the opaque `next` of a page. */
export const cursorAt = (place: Place): string =>
  Buffer.from(JSON.stringify([place.key, place.number])).toString('base64url');

/** The place in a `cursor`, null without one. `kind` is the type of the list's sort key. Throws Invalid. */
export function placeOf<K extends 'string' | 'number'>(
  cursor: string | undefined,
  kind: K,
): { key: K extends 'string' ? string : number; number: number } | null {
  if (cursor === undefined) return null;
  try {
    const [key, number, ...more] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const fits = (value: unknown) =>
      typeof value !== 'number' || (Number.isInteger(value) && Math.abs(value) < 2 ** 31);
    if (
      typeof key === kind &&
      typeof number === 'number' &&
      fits(key) &&
      fits(number) &&
      more.length === 0 &&
      !String(key).includes('\0')
    )
      return { key: key as never, number };
  } catch {
    // Not ours: said below.
  }
  throw new Invalid('This cursor was not given out by this list. Begin again without one.', 'cursor');
}
