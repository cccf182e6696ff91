import type { Reader } from '@/lib/domain/reading/moment';
import type { Database, Transaction } from '@/lib/platform/db';

/** What is read about one case. Within it `scope` and `standing` are tables. */
export type Scoped = Reader & { readonly db: Transaction };

/**
 * Reads about one case with its claims and the statements on them at hand, gathered once for all questions: `scope` are its
 * claims that this reader may see (merged and withdrawn ones are counted nowhere), `standing` the statements on them.
 * Gathered anew by each of ten questions, the page of a case of 18,000 claims took six seconds. Of what comes from the
 * history the planner guesses too few rows and joined row by row, which did not end in six minutes: what belongs to the
 * claims is looked up with their ids (`= ANY (ARRAY(…))`), here and in the questions, and joined by hashing.
 */
export async function withScope<T>(
  reader: Reader,
  caseId: string,
  drafts: boolean,
  read: (scoped: Scoped) => Promise<T>,
): Promise<T> {
  const within = async (db: Transaction): Promise<T> => {
    await db.$queryRaw`SELECT set_config('enable_nestloop', 'off', true)`;
    await db.$executeRaw`
      CREATE TEMP TABLE scope ON COMMIT DROP AS SELECT c.id, c.number, c.case_id FROM claims c
      WHERE c.case_id = ${caseId}::uuid AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))`;
    await db.$executeRaw`ANALYZE scope`;
    await db.$executeRaw`
      CREATE TEMP TABLE tied ON COMMIT DROP AS
      SELECT st.claim_id, st.statement_id, st.stance::text AS stance, st.coverage::text AS coverage
      FROM stances st WHERE st.claim_id = ANY (ARRAY(SELECT id FROM scope))`;
    await db.$executeRaw`
      CREATE TEMP TABLE standing ON COMMIT DROP AS
      SELECT tied.claim_id, scope.number AS claim_number, tied.stance, tied.coverage,
        t.id AS statement_id, t.number, t.said, t.terminus::text AS terminus, t.speaker_id, t.source_id
      FROM tied JOIN scope ON scope.id = tied.claim_id JOIN statements t ON t.id = tied.statement_id
      WHERE t.id = ANY (ARRAY(SELECT statement_id FROM tied)) AND t.withdrawn_at IS NULL`;
    await db.$executeRaw`ANALYZE standing`;
    await db.$queryRaw`SELECT set_config('enable_nestloop', 'on', true)`;
    return read({ db, moment: reader.moment });
  };
  // The past is read in a transaction already.
  if (reader.moment) return within(reader.db as Transaction);
  return (reader.db as Database).$transaction(within, {
    maxWait: 10_000,
    timeout: 60_000,
    isolationLevel: 'RepeatableRead',
  });
}
