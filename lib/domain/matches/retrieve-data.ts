import { choose } from '@/lib/engines/match/choose';
import { type Match, rankPrepared, shortlist } from '@/lib/engines/match/rank';
import { type Candidate, prepare, type Query, type Statistics } from '@/lib/engines/match/weigh';
import { type Database, plainRows } from '@/lib/platform/db';

/**
 * Rows one query may make the database read. The engine's own budget is 2,000; 300 lost 0.001 MAP@5 on the development
 * queries (docs/decisions/0013-matching.md) and takes half the time of 600 at a million claims.
 */
const BUDGET = 300;
/** Candidates weighed by every feature. */
const RERANKED = 120;

/** Whom a query may find: drafts of the desk are for those who may read them; `except` are numbers of claims. */
export type Reach = { readonly drafts: boolean; readonly except?: readonly number[] };

/** A claim found, by its number, in the language in which it was likest. */
export type Found = Omit<Match, 'id'> & { readonly number: number; readonly language: string };

type Row = { number: number; language: string; terms: string; title: string };
type Counts = { term: string; claims: number };

/**
 * The claims on record that a text may repeat, deny, narrow or bear on, best first, one entry a claim. By the rarest
 * terms first; no scan. A claim's day is not weighed: within one case nearly all were said on the same few days.
 */
export async function retrieve(db: Database, query: Query, { drafts, except = [] }: Reach): Promise<Found[]> {
  const prepared = prepare({ ...query, date: null });
  const asked = [...prepared.weights.keys()];
  if (asked.length === 0) return [];
  const known = await statisticsOf(db, asked);
  const choice = choose(prepared, known.statistics, BUDGET);
  if (choice.any.length + choice.pairs.length === 0) return [];
  const rows = await candidates(db, choice.any, choice.pairs, drafts);
  const wanted = rows.filter(({ number }) => !except.includes(number));
  const best = shortlist({ ...prepared }, wanted.map(toCandidate), known.statistics, RERANKED).map(
    ({ candidate }) => candidate,
  );
  await known.learn([...new Set(best.flatMap(({ terms, titleTerms = [] }) => [...terms, ...titleTerms]))]);
  return onePerClaim(rankPrepared(prepared, best, known.statistics));
}

/** Queries whose candidates one round trip brings: each may bring hundreds of rows. */
const TOGETHER = 10;

/**
 * The same for many queries, in their order, with the statistics of the record read once and candidates brought for
 * several queries at a time: a page of pairs asks for eighty.
 */
export async function retrieveMany(db: Database, asked: readonly { query: Query; reach: Reach }[]): Promise<Found[][]> {
  const all = asked.map(({ query, reach }) => ({ prepared: prepare({ ...query, date: null }), reach }));
  const known = await statisticsOf(db, [...new Set(all.flatMap(({ prepared }) => [...prepared.weights.keys()]))]);
  const chosen = all.map((one) => ({ ...one, choice: choose(one.prepared, known.statistics, BUDGET) }));
  const best: { candidate: Candidate }[][] = [];
  for (let at = 0; at < chosen.length; at += TOGETHER) {
    const piece = chosen.slice(at, at + TOGETHER);
    const rows = await candidatesOfMany(db, piece);
    piece.forEach(({ prepared, reach }, place) => {
      const wanted = (rows.get(place + 1) ?? []).filter(({ number }) => !(reach.except ?? []).includes(number));
      best.push(shortlist({ ...prepared }, wanted.map(toCandidate), known.statistics, RERANKED));
    });
    // Weighing is work of the processor: others have their turn between pieces.
    await new Promise(setImmediate);
  }
  const lists = best.map((list) => list.map(({ candidate }) => candidate));
  await known.learn([...new Set(lists.flat().flatMap(({ terms, titleTerms = [] }) => [...terms, ...titleTerms]))]);
  const found: Found[][] = [];
  for (const [at, list] of lists.entries()) {
    found.push(onePerClaim(rankPrepared(chosen[at]!.prepared, list, known.statistics)));
    if (at % TOGETHER === 0) await new Promise(setImmediate);
  }
  return found;
}

type Chosen = { choice: ReturnType<typeof choose>; reach: Reach };

