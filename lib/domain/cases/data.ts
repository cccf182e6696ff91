import type { CaseDetail, CaseItem } from '@/lib/domain/cases/contract';
import { loadBriefs } from '@/lib/domain/reading/brief-data';
import { loadCorrections } from '@/lib/domain/reading/correction-data';
import { kept } from '@/lib/domain/reading/kept-data';
import { readAt } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { numberOf, reference } from '@/lib/domain/references';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/errors';
import { type Counts, countsOfAll, countsOfCase } from './counts-data';
import { loadDisputes } from './dispute-data';
import { loadOverview, loadSides, loadSources, stancesOfSides } from './overview-data';
import { type Scoped, withScope } from './scope-data';
import { loadTimeline } from './timeline-data';

const itemSelect = {
  id: true,
  number: true,
  slug: true,
  title: true,
  question: true,
  summary: true,
  started: true,
} as const;

type Row = {
  id: string;
  number: number;
  slug: string;
  title: unknown;
  question: unknown;
  summary: unknown;
  started: string | null;
};

/** All cases, the newest first, as they are or as they stood. Throws Invalid. */
export async function listCases(
  actor: Actor,
  query: { asOf?: string | undefined },
  now: Clock,
): Promise<{ items: CaseItem[] }> {
  return readAt(actor, query.asOf, now, async (reader) => {
    const rows = await reader.db.case.findMany({ select: itemSelect, orderBy: { number: 'desc' } });
    const drafts = allowed(actor, 'drafts.read');
    const counts = await kept(reader, `cases ${drafts}`, () => countsOfAll(reader, drafts));
    // A case of which nothing is public yet is the desk's, as its claims are.
    const shown = rows.filter(({ id }) => drafts || counts.has(id));
    return { items: shown.map((row) => toItem(row, counts.get(row.id))) };
  });
}

/** One case: what is in dispute and who stands where. Throws NotFound, Invalid. */
export async function getCase(
  actor: Actor,
  query: { slug: string; asOf?: string | undefined },
  now: Clock,
): Promise<CaseDetail> {
  return readAt(actor, query.asOf, now, async (reader) => {
    const row = await reader.db.case.findFirst({
      where: { OR: [{ slug: query.slug }, { number: numberOf('case', query.slug) ?? 0 }] },
      select: { ...itemSelect, version: true, createdAt: true, createdBy: true, updatedAt: true, updatedBy: true },
    });
    if (!row) throw new NotFound(`The case “${query.slug}”`);
    const drafts = allowed(actor, 'drafts.read');
    const sides = await loadSides(reader, row.id);
    const { counts, overview, disputes, timeline, sources, targets, stances } = await kept(
      reader,
      `case ${row.id} ${drafts} ${sides.key}`,
      () => withScope(reader, row.id, drafts, (scoped) => gather(scoped, row.id)),
    );
    if (!drafts && !counts) throw new NotFound(`The case “${query.slug}”`);
    const briefs = await loadBriefs(reader, {
      speakers: [...sides.speakers, ...disputes.speakers, ...timeline.speakers],
      sources: [...sources, ...timeline.sources],
      authors: [row.createdBy, row.updatedBy],
    });
    const works = sources.map((id) => briefs.source(id));
    return {
      ...toItem(row, counts),
      ...briefs.record(row),
      ...overview,
      sides: sides.shown(briefs, stances),
      disputed: disputes.shown(briefs),
      timeline: timeline.shown(briefs),
      sourcesHeld: works.filter((source) => source.held),
      sourcesRelayed: works.filter((source) => !source.held),
      corrections: await loadCorrections(reader, targets),
    };
  });
}

const NONE: Counts = { claims: 0, statements: 0, sources: 0, speakers: 0 };

const toItem = (row: Row, counts: Counts = NONE): CaseItem => ({
  ref: reference('case', row.number),
  slug: row.slug,
  title: text(row.title),
  question: text(row.question),
  summary: text(row.summary),
  started: row.started,
  ...counts,
});

/** What the page of a case needs to be counted through, but for the briefs. */
async function gather(scoped: Scoped, caseId: string) {
  return {
    counts: await countsOfCase(scoped),
    overview: await loadOverview(scoped),
    disputes: await loadDisputes(scoped),
    timeline: await loadTimeline(scoped),
    sources: await loadSources(scoped),
    targets: await correctable(scoped),
    stances: await stancesOfSides(scoped, caseId),
  };
}

/** The records of a case whose corrections its page shows. */
async function correctable({ db }: Scoped) {
  const rows = await db.$queryRaw<{ kind: 'claim' | 'statement' | 'source' | 'assessment'; id: string }[]>`
    SELECT DISTINCT target_kind AS kind, target_id AS id FROM corrections WHERE target_id IN (
      SELECT id FROM scope UNION SELECT statement_id FROM standing UNION SELECT source_id FROM standing
      UNION SELECT a.id FROM assessments a WHERE a.claim_id = ANY (ARRAY(SELECT id FROM scope)))`;
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.id);
  return { claim: of('claim'), statement: of('statement'), source: of('source'), assessment: of('assessment') };
}
