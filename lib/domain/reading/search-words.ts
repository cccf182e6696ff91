import { spellings } from '@/lib/engines/search/query';

/** A list is searched for so many words at most; more narrow nothing down. */
const MOST = 10;

/** A word of a search in a list, for PostgreSQL: what LIKE takes, or, where it is written in several ways, what `~` takes. */
export type SearchPattern = { readonly operator: 'LIKE' | '~'; readonly pattern: string };

/**
 * The words of a search in a list, all of which must stand there: as part of a word, and what may be written with stops or
 * without (US, U.S.) as a word of its own in the way that was not typed. Folding (case, accents) is the database's, so
 * that both sides are folded alike.
 */
export const patternsOf = (q: string | undefined): SearchPattern[] =>
  (q ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST)
    .map((word) => {
      // Other signs than these, folding may make into signs of a pattern.
      const [typed, ...others] = /^[a-z.'’-]+$/i.test(word) ? spellings(word) : [word];
      if (others.length === 0) return { operator: 'LIKE', pattern: `%${word.replace(/[\\%_]/g, '\\$&')}%` };
      // Small letters only, which folding leaves as they are.
      const apart = others.map((way) => `(^|[^a-z0-9])${plain(way.replace(/\.$/, ''))}([^a-z0-9]|$)`);
      return { operator: '~', pattern: [plain(typed!), ...apart].join('|') };
    });

const plain = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