/** The rows behind several choices of terms, by the place of the query from 1 on. */
async function candidatesOfMany(db: Database, chosen: readonly Chosen[]): Promise<Map<number, Row[]>> {
  const asked = chosen.map(({ choice, reach }) => ({
    any: choice.any,
    pairs: choice.pairs.map(([one, other]) => `${one} ${other}`),
    drafts: reach.drafts,
  }));
  const rows = await db.$queryRaw<(Row & { place: number })[]>`
    SELECT q.n::int AS place, c.number, c.language, c.terms, c.title
    FROM jsonb_array_elements(${JSON.stringify(asked)}::jsonb) WITH ORDINALITY AS q (v, n)
    CROSS JOIN LATERAL claims_holding(
      ARRAY(SELECT jsonb_array_elements_text(q.v -> 'any')), ARRAY(SELECT jsonb_array_elements_text(q.v -> 'pairs')),
      (q.v ->> 'drafts')::boolean, ${2 * BUDGET}::int) AS c
    WHERE jsonb_array_length(q.v -> 'any') + jsonb_array_length(q.v -> 'pairs') > 0`;
  const lists = new Map<number, Row[]>();
  for (const { place, ...row } of rows) {
    const list = lists.get(place);
    if (list) list.push(row);
    else lists.set(place, [row]);
  }
  return lists;
}

const split = (terms: string) => (terms === '' ? [] : terms.split(' '));
const toCandidate = ({ number, language, terms, title }: Row): Candidate => ({
  id: `${number} ${language}`,
  terms: split(terms),
  titleTerms: split(title),
});

/** A claim is written in several languages; it is found in the one that is likest. */
function onePerClaim(matches: readonly Match[]): Found[] {
  const seen = new Set<number>();
  return matches.flatMap(({ id, ...match }) => {
    const [number, language] = id.split(' ') as [string, string];
    if (seen.has(Number(number))) return [];
    seen.add(Number(number));
    return [{ ...match, number: Number(number), language }];
  });
}

/** The rows behind a choice of terms; a correlated pair may bring more than was expected, so there is a limit. */
function candidates(
  db: Database,
  any: readonly string[],
  pairs: readonly [string, string][],
  drafts: boolean,
): Promise<Row[]> {
  const paired = pairs.map(([one, other]) => `${one} ${other}`);
  return plainRows<Row>(db, {
    name: 'claims_holding',
    text: 'SELECT number, language, terms, title FROM claims_holding($1::text[], $2::text[], $3, $4::int)',
    values: [any, paired, drafts, 2 * BUDGET],
  });
}

/** From so many texts on counts are remembered between queries: one claim more changes no rarity that can be seen. */
const REMEMBERED_FROM = 20_000;
/** Terms remembered at most; a million claims of one desk have some hundred thousand. */
const MOST_REMEMBERED = 300_000;

const remembered = { documents: 0, counts: new Map<string, number>() };

/** Counts known from earlier queries, forgotten when the record has grown or shrunk by a hundredth. */
function recall(documents: number): Map<string, number> {
  if (documents < REMEMBERED_FROM) return new Map();
  const drift = Math.abs(documents - remembered.documents);
  if (drift > documents / 100 || remembered.counts.size > MOST_REMEMBERED) {
    remembered.documents = documents;
    remembered.counts = new Map();
  }
  return remembered.counts;
}

const COUNTS = { name: 'term_counts', text: 'SELECT term, claims FROM term_counts WHERE term = ANY ($1::text[])' };
const TOTALS = { name: 'term_totals', text: 'SELECT documents, length FROM term_totals WHERE id = 1' };

/** The statistics of the record; counts of terms are looked up as far as `learn` was asked to. */
async function statisticsOf(db: Database, terms: readonly string[]) {
  const [totals] = await plainRows<{ documents: string; length: string }>(db, TOTALS);
  const documents = Number(totals?.documents ?? 0);
  const counts = recall(documents);
  const learn = async (wanted: readonly string[]): Promise<void> => {
    const missing = wanted.filter((term) => !counts.has(term));
    if (missing.length === 0) return;
    const rows = await plainRows<Counts>(db, { ...COUNTS, values: [missing] });
    for (const { term, claims } of rows) counts.set(term, claims);
    // Nothing is remembered of terms that no claim holds: the next claim may.
  };
  await learn(terms);
  const statistics: Statistics = {
    documents,
    averageLength: documents > 0 ? Number(totals!.length) / documents : 0,
    frequency: (term) => counts.get(term) ?? 0,
  };
  return { statistics, learn };
}
