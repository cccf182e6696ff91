import { numberOf } from '@/lib/domain/references';
import { allBits, type Bits, drop, keep } from '@/lib/engines/facets/bits';
import type { Catalogue } from '@/lib/engines/facets/catalogue';
import { Recent } from '@/lib/engines/facets/recent';
import { Words } from '@/lib/engines/facets/words';
import { PLAIN_WORD, plainWordSql, type SearchTerm, searchSql, termKey } from '@/lib/engines/search/query';
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
/** Claims whose words are likely to be typed. */
const LATEST = 2_000;
/** Looked up with one question. */
const AT_ONCE = 50;

/** Nothing is known of words yet, for a catalogue of so many claims that may grow to twice as many. */
export function noWords(size: number): HeldWords {
  const claims = Math.max(size * 2, FEWEST);
  const most = Math.ceil(BYTES / (claims / 8 + 100));
  return { queries: new Recent(QUERIES), single: new Words(most), others: new Recent(most), claims };
}

/**
 * The claims in which the words stand, and the words as PostgreSQL reads them. Null where they are so common that they
 * leave nothing to look for. Every word is looked up by itself and its rows are kept: desks ask for the same words again
 * and again. Where the revision has changed meanwhile, what is found is of no use: rows of one and rows of another do
 * not go together.
 */
export async function findWords(
  db: Database,
  held: Held,
  typed: string,
  terms: readonly SearchTerm[],
): Promise<{ readonly rows: Bits; readonly query: string } | null> {
  const number = numberOf('claim', typed.trim());
  if (number !== null) return { rows: held.catalogue.rowsWith([number]), query: '' };
  const made = await queriesOf(db, held.words, terms);
  const asked = terms.flatMap(({ not }, i) => (made[i] ? { ...made[i], not } : []));
  if (asked.length === 0) return null;
  const found = await rowsOf(db, held, asked);
  const rows = allBits(held.catalogue.size);
  for (const { text, not } of asked) (not ? drop : keep)(rows, found.get(text)!);
  return { rows, query: asked.map(({ text, not }) => (not ? `!(${text})` : `(${text})`)).join(' & ') };
}

/** Where each of these stands, by its text. What is not known yet is looked up with one question. */
async function rowsOf(db: Database, held: Held, queries: readonly Query[]): Promise<Map<string, Bits>> {
  const { revision, words } = held;
  const rows = new Map<string, Bits>();
  const unknown = new Map<string, Query>();
  for (const query of queries) {
    const known = query.word === null ? words.others.get(query.text) : words.single.get(query.word);
    if (known) rows.set(query.text, known);
    else unknown.set(query.text, query);
  }
  const found = await standIn(db, [...unknown.keys()]);
  // What was read before a change and arrives after it is not to stay.
  const stays = held.revision === revision && held.words === words;
  for (const { text, numbers } of found) {
    const { word } = unknown.get(text)!;
    const bits = held.catalogue.rowsWith(numbersIn(numbers));
    rows.set(text, bits);
    if (stays && word === null) words.others.set(text, bits);
    else if (stays && word !== null) words.single.set(word, bits);
  }
  return rows;
}

/** The numbers of the claims in which each of these queries is met. */
async function standIn(db: Database, texts: readonly string[]): Promise<{ text: string; numbers: Buffer | null }[]> {
  if (texts.length === 0) return [];
  // Without order or limit: the planner would walk another index through all rows for a rare word.
  // Four bytes a number: a hundred thousand of them are read thirty times faster than as an array of the driver.
  return plainRows(db, {
    text: `SELECT text, (SELECT string_agg(int4send(number), '') FROM claim_words WHERE document @@ text::tsquery) AS numbers
      FROM unnest($1::text[]) AS text`,
    values: [texts],
  });
}

/**
 * What PostgreSQL makes of each term: stems, pairs of characters, or null where all of it is too common. What was not
 * typed before is asked with one question.
 */
async function queriesOf(
  db: Database,
  { queries }: HeldWords,
  terms: readonly SearchTerm[],
): Promise<(Query | null)[]> {
  const known = terms.map((term) => queries.get(termKey(term)));
  const unknown = terms.filter((_, i) => known[i] === undefined);
  if (unknown.length === 0) return known as (Query | null)[];
  const { sql, values } = searchSql(unknown);
  const [row] = await plainRows<{ texts: string[] }>(db, {
    text: `SELECT ARRAY[${sql.map((one) => `(${one})::text`)}] AS texts`,
    values,
  });
  const made = row!.texts.map(queryOf);
  for (const [i, term] of unknown.entries()) queries.set(termKey(term), made[i]!);
  return known.map((query) => (query === undefined ? made.shift()! : query));
}

/** A query as PostgreSQL writes it; null where nothing is left to look for. */
function queryOf(text: string): Query | null {
  // A single word reads 'cabl'; with a weight, a star, or a mark that is written twice, it is a query like any other.
  return text === '' ? null : { text, word: /^'([^'\\]+)'$/.exec(text)?.[1] ?? null };
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

/** Asks what PostgreSQL makes of the words of the latest claims, before anybody types them: a twentieth of a second. */
export async function readLatestWords(db: Database, { words }: Held): Promise<void> {
  const made = await plainRows<{ word: string; text: string }>(db, {
    text: `SELECT word, (${plainWordSql('word')})::text AS text FROM (
        SELECT DISTINCT lower(letters[1]) AS word
        FROM (SELECT proposition FROM claims ORDER BY number DESC LIMIT ${LATEST}) latest,
          jsonb_each_text(proposition) AS said, regexp_matches(said.value, $1, 'g') AS letters
        LIMIT ${QUERIES / 2}) typed`,
    values: [PLAIN_WORD],
  });
  for (const { word, text } of made) words.queries.set(termKey({ kind: 'word', text: word }), queryOf(text));
}

/** Whole numbers of four bytes, the highest first, as PostgreSQL sends them. */
function* numbersIn(bytes: Buffer | null): Generator<number> {
  for (let at = 0; bytes && at < bytes.length; at += 4) yield bytes.readInt32BE(at);
}
