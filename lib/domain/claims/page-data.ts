import { reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import type { Catalogue, Selection } from '@/lib/engines/facets/catalogue';
import type { SearchTerm } from '@/lib/engines/search/query';
import { type Database, plainRows } from '@/lib/platform/db';
import type { ClaimItem } from './contract';
import { STANDING, type Standing, type Weights } from './index-data';

/** What the index holds of a claim to be shown in a list. */
type Card = Omit<ClaimItem, 'ref' | 'hits' | 'speakers'> & {
  speakers: { number: number; name: LocalText; stance: ClaimItem['speakers'][number]['stance'] }[];
};
type Row = Standing & { number: number | null; card: Card | null; passages: string | null };

/** What the page stands on, as the one row `r`: every question to the database costs a round, so it comes along. */
const R = `(${STANDING}) r`;

/** A claim, and what a search may have found it by (see `hitsOf`); null where no words were searched. */
type Found = { readonly item: ClaimItem; readonly passages: string | null };

/** Claims in their order, the revision of the index they were read at, and the count of names changed by then. */
export type CardPage = { readonly found: Found[]; readonly revision: bigint; readonly names: string };

/**
 * Above this many claims the weights are not computed, for each costs three look-ups in the words' table (400 claims:
 * 10 to 15 ms): newest says more than rank among so many.
 */
const RANKED = 200;
const WEIGHTS = "'{0.05, 0.2, 0.4, 1}'";

/** Can the claims of a selection be ordered by how well they fit the words? */
export const ranks = (selection: Selection, terms: readonly SearchTerm[]): boolean =>
  selection.total <= RANKED && terms.some((term) => !term.not);

const CARDS = {
  name: 'claim_cards',
  text: `SELECT r.*, i.number, i.card, NULL AS passages FROM ${R} LEFT JOIN claim_index i ON i.number = ANY ($1::int[])`,
};
const FOUND = {
  name: 'claim_cards_found',
  text: `SELECT r.*, i.number, i.card, w.passages::text FROM ${R}
      LEFT JOIN claim_index i ON i.number = ANY ($1::int[])
      LEFT JOIN claim_words w ON w.number = i.number`,
};

/** The claims with these numbers, in this order; `found` where they were found by words. */
export async function readCards(db: Database, numbers: readonly number[], found: boolean): Promise<CardPage> {
  const rows = await plainRows<Row>(db, { ...(found ? FOUND : CARDS), values: [numbers] });
  const held = new Map(rows.map((row) => [row.number, row]));
  return pageOf(
    rows,
    numbers.flatMap((number) => held.get(number) ?? []),
  );
}

const WEIGHED = `SELECT number, ts_rank_cd(${WEIGHTS}, document, $2::tsquery, 1) AS weight
  FROM claim_words WHERE number = ANY ($1::int[])`;
const BEST = {
  name: 'claim_cards_best',
  text: `SELECT r.*, b.number, i.card, w.passages::text FROM ${R}
      LEFT JOIN (${WEIGHED} ORDER BY 2 DESC, 1 LIMIT $3) b ON true
      LEFT JOIN claim_index i ON i.number = b.number
      LEFT JOIN claim_words w ON w.number = b.number
    ORDER BY b.weight DESC, b.number`,
};

/** The first claims of a selection by how well they fit the words, which are a query as PostgreSQL writes it. */
export async function readBest(
  db: Database,
  catalogue: Catalogue,
  selection: Selection,
  words: string,
  limit: number,
): Promise<CardPage> {
  const rows = await plainRows<Row>(db, { ...BEST, values: [catalogue.numbersOf(selection.rows), words, limit] });
  return pageOf(rows, rows);
}

/** How well each claim of a selection fits the words, for the pages after the first. */
export async function weigh(db: Database, catalogue: Catalogue, selection: Selection, words: string): Promise<Weights> {
  const rows = await plainRows<{ number: number; weight: number }>(db, {
    text: WEIGHED,
    values: [catalogue.numbersOf(selection.rows), words],
  });
  return new Map(rows.map(({ number, weight }) => [number, weight]));
}

function pageOf(answered: readonly Row[], rows: readonly Row[]): CardPage {
  const found = rows.flatMap(({ number, card, passages }): Found[] => {
    if (number === null || !card) return [];
    const speakers = card.speakers.map(({ number: speaker, ...rest }) => ({
      ref: reference('speaker', speaker),
      ...rest,
    }));
    const assessedAt = card.assessedAt && new Date(card.assessedAt).toISOString();
    return [{ item: { ...card, ref: reference('claim', number), assessedAt, speakers, hits: [] }, passages }];
  });
  return { found, revision: BigInt(answered[0]?.revision ?? 0), names: answered[0]?.names ?? '' };
}
