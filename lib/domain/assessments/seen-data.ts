import { reference } from '@/lib/domain/references';
import type { Desk } from '@/lib/domain/writing/desk-data';
import type { Database, Transaction } from '@/lib/platform/db';
import { Forbidden } from '@/lib/platform/errors';

/** By the id of a record, or of a claim with what stands on it: one word for all that would become public with it. */
export async function seenOf(tx: Database | Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ root: string; seen: string }[]>`
    SELECT root::text, seen FROM seen_of(${ids}::uuid[])`;
  return new Map(rows.map(({ root, seen }) => [root, seen]));
}

/**
 * Refuses to publish what the reviewer has written since a moment, the handing over: of that nobody else has seen
 * anything. `ids` are the rows that would become public on a claim. Throws Forbidden.
 */
export async function refuseOwnSince(
  { tx, author }: Desk,
  claimId: string,
  ids: readonly string[],
  since: Date,
): Promise<void> {
  const rows = await tx.$queryRaw<
    { noun: 'claim' | 'statement' | 'evidence' | 'source' | 'speaker'; number: number }[]
  >`
    WITH shown AS MATERIALIZED (SELECT DISTINCT id FROM would_be_shown(${ids}::uuid[])),
    own AS MATERIALIZED (
      SELECT DISTINCT s.id FROM shown s JOIN history h ON h.record_id = s.id
      WHERE h.actor_id = ${author}::uuid AND h.valid_from > ${since} AND (h.entity = 'origins' OR h.data -> 'public_since' = 'null'::jsonb)
    )
    SELECT 'statement' AS noun, x.number FROM own JOIN statements x USING (id) WHERE x.public_since IS NULL
    UNION SELECT 'statement', t.number FROM own JOIN stances x USING (id) JOIN statements t ON t.id = x.statement_id
    UNION SELECT 'evidence', x.number FROM own JOIN evidence x USING (id)
    UNION SELECT 'evidence', x.number FROM own JOIN evidence x ON x.origin_id = own.id
    UNION SELECT 'source', x.number FROM own JOIN sources x USING (id)
    UNION SELECT 'speaker', x.number FROM own JOIN speakers x USING (id)
    UNION SELECT 'source', o.number FROM own JOIN omissions x USING (id) JOIN sources o ON o.id = x.source_id
    UNION SELECT 'claim', x.number FROM claims x JOIN history h ON h.entity = 'claims' AND h.record_id = x.id
      WHERE x.id = ${claimId}::uuid AND x.state = 'draft' AND h.actor_id = ${author}::uuid AND h.valid_from > ${since}`;
  if (rows.length === 0) return;
  const refs = rows.map(({ noun, number }) => reference(noun, number)).join(', ');
  throw new Forbidden(
    `You have changed ${refs} since this was handed over, and nobody else has looked at that yet. Its author takes it back and hands it over again, or another reviewer publishes it.`,
  );
}
