import type { CaseDetail } from '@/lib/domain/cases/contract';
import type { Briefs } from '@/lib/domain/reading/brief-data';
import type { Reader } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import type { Scoped } from './scope-data';

type Overview = Pick<CaseDetail, 'statuses' | 'topics' | 'unread'>;

/** The claims of a case by status (in the order of the vocabulary) and by topic, and how many rest on unread originals. */
export async function loadOverview({ db, moment }: Scoped): Promise<Overview> {
  const statuses = await db.$queryRaw<Overview['statuses']>`
    WITH latest AS (
      SELECT DISTINCT ON (a.claim_id) a.claim_id, a.status_key FROM assessments a
      WHERE a.claim_id = ANY (ARRAY(SELECT id FROM scope)) AND a.published_at IS NOT NULL AND (${moment}::timestamptz IS NULL OR a.published_at <= ${moment})
      ORDER BY a.claim_id, a.published_at DESC, a.number DESC
    )
    SELECT v.key AS status, count(*)::int AS claims FROM scope LEFT JOIN latest ON latest.claim_id = scope.id
    JOIN evidence_statuses v ON v.key = coalesce(latest.status_key, 'unassessed')
    GROUP BY v.key, v.position ORDER BY v.position, v.key`;
  const topics = await db.$queryRaw<Overview['topics']>`
    SELECT t.key, t.label, count(*)::int AS claims FROM claim_topics ct JOIN topics t ON t.id = ct.topic_id
    WHERE ct.claim_id = ANY (ARRAY(SELECT id FROM scope)) GROUP BY t.id, t.key, t.label ORDER BY claims DESC, t.key`;
  const [unread] = await db.$queryRaw<{ claims: number }[]>`
    SELECT count(*)::int AS claims FROM (
      SELECT claim_id FROM standing GROUP BY claim_id HAVING bool_and(terminus <> 'original-found')) AS unread`;
  return { statuses, topics, unread: unread!.claims };
}

type SideRow = { id: string; key: string; label: unknown; speakers: string[] };

/** The sides of a case in their order, with those who stand on them and how their statements bear on its claims. */
export async function loadSides({ db }: Reader, caseId: string) {
  const rows = await db.$queryRaw<SideRow[]>`
    SELECT d.id, d.key, d.label,
      ARRAY(SELECT m.speaker_id FROM side_members m WHERE m.side_id = d.id ORDER BY m.position, m.id) AS speakers
    FROM sides d WHERE d.case_id = ${caseId}::uuid ORDER BY d.position, d.key`;
  return {
    /** Who stands on a side may change without a claim changing. */
    key: JSON.stringify(rows.map(({ id, speakers }) => [id, speakers])),
    speakers: rows.flatMap((row) => row.speakers),
    shown: (briefs: Briefs, stances: StancesOfSides): CaseDetail['sides'] =>
      rows.map((row) => ({
        key: row.key,
        label: text(row.label),
        speakers: row.speakers.map((id) => briefs.speaker(id, null)),
        stances: stances.get(row.id) ?? {},
      })),
  };
}

type StancesOfSides = ReadonlyMap<string, Record<string, number>>;

/** For each side the stances of its speakers' statements with their numbers. */
export async function stancesOfSides({ db }: Scoped, caseId: string): Promise<StancesOfSides> {
  const rows = await db.$queryRaw<{ side_id: string; stances: Record<string, number> }[]>`
    WITH counted AS (
      SELECT m.side_id, s.stance, count(DISTINCT s.statement_id) AS n
      FROM sides d JOIN side_members m ON m.side_id = d.id JOIN standing s ON s.speaker_id = m.speaker_id
      WHERE d.case_id = ${caseId}::uuid GROUP BY m.side_id, s.stance
    )
    SELECT side_id, jsonb_object_agg(stance, n) AS stances FROM counted GROUP BY side_id`;
  return new Map(rows.map((row) => [row.side_id, row.stances]));
}

/** As many sources of each kind as a front page can list; the contract says so. */
const MOST_SOURCES = 200;

/** The ids of the sources that the case's statements were read in or passed through, in order of reference. */
export async function loadSources({ db }: Scoped): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (SELECT id, number, row_number() OVER (PARTITION BY held ORDER BY number) AS place FROM sources WHERE id = ANY (ARRAY(
      SELECT source_id FROM standing
      UNION SELECT l.source_id FROM chain_links l WHERE l.statement_id = ANY (ARRAY(SELECT statement_id FROM standing)) AND l.source_id IS NOT NULL
      UNION SELECT e.source_id FROM evidence e WHERE e.claim_id = ANY (ARRAY(SELECT id FROM scope)) AND e.withdrawn_at IS NULL
    ))) AS ordered WHERE place <= ${MOST_SOURCES} ORDER BY number`;
  return rows.map((row) => row.id);
}
