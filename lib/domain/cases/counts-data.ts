import type { CaseItem } from '@/lib/domain/cases/contract';
import type { Reader } from '@/lib/domain/reading/moment';
import { hashing, wholeTable } from '@/lib/domain/reading/then-data';
import type { Scoped } from './scope-data';

/** What a case holds: claims, statements on them, the sources in which we read those, and who speaks. */
export type Counts = Pick<CaseItem, 'claims' | 'statements' | 'sources' | 'speakers'>;

/** What each case holds; a case with nothing that this reader may see is not among them. */
export async function countsOfAll(reader: Reader, drafts: boolean): Promise<Map<string, Counts>> {
  const rows = await hashing(
    reader,
    () => reader.db.$queryRaw<(Counts & { case_id: string })[]>`
    WITH scope AS MATERIALIZED (
      SELECT c.id, c.case_id FROM ${wholeTable(reader, 'claims', ['id', 'case_id', 'state'])} c
      WHERE c.state = 'published' OR (c.state = 'draft' AND ${drafts})
    ), standing AS MATERIALIZED (
      SELECT scope.case_id, t.id AS statement, t.source_id AS source, t.speaker_id AS speaker
      FROM scope JOIN ${wholeTable(reader, 'stances', ['claim_id', 'statement_id'])} st ON st.claim_id = scope.id
      JOIN ${wholeTable(reader, 'statements', ['id', 'source_id', 'speaker_id', 'withdrawn_at'])} t ON t.id = st.statement_id
      WHERE t.withdrawn_at IS NULL
    )
    SELECT case_id, count(*)::int AS claims, coalesce(statements, 0) AS statements, coalesce(sources, 0) AS sources,
      coalesce(speakers, 0) AS speakers
    FROM scope
    -- Each once, then counted: count(DISTINCT …) sorts all of them three times.
    LEFT JOIN (SELECT case_id, count(*)::int AS statements FROM (SELECT DISTINCT case_id, statement FROM standing) AS once GROUP BY case_id) t USING (case_id)
    LEFT JOIN (SELECT case_id, count(*)::int AS sources FROM (SELECT DISTINCT case_id, source FROM standing) AS once GROUP BY case_id) s USING (case_id)
    LEFT JOIN (SELECT case_id, count(*)::int AS speakers FROM (SELECT DISTINCT case_id, speaker FROM standing) AS once GROUP BY case_id) p USING (case_id)
    GROUP BY case_id, statements, sources, speakers`,
  );
  return new Map(rows.map(({ case_id, ...counts }) => [case_id, counts]));
}

/** What this case holds, or undefined where this reader may see nothing of it. */
export async function countsOfCase({ db }: Scoped): Promise<Counts | undefined> {
  const [counts] = await db.$queryRaw<Counts[]>`
    SELECT (SELECT count(*)::int FROM scope) AS claims, count(DISTINCT statement_id)::int AS statements,
      count(DISTINCT source_id)::int AS sources, count(DISTINCT speaker_id)::int AS speakers FROM standing`;
  return counts && counts.claims > 0 ? counts : undefined;
}
