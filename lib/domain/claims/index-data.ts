import { numberOf } from '@/lib/domain/references';
import { Catalogue, type Found, type Selection } from '@/lib/engines/facets/catalogue';
import { Recent } from '@/lib/engines/facets/recent';
import { type SearchTerm, searchSql } from '@/lib/engines/search/query';
import type { Database } from '@/lib/platform/db';

export type HeldIndex = {
  readonly catalogue: Catalogue;
  revision: bigint;
  /** Words → rows found, for this revision only. */
  readonly found: Recent<Found | null>;
  /** Filters and words → what they leave, for this revision only. */
  readonly selections: Recent<Selection>;
  loading: Promise<void> | null;
};

/** Answers that are kept of each kind; the least recently asked goes first. A selection of 100,000 rows takes 15 kB. */
const KEPT = 300;
/** Above this many hits the weights of rows are not computed: order by time says more than rank among so many. */
const RANKED = 5_000;
/** Rows of the index that are read at once. */
const CHUNK = 20_000;

// One catalogue a database and process; Next loads a module once for every bundle.
const holder = globalThis as typeof globalThis & { counterclaimCatalogues?: WeakMap<object, HeldIndex> };

/**
 * The catalogue of all claims, current to the moment of asking: one look at the highest revision, then the rows that
 * changed. A revision becomes visible only after all lower ones (reindex_claims takes a lock), so nothing is missed.
 */
export async function currentIndex(db: Database): Promise<HeldIndex> {
  holder.counterclaimCatalogues ??= new WeakMap();
  let held = holder.counterclaimCatalogues.get(db);
  if (!held) {
    held = {
      catalogue: new Catalogue(),
      revision: -1n,
      found: new Recent(KEPT),
      selections: new Recent(KEPT),
      loading: null,
    };
    holder.counterclaimCatalogues.set(db, held);
  }
  const [latest] = await db.$queryRaw<{ revision: bigint | null }[]>`SELECT max(revision) AS revision FROM claim_index`;
  const revision = latest?.revision ?? 0n;
  while (held.revision < revision) {
    held.loading ??= load(db, held, revision).finally(() => {
      held.loading = null;
    });
    await held.loading;
  }
  return held;
}

/** Arrays come as text: a hundred thousand of them are read several times faster than as arrays of the driver. */
type IndexRow = { number: number; terms: string; said: string; contested: number; newest: number };

async function load(db: Database, held: HeldIndex, revision: bigint): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db.$queryRaw<IndexRow[]>`
      SELECT number, array_to_string(terms, ' ') AS terms, array_to_string(said, ' ') AS said, contested,
        extract(epoch FROM newest)::float8 AS newest
      FROM claim_index
      WHERE revision > ${held.revision} AND revision <= ${revision} AND number > ${after}
      ORDER BY number LIMIT ${CHUNK}`;
    for (const row of rows) {
      const { number, contested, newest } = row;
      const days = row.said === '' ? [] : row.said.split(' ').map(Number);
      held.catalogue.put({ number, terms: row.terms.split(' '), days, contested, newest });
    }
    if (rows.length < CHUNK) break;
    after = rows.at(-1)!.number;
  }
  held.found.clear();
  held.selections.clear();
  held.revision = revision;
}

/**
 * The claims in which the words stand, with the weight of each where there are few enough to rank. Null where the
 * words are so common that they leave nothing to look for.
 */
export async function findWords(
  db: Database,
  held: HeldIndex,
  typed: string,
  terms: readonly SearchTerm[],
): Promise<Found | null> {
  const key = typed.trim();
  const kept = held.found.get(key);
  if (kept !== undefined) return kept;
  const number = numberOf('claim', key);
  const { revision } = held;
  const found = number === null ? await search(db, terms) : { numbers: Int32Array.of(number), weights: null };
  if (held.revision === revision) held.found.set(key, found);
  return found;
}

async function search(db: Database, terms: readonly SearchTerm[]): Promise<Found | null> {
  const { sql, values } = searchSql(terms);
  // Hits first, without order or limit: the planner would walk a date index through all rows for a rare word.
  const [hits] = await db.$queryRawUnsafe<{ numbers: number[] | null }[]>(
    `SELECT array_agg(number) AS numbers FROM claim_words WHERE document @@ (${sql})`,
    ...values,
  );
  const numbers = Int32Array.from(hits?.numbers ?? []);
  if (numbers.length === 0) {
    const [query] = await db.$queryRawUnsafe<{ nodes: number }[]>(`SELECT numnode(${sql}) AS nodes`, ...values);
    return query?.nodes === 0 ? null : { numbers, weights: null };
  }
  if (numbers.length > RANKED) return { numbers, weights: null };
  const ranked = await db.$queryRawUnsafe<{ numbers: number[]; weights: number[] }[]>(
    `SELECT array_agg(number) AS numbers, array_agg(ts_rank_cd('{0.05, 0.2, 0.4, 1}', document, ${sql}, 1)) AS weights
     FROM claim_words WHERE document @@ (${sql})`,
    ...values,
  );
  return { numbers: Int32Array.from(ranked[0]!.numbers ?? []), weights: Float32Array.from(ranked[0]!.weights ?? []) };
}
