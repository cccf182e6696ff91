import type { LocalText } from '@/lib/domain/values';
import { isWeighed, TERMS_VERSION, terms } from '@/lib/engines/match/terms';
import { type Database, type Transaction, write } from '@/lib/platform/db';

/** Claims read and indexed at a time. */
const PIECE = 2_000;
/** Claims of one transaction when everything is indexed anew: other writers wait no longer than for these. */
const BATCH = 10_000;

type Claim = {
  id: string;
  number: number;
  version: number;
  published: boolean;
  proposition: LocalText;
  short: unknown;
};

/**
 * Writes the terms of claims (all where null), as they were last passed, that are not indexed as they stand now; claims that were merged or
 * withdrawn lose theirs. Called in the transaction that changed them. Answers how many were written.
 */
export async function keepTerms(tx: Transaction, ids: readonly string[] | null, most = Infinity): Promise<number> {
  let written = 0;
  const wanted = ids && [...new Set(ids)];
  await tx.$executeRaw`
    DELETE FROM claim_terms t USING claims c
    WHERE t.claim_id = c.id AND c.state IN ('merged', 'withdrawn') AND (${wanted}::uuid[] IS NULL OR c.id = ANY (${wanted}::uuid[]))`;
  while (written < most) {
    const rows = await tx.$queryRaw<Claim[]>`
      SELECT c.id, c.number, c.version, c.state = 'published' AS published, c.proposition, c.short FROM passed.claims c
      WHERE c.state IN ('published', 'draft') AND (${wanted}::uuid[] IS NULL OR c.id = ANY (${wanted}::uuid[]))
        AND NOT EXISTS (SELECT 1 FROM claim_terms t WHERE t.claim_id = c.id AND t.claim_version = c.version AND t.published = (c.state = 'published'))
      ORDER BY c.number LIMIT ${PIECE}`;
    if (rows.length === 0) break;
    await put(tx, rows);
    written += rows.length;
  }
  return written;
}

async function put(tx: Transaction, claims: readonly Claim[]): Promise<void> {
  await tx.$executeRaw`UPDATE term_totals SET terms_version = ${TERMS_VERSION} WHERE documents = 0`;
  await tx.$executeRaw`DELETE FROM claim_terms WHERE claim_id = ANY (${claims.map(({ id }) => id)}::uuid[])`;
  await tx.$executeRawUnsafe(
    `INSERT INTO claim_terms (claim_id, language, number, claim_version, published, terms, title, length, keys)
     SELECT claim_id, language, number, claim_version, published, terms, title, length, keys
     FROM jsonb_populate_recordset(NULL::claim_terms, $1::jsonb)`,
    JSON.stringify(claims.flatMap(termRows)),
  );
}

/**
 * The rows of one claim: one for each language, since a text in two would be half covered by a question in one. A claim
 * without words has none that could be found, but a row, so that it is not looked at again.
 */
export function termRows({ id, number, version, published, proposition, short }: Claim) {
  return Object.entries(proposition).map(([language, words]) => {
    const own = terms(words, language);
    const title = terms((short as LocalText | null)?.[language] ?? '', language);
    const weighed = [...own, ...title].filter(isWeighed);
    return {
      claim_id: id,
      language,
      number,
      claim_version: version,
      published,
      terms: own.join(' '),
      title: title.join(' '),
      length: weighed.length,
      keys: [...new Set(weighed)],
    };
  });
}

/**
 * Brings the terms of all claims up to date: after the first start of this version, and when the terms themselves have
 * changed. In pieces, each its own transaction. Answers how many claims were indexed.
 */
export async function bringTermsUpToDate(db: Database): Promise<number> {
  const totals = await db.termTotals.findUnique({ where: { id: 1 } });
  if (totals?.termsVersion !== TERMS_VERSION) {
    await write(
      { id: null },
      null,
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(72410002)`;
        await tx.$executeRaw`TRUNCATE claim_terms`;
        await tx.$executeRaw`TRUNCATE term_counts`;
        await tx.$executeRaw`UPDATE term_totals SET documents = 0, length = 0, terms_version = ${TERMS_VERSION}`;
      },
      { db, timeout: 600_000 },
    );
  }
  let all = 0;
  for (;;) {
    const written = await write({ id: null }, null, (tx) => keepTerms(tx, null, BATCH), { db, timeout: 600_000 });
    all += written;
    if (written === 0) break;
  }
  if (all > PIECE) await db.$executeRaw`ANALYZE claim_terms, term_counts`;
  return all;
}
