import { choose } from '@/lib/engines/match/choose';
import { type Match, rankPrepared, shortlist } from '@/lib/engines/match/rank';
import { type Candidate, prepare, type Query, type Statistics } from '@/lib/engines/match/weigh';
import type { Database, Transaction } from '@/lib/platform/db';

/**
 * Rows one query may make the database read. The engine's own budget is 2,000; 600 lost 0.001 MAP@5 on the development
 * queries and halves the time at a million claims.
 */
const BUDGET = 600;
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
export async function retrieve(
  db: Database | Transaction,
  query: Query,
  { drafts, except = [] }: Reach,
): Promise<Found[]> {
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

async function candidates(
  db: Database | Transaction,
  any: readonly string[],
  pairs: readonly [string, string][],
  drafts: boolean,
): Promise<Row[]> {
  const conditions = [...(any.length > 0 ? [any] : []), ...pairs].map((terms, at) =>
    terms === any ? `keys && $${at + 1}::text[]` : `keys @> $${at + 1}::text[]`,
  );
  const values = [...(any.length > 0 ? [any] : []), ...pairs];
  return db.$queryRawUnsafe<Row[]>(
    `SELECT number, language, terms, title FROM claim_terms
     WHERE (${conditions.join(' OR ')})${drafts ? '' : ' AND published'} LIMIT ${4 * BUDGET}`,
    ...values,
  );
}

/** The statistics of the record, as far as they were asked for. */
async function statisticsOf(db: Database | Transaction, terms: readonly string[]) {
  const counts = new Map<string, number>();
  const learn = async (wanted: readonly string[]): Promise<void> => {
    const missing = wanted.filter((term) => !counts.has(term));
    for (const term of missing) counts.set(term, 0);
    if (missing.length === 0) return;
    const rows = await db.$queryRaw<
      Counts[]
    >`SELECT term, claims FROM term_counts WHERE term = ANY (${missing}::text[])`;
    for (const { term, claims } of rows) counts.set(term, claims);
  };
  const [totals] = await Promise.all([db.termTotals.findUnique({ where: { id: 1 } }), learn(terms)]);
  const documents = Number(totals?.documents ?? 0);
  const statistics: Statistics = {
    documents,
    averageLength: documents > 0 ? Number(totals!.length) / documents : 0,
    frequency: (term) => counts.get(term) ?? 0,
  };
  return { statistics, learn };
}
