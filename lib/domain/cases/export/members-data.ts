import { importReason } from '@/lib/domain/cases/rules';
import type { Transaction } from '@/lib/platform/db';
import { Prisma } from '@/prisma/generated/client';

/** The ids of the records that a case uses beside its claims. */
export type Members = Record<'statement' | 'source' | 'speaker' | 'origin', Set<string>>;

/**
 * What belongs to a case, or to all the others: claims say it of themselves; everything else belongs to a case because
 * its claims lead there. Statements by a stance, as evidence, or as something considered, and those not yet tied to any
 * claim that were read in one of its sources; sources and speakers by standing in any of these, in a side, or behind
 * another speaker; and whatever came in with the case's own file, used yet or not. Withdrawn records lead nowhere; nor,
 * where `shown`, do claims that are not published.
 */
export async function members(
  tx: Transaction,
  { id: caseId, slug }: { id: string; slug: string },
  which: 'this' | 'others',
  shown = false,
): Promise<Members> {
  const state = shown ? Prisma.sql`AND state IN ('published', 'merged')` : Prisma.empty;
  const inCase = which === 'this' ? Prisma.sql`= ${caseId}::uuid` : Prisma.sql`<> ${caseId}::uuid`;
  const reason = which === 'this' ? importReason(slug) : null;
  const rows = await tx.$queryRaw<{ kind: keyof Members; id: string }[]>`
    WITH RECURSIVE chosen AS (
      SELECT id FROM claims WHERE case_id ${inCase} ${state}
    ), brought AS (
      SELECT entity, record_id AS id FROM history
      WHERE why = ${reason} AND operation = 'insert' AND entity IN ('speakers', 'sources', 'origins', 'statements')
    ), items AS (
      SELECT e.* FROM evidence e JOIN chosen c ON c.id = e.claim_id WHERE e.withdrawn_at IS NULL
    ), tied AS (
      SELECT s.statement_id AS id FROM stances s JOIN chosen c ON c.id = s.claim_id
      UNION SELECT statement_id FROM items
      UNION SELECT k.statement_id FROM assessment_considered k
        JOIN assessments a ON a.id = k.assessment_id JOIN chosen c ON c.id = a.claim_id
    ), bases AS (
      SELECT origin_id AS id FROM items WHERE origin_id IS NOT NULL
      UNION SELECT id FROM brought WHERE entity = 'origins'
      UNION SELECT d.from_id FROM origin_derivations d JOIN bases b ON b.id = d.origin_id
    ), named AS (
      SELECT t.source_id AS id FROM statements t JOIN tied ON tied.id = t.id
      UNION SELECT l.source_id FROM chain_links l JOIN tied ON tied.id = l.statement_id
      UNION SELECT o.source_id FROM omissions o JOIN chosen c ON c.id = o.claim_id
      UNION SELECT source_id FROM items
      UNION SELECT id FROM brought WHERE entity = 'sources'
      UNION SELECT o.source_id FROM origins o JOIN bases b ON b.id = o.id
    ), said AS (
      SELECT t.id, t.speaker_id, t.source_id FROM statements t WHERE t.withdrawn_at IS NULL AND (
        t.id IN (SELECT id FROM tied UNION SELECT id FROM brought WHERE entity = 'statements')
        OR (t.source_id IN (SELECT id FROM named) AND NOT EXISTS (SELECT 1 FROM stances s WHERE s.statement_id = t.id))
      )
    ), links AS (
      SELECT l.agent_id, l.source_id FROM chain_links l JOIN said ON said.id = l.statement_id
    ), works AS (
      SELECT id FROM named WHERE id IS NOT NULL
      UNION SELECT source_id FROM said
      UNION SELECT source_id FROM links WHERE source_id IS NOT NULL
    ), voices AS (
      SELECT speaker_id AS id FROM said
      UNION SELECT agent_id FROM links
      UNION SELECT id FROM brought WHERE entity = 'speakers'
      UNION SELECT m.speaker_id FROM side_members m JOIN sides s ON s.id = m.side_id WHERE s.case_id ${inCase}
      UNION SELECT o.publisher_id FROM sources o JOIN works w ON w.id = o.id
      UNION SELECT a.speaker_id FROM source_authors a JOIN works w ON w.id = a.source_id
      UNION SELECT behind.id FROM voices v JOIN LATERAL (
        SELECT p.speaks_for_id AS id FROM speakers p WHERE p.id = v.id
        UNION SELECT r.organisation_id FROM speaker_roles r WHERE r.speaker_id = v.id
      ) behind ON behind.id IS NOT NULL
    )
    SELECT 'statement' AS kind, id FROM said
    UNION ALL SELECT 'source', id FROM works
    UNION ALL SELECT 'origin', id FROM bases
    UNION ALL SELECT 'speaker', id FROM voices WHERE id IS NOT NULL`;
  const found: Members = { statement: new Set(), source: new Set(), speaker: new Set(), origin: new Set() };
  for (const { kind, id } of rows) found[kind].add(id);
  return found;
}
