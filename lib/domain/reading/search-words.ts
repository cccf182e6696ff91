/** A list is searched for so many words at most; more narrow nothing down. */
const MOST = 10;

/**
 * The words of a search in a list as patterns for LIKE, in which %, _ and \ stand for themselves. All must match. Folding
 * (case, accents) is the database's, so that both sides are folded alike.
 */
export const patternsOf = (q: string | undefined): string[] =>
  (q ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
