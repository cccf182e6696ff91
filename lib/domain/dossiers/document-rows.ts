import { statementSelect as readSelect } from '@/lib/domain/reading/statement-rows';
import { text, textOrNull, word } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { toCodePoints } from '@/lib/engines/anchor/selector';
import type { Document, DocumentAnchor, DocumentStatement, Include } from '@/lib/engines/document/document';
import type { Prisma } from '@/prisma/generated/client';

/* What is read of each record for a document, and the one mapper to its place in the value. */

const number = { select: { number: true } } as const;
const key = { select: { key: true } } as const;
export const stamp = { version: true, createdAt: true, createdBy: true, updatedAt: true, updatedBy: true } as const;

/** Records by id, as the mappers need them to name each other. */
export type Names = {
  author(id: string): string;
  speaker(id: string): string;
  source(id: string): string;
  capture(id: string): { ref: string; text: string };
};

type Stamped = { version: number; createdAt: Date; createdBy: string; updatedAt: Date; updatedBy: string };
/** What a document says of a record itself: its version, and who made and changed it when (ISO 8601, UTC). */
export const toRecord = (row: Stamped, names: Names) => ({
  version: row.version,
  recordedAt: row.createdAt.toISOString(),
  recordedBy: names.author(row.createdBy),
  changedAt: row.updatedAt.toISOString(),
  changedBy: names.author(row.updatedBy),
});

