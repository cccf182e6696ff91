import { IMPORTED } from '@/lib/domain/cases/import/report';
import type { Run } from '@/lib/domain/cases/import/run-data';
import { analyseParents } from '@/lib/domain/writing/parents-data';
import { keepTerms } from '@/lib/domain/writing/terms-data';

/** From so many new rows on the planner must be told about them, or it indexes as if the tables were empty. */
const MANY = 2_000;

/** What follows the writing of rows, in the same transaction: checks that wait, redirects, the index, the audit log. */
export async function finish(run: Run, caseId: string): Promise<void> {
  const { tx, report, actor, file } = run;
  // Chains are looked at when a transaction ends; here their errors can still be told apart from others.
  await tx.$executeRawUnsafe('SET CONSTRAINTS ALL IMMEDIATE');
  await tx.$executeRaw`
    INSERT INTO redirects (ref, target)
    SELECT 'C-' || c.number, 'C-' || t.number FROM claims c JOIN claims t ON t.id = c.merged_into_id
    WHERE c.case_id = ${caseId}::uuid ON CONFLICT DO NOTHING`;
  const rows = IMPORTED.reduce((sum, noun) => sum + report.created[noun] + report.changed[noun], 0);
  if (rows > MANY) {
    await tx.$executeRawUnsafe(`ANALYZE ${ANALYZED.join(', ')}`);
    await analyseParents(tx);
  }
  const affected = await affectedClaims(run, caseId);
  await tx.$queryRaw`SELECT reindex_claims(${affected}::uuid[])`;
  await keepTerms(tx, affected);
  // Without an author it is the owner of the machine, by the command or the first start.
  const by = actor.id ? {} : { by: 'command' };
  const detail = { ...by, case: file.case.slug, created: report.created, changed: report.changed };
  await tx.$queryRaw`SELECT audit_append(${actor.id}::uuid, 'case.import', 'cases', ${caseId}::uuid, ${JSON.stringify(detail)}::jsonb)`;
}

const ANALYZED = [
  'claims',
  'statements',
  'stances',
  'chain_links',
  'speakers',
  'sources',
  'evidence',
  'assessments',
  'relations',
  'claim_topics',
];

/** The claims of the case, and those of other cases that use one of its speakers or sources, when these changed. */
async function affectedClaims(run: Run, caseId: string): Promise<string[]> {
  const { tx, report, ids } = run;
  const { changed } = report;
  const shared = changed.speaker + changed.source + changed.statement > 0;
  const [sources, speakers] = shared ? [[...ids.source.values()], [...ids.speaker.values()]] : [[], []];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM claims WHERE case_id = ${caseId}::uuid
    UNION SELECT s.claim_id FROM stances s JOIN statements t ON t.id = s.statement_id
      WHERE t.source_id = ANY (${sources}::uuid[]) OR t.speaker_id = ANY (${speakers}::uuid[])
    UNION SELECT s.claim_id FROM stances s JOIN chain_links l ON l.statement_id = s.statement_id
      WHERE l.source_id = ANY (${sources}::uuid[]) OR l.agent_id = ANY (${speakers}::uuid[])`;
  return rows.map(({ id }) => id);
}
