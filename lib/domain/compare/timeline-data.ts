import { listClaims } from '@/lib/domain/claims/list-data';
import { recounted } from '@/lib/domain/claims/sentence';
import type { TimelinePage, TimelineQuery } from '@/lib/domain/compare/timeline-contract';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { ownStatuses } from '@/lib/domain/reading/own-statuses-data';
import { text } from '@/lib/domain/reading/words';
import { numberOf, reference } from '@/lib/domain/references';
import { firstDay, lastDay } from '@/lib/domain/values';
import type { Actor } from '@/lib/platform/auth/roles';
import { MOST_ROWS } from './contract';
import type { MatrixOptions } from './matrix-data';
import { MOST_POINTS } from './timeline-contract';
import { loadTold, tellStatements } from './told-data';

/** Statements and assessments on the claims of a filter, in time. Throws Invalid. */
export async function getTimeline(actor: Actor, query: TimelineQuery, options: MatrixOptions): Promise<TimelinePage> {
  const { asOf, ...filters } = query;
  const language = query.lang ?? options.language;
  const list = await listClaims(
    actor,
    { ...filters, sort: 'contested', limit: MOST_ROWS, cursor: undefined },
    { language },
  );
  const numbers = list.items.flatMap(({ ref }) => numberOf('claim', ref) ?? []);
  return readAt(actor, asOf, options.now, async (reader) => {
    const rows = await loadTold(reader, numbers);
    // The list knows the claims of today: of these, some did not stand at a moment in the past.
    // The states are told apart here: a list of them would name a type that the views of the past do not have.
    const stood = reader.moment
      ? await reader.db.claim.findMany({ where: { number: { in: numbers } }, select: { state: true } })
      : [];
    const standing = stood.filter(({ state }) => state === 'published' || state === 'draft').length;
    const gone = reader.moment ? numbers.length - standing : 0;
    const total = list.total - gone;
    const within = rows.filter(({ said }) => inPeriod(said, query));
    const shown = within.slice(0, MOST_POINTS);
    const cases = await casesOf(reader, numbers);
    const told = await tellStatements(reader, shown, new Set(numbers));
    return {
      cases: cases.map(({ number, slug, title }) => ({ ref: reference('case', number), slug, title: text(title) })),
      sides: cases.length === 1 ? await sidesOf(reader, cases[0]!.id) : [],
      assessments: (await loadAssessments(reader, numbers)).filter(({ on }) => inPeriod(on, query)),
      statuses: await ownStatuses(reader),
      ...told,
      total,
      cut: within.length > shown.length,
      sentence: recounted(list.sentence, list.total, total, language),
    };
  });
}

/** What may lie in the period asked for. Without bounds also what has no date. */
function inPeriod(date: string | null, { from, to }: TimelineQuery): boolean {
  if (!from && !to) return true;
  if (date === null) return false;
  return (!from || lastDay(date) >= firstDay(from)) && (!to || firstDay(date) <= lastDay(to));
}

const casesOf = ({ db }: Reader, numbers: number[]) =>
  db.case.findMany({
    where: { claims: { some: { number: { in: numbers } } } },
    select: { id: true, number: true, slug: true, title: true },
    orderBy: { number: 'asc' },
  });

async function sidesOf({ db }: Reader, caseId: string): Promise<TimelinePage['sides']> {
  const rows = await db.side.findMany({
    where: { caseId },
    select: { key: true, label: true, members: { select: { speaker: { select: { number: true } } } } },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  });
  return rows.map(({ key, label, members }) => ({
    key,
    label: text(label),
    speakers: members.map(({ speaker }) => reference('speaker', speaker.number)),
  }));
}

async function loadAssessments({ db, moment }: Reader, numbers: number[]): Promise<TimelinePage['assessments']> {
  const rows = await db.assessment.findMany({
    where: { claim: { number: { in: numbers } }, publishedAt: moment ? { lte: moment } : { not: null } },
    select: { number: true, statusKey: true, publishedAt: true, claim: { select: { number: true } } },
    orderBy: [{ publishedAt: 'asc' }, { number: 'asc' }],
  });
  return rows.map(({ number, statusKey, publishedAt, claim }) => ({
    ref: reference('assessment', number),
    claim: reference('claim', claim.number),
    status: statusKey,
    on: publishedAt!.toISOString().slice(0, 10),
  }));
}