const anchorSelect = {
  select: { captureId: true, exact: true, prefix: true, suffix: true, start: true, end: true },
  orderBy: [{ position: 'asc' }, { start: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Statement$anchorsArgs;
type AnchorRow = { captureId: string; exact: string; prefix: string; suffix: string; start: number; end: number };

const toAnchor = ({ captureId, ...row }: AnchorRow, names: Names): DocumentAnchor => {
  const capture = names.capture(captureId);
  const startCodePoint = toCodePoints(capture.text, row.start);
  return {
    capture: capture.ref,
    ...row,
    startCodePoint,
    endCodePoint: startCodePoint + [...row.exact].length,
  };
};

export const claimSelect = {
  id: true,
  number: true,
  key: true,
  caseId: true,
  proposition: true,
  short: true,
  who: true,
  what: true,
  where: true,
  from: true,
  to: true,
  note: true,
  state: true,
  ...stamp,
  case: number,
  topics: { select: { topic: key }, orderBy: { position: 'asc' } },
  stances: {
    select: {
      stance: true,
      coverage: true,
      note: true,
      statementId: true,
      statement: { select: { number: true, withdrawnAt: true } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
  omissions: { select: { sourceId: true, note: true, judgedBy: true, judgedOn: true }, orderBy: { id: 'asc' } },
  evidence: {
    include: { origin: key, statement: { select: { number: true, withdrawnAt: true } }, anchors: anchorSelect },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
  },
  assessments: {
    include: {
      author: key,
      reviewer: key,
      considered: {
        select: {
          evidence: { select: { number: true, withdrawnAt: true } },
          statement: { select: { number: true, withdrawnAt: true } },
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: [{ publishedAt: 'asc' }, { number: 'asc' }],
  },
} satisfies Prisma.ClaimSelect;
export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;
type EvidenceRow = ClaimRow['evidence'][number];

/** What stands of a claim's evidence. */
export const evidenceOf = (row: ClaimRow): EvidenceRow[] => row.evidence.filter((item) => item.withdrawnAt === null);
/** What stands of a claim's stances. */
export const stancesOf = (row: ClaimRow) => row.stances.filter(({ statement }) => statement.withdrawnAt === null);
/** The published assessments of a claim at a moment, oldest first. */
export const publishedOf = (row: ClaimRow, moment: Date) =>
  row.assessments.filter(({ publishedAt }) => publishedAt !== null && publishedAt <= moment);

const toEvidence = (row: EvidenceRow, names: Names): Document['claims'][number]['evidence'][number] => ({
  ref: reference('evidence', row.number),
  key: row.key,
  polarity: row.polarity,
  kind: word(row.kind),
  origin: row.origin?.key ?? null,
  text: text(row.text),
  source: row.sourceId && names.source(row.sourceId),
  statement: row.statement && !row.statement.withdrawnAt ? reference('statement', row.statement.number) : null,
  url: row.url,
  fileSha256: row.fileSha256,
  fileName: row.fileName,
  anchors: row.anchors.map((anchor) => toAnchor(anchor, names)),
  record: toRecord(row, names),
});

const toAssessment = (row: ClaimRow['assessments'][number]): Document['claims'][number]['assessments'][number] => ({
  ref: reference('assessment', row.number),
  status: row.statusKey,
  rationale: text(row.rationale),
  assessedAt: row.assessedAt.toISOString(),
  publishedAt: row.publishedAt!.toISOString(),
  author: row.author.key,
  reviewer: row.reviewer?.key ?? null,
  considered: row.considered
    // What was withdrawn since is not in the document, so nothing in it may name it.
    .filter(({ evidence, statement }) => (evidence ?? statement)!.withdrawnAt === null)
    .map(({ evidence, statement }) =>
      evidence ? reference('evidence', evidence.number) : reference('statement', statement!.number),
    ),
});

/**
 * A claim with all that bears on it as a document has it, as of `moment` and without the parts that `include` leaves
 * out.
 */
export function toClaim(
  row: ClaimRow,
  names: Names,
  told: { include: Include; moment: Date; note: unknown },
): Document['claims'][number] {
  const { include } = told;
  const assessments = publishedOf(row, told.moment).map(toAssessment);
  const standing = assessments.at(-1);
  return {
    ref: reference('claim', row.number),
    key: row.key,
    case: reference('case', row.case.number),
    proposition: text(row.proposition),
    short: text(row.short),
    who: textOrNull(row.who),
    what: textOrNull(row.what),
    where: textOrNull(row.where),
    from: row.from,
    to: row.to,
    note: include.notes ? textOrNull(row.note) : null,
    dossierNote: textOrNull(told.note),
    topics: row.topics.map(({ topic }) => topic.key),
    status: standing?.status ?? 'unassessed',
    assessment: standing?.ref ?? null,
    statements: stancesOf(row).map((stance) => ({
      statement: reference('statement', stance.statement.number),
      stance: stance.stance,
      coverage: stance.coverage && word(stance.coverage),
      note: textOrNull(stance.note),
    })),
    omissions: include.omissions
      ? row.omissions.map((omission) => ({
          source: names.source(omission.sourceId),
          note: textOrNull(omission.note),
          judge: names.author(omission.judgedBy),
          judgedOn: omission.judgedOn,
        }))
      : [],
    evidence: include.evidence ? evidenceOf(row).map((item) => toEvidence(item, names)) : [],
    assessments: include.history ? assessments : assessments.slice(-1),
    record: toRecord(row, names),
  };
}

/** What the reading pages take of a statement, with what an import needs to know it again. */
export const statementSelect = {
  ...readSelect,
  key: true,
  ...stamp,
  anchors: anchorSelect,
} satisfies Prisma.StatementSelect;
export type StatementRow = Prisma.StatementGetPayload<{ select: typeof statementSelect }>;

/** A statement as a document has it; `role` is the one the speaker held when it was said. */
export const toStatement = (row: StatementRow, names: Names, role: DocumentStatement['role']): DocumentStatement => ({
  ref: reference('statement', row.number),
  key: row.key,
  speaker: names.speaker(row.speakerId),
  role,
  source: names.source(row.sourceId),
  said: row.said,
  mode: word(row.mode),
  language: row.language,
  text: text(row.text),
  quotes: row.quotes,
  attribution: word(row.attribution),
  attributionNote: textOrNull(row.attributionNote),
  chain: {
    links: row.links.map((link) => ({
      agent: names.speaker(link.agentId),
      verb: link.verb,
      mode: word(link.mode),
      source: link.sourceId && names.source(link.sourceId),
      readByUs: link.readByUs,
      gap: link.gap,
      span: link.captureId ? { capture: names.capture(link.captureId).ref, start: link.start!, end: link.end! } : null,
    })),
    terminus: word(row.terminus),
    note: textOrNull(row.terminusNote),
  },
  anchors: row.anchors.map((anchor) => toAnchor(anchor, names)),
  record: toRecord(row, names),
});
