import { loadBriefs } from '@/lib/domain/reading/brief-data';
import {
  captureSelect,
  claimSelect,
  sourceSelect,
  toCaptureBrief,
  toClaimBrief,
  toSourceBrief,
} from '@/lib/domain/reading/brief-rows';
import { loadCorrections } from '@/lib/domain/reading/correction-data';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import {
  bearingSelect,
  statementSelect,
  toBearing,
  toStatementBrief,
  waiting,
  wantedBy,
} from '@/lib/domain/reading/statement-rows';
import { text, textOrNull, word } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import type { SourceDetail } from '@/lib/domain/sources/contract';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';
import { sourceAuthors, toAuthors } from './list-data';

/** As many statements as a page can show; the newest are kept, and the contract says so. */
const MOST = 500;

const detailSelect = (moment: Date | null) =>
  ({
    ...sourceSelect,
    authors: sourceAuthors,
    publicSince: true,
    rights: true,
    note: true,
    csl: true,
    version: true,
    createdAt: true,
    createdBy: true,
    updatedAt: true,
    updatedBy: true,
    captures: { select: captureSelect, orderBy: { edition: 'asc' } },
    statements: {
      where: { withdrawnAt: null },
      select: {
        ...statementSelect,
        publicSince: true,
        stances: {
          select: {
            ...bearingSelect,
            claim: { select: { ...claimSelect(moment), caseId: true } },
          },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        },
      },
      orderBy: { number: 'desc' },
      take: MOST,
    },
    omissions: {
      select: {
        note: true,
        judgedBy: true,
        judgedOn: true,
        claim: { select: { ...claimSelect(moment), caseId: true } },
      },
      orderBy: { id: 'asc' },
    },
  }) satisfies Prisma.SourceSelect;

/** A source with its statements, captures and omissions, as it is or as it stood. Throws NotFound, Invalid. */
export async function getSource(
  actor: Actor,
  query: { ref: string; asOf?: string | undefined },
  now: Clock,
): Promise<SourceDetail> {
  const number = demandNumber('source', query.ref);
  return readAt(actor, query.asOf, now, async (reader) => {
    const row = await reader.db.source.findFirst({ where: { number }, select: detailSelect(reader.moment) });
    row?.statements.reverse();
    if (!row) throw new NotFound(`The source ${reference('source', number)}`);
    const drafts = allowed(actor, 'drafts.read');
    const shown = ({ claim }: { claim: { state: string } }) => drafts || claim.state !== 'draft';
    const relayed = await findRelayed(reader, row.id);
    const wanted = wantedBy(row.statements);
    const briefs = await loadBriefs(reader, {
      ...wanted,
      speakers: [...wanted.speakers, ...relayed.map((statement) => statement.speakerId)],
      sources: [...wanted.sources, ...relayed.map((statement) => statement.sourceId)],
      authors: [row.createdBy, row.updatedBy, ...row.omissions.map((omission) => omission.judgedBy)],
    });
    const omissions = row.omissions.filter(shown);
    const bearings = row.statements.flatMap(({ stances }) => stances).filter(shown);
    return {
      ...toSourceBrief(row),
      ...briefs.record(row),
      authors: toAuthors(row.authors),
      ...waiting(row),
      rights: word(row.rights),
      note: textOrNull(row.note),
      csl: (row.csl ?? null) as SourceDetail['csl'],
      cases: await casesOf(
        reader,
        [...bearings, ...omissions].map(({ claim }) => claim.caseId),
      ),
      statementCount: await reader.db.statement.count({ where: { sourceId: row.id, withdrawnAt: null } }),
      captures: row.captures.map((capture) => toCaptureBrief(capture, row.number)),
      statements: row.statements.map((statement) => ({
        ...toStatementBrief(statement, briefs),
        ...waiting(statement),
        bearings: statement.stances
          .filter(shown)
          .map((stance) => ({ ...toBearing(stance), claim: toClaimBrief(stance.claim) })),
      })),
      relayed: relayed.map((statement) => ({
        statement: reference('statement', statement.number),
        speaker: briefs.speaker(statement.speakerId, statement.said),
        text: text(statement.text),
        language: statement.language,
        readIn: briefs.source(statement.sourceId),
      })),
      omissions: omissions.map((omission) => ({
        claim: toClaimBrief(omission.claim),
        note: textOrNull(omission.note),
        judge: briefs.author(omission.judgedBy),
        judgedOn: omission.judgedOn,
      })),
      corrections: await loadCorrections(reader, {
        source: [row.id],
        statement: row.statements.map((statement) => statement.id),
      }),
    };
  });
}

/** Statements read elsewhere whose chain passes through this source. */
const findRelayed = ({ db }: Reader, id: string) =>
  db.statement.findMany({
    where: { links: { some: { sourceId: id } }, sourceId: { not: id }, withdrawnAt: null },
    select: { number: true, speakerId: true, sourceId: true, said: true, text: true, language: true },
    orderBy: { number: 'asc' },
    take: MOST,
  });

async function casesOf({ db }: Reader, ids: string[]): Promise<SourceDetail['cases']> {
  const rows = await db.case.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { number: true, slug: true, title: true },
    orderBy: { number: 'asc' },
  });
  return rows.map((row) => ({ ref: reference('case', row.number), slug: row.slug, title: text(row.title) }));
}
