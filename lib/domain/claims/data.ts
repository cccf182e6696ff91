import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { type Briefs, loadBriefs } from '@/lib/domain/reading/brief-data';
import { toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { loadCorrections } from '@/lib/domain/reading/correction-data';
import { loadHistory } from '@/lib/domain/reading/history-data';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { toBearing, toStatementBrief, waiting, wantedBy } from '@/lib/domain/reading/statement-rows';
import { text, textOrNull, word } from '@/lib/domain/reading/words';
import { demandNumber, numberOf, reference } from '@/lib/domain/references';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/errors';
import {
  type ClaimDetailRow,
  claimDetailSelect,
  toAssessment,
  toEvidence,
  toRelations,
  toStanding,
} from './detail-rows';
import { ofTheDesk } from './of-the-desk-data';
import { loadOrigins } from './origin-data';

/**
 * A claim with everything about it, as it is or as it stood. A draft is found by editors only, also one that was merged
 * as a draft; a merged claim comes with the claim that took it over in `mergedInto`. Throws NotFound, Invalid.
 */
export async function getClaim(
  actor: Actor,
  query: { ref: string; asOf?: string | undefined },
  now: Clock,
): Promise<ClaimDetail> {
  const number = demandNumber('claim', query.ref);
  return readAt(actor, query.asOf, now, async (reader) => {
    const drafts = allowed(actor, 'drafts.read');
    const row = (await findClaim(reader, number)) ?? (await findRedirected(reader, number));
    if (!row || (!drafts && (await ofTheDesk(reader, [row])).has(row.id)))
      throw new NotFound(`The claim ${reference('claim', number)}`);
    return claimDetail(reader, row, drafts);
  });
}

const findClaim = (reader: Reader, number: number): Promise<ClaimDetailRow | null> =>
  reader.db.claim.findFirst({ where: { number }, select: claimDetailSelect(reader.moment) });

/** The claim to which an old reference leads that has no record of its own. */
async function findRedirected(reader: Reader, number: number): Promise<ClaimDetailRow | null> {
  const found = await reader.db.$queryRaw<{ target: string }[]>`
    SELECT target FROM redirects WHERE ref = ${reference('claim', number)}`;
  const target = found[0] && numberOf('claim', found[0].target);
  return target ? findClaim(reader, target) : null;
}

async function claimDetail(reader: Reader, row: ClaimDetailRow, drafts: boolean): Promise<ClaimDetail> {
  const stances = row.stances.filter(({ statement }) => statement.withdrawnAt === null);
  const evidence = row.evidence.filter((item) => item.withdrawnAt === null);
  const assessments = row.assessments.filter((assessment) => drafts || assessment.publishedAt !== null);
  const origins = await loadOrigins(reader, evidence);
  const briefs = await loadBriefs(reader, wantedFor(row, origins.sources));
  const corrections = await loadCorrections(reader, {
    claim: [row.id],
    assessment: row.assessments.filter((assessment) => assessment.publishedAt !== null).map(({ id }) => id),
    statement: stances.map(({ statement }) => statement.id),
  });
  const statements = stances.map((stance) => ({
    ...toBearing({ ...stance, claim: row }),
    statement: toStatementBrief(stance.statement, briefs),
  }));
  const standing = toStanding(row, reader.moment);
  const others = [...row.relationsFrom.map(({ to }) => to), ...row.relationsTo.map(({ from }) => from)];
  const hidden = drafts ? new Set<string>() : await ofTheDesk(reader, others);
  return {
    ...toClaimBrief({ ...row, assessments: standing ? [standing] : [] }),
    ...briefs.record(row),
    ...ownWords(row),
    case: { ref: reference('case', row.case.number), slug: row.case.slug, title: text(row.case.title) },
    state: row.state,
    mergedInto: row.mergedIntoId && (await survivorOf(reader, row.id)),
    topics: row.topics.map(({ topic }) => ({ key: topic.key, label: text(topic.label) })),
    axes: axes(statements, standing),
    statements,
    omissions: row.omissions.map((omission) => toOmission(omission, briefs, row)),
    evidence: evidence.map((item) => toEvidence(item, briefs, row)),
    origins: origins.groups(briefs),
    independence: { reports: evidence.length, origins: origins.count, circular: origins.circular },
    assessments: assessments.map(toAssessment),
    relations: toRelations(row, hidden),
    corrections,
    // What a draft said before it was published is the desk's own.
    history: await loadHistory(reader, 'claims', row.id, (data) => drafts || data.state !== 'draft'),
  };
}

const ownWords = (row: ClaimDetailRow) => ({
  short: text(row.short),
  who: textOrNull(row.who),
  what: textOrNull(row.what),
  where: textOrNull(row.where),
  from: row.from,
  to: row.to,
  note: textOrNull(row.note),
});

/** Every record the page shows in brief. */
function wantedFor(row: ClaimDetailRow, originSources: readonly (string | null)[]) {
  const shown = wantedBy(row.stances.map(({ statement }) => statement));
  return {
    ...shown,
    captures: [...shown.captures, ...row.evidence.flatMap(({ anchors }) => anchors.map(({ captureId }) => captureId))],
    sources: [
      ...shown.sources,
      ...row.omissions.map((omission) => omission.sourceId),
      ...row.evidence.map((item) => item.sourceId),
      ...originSources,
    ],
    authors: [
      ...[row, ...row.evidence].flatMap((record) => [record.createdBy, record.updatedBy]),
      ...row.omissions.map((omission) => omission.judgedBy),
    ],
  };
}

const toOmission = (
  row: ClaimDetailRow['omissions'][number],
  briefs: Briefs,
  claim: ClaimDetailRow,
): ClaimDetail['omissions'][number] => ({
  source: briefs.source(row.sourceId),
  version: row.version,
  note: textOrNull(row.note),
  judge: briefs.author(row.judgedBy),
  judgedOn: row.judgedOn,
  ...waiting(row, claim),
});

/** The two axes, never merged: did they say it, and is it so. */
function axes(
  statements: ClaimDetail['statements'],
  standing: { number: number; statusKey: string } | null,
): ClaimDetail['axes'] {
  const attributions: Record<string, number> = {};
  for (const { statement } of statements) {
    attributions[statement.attribution] = (attributions[statement.attribution] ?? 0) + 1;
  }
  return {
    attributions,
    unread:
      statements.length > 0 && statements.every(({ statement }) => statement.chain.terminus !== word('original_found')),
    status: standing?.statusKey ?? 'unassessed',
    assessment: standing && reference('assessment', standing.number),
    denials: statements.flatMap(({ stance, coverage, statement }) =>
      stance === 'denies' && coverage ? [{ speaker: statement.speaker, coverage }] : [],
    ),
  };
}

/** The claim at the end of a line of mergers. */
async function survivorOf({ db }: Reader, id: string): Promise<string | null> {
  const found = await db.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE line AS (
      SELECT id, number, merged_into_id, 0 AS step FROM claims WHERE id = ${id}::uuid
      UNION ALL SELECT c.id, c.number, c.merged_into_id, step + 1 FROM claims c JOIN line ON c.id = line.merged_into_id WHERE step < 50
    ) SELECT number FROM line ORDER BY step DESC LIMIT 1`;
  return found[0] ? reference('claim', found[0].number) : null;
}
