import type { SourcesComparison } from '@/lib/domain/compare/sources-contract';
import { loadBriefs } from '@/lib/domain/reading/brief-data';
import { claimSelect, sourceSelect, toClaimBrief, toSourceBrief } from '@/lib/domain/reading/brief-rows';
import type { Reader } from '@/lib/domain/reading/moment';
import { statementSelect, toBearing, toStatementBrief, wantedBy } from '@/lib/domain/reading/statement-rows';
import { textOrNull } from '@/lib/domain/reading/words';
import { captureOf, demandNumber, reference } from '@/lib/domain/references';
import { captureDetailSelect, mayShow, toCaptureDetail } from '@/lib/domain/sources/capture-data';
import type { CaptureDetail } from '@/lib/domain/sources/contract';
import type { LocalText } from '@/lib/domain/values';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import { NotFound } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';

/** A text to compare: the work, the capture it is read in, and what is on record of it. */
export type ComparedText = {
  readonly id: string;
  readonly source: SourcesComparison['texts'][number]['source'];
  readonly capture: CaptureDetail | null;
  readonly statements: SourcesComparison['texts'][number]['statements'];
  readonly omissions: readonly { claim: string; note: LocalText | null; judge: string; judgedOn: string }[];
};

const textSelect = (moment: Date | null) => {
  const claim = { select: claimSelect(moment) };
  return {
    ...sourceSelect,
    rights: true,
    captures: { select: { id: true, edition: true, kind: true }, orderBy: { edition: 'desc' } },
    statements: {
      where: { withdrawnAt: null },
      select: {
        ...statementSelect,
        stances: {
          select: { stance: true, coverage: true, note: true, claim },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        },
      },
      orderBy: { number: 'asc' },
    },
    omissions: {
      select: { note: true, judgedOn: true, judge: { select: { name: true } }, claim },
      orderBy: { id: 'asc' },
    },
  } satisfies Prisma.SourceSelect;
};
type Row = Prisma.SourceGetPayload<{ select: ReturnType<typeof textSelect> }>;

/** The texts at these places (S-3, or S-3.1 for a capture), all in one reading. Throws NotFound, Invalid. */
export async function readTexts(reader: Reader, places: readonly string[], actor: Actor): Promise<ComparedText[]> {
  const numbers = places.map((place) => captureOf(place)?.source ?? demandNumber('source', place));
  const rows = await reader.db.source.findMany({
    where: { number: { in: numbers } },
    select: textSelect(reader.moment),
  });
  const found = places.map((place, at) => {
    const row = rows.find(({ number }) => number === numbers[at]);
    if (!row) throw new NotFound(`The source ${reference('source', numbers[at]!)}`);
    return { row, captureId: captureIn(row, place, actor) };
  });
  const captures = await reader.db.capture.findMany({
    where: { id: { in: found.flatMap(({ captureId }) => captureId ?? []) } },
    select: captureDetailSelect,
  });
  const briefs = await loadBriefs(reader, wantedBy(rows.flatMap(({ statements }) => statements)));
  const drafts = allowed(actor, 'drafts.read');
  const shown = ({ claim: { state } }: { claim: { state: string } }) => drafts || state !== 'draft';
  return found.map(({ row, captureId }) => {
    const capture = captures.find(({ id }) => id === captureId);
    return {
      id: row.id,
      source: toSourceBrief(row),
      capture: capture ? toCaptureDetail(capture, actor) : null,
      statements: row.statements.map((statement) => ({
        ...toStatementBrief(statement, briefs),
        bearings: statement.stances
          .filter(shown)
          .map((stance) => ({ ...toBearing(stance), claim: toClaimBrief(stance.claim) })),
      })),
      omissions: row.omissions.filter(shown).map(({ note, judgedOn, judge, claim }) => ({
        claim: reference('claim', claim.number),
        note: textOrNull(note),
        judge: judge.name,
        judgedOn,
      })),
    };
  });
}

/** The capture asked for; of a source alone the newest whose words may be shown, else the newest. */
function captureIn({ captures, rights }: Row, place: string, actor: Actor): string | null {
  const asked = captureOf(place);
  if (!asked) return (captures.find(({ kind }) => mayShow(kind, rights, actor)) ?? captures[0])?.id ?? null;
  const named = captures.find(({ edition }) => edition === asked.edition);
  if (!named) throw new NotFound(`The capture ${place.toUpperCase()}`);
  return named.id;
}
