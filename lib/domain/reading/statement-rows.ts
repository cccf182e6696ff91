import type { Chain, StatementBrief } from '@/lib/domain/briefs';
import { reference } from '@/lib/domain/references';
import type { Prisma } from '@/prisma/generated/client';
import type { Briefs, Wanted } from './brief-data';
import { text, textOrNull, word } from './words';

/** What is read of a statement: its own columns, the links of its chain and its anchors. */
export const statementSelect = {
  id: true,
  number: true,
  speakerId: true,
  sourceId: true,
  said: true,
  mode: true,
  language: true,
  text: true,
  quotes: true,
  attribution: true,
  attributionNote: true,
  terminus: true,
  terminusNote: true,
  withdrawnAt: true,
  links: { omit: { id: true, statementId: true }, orderBy: { position: 'asc' } },
  anchors: {
    select: { captureId: true, exact: true, prefix: true, suffix: true, start: true, end: true },
    orderBy: [{ position: 'asc' }, { start: 'asc' }],
  },
} satisfies Prisma.StatementSelect;
export type StatementRow = Prisma.StatementGetPayload<{ select: typeof statementSelect }>;

/** The records that these statements show. */
export function wantedBy(rows: readonly StatementRow[]): Required<Omit<Wanted, 'authors'>> {
  const links = rows.flatMap((row) => row.links);
  return {
    speakers: [...rows.map((row) => row.speakerId), ...links.map((link) => link.agentId)],
    sources: [...rows.map((row) => row.sourceId), ...links.map((link) => link.sourceId)],
    captures: [...rows.flatMap((row) => row.anchors.map((a) => a.captureId)), ...links.map((link) => link.captureId)],
  };
}

function toChain(row: StatementRow, briefs: Briefs): Chain {
  return {
    links: row.links.map((link) => ({
      agent: briefs.speaker(link.agentId, row.said),
      verb: link.verb,
      mode: word(link.mode),
      source: briefs.sourceOrNull(link.sourceId),
      readByUs: link.readByUs,
      gap: link.gap,
      span: link.captureId && { capture: briefs.capture(link.captureId), start: link.start!, end: link.end! },
    })) as Chain['links'],
    terminus: word(row.terminus),
    note: textOrNull(row.terminusNote),
  };
}

export function toStatementBrief(row: StatementRow, briefs: Briefs): StatementBrief {
  return {
    ref: reference('statement', row.number),
    speaker: briefs.speaker(row.speakerId, row.said),
    source: briefs.source(row.sourceId),
    said: row.said,
    mode: word(row.mode),
    language: row.language,
    text: text(row.text),
    quotes: row.quotes,
    attribution: word(row.attribution),
    attributionNote: textOrNull(row.attributionNote),
    chain: toChain(row, briefs),
    anchors: row.anchors.map(({ captureId, ...anchor }) => ({
      capture: briefs.capture(captureId),
      kind: briefs.captureKind(captureId),
      ...anchor,
    })),
  };
}

/**
 * Says of a row that is not public yet that it waits; nothing of one that is, of which nobody asked, or that stands on a
 * draft, where everything is the desk's.
 */
export const waiting = (row: { publicSince?: Date | null }, claim?: { state: string }) =>
  row.publicSince === null && claim?.state !== 'draft' ? { waits: true as const } : {};

/** What is read of a stance for `toBearing`; the claim or the statement it ties is chosen beside it. */
export const bearingSelect = {
  stance: true,
  coverage: true,
  note: true,
  publicSince: true,
} satisfies Prisma.StanceSelect;

/** How a statement bears on a claim. */
export const toBearing = (row: {
  stance: StanceWord;
  coverage: CoverageWord | null;
  note: unknown;
  publicSince?: Date | null;
  claim?: { state: string };
}) => ({
  stance: row.stance,
  coverage: row.coverage && word(row.coverage),
  note: textOrNull(row.note),
  ...waiting(row, row.claim),
});
type StanceWord = Prisma.StanceGetPayload<object>['stance'];
type CoverageWord = NonNullable<Prisma.StanceGetPayload<object>['coverage']>;
