import type { CaseDetail } from '@/lib/domain/cases/contract';
import type { Briefs } from '@/lib/domain/reading/brief-data';
import type { Reader } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { caseScope } from './scope-data';

type Overview = Pick<CaseDetail, 'statuses' | 'topics' | 'unread'>;

/** The claims of a case by status (in the order of the vocabulary) and by topic, and how many rest on unread originals. */
export async function loadOverview({ db, moment }: Reader, caseId: string, drafts: boolean): Promise<Overview> {
  const statuses = await db.$queryRaw<Overview['statuses']>`
    ${caseScope(caseId, drafts)}, latest AS (
      SELECT DISTINCT ON (a.claim_id) a.claim_id, a.status_key FROM assessments a JOIN scope ON scope.id = a.claim_id
      WHERE a.published_at IS NOT NULL AND (${moment}::timestamptz IS NULL OR a.published_at <= ${moment})
      ORDER BY a.claim_id, a.published_at DESC, a.number DESC
    )
    SELECT v.key AS status, count(*)::int AS claims FROM scope LEFT JOIN latest ON latest.claim_id = scope.id
    JOIN evidence_statuses v ON v.key = coalesce(latest.status_key, 'unassessed')
    GROUP BY v.key, v.position ORDER BY v.position, v.key`;
  const topics = await db.$queryRaw<Overview['topics']>`
    ${caseScope(caseId, drafts)}
    SELECT t.key, t.label, count(*)::int AS claims FROM scope JOIN claim_topics ct ON ct.claim_id = scope.id
    JOIN topics t ON t.id = ct.topic_id GROUP BY t.id, t.key, t.label ORDER BY claims DESC, t.key`;
  const [unread] = await db.$queryRaw<{ claims: number }[]>`
    ${caseScope(caseId, drafts)}
    SELECT count(*)::int AS claims FROM (
      SELECT claim_id FROM standing GROUP BY claim_id HAVING bool_and(terminus <> 'original-found')) AS unread`;
  return { statuses, topics, unread: unread!.claims };
}

type SideRow = { key: string; label: unknown; speakers: string[]; stances: Record<string, number> | null };

/** The sides of a case in their order, with those who stand on them and how their statements bear on its claims. */
export async function loadSides({ db }: Reader, caseId: string, drafts: boolean) {
  const rows = await db.$queryRaw<SideRow[]>`
    ${caseScope(caseId, drafts)}
    SELECT d.key, d.label,
      ARRAY(SELECT m.speaker_id FROM side_members m WHERE m.side_id = d.id ORDER BY m.position, m.id) AS speakers,
      (SELECT jsonb_object_agg(stance, n) FROM (
        SELECT s.stance, count(DISTINCT s.statement_id) AS n FROM side_members m JOIN standing s ON s.speaker_id = m.speaker_id
        WHERE m.side_id = d.id GROUP BY s.stance) AS counted) AS stances
    FROM sides d WHERE d.case_id = ${caseId}::uuid ORDER BY d.position, d.key`;
  return {
    speakers: rows.flatMap((row) => row.speakers),
    shown: (briefs: Briefs): CaseDetail['sides'] =>
      rows.map((row) => ({
        key: row.key,
        label: text(row.label),
        speakers: row.speakers.map((id) => briefs.speaker(id, null)),
        stances: row.stances ?? {},
      })),
  };
}

/** The ids of the sources that the case's statements were read in or passed through, in order of reference. */
export async function loadSources({ db }: Reader, caseId: string, drafts: boolean): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    ${caseScope(caseId, drafts)}
    SELECT id FROM sources WHERE id IN (
      SELECT source_id FROM standing
      UNION SELECT l.source_id FROM chain_links l WHERE l.statement_id IN (SELECT statement_id FROM standing)
      UNION SELECT e.source_id FROM evidence e JOIN scope ON scope.id = e.claim_id WHERE e.withdrawn_at IS NULL
    ) ORDER BY number`;
  return rows.map((row) => row.id);
}
