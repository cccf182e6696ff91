import { choose, POSTINGS_BUDGET } from './choose';
import { type Pair, pairUp } from './pair';
import { type Match, rankPrepared, shortlist } from './rank';
import {
  type Candidate,
  candidateOf,
  countTerms,
  type PreparedQuery,
  prepare,
  type Query,
  type Statistics,
} from './weigh';

/** A claim as it is written in a file or an import: `date` as people or machines write it, a full day. */
export interface PlainClaim {
  id: string;
  text: string;
  title?: string | null;
  date?: string | null;
  language?: string;
}

/** An index of claims in memory, for the command line and import previews; retrieval and ranking are the desk's own. */
export interface MemoryIndex {
  readonly size: number;
  statistics: Statistics;
  /** Adds one claim; an id that is there already gets a second entry, so give each claim once. */
  add(claim: PlainClaim): void;
  /** The best `top` matches (20 unless told). */
  search(query: Query, top?: number): Match[];
  /** The best `top` candidates by words alone, laid beside the query: what weights are fitted on. */
  pairs(query: PreparedQuery, top: number): Pair[];
}

/**
 * Makes an index of claims. Some 14,000 claims take about two seconds; a query takes milliseconds. `budget` bounds the
 * candidates of one query as it bounds the database's (see choose.ts).
 */
export function memoryIndex(claims: Iterable<PlainClaim> = [], budget = POSTINGS_BUDGET): MemoryIndex {
  const candidates: Candidate[] = [];
  const postings = new Map<string, number[]>();
  let length = 0;
  const statistics: Statistics = {
    get documents() {
      return candidates.length;
    },
    get averageLength() {
      return candidates.length ? length / candidates.length : 0;
    },
    frequency: (term) => postings.get(term)?.length ?? 0,
  };

  function add(claim: PlainClaim): void {
    const candidate = candidateOf(claim);
    const at = candidates.push(candidate) - 1;
    for (const [term, count] of countTerms(candidate)) {
      const list = postings.get(term);
      if (list) list.push(at);
      else postings.set(term, [at]);
      length += count;
    }
  }

  function retrieve(prepared: PreparedQuery): Candidate[] {
    const { any, pairs } = choose(prepared, statistics, budget);
    const found = new Set(any.flatMap((term) => postings.get(term) ?? []));
    for (const [rarer, other] of pairs) {
      const second = new Set(postings.get(other));
      for (const at of postings.get(rarer) ?? []) if (second.has(at)) found.add(at);
    }
    return [...found].map((at) => candidates[at]).filter((candidate) => candidate !== undefined);
  }

  for (const claim of claims) add(claim);
  return {
    get size() {
      return candidates.length;
    },
    statistics,
    add,
    pairs: (query, top) =>
      shortlist(query, retrieve(query), statistics, top).map(({ candidate, words }) =>
        pairUp(query, candidate, statistics, words),
      ),
    search(query, top = 20) {
      const prepared = prepare(query);
      return rankPrepared(prepared, retrieve(prepared), statistics).slice(0, top);
    },
  };
}
