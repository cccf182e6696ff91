import { spellings } from '@/lib/engines/search/query';

/** A list is searched for so many words at most; more narrow nothing down. */
const MOST = 10;

/** One word of a search in a list: a run of Chinese or what begins with a sign, found anywhere; or a word of letters. */
export type SearchWord =
  | { readonly kind: 'chinese' | 'anywhere'; readonly words: string }
  /** `words` begins a word of the text, or one of `others` stands there as a word of its own. */
  | { readonly kind: 'beginning'; readonly words: string; readonly others: readonly string[] };

/**
 * The words of a search in a list, all of which must stand there: as the beginning of a word, and what may be written
 * with stops or without (US, U.S.) as a word of its own in the way that was not typed. Chinese, other scripts than the
 * Latin one, and what begins with a sign are found anywhere. Folding (case, accents) is the database's, so that both
 * sides are folded alike.
 */
export const searchWords = (q: string | undefined): SearchWord[] =>
  ((q ?? '').match(/[\u3400-\u9fff\uf900-\ufaff]+|[^\s\u3400-\u9fff\uf900-\ufaff]+/g) ?? [])
    .slice(0, MOST)
    .map((words) => {
      // Of one character there is no pair to look up.
      if (/^[\u3400-\u9fff\uf900-\ufaff]{2}/.test(words)) return { kind: 'chinese', words };
      if (!/^[\p{sc=Latin}\p{Nd}]/u.test(words)) return { kind: 'anywhere', words };
      const [, ...others] = spellings(words);
      return { kind: 'beginning', words, others: others.map((way) => way.replace(/\.$/, '')) };
    });
