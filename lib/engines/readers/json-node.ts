/** An object of a file in JSON, whatever it holds. */
export type Node = Readonly<Record<string, unknown>>;

/** Is this an object, and no list? */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What JSON-LD writes alone or as a list, as a list; empty for what is missing. */
export const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());
