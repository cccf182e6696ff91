import { numberOf } from '@/lib/domain/references';
import { allBits, type Bits, drop, keep } from '@/lib/engines/facets/bits';
import { Catalogue, type Selection } from '@/lib/engines/facets/catalogue';
import { Recent } from '@/lib/engines/facets/recent';
import { type SearchTerm, searchSql } from '@/lib/engines/search/query';
import { type Database, plainRows } from '@/lib/platform/db';

/** Number → weight of the claims of a selection. */
export type Weights = ReadonlyMap<number, number>;

export type HeldIndex = {
  readonly catalogue: Catalogue;
  revision: bigint;
  /** A word or phrase → the rows it stands in, for this revision only; null where it is too common to look for. */
  words: Recent<Bits | null>;
  /** Filters and words → what they leave, and how it ranks once somebody asked, for this revision only. */
  readonly selections: Recent<{ readonly selection: Selection; weights?: Weights | null }>;
  loading: Promise<void> | null;
};

/** Selections that are kept; the least recently asked goes first. One of 100,000 rows takes 15 kB. */
const KEPT = 300;
/** Bytes that the rows of words may take: 5,000 words at 100,000 claims. */
const WORD_BYTES = 64e6;
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
    words: new Recent(KEPT),
    selections: new Recent(KEPT),
    loading: null,
  });
  return currentIndex(db);
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
  for (let after = 0; ; ) {
    const rows = await plainRows<IndexRow>(db, {
      text: CHANGED,
      values: [held.revision.toString(), revision.toString(), after],
    });
    for (const row of rows) {
      const { number, contested, newest } = row;
      const days = row.said === '' ? [] : row.said.split(' ').map(Number);
      held.catalogue.put({ number, terms: row.terms.split(' '), days, contested, newest });
    }
    if (rows.length < CHUNK) break;
    after = rows.at(-1)!.number;
  }
  held.words = new Recent(Math.ceil(WORD_BYTES / (held.catalogue.size / 8 + 100)));
  held.selections.clear();
  held.revision = revision;
}

/**
 * The claims in which the words stand. Null where the words are so common that they leave nothing to look for.
 * Every word is looked up by itself and its rows are kept: desks ask for the same words again and again.
 */
export async function findWords(
  db: Database,
  held: HeldIndex,
  typed: string,
  terms: readonly SearchTerm[],
): Promise<Bits | null> {
  const number = numberOf('claim', typed.trim());
  if (number !== null) return held.catalogue.rowsWith([number]);
  const rows = await Promise.all(terms.map((term) => rowsOf(db, held, term)));
  if (rows.every((found) => found === null)) return null;
  const left = allBits(held.catalogue.size);
  for (const [i, found] of rows.entries()) if (found) (terms[i]!.not ? drop : keep)(left, found);
  return left;
}

/** Where one term stands, asked for or left out. */
async function rowsOf(db: Database, held: HeldIndex, term: SearchTerm): Promise<Bits | null> {
  const key = `${term.kind} ${term.text}`;
  const kept = held.words.get(key);
  if (kept !== undefined) return kept;
  const { words } = held;
  const { sql, values } = searchSql([{ ...term, not: false }]);
  // Without order or limit: the planner would walk another index through all rows for a rare word.
  // Four bytes a number: a hundred thousand of them are read thirty times faster than as an array of the driver.
  const [hits] = await plainRows<{ numbers: Buffer | null; nodes: number }>(db, {
    text: `SELECT numnode(${sql}) AS nodes,
      (SELECT string_agg(int4send(number), '') FROM claim_words WHERE document @@ (${sql})) AS numbers`,
    values,
  });
  const found = hits?.nodes === 0 ? null : held.catalogue.rowsWith(numbersIn(hits?.numbers ?? Buffer.alloc(0)));
  words.set(key, found);
  return found;
}

/** Whole numbers of four bytes, the highest first, as PostgreSQL sends them. */
function* numbersIn(bytes: Buffer): Generator<number> {
  for (let at = 0; at < bytes.length; at += 4) yield bytes.readInt32BE(at);
}
