import { numberOf } from '@/lib/domain/references';
import { allBits, type Bits, drop, keep } from '@/lib/engines/facets/bits';
import type { Catalogue } from '@/lib/engines/facets/catalogue';
import { Recent } from '@/lib/engines/facets/recent';
import { Words } from '@/lib/engines/facets/words';
import { type SearchTerm, searchSql } from '@/lib/engines/search/query';
import { type Database, plainRows } from '@/lib/platform/db';

/** What this process knows of where words stand. */
export type HeldWords = {
  /** What was typed → what PostgreSQL makes of it, which holds for good; null where it is too common to look for. */
  readonly queries: Recent<Query | null>;
  /** Words as the index has them → where they stand; kept current (`changeWords`). */
  readonly single: Words;
  /** Words in a row, and other queries → where they stand, for one revision of the index. */
  readonly others: Recent<Bits>;
  /** How many claims there may be before the rows of words would take more memory than they may. */
  readonly claims: number;
};

type Query = { readonly text: string; readonly word: string | null };

/** The claims in which words are looked for. */
type Held = { readonly catalogue: Catalogue; readonly revision: bigint; readonly words: HeldWords };

/** Bytes that the rows of words may take, and as many again for words in a row: 2,500 of each at 100,000 claims. */
const BYTES = 64e6;
/** Rows are kept for so many claims at least, so that the first thousands of claims do not begin anew. */
const FEWEST = 10_000;
/** What was typed is kept whatever the number of claims: some 100 bytes each. */
const QUERIES = 10_000;
/** So many claims that changed at once are put right one by one; above that it is less work to look words up again. */
const PUT_RIGHT = 200;
/** A word that stands in fewer claims than this is found in less time than a question to the database takes anyhow. */
const COMMON = 200;
/** Words that are looked up before anybody asks: a second and a half at 100,000 claims. */
const FIRST = 500;
/** Looked up with one question. */
const AT_ONCE = 50;

/** Nothing is known of words yet, for a catalogue of so many claims that may grow to twice as many. */
export function noWords(size: number): HeldWords {
  const claims = Math.max(size * 2, FEWEST);
  const most = Math.ceil(BYTES / (claims / 8 + 100));
  return { queries: new Recent(QUERIES), single: new Words(most), others: new Recent(most), claims };
}

/**
 * The claims in which the words stand. Null where the words are so common that they leave nothing to look for.
 * Every word is looked up by itself and its rows are kept: desks ask for the same words again and again. Where the
 * revision has changed meanwhile, what is found is of no use: rows of one and rows of another do not go together.
 */
export async function findWords(
  db: Database,
  held: Held,
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
async function rowsOf(db: Database, held: Held, term: SearchTerm): Promise<Bits | null> {
  const query = await queryOf(db, held.words, term);
  if (query === null) return null;
  const { text, word } = query;
  const known = word === null ? held.words.others.get(text) : held.words.single.get(word);
  if (known) return known;
  const { revision, words } = held;
  // Without order or limit: the planner would walk another index through all rows for a rare word.
  // Four bytes a number: a hundred thousand of them are read thirty times faster than as an array of the driver.
  const [hits] = await plainRows<{ numbers: Buffer | null }>(db, {
    text: `SELECT string_agg(int4send(number), '') AS numbers FROM claim_words WHERE document @@ $1::tsquery`,
    values: [text],
  });
  const found = held.catalogue.rowsWith(numbersIn(hits?.numbers ?? null));
  // What was read before a change and arrives after it is not to stay.
  if (held.revision === revision && held.words === words) {
    if (word === null) words.others.set(text, found);
    else words.single.set(word, found);
  }
  return found;
}

/** What PostgreSQL makes of a term: stems, pairs of characters, or nothing where all of it is too common. */
async function queryOf(db: Database, { queries }: HeldWords, term: SearchTerm): Promise<Query | null> {
  const key = `${term.kind} ${term.text}`;
  const kept = queries.get(key);
  if (kept !== undefined) return kept;
  const { sql, values } = searchSql([{ ...term, not: false }]);
  const [made] = await plainRows<{ text: string }>(db, { text: `SELECT (${sql})::text AS text`, values });
  const text = made?.text ?? '';
  // A single word reads 'cabl'; with a weight, a star, or a mark that is written twice, it is a query like any other.
  const query = text === '' ? null : { text, word: /^'([^'\\]+)'$/.exec(text)?.[1] ?? null };
  queries.set(key, query);
  return query;
}

/** The words that stand in these claims now; null where so many changed that it is less work to look words up again. */
export async function wordsIn(db: Database, numbers: readonly number[]): Promise<Map<number, Set<string>> | null> {
  if (numbers.length > PUT_RIGHT) return null;
  const words = new Map(numbers.map((number) => [number, new Set<string>()]));
  const rows = await plainRows<{ number: number; words: string[] }>(db, {
    text: 'SELECT number, tsvector_to_array(document) AS words FROM claim_words WHERE number = ANY ($1::int[])',
    values: [numbers],
  });
  for (const { number, words: own } of rows) words.set(number, new Set(own));
  return words;
}

/** Puts right what is known of words, after these claims have changed. */
export function putRight({ catalogue, words }: Held, changed: ReadonlyMap<number, ReadonlySet<string>> | null): void {
  words.others.clear();
  if (!changed) words.single.forget();
  else
    words.single.change(
      new Map([...changed].map(([number, own]) => [catalogue.rowWith(number)!, own])),
      catalogue.size,
    );
}

/**
 * Looks up the words that stand in most claims, before anybody asks: the first look-up of such a word takes PostgreSQL
 * longer than all the rest of an answer. Which they are, PostgreSQL's own statistics say; where it has none yet, none
 * are looked up.
 */
export async function findCommonWords(db: Database, held: Held): Promise<void> {
  const words = await plainRows<{ word: string }>(db, {
    text: `SELECT word FROM (
        SELECT unnest(most_common_elems::text::text[]) AS word, unnest(most_common_elem_freqs) AS share
        FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'claim_words' AND attname = 'document') stood
      WHERE word IS NOT NULL
        AND share * (SELECT reltuples FROM pg_class WHERE oid = 'claim_words'::regclass) >= ${COMMON}
      ORDER BY share DESC LIMIT ${FIRST}`,
  });
  for (let from = 0; from < words.length; from += AT_ONCE) {
    const { revision, words: kept } = held;
    const found = await plainRows<{ word: string; numbers: Buffer | null }>(db, {
      text: `SELECT word, (SELECT string_agg(int4send(number), '') FROM claim_words
          WHERE document @@ (quote_literal(word))::tsquery) AS numbers
        FROM unnest($1::text[]) AS word`,
      values: [words.slice(from, from + AT_ONCE).map(({ word }) => word)],
    });
    if (held.revision !== revision || held.words !== kept) return;
    for (const { word, numbers } of found) kept.single.set(word, held.catalogue.rowsWith(numbersIn(numbers)));
  }
}

/** Whole numbers of four bytes, the highest first, as PostgreSQL sends them. */
function* numbersIn(bytes: Buffer | null): Generator<number> {
  for (let at = 0; bytes && at < bytes.length; at += 4) yield bytes.readInt32BE(at);
}
