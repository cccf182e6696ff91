import { Prisma } from '@/prisma/generated/client';

/**
 * Opening of every query about a case: `scope` are its claims that this reader may see (merged and withdrawn ones are
 * counted nowhere), `standing` the statements on them. `only` is the id of the case; null takes all cases.
 * `standing` names its claim's number, too: joining the two in the past, of whose rows the planner guesses that there is
 * one, compared every statement of a large case with every claim.
 */
export const caseScope = (only: string | null, drafts: boolean) => Prisma.sql`
  WITH scope AS MATERIALIZED (
    SELECT c.id, c.number, c.case_id FROM claims c
    WHERE (${only}::uuid IS NULL OR c.case_id = ${only}::uuid) AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))
  ), standing AS MATERIALIZED (
    SELECT scope.case_id, st.claim_id, scope.number AS claim_number, st.stance::text AS stance, st.coverage::text AS coverage,
      t.id AS statement_id, t.number, t.said, t.terminus::text AS terminus, t.speaker_id, t.source_id
    FROM scope JOIN stances st ON st.claim_id = scope.id JOIN statements t ON t.id = st.statement_id AND t.withdrawn_at IS NULL
  )`;
