import type { z } from 'zod';
import type { assessmentShape, ClaimDetail } from '@/lib/domain/claims/contract';
import type { Briefs } from '@/lib/domain/reading/brief-data';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { bearingSelect, statementSelect, waiting } from '@/lib/domain/reading/statement-rows';
import { text, textOrNull, word } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import type { Prisma } from '@/prisma/generated/client';

const author = { select: { key: true, name: true, desk: true } } as const;

/** What `toAssessment` needs of one. */
export const assessmentSelect = {
  id: true,
  number: true,
  statusKey: true,
  rationale: true,
  state: true,
  assessedAt: true,
  publishedAt: true,
  author,
  reviewer: author,
  considered: {
    select: { evidence: { select: { number: true } }, statement: { select: { number: true } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.AssessmentSelect;

const relationSelect = { number: true, version: true, kind: true, note: true, publicSince: true } as const;

/** Everything that a claim's page reads in one go; briefs of speakers and sources are read by their ids afterwards. */
export const claimDetailSelect = (moment: Date | null) =>
  ({
    id: true,
    number: true,
    proposition: true,
    short: true,
    who: true,
    what: true,
    where: true,
    from: true,
    to: true,
    note: true,
    state: true,
    mergedIntoId: true,
    version: true,
    createdAt: true,
    createdBy: true,
    updatedAt: true,
    updatedBy: true,
    case: { select: { number: true, slug: true, title: true } },
    topics: { select: { topic: { select: { key: true, label: true } } }, orderBy: { position: 'asc' } },
    stances: {
      select: { ...bearingSelect, statement: { select: statementSelect } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    },
    omissions: {
      select: { sourceId: true, version: true, note: true, judgedBy: true, judgedOn: true, publicSince: true },
      orderBy: { id: 'asc' },
    },
    evidence: {
      omit: { claimId: true, key: true },
      include: {
        origin: { select: { key: true } },
        statement: { select: { number: true } },
        anchors: {
          select: { captureId: true, exact: true, prefix: true, suffix: true, start: true, end: true },
          // The passage in the newest text that holds it.
          orderBy: { capture: { edition: 'desc' } },
        },
      },
      orderBy: [{ position: 'asc' }, { number: 'asc' }],
    },
    assessments: {
      select: assessmentSelect,
      orderBy: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { number: 'desc' }],
    },
    relationsFrom: { select: { ...relationSelect, to: { select: claimSelect(moment) } } },
    relationsTo: { select: { ...relationSelect, from: { select: claimSelect(moment) } } },
  }) satisfies Prisma.ClaimSelect;
export type ClaimDetailRow = Prisma.ClaimGetPayload<{ select: ReturnType<typeof claimDetailSelect> }>;
type AssessmentRow = ClaimDetailRow['assessments'][number];

/** The assessment in force at a moment (null: now). */
export const toStanding = (row: ClaimDetailRow, moment: Date | null): AssessmentRow | null =>
  row.assessments.find(({ publishedAt }) => publishedAt !== null && (!moment || publishedAt <= moment)) ?? null;

export const toAssessment = (row: AssessmentRow): z.infer<typeof assessmentShape> => ({
  ref: reference('assessment', row.number),
  status: row.statusKey,
  rationale: text(row.rationale),
  state: word(row.state),
  assessedAt: row.assessedAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  author: row.author,
  reviewer: row.reviewer,
  considered: row.considered.map(({ evidence, statement }) =>
    evidence ? reference('evidence', evidence.number) : reference('statement', statement!.number),
  ),
});

export const toEvidence = (
  { anchors: [passage], ...row }: ClaimDetailRow['evidence'][number],
  briefs: Briefs,
  claim: { state: string },
): ClaimDetail['evidence'][number] => ({
  ref: reference('evidence', row.number),
  polarity: row.polarity,
  kind: word(row.kind),
  origin: row.origin?.key ?? null,
  text: text(row.text),
  source: briefs.sourceOrNull(row.sourceId),
  statement: row.statement && reference('statement', row.statement.number),
  url: row.url,
  file: row.fileSha256 ? { name: row.fileName ?? reference('evidence', row.number), sha256: row.fileSha256 } : null,
  passage: passage ? withCapture(passage, briefs) : null,
  ...waiting(row, claim),
  ...briefs.record(row),
});

const withCapture = <T extends { captureId: string }>({ captureId, ...anchor }: T, briefs: Briefs) => ({
  capture: briefs.capture(captureId),
  ...anchor,
});

/** Relations both ways, in order of reference; those to drafts only for who may read them. */
export function toRelations(row: ClaimDetailRow, hidden: ReadonlySet<string>): ClaimDetail['relations'] {
  return [
    ...row.relationsFrom.map(({ to, ...relation }) => ({ ...relation, direction: 'from' as const, other: to })),
    ...row.relationsTo.map(({ from, ...relation }) => ({ ...relation, direction: 'to' as const, other: from })),
  ]
    .filter(({ other }) => !hidden.has(other.id))
    .sort((a, b) => a.number - b.number)
    .map(({ number, version, kind, note, direction, other, publicSince }) => ({
      ref: reference('relation', number),
      version,
      kind: word(kind),
      direction,
      claim: toClaimBrief(other),
      note: textOrNull(note),
      ...waiting({ publicSince }, row),
    }));
}
