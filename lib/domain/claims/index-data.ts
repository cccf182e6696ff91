import { Catalogue, type Selection } from '@/lib/engines/facets/catalogue';
import { Recent } from '@/lib/engines/facets/recent';
import { type Database, plainRows } from '@/lib/platform/db';
import { findCommonWords, type HeldWords, noWords, putRight, readLatestWords, wordsIn } from './words-data';

/** Number → weight of the claims of a selection. */
export type Weights = ReadonlyMap<number, number>;

export type HeldIndex = {
  readonly catalogue: Catalogue;
  revision: bigint;
  words: HeldWords;
  /** Filters and words → what they leave, and how it ranks once somebody asked, for this revision only. */
  readonly selections: Recent<{ readonly selection: Selection; weights?: Weights | null }>;
  loading: Promise<void> | null;
};

/** Selections that are kept; the least recently asked goes first. One of 100,000 rows takes 15 kB. */
const KEPT = 300;
/** Rows of the index that are read at once. */
const CHUNK = 20_000;

// One catalogue a database and process; Next loads a module once for every bundle.
const holder = globalThis as typeof globalThis & { counterclaimCatalogues?: WeakMap<object, HeldIndex> };

/** What a page stands on: the revision of the index, and how often a name has changed that lists show from memory. */
export type Standing = { readonly revision: string | null; readonly names: string };

/** Selects a `Standing`. */
export const STANDING =
  'SELECT max(revision)::text AS revision, (SELECT count::text FROM name_changes) AS names FROM claim_index';
const NOW = { name: 'claims_standing', text: STANDING };

/**
 * The catalogue of all claims as this process last saw it; read whole by who asks first. Whoever reads the facts of a
 * page learns the revision along with them, and brings the catalogue there when it has fallen behind: `bringTo`.
 */
export async function heldIndex(db: Database): Promise<HeldIndex> {
  holder.counterclaimCatalogues ??= new WeakMap();
  const held = holder.counterclaimCatalogues.get(db);
  if (held) return held.revision < 0n ? currentIndex(db) : held;
  holder.counterclaimCatalogues.set(db, {
    catalogue: new Catalogue(),
    revision: -1n,
    words: noWords(0),
    selections: new Recent(KEPT),
    loading: null,
  });
  return currentIndex(db);
}

/** Reads all claims, the words of the latest, and where those stand that are in most, before anybody asks. */
export async function prepareIndex(db: Database): Promise<void> {
  const held = await currentIndex(db);
  await readLatestWords(db, held);
  await findCommonWords(db, held);
}

/** The catalogue, current to the moment of asking. */
export async function currentIndex(db: Database): Promise<HeldIndex> {
  const held = holder.counterclaimCatalogues?.get(db);
  if (!held) return heldIndex(db);
  await bringTo(db, held, BigInt((await standing(db)).revision ?? 0));
  return held;
}

/** What every answer of a claim list stands on at the moment of asking. */
export async function standing(db: Database): Promise<Standing> {
  return (await plainRows<Standing>(db, NOW))[0]!;
}

/**
 * Reads the rows that changed up to a revision. A revision becomes visible only after all lower ones (reindex_claims
 * takes a lock), so nothing is missed.
 */
export async function bringTo(db: Database, held: HeldIndex, revision: bigint): Promise<void> {
  while (held.revision < revision) {
    held.loading ??= load(db, held, revision).finally(() => {
      held.loading = null;
    });
    await held.loading;
  }
}

/** Arrays come as text: a hundred thousand of them are read several times faster than as arrays of the driver. */
type IndexRow = { number: number; terms: string; said: string; contested: number; newest: number };

const CHANGED = `SELECT number, array_to_string(terms, ' ') AS terms, array_to_string(said, ' ') AS said, contested,
    extract(epoch FROM newest)::float8 AS newest
  FROM claim_index
  WHERE revision > $1::bigint AND revision <= $2::bigint AND number > $3::int
  ORDER BY number LIMIT ${CHUNK}`;

async function load(db: Database, held: HeldIndex, revision: bigint): Promise<void> {
  const changed: number[] = [];
  for (let after = 0; ; ) {
    const rows = await plainRows<IndexRow>(db, {
      text: CHANGED,
      values: [held.revision.toString(), revision.toString(), after],
    });
    for (const row of rows) {
      const { number, contested, newest } = row;
      const days = row.said === '' ? [] : row.said.split(' ').map(Number);
      changed.push(number);
      held.catalogue.put({ number, terms: row.terms.split(' '), days, contested, newest });
    }
    if (rows.length < CHUNK) break;
    after = rows.at(-1)!.number;
  }
  const words = held.revision < 0n ? null : await wordsIn(db, changed);
  // From here on nothing waits: what is looked up meanwhile is kept for the revision before, or put right with the rest.
  if (held.catalogue.size > held.words.claims) held.words = noWords(held.catalogue.size);
  else putRight(held, words);
  held.selections.clear();
  held.revision = revision;
}
