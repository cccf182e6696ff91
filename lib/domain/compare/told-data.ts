import type { TimelinePage, TimelineStatement } from '@/lib/domain/compare/timeline-contract';
import { type Briefs, loadBriefs } from '@/lib/domain/reading/brief-data';
import type { Reader } from '@/lib/domain/reading/moment';
import { text, word } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import type { Prisma } from '@/prisma/generated/client';

const statementSelect = {
  number: true,
  said: true,
  speakerId: true,
  sourceId: true,
  text: true,
  language: true,
  terminus: true,
  links: {
    select: { agentId: true, sourceId: true, verb: true, gap: true },
    orderBy: { position: 'asc' },
  },
  stances: {
    select: { stance: true, coverage: true, claim: { select: { number: true } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.StatementSelect;
export type ToldRow = Prisma.StatementGetPayload<{ select: typeof statementSelect }>;

/** The statements on claims, in order of the day said; those without a day first. */
export const loadTold = async ({ db }: Reader, numbers: number[]): Promise<ToldRow[]> => {
  // Step by step, each by its index: of a condition on the claims of its stances the planner read all statements of then.
  const claims = await db.claim.findMany({ where: { number: { in: numbers } }, select: { id: true } });
  const claimIds = claims.map(({ id }) => id);
  const tied = await db.stance.findMany({ where: { claimId: { in: claimIds } }, select: { statementId: true } });
  const rows = await db.statement.findMany({
    where: { withdrawnAt: null, id: { in: [...new Set(tied.map(({ statementId }) => statementId))] } },
    select: statementSelect,
    orderBy: { number: 'asc' },
  });
  const day = ({ said }: ToldRow) => said ?? '';
  return rows.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.number - b.number));
};

/** Statements with the ways they took, and everybody and every work named in them, each once. */
export async function tellStatements(
  reader: Reader,
  rows: readonly ToldRow[],
  claims: ReadonlySet<number>,
): Promise<Pick<TimelinePage, 'statements' | 'speakers' | 'sources'>> {
  const briefs = await loadBriefs(reader, {
    speakers: rows.flatMap(({ speakerId, links }) => [speakerId, ...links.map(({ agentId }) => agentId)]),
    sources: rows.flatMap(({ sourceId, links }) => [sourceId, ...links.map((link) => link.sourceId)]),
  });
  return { statements: rows.map((row) => toStatement(row, claims, briefs)), ...namedIn(rows, briefs) };
}

/** Each speaker and source once, whoever names it. */
function namedIn(rows: readonly ToldRow[], briefs: Briefs): Pick<TimelinePage, 'speakers' | 'sources'> {
  const speakers = new Map<string, string | null>();
  for (const { speakerId, links, said } of rows)
    for (const id of [speakerId, ...links.map(({ agentId }) => agentId)]) if (!speakers.has(id)) speakers.set(id, said);
  const sources = new Set(
    rows.flatMap(({ sourceId, links }) => [sourceId, ...links.flatMap((link) => link.sourceId ?? [])]),
  );
  return {
    speakers: [...speakers].map(([id, said]) => briefs.speaker(id, said)),
    sources: [...sources].map((id) => briefs.source(id)),
  };
}

function toStatement(row: ToldRow, claims: ReadonlySet<number>, briefs: Briefs): TimelineStatement {
  const last = row.links.length - 1;
  return {
    statement: reference('statement', row.number),
    said: row.said,
    speaker: briefs.speaker(row.speakerId, row.said).ref,
    source: briefs.source(row.sourceId).ref,
    text: text(row.text),
    language: row.language,
    bearings: row.stances
      .filter(({ claim }) => claims.has(claim.number))
      .map(({ stance, coverage, claim }) => ({
        claim: reference('claim', claim.number),
        stance,
        coverage: coverage && word(coverage),
      })),
    terminus: word(row.terminus),
    chain: row.links.map(({ agentId, sourceId, verb, gap }, place) => {
      const source = briefs.sourceOrNull(sourceId);
      return {
        agent: briefs.speaker(agentId, row.said).ref,
        source: source?.ref ?? null,
        date: source?.published ?? (place === last ? row.said : null),
        verb,
        gap,
      };
    }),
  };
}
