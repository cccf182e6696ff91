import type { CaseDetail } from '@/lib/domain/cases/contract';
import type { Briefs } from '@/lib/domain/reading/brief-data';
import { text } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import type { Scoped } from './scope-data';

/** As many points as a timeline can show; the contract says so. */
const MOST = 500;

type Point = CaseDetail['timeline'][number];
type Row = {
  number: number;
  said: string;
  speaker_id: string;
  source_id: string;
  text: unknown;
  language: string;
  bearings: {
    claim: number;
    stance: Point['bearings'][number]['stance'];
    coverage: Point['bearings'][number]['coverage'];
  }[];
};

/** The dated statements of a case in order of the day said; a year comes before its months, a month before its days. */
export async function loadTimeline({ db }: Scoped) {
  const rows = await db.$queryRaw<Row[]>`
    WITH points AS (
      SELECT s.statement_id, s.said, s.number, jsonb_agg(jsonb_build_object('claim', s.claim_number, 'stance', s.stance, 'coverage', s.coverage)
        ORDER BY s.claim_number) AS bearings
      FROM standing s WHERE s.said IS NOT NULL
      GROUP BY s.statement_id, s.said, s.number
      ORDER BY s.said COLLATE "C", s.number LIMIT ${MOST}
    )
    SELECT t.number, p.said, t.speaker_id, t.source_id, t.text, t.language, p.bearings
    FROM points p JOIN statements t ON t.id = p.statement_id ORDER BY p.said COLLATE "C", t.number`;
  return {
    speakers: rows.map((row) => row.speaker_id),
    sources: rows.map((row) => row.source_id),
    shown: (briefs: Briefs): Point[] =>
      rows.map((row) => ({
        statement: reference('statement', row.number),
        said: row.said,
        speaker: briefs.speaker(row.speaker_id, row.said),
        text: text(row.text),
        language: row.language,
        source: briefs.source(row.source_id).ref,
        bearings: row.bearings.map((bearing) => ({ ...bearing, claim: reference('claim', bearing.claim) })),
      })),
  };
}
