import { claimParameters } from './address';
import { matrixHref } from './cell-address';

/** A picture of claims that has a screen of its own. */
export type Picture = 'map' | 'timeline';

type Given = Record<string, string | string[] | undefined>;

/** The state of a picture in one order: the filters of the claim list, then its own parameters; the rest is dropped. */
export function pictureSearch(given: Given, own: readonly string[]): URLSearchParams {
  const kept = claimParameters(given);
  for (const name of own) {
    const values = [given[name] ?? []]
      .flat()
      .flatMap((value) => value.split(','))
      .map((value) => value.trim());
    const value = [...new Set(values.filter(Boolean))].join(',');
    if (value) kept.set(name, value);
  }
  return kept;
}

/** The address of a picture in a state, with some of it changed; null takes a parameter away. */
export const pictureHref = (
  picture: Picture,
  search: URLSearchParams,
  changes: Record<string, string | null> = {},
): string => matrixHref(search, changes, `/compare/${picture}`);

/** The same claims on another screen: only the filters go along. */
export function sameClaims(path: string, search: URLSearchParams): string {
  return matrixHref(
    claimParameters(Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))),
    {},
    path,
  );
}
