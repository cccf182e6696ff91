import { momentInUtc } from '@/lib/domain/moment-in-utc';

/** What Next hands a page of its address after the question mark. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value of a parameter: the first where several are given, undefined where it is missing or empty. */
export function one(given: string | string[] | undefined): string | undefined {
  const value = Array.isArray(given) ? given[0] : given;
  return value?.trim() || undefined;
}

/** The day or moment a page is to be shown as of, a moment in UTC; undefined for the present. */
export function asOfIn({ asOf }: Awaited<SearchParams>): string | undefined {
  const given = one(asOf);
  return given && momentInUtc(given);
}

/** An address with these parameters; those without a value are left out. */
export function address(path: string, parameters: Record<string, string | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  return search ? `${path}?${search}` : path;
}
