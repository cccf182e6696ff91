/* Addresses of the matrix and of its cells; apart from address.ts so that the browser need not know the filters. */

/** The address of the matrix in a state, with some of it changed; a change to null takes the parameter away. */
export function matrixHref(
  search: URLSearchParams,
  changes: Record<string, string | null> = {},
  path = '/compare',
): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  // A comma and a colon are plain in a query; as %2C and %3A nobody could read or type the address.
  const text = next
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%7E', '~');
  return text ? `${path}?${text}` : path;
}

/** A cell's name in the address: the claim and the column. */
export const cellName = (claim: string, column: string): string => `${claim}~${column}`;

/** The claim and column a cell's name means, or null. */
export function cellOf(name: string | undefined): { claim: string; column: string } | null {
  const [, claim, column] = /^(C-\d+)~(.+)$/.exec(name ?? '') ?? [];
  return claim && column ? { claim, column } : null;
}
