import { FILTERS } from '@/lib/domain/claims/filters';
import { listClaims } from '@/lib/domain/claims/list-data';
import { valuesOf } from '@/lib/domain/claims/sentence';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import type { Reader } from '@/lib/domain/reading/moment';
import { text, word } from '@/lib/domain/reading/words';
import { numberOf, reference } from '@/lib/domain/references';
import { inLanguage, type LocalText } from '@/lib/domain/values';
import type { ComparedClaim, ComparedOmission } from '@/lib/engines/compare/matrix';
import type { ComparedStatement } from '@/lib/engines/compare/position';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Locale } from '@/lib/platform/preferences';
import type { Prisma } from '@/prisma/generated/client';
import { type MatrixQuery, MOST_ROWS } from './contract';

/** Which claims become rows: their numbers, how many the filter finds, and the filter in words. */
export type Chosen = { readonly numbers: number[]; readonly total: number; readonly sentence: string };

/**
 * The claims a filter finds, the most contested first where there are more than a matrix has rows. The filters are
 * those of the claim list as of today; a claim that did not stand at the moment asked for falls out when it is read.
 */
export async function chooseClaims(actor: Actor, query: MatrixQuery, language: Locale): Promise<Chosen> {
  const { columns: _, order, group, show, asOf, ...filters } = query;
  const page = await listClaims(
    actor,
    { ...filters, sort: 'contested', limit: MOST_ROWS, cursor: undefined },
    { language },
  );
  const numbers = page.items.flatMap(({ ref }) => numberOf('claim', ref) ?? []);
  return { numbers, total: page.total, sentence: page.sentence.replace(/[.。]$/, '') };
}

/** Whether claims are chosen by more than their case: then the past knows the choice of today only. */
export const filtersBeyondCase = (query: MatrixQuery): boolean =>
  Boolean(query.q?.trim() || query.from || query.to) ||
  FILTERS.some(({ parameter }) => parameter !== 'case' && valuesOf(query as never, parameter).length > 0);

const rowSelect = (moment: Date | null) =>
  ({
    ...claimSelect(moment),
    short: true,
    caseId: true,
    topics: { select: { topic: { select: { key: true, label: true } } }, orderBy: { position: 'asc' } },
    stances: {
      select: {
        stance: true,
        coverage: true,
        statement: {
          select: {
            id: true,
            number: true,
            speakerId: true,
            sourceId: true,
            said: true,
            mode: true,
            text: true,
            withdrawnAt: true,
            speaker: { select: { number: true, speaksForId: true } },
          },
        },
      },
    },
    omissions: {
      select: {
        sourceId: true,
        judgedOn: true,
        judge: { select: { name: true } },
        source: { select: { number: true } },
      },
      orderBy: { id: 'asc' },
    },
    relationsFrom: { select: { kind: true, toId: true } },
    relationsTo: { select: { kind: true, fromId: true } },
  }) satisfies Prisma.ClaimSelect;
type RowRow = Prisma.ClaimGetPayload<{ select: ReturnType<typeof rowSelect> }>;

/** A claim as a row, before anything is compared. */
export type LoadedRow = {
  readonly id: string;
  readonly caseId: string;
  readonly brief: ReturnType<typeof toClaimBrief> & { short: LocalText };
  readonly topic: { key: string; label: LocalText } | null;
  readonly claim: Omit<ComparedClaim, 'label'>;
  readonly statements: readonly ComparedStatement[];
  readonly omissions: readonly ComparedOmission[];
};

/** Everything loaded for a matrix: rows in the order of the numbers, and the references behind the ids in them. */
export type LoadedRows = { readonly rows: LoadedRow[]; readonly refs: ReadonlyMap<string, string> };

/** Reads claims with all that bears on them, as they are or stood. Those this reader may not see are left out. */
export async function loadRows(reader: Reader, numbers: readonly number[], actor: Actor): Promise<LoadedRows> {
  const drafts = allowed(actor, 'drafts.read');
  const found = await reader.db.claim.findMany({
    where: { number: { in: [...numbers] } },
    select: rowSelect(reader.moment),
  });
  const visible = found.filter(({ state }) => state === 'published' || (drafts && state === 'draft'));
  const byNumber = new Map(visible.map((row) => [row.number, row]));
  const ordered = numbers.flatMap((number) => byNumber.get(number) ?? []);
  const refs = new Map<string, string>();
  for (const row of ordered) {
    refs.set(row.id, reference('claim', row.number));
    for (const { statement } of row.stances) {
      refs.set(statement.id, reference('statement', statement.number));
      refs.set(statement.speakerId, reference('speaker', statement.speaker.number));
    }
    for (const { sourceId, source } of row.omissions) refs.set(sourceId, reference('source', source.number));
  }
  return { rows: ordered.map(toRow), refs };
}

/** The claims of cases as they stood at a moment: the list of claims knows the present only. */
export async function numbersInPast({ db }: Reader, cases: readonly string[]): Promise<number[]> {
  const rows = await db.claim.findMany({
    where: { case: { slug: { in: [...cases] } } },
    select: { number: true },
    orderBy: { number: 'asc' },
    take: MOST_ROWS,
  });
  return rows.map(({ number }) => number);
}

function toRow(row: RowRow): LoadedRow {
  const [first] = row.topics;
  return {
    id: row.id,
    caseId: row.caseId,
    brief: { ...toClaimBrief(row), short: text(row.short) },
    topic: first ? { key: first.topic.key, label: text(first.topic.label) } : null,
    claim: { id: row.id, ref: reference('claim', row.number), ...tiesOf(row) },
    statements: row.stances
      .filter(({ statement }) => statement.withdrawnAt === null)
      .map((one) => toStatement(row.id, one)),
    omissions: row.omissions.map(({ sourceId, judgedOn, judge }) => ({
      claimId: row.id,
      sourceId,
      judgedBy: judge.name,
      judgedOn,
    })),
  };
}

/** A claim narrows what it is said to narrow, and what is said to broaden it. */
const tiesOf = ({ relationsFrom, relationsTo }: RowRow) => ({
  narrows: [
    ...relationsFrom.filter(({ kind }) => kind === 'narrows').map(({ toId }) => toId),
    ...relationsTo.filter(({ kind }) => kind === 'broadens').map(({ fromId }) => fromId),
  ],
  counterAccuses: relationsFrom.filter(({ kind }) => word(kind) === 'counter-accuses').map(({ toId }) => toId),
});

const toStatement = (
  claimId: string,
  { stance, coverage, statement }: RowRow['stances'][number],
): ComparedStatement => ({
  id: statement.id,
  claimId,
  speakerId: statement.speakerId,
  organisationId: statement.speaker.speaksForId,
  sourceId: statement.sourceId,
  stance,
  coverage: coverage && word(coverage),
  mode: word(statement.mode),
  said: statement.said,
  // Figures are compared in one language, in which every statement has its words; English where it has them.
  quote: inLanguage(text(statement.text), 'en').words,
});
