import { isDate, isWeighed } from './terms';
import { type PreparedQuery, rarity, type Statistics } from './weigh';

/** Most rows one query may make the database read; also the most candidates an in-memory query scores. */
export const POSTINGS_BUDGET = 2000;
/** Most terms asked for at once: beyond these the rest are common words that only add rows. */
const MOST_TERMS = 24;
/** Pairs are made of so many of the rarest terms that are too common to ask for alone. */
const PAIRED = 7;

/**
 * What to retrieve by, so that no scan is needed: claims that hold any of `any`, or both terms of one of `pairs`
 * (SQL: `terms && ARRAY[any]` OR `terms @> ARRAY[a, b]`). `expected` is the number of rows this reads at most for the
 * single terms, and by independence for the pairs.
 */
export interface Choice {
  any: string[];
  pairs: [string, string][];
  expected: number;
}

/**
 * Chooses a query's retrieval terms: the rarest first, until the budget of postings is spent; terms too common to be
 * asked for alone are asked for two at a time, rarest pair first. Terms no claim holds are left out.
 */
export function choose(query: PreparedQuery, statistics: Statistics, budget = POSTINGS_BUDGET): Choice {
  const held = [...query.weights.keys()]
    .filter((term) => isWeighed(term))
    .map((term) => ({ term, frequency: statistics.frequency(term) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || (a.term < b.term ? -1 : 1));
  const choice: Choice = { any: [], pairs: [], expected: 0 };
  const common: typeof held = [];
  for (const entry of held) {
    if (choice.any.length < MOST_TERMS && choice.expected + entry.frequency <= budget) {
      choice.any.push(entry.term);
      choice.expected += entry.frequency;
    } else common.push(entry);
  }
  addPairs(choice, common.filter(({ term }) => !isDate(term)).slice(0, PAIRED), statistics, budget);
  return choice;
}

function addPairs(
  choice: Choice,
  common: readonly { term: string; frequency: number }[],
  statistics: Statistics,
  budget: number,
): void {
  const pairs = common.flatMap((a, i) =>
    common.slice(i + 1).map((b) => ({
      pair: [a.term, b.term] as [string, string],
      expected: (a.frequency * b.frequency) / Math.max(1, statistics.documents),
      worth: rarity(a.term, statistics) + rarity(b.term, statistics),
    })),
  );
  pairs.sort((a, b) => b.worth - a.worth || (a.pair.join() < b.pair.join() ? -1 : 1));
  for (const { pair, expected } of pairs) {
    if (choice.expected + expected > budget) continue;
    choice.pairs.push(pair);
    choice.expected += expected;
  }
}
