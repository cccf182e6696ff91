import { describe, expect, it } from 'vitest';
import { dayOrInstant, momentOf } from '@/lib/domain/cases/export/records';
import { exportCase } from '@/lib/domain/cases/export-data';
import { IMPORTED, wroteAnything } from '@/lib/domain/cases/import/report';
import { RICH_CASE } from '@/lib/domain/cases/import/rich-case';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { printCaseFile } from '@/lib/engines/casefile/print';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { asOf } from '@/lib/platform/db';
import { freshDatabases } from '@/prisma/testing/fresh';

const fresh = freshDatabases();
const desk = { id: null };
const now = new Date('2026-04-01T12:00:00Z');

function read(yaml: string): CaseFile {
  const parsed = parseCaseFile(yaml, { file: 'test.case.yaml' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.value;
}
const bring = (yaml: string, more = {}) => importCaseFile(desk, read(yaml), { db: fresh.db, now, ...more });

/** Everything in the tables of facts, and how much history there is of it. */
async function everything() {
  const tables = await fresh.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const rows: Record<string, unknown> = {};
  for (const { name } of tables)
    rows[name] = await fresh.db.$queryRawUnsafe(`SELECT to_jsonb(t) AS r FROM "${name}" t ORDER BY to_jsonb(t)::text`);
  return rows;
}

describe('an import', () => {
  it('brings in every kind of record', async () => {
    const report = await bring(RICH_CASE);
    // A case file names files that are evidence by their hashes; they come with a bundle.
    expect(IMPORTED.filter((noun) => report.created[noun] === 0)).toEqual(['file']);
    expect(report).toMatchObject({ case: 'harbour-ferry', vanished: [], notAnchored: [], anchored: 0 });
    expect(report.created).toMatchObject({
      speaker: 5,
      statement: 3,
      stance: 4,
      anchor: 5,
      assessment: 3,
      correction: 5,
    });
  });

  it('changes nothing the second time, not even the history or the log', async () => {
    await bring(RICH_CASE);
    const before = await everything();
    const report = await bring(RICH_CASE, { now: new Date('2026-05-01T00:00:00Z') });
    expect(wroteAnything(report)).toBe(false);
    expect(report.unchanged).toMatchObject({ claim: 3, statement: 3, anchor: 6, stance: 4, correction: 5 });
    expect(await everything()).toEqual(before);
  });

  it('gives back what went in, and what comes back changes nothing', async () => {
    await bring(RICH_CASE);
    const out = await exportCase('harbour-ferry', { db: fresh.db });
    const file = read(RICH_CASE);
    // What nobody has published stays here.
    for (const claim of file.claims) claim.assessments = claim.assessments.filter(({ published }) => published);
    expect(file.claims[0]!.assessments).toHaveLength(2);
    expect(withoutReferences(out)).toEqual(withoutReferences(file));
    const before = await everything();
    const report = await bring(printCaseFile(out));
    expect(wroteAnything(report)).toBe(false);
    expect(report.vanished).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(await exportCase('harbour-ferry', { db: fresh.db })).toEqual(out);
  });

  it('keeps the references of the file and gives the next ones to the others', async () => {
    await bring(RICH_CASE);
    const out = await exportCase('harbour-ferry', { db: fresh.db });
    expect(out.case.ref).toBe('K-7');
    expect(out.claims.map(({ ref, key }) => [ref, key])).toEqual([
      ['C-12', 'left-early'],
      ['C-13', 'on-time'],
      ['C-14', 'early'],
    ]);
    expect(out.speakers.map(({ ref }) => ref)).toEqual(['P-40', 'P-41', 'P-42', 'P-43', 'P-44']);
    expect(out.relations.map(({ ref }) => ref)).toEqual(['R-4', 'R-5']);
    const [{ next }] = await fresh.db.$queryRaw<[{ next: bigint }]>`SELECT nextval('claims_number_seq') AS next`;
    expect(Number(next)).toBe(15);
  });

  it('makes a new version with history of what the file has changed, and of nothing else', async () => {
    await bring(RICH_CASE);
    const report = await bring(
      RICH_CASE.replace('text: { en: The boat was gone at 21.55. }', 'text: { en: The boat was gone at 21.56. }')
        .replace('{ text: L. Holt, language: en }', '{ text: Lena H., language: en }')
        .replace('verb: told', 'verb: told by telephone')
        .replace('{ claim: on-time, stance: hedges }', '{ claim: on-time, stance: questions }')
        .replace('Not yet ready.', 'Nearly ready.'),
      { now: new Date('2026-04-02T12:00:00Z') },
    );
    const changed = Object.entries(report.changed).filter(([, count]) => count > 0);
    expect(Object.fromEntries(changed)).toEqual({ speaker: 1, statement: 1, stance: 1, assessment: 1 });
    expect(IMPORTED.filter((noun) => report.created[noun] > 0)).toEqual([]);
    const statement = await fresh.db.statement.findUniqueOrThrow({ where: { key: 's-gone' } });
    expect(statement).toMatchObject({ version: 2, text: { en: 'The boat was gone at 21.56.' } });
    const past = await fresh.db.history.findMany({ where: { recordId: statement.id }, orderBy: { version: 'asc' } });
    expect(past.map(({ version, validFrom, why }) => [version, validFrom.toISOString(), why])).toEqual([
      [1, '2026-03-04T07:00:00.000Z', 'import of the case file harbour-ferry'],
      [2, '2026-04-02T12:00:00.000Z', 'import of the case file harbour-ferry'],
    ]);
    expect(await fresh.db.speaker.count({ where: { version: 2 } })).toBe(1);
  });

  it('publishes a draft on the word of the file, by way of review', async () => {
    await bring(RICH_CASE);
    const file = read(RICH_CASE);
    Object.assign(file.claims[0]!.assessments[2]!, { published: true, reviewer: 'ruth' });
    await importCaseFile(desk, file, { db: fresh.db, now });
    const rows = await fresh.db.assessment.findMany({ where: { state: 'published' }, orderBy: { number: 'asc' } });
    expect(rows.map(({ statusKey }) => statusKey)).toEqual(['contested', 'half-true', 'supported']);
    expect(wroteAnything(await importCaseFile(desk, file, { db: fresh.db, now }))).toBe(false);
  });

  it('leaves alone what the file no longer has, and says so', async () => {
    await bring(RICH_CASE);
    const file = read(RICH_CASE);
    file.claims[0]!.omissions = [];
    file.relations = file.relations.slice(1);
    file.statements[0]!.stances.pop();
    const report = await importCaseFile(desk, file, { db: fresh.db, now });
    expect(wroteAnything(report)).toBe(false);
    expect(report.vanished).toEqual([
      { noun: 'omission', key: 'left-early left out by ferries-blog' },
      { noun: 'stance', key: 's-gone on early' },
      { noun: 'relation', key: 'on-time contradicts left-early' },
    ]);
    expect(await fresh.db.omission.count()).toBe(1);
  });

  it('takes an omission back where a statement stands in its place now', async () => {
    await bring(RICH_CASE);
    const file = read(RICH_CASE);
    file.claims[0]!.omissions = [];
    const [{ chain }] = [file.statements[2]!];
    Object.assign(chain.links[0]!, { source: 'ferries-blog' });
    file.statements[2]!.stances.push({ claim: 'left-early', stance: 'reports' });
    const report = await importCaseFile(desk, file, { db: fresh.db, now });
    expect([report.changed.omission, report.created.stance, report.vanished]).toEqual([1, 1, []]);
    expect(await fresh.db.omission.count()).toBe(0);
    expect(await fresh.db.history.count({ where: { entity: 'omissions', operation: 'delete' } })).toBe(1);
  });

  it('shows the past as it was', async () => {
    await bring(RICH_CASE);
    const status = (moment: string) =>
      asOf(new Date(moment), async (past) => {
        const last = await past.assessment.findFirst({
          where: { publishedAt: { not: null }, claim: { key: 'left-early' } },
          orderBy: { publishedAt: 'desc' },
          include: { considered: true },
        });
        return [last?.statusKey ?? null, last?.considered.length ?? 0];
      });
    expect(await status('2026-03-05T16:59:59Z')).toEqual([null, 0]);
    expect(await status('2026-03-10T00:00:00Z')).toEqual(['contested', 2]);
    expect(await status('2026-03-21T00:00:00Z')).toEqual(['half-true', 1]);
    const there = (moment: string) =>
      asOf(new Date(moment), async (past) => [
        await past.claim.count(),
        await past.claimTopic.count(),
        await past.statement.count(),
        await past.chainLink.count(),
        await past.speakerAlias.count(),
      ]);
    expect(await there('2026-03-02T08:59:59Z')).toEqual([0, 0, 0, 0, 0]);
    expect(await there('2026-03-02T09:00:00Z')).toEqual([3, 2, 2, 3, 2]);
    expect(await there('2026-03-04T07:00:00Z')).toEqual([3, 2, 3, 5, 2]);
  });

  it('indexes its claims and appends to the log in the same transaction', async () => {
    await bring(RICH_CASE);
    const rows = await fresh.db.$queryRaw<{ number: number; status: string }[]>`
      SELECT number, card ->> 'status' AS status FROM claim_index ORDER BY number`;
    expect(rows).toEqual([
      { number: 12, status: 'half-true' },
      { number: 13, status: 'unassessed' },
      { number: 14, status: 'unassessed' },
    ]);
    const log = await fresh.db.audit.findMany();
    expect(log).toMatchObject([{ action: 'case.import', entity: 'cases', detail: { case: 'harbour-ferry' } }]);
  });

  it('stores nothing in a trial run, and takes no reference away', async () => {
    const before = await everything();
    const trial = await bring(RICH_CASE, { dryRun: true });
    expect(await everything()).toEqual(before);
    expect(await bring(RICH_CASE.replaceAll(/^ +ref: .*\n/gm, ''))).toEqual(trial);
    expect(await fresh.db.claim.findMany({ select: { number: true }, orderBy: { number: 'asc' } })).toEqual([
      { number: 1 },
      { number: 2 },
      { number: 3 },
    ]);
  });

  it('merges what the file says is merged', async () => {
    await bring(RICH_CASE);
    const claim = await fresh.db.claim.findUniqueOrThrow({ where: { key: 'early' }, include: { mergedInto: true } });
    expect([claim.state, claim.mergedInto?.key]).toEqual(['merged', 'left-early']);
    expect(await fresh.db.redirect.findMany()).toMatchObject([{ ref: 'C-14', target: 'C-12' }]);
  });
});

/** Lists in which the order of the file counts for nothing: an export writes them in the order of references. */
const SETS = ['speakers', 'sources', 'claims', 'statements', 'corrections'];
const key = (record: unknown) => (record as { key?: string }).key ?? '';

/** A file without the references it was given, with texts as they are kept and dates in their shortest form. */
function withoutReferences(file: CaseFile): CaseFile {
  return JSON.parse(JSON.stringify(file), (name, value) => {
    if (name === 'ref') return undefined;
    if (SETS.includes(name)) return [...value].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    if (name === 'text' && typeof value === 'string') return value.trim();
    if ((name === 'date' || name === 'assessed') && typeof value === 'string') return dayOrInstant(momentOf(value));
    return value;
  });
}
