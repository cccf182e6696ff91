import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { createDossier } from '@/lib/domain/dossiers/data';
import { freezeDossier } from '@/lib/domain/dossiers/edition-data';
import { takeEdition } from '@/lib/domain/dossiers/export-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { readBlob } from '@/lib/platform/blobs';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { databaseUrl, execute } from '@/prisma/testing/server';
import { takeFile } from './data';
import { addLosable } from './sample-data';

const { url: theirs } = await testDatabase();
const { author } = await loadSample();
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-imports-'));
const now = new Date('2026-06-01T00:00:00Z');
const clock = () => now;
const shaped = { style: 'apa', bom: 'no' } as const;
let bundle: Uint8Array;
let ours: string;
let [editor, administrator]: Actor[] = [];

beforeAll(async () => {
  setSettings({
    COUNTERCLAIM_DATA: join(folder, 'theirs'),
    COUNTERCLAIM_URL: 'https://theirs.example',
    LOG_LEVEL: 'silent',
  });
  const writer: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
  await addLosable();
  const made = await createDossier(writer, { title: { en: 'The weir' }, case: 'mill-weir', claims: ['C-2', 'C-1'] });
  await freezeDossier(writer, { ref: made.ref, version: made.version });
  const file = await takeEdition({ ref: made.ref, number: 1, format: 'bundle', ...shaped }, 'en');
  bundle = new Uint8Array(await file.arrayBuffer());
  const template = inject('databaseTemplate');
  const name = `${new URL(template).pathname.slice(1)}_${randomBytes(4).toString('hex')}`;
  await execute(
    databaseUrl(theirs, 'postgres'),
    `CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`,
  );
  ours = databaseUrl(theirs, name);
  await goTo('ours');
  editor = await sampleActor('editor', 'Our editor');
  administrator = await sampleActor('administrator', 'Our administrator');
});
afterAll(async () => {
  await disconnect();
  await execute(
    databaseUrl(theirs, 'postgres'),
    `DROP DATABASE IF EXISTS ${new URL(ours).pathname.slice(1)} WITH (FORCE)`,
  );
  setSettings({ DATABASE_URL: theirs });
  rmSync(folder, { recursive: true });
});

/** The other desk's database and data, from here on. */
async function goTo(desk: 'theirs' | 'ours') {
  await disconnect();
  setSettings({
    DATABASE_URL: desk === 'theirs' ? theirs : ours,
    COUNTERCLAIM_DATA: join(folder, desk),
    COUNTERCLAIM_URL: `https://${desk}.example`,
  });
}

/** Brings in a file; what another desk published as an administrator, since it waits where an editor does. */
const take = (content: Uint8Array | string, change: Partial<Parameters<typeof takeFile>[2]> = {}) => {
  const [actor, bytes] = typeof content === 'string' ? [editor!, strToU8(content)] : [administrator!, content];
  return takeFile(actor, bytes, { store: true, conflicts: 'refuse', now, ...change });
};
const refOf = async (key: string) => `C-${(await database().claim.findUniqueOrThrow({ where: { key } })).number}`;

describe('a bundle of another desk', () => {
  it('is previewed without leaving anything behind', async () => {
    const report = await take(bundle, { store: false });
    expect(report).toMatchObject({
      kind: 'bundle',
      stored: false,
      created: { claim: 2, statement: 2 },
      edition: { isNew: true },
    });
    expect([await database().claim.count(), await database().edition.count()]).toEqual([0, 0]);
    // Numbers, too, are still there for what is brought in.
    const [next] = await database().$queryRaw<unknown[]>`
      SELECT c.is_called AS claim, d.is_called AS dossier, r.is_called AS relation
      FROM claims_number_seq c, dossiers_number_seq d, relations_number_seq r`;
    expect(next).toEqual({ claim: false, dossier: false, relation: false });
    expect(report.edition!.dossier).toBe('D-1');
  });

  it('comes in with its authors, times and assessments shown as theirs', async () => {
    const report = await take(bundle);
    expect(report).toMatchObject({ stored: true, created: { claim: 2, assessment: 1, author: 2 }, changed: {} });
    const claim = await getClaim(editor!, { ref: await refOf('weir-open') }, clock);
    expect(claim).toMatchObject({
      status: 'contested',
      recordedAt: '2026-03-02T09:00:00.000Z',
      recordedBy: { name: 'Mara Lind', desk: expect.stringMatching(/\S/) },
      assessments: [
        { author: { name: 'Mara Lind' }, reviewer: { name: 'Tomas Ek' }, rationale: { en: 'Word against word.' } },
      ],
    });
    const [held] = await database().$queryRaw<{ desk: string; fingerprint: string; refs: Record<string, string> }[]>`
      SELECT desk, fingerprint, refs FROM imported_editions`;
    expect(held).toMatchObject({
      fingerprint: report.edition!.fingerprint,
      refs: { 'C-1': await refOf('weir-open'), 'C-2': await refOf('weir-shut') },
    });
  });

  it('brings what imports once lost', async () => {
    const db = database();
    const source = await db.source.findUniqueOrThrow({ where: { key: 'gazette-2019' } });
    expect(source.csl).toEqual({ volume: 12, page: '3-9' });
    const links = await db.chainLink.findMany({
      where: { statement: { key: 's-mayor' } },
      orderBy: { position: 'asc' },
    });
    expect(links.map(({ start, end }) => [start, end])).toEqual([
      [null, null],
      [0, 14],
    ]);
    const item = await db.evidence.findUniqueOrThrow({ where: { key: 'e-letter' }, include: { anchors: true } });
    expect(item).toMatchObject({ fileName: 'gauge.txt', anchors: [{ exact: 'Nobody gives a record' }] });
    expect(strFromU8((await readBlob(item.fileSha256!))!)).toContain('2.1 m');
    const [assessment] = await db.assessment.findMany();
    expect(assessment!.publishedAt!.toISOString()).toBe('2026-03-05T00:00:00.000Z');
  });

  it('exported again is the bundle as it came, with the signature of those who made it', async () => {
    const [edition] = await database().edition.findMany({ include: { dossier: { select: { number: true } } } });
    const file = await takeEdition(
      { ref: `D-${edition!.dossier.number}`, number: edition!.number, format: 'bundle', ...shaped },
      'en',
    );
    const again = new Uint8Array(await file.arrayBuffer());
    expect(Buffer.from(again).equals(Buffer.from(bundle))).toBe(true);
  });

  it('brought in again changes nothing', async () => {
    const report = await take(bundle);
    expect(report).toMatchObject({ created: {}, changed: {}, edition: { isNew: false } });
    expect(await database().edition.count()).toBe(1);
  });

  it('is passed on to the desk it came from as another desk’s, with the same payload both ways', async () => {
    const made = await createDossier(editor!, { title: { en: 'Passed on' }, claims: [await refOf('weir-open')] });
    await freezeDossier(editor!, { ref: made.ref, version: made.version });
    const file = await takeEdition({ ref: made.ref, number: 1, format: 'bundle', ...shaped }, 'en');
    const passed = new Uint8Array(await file.arrayBuffer());
    await goTo('theirs');
    try {
      const report = await takeFile(await sampleActor('administrator', 'Their administrator'), passed, {
        store: true,
        conflicts: 'ours',
        now,
      });
      // The sample has a text of a source it says it does not hold; that alone differs.
      expect(report.conflicts.map(({ id, fields }) => [id, fields.map(({ name }) => name)])).toEqual([
        ['source mill-letter', ['held']],
      ]);
      expect(report).toMatchObject({ changed: {}, edition: { isNew: true } });
      const again = await takeEdition({ ref: report.edition!.dossier, number: 1, format: 'bundle', ...shaped }, 'en');
      expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(passed))).toBe(true);
    } finally {
      await goTo('ours');
    }
  });

  it('that says something else than what is here is refused, or taken as is chosen', async () => {
    const claim = await database().claim.findFirstOrThrow({ where: { key: 'weir-shut' } });
    await database().claim.update({ where: { id: claim.id }, data: { note: { en: 'Ours.' } } });
    await expect(take(bundle)).rejects.toMatchObject({ code: 'invalid', extra: { field: 'conflicts' } });
    const id = 'claim weir-shut';
    const [conflict] = (await take(bundle, { store: false, language: 'zh' })).conflicts;
    expect(conflict).toMatchObject({ id, ref: await refOf('weir-shut'), chosen: null, fixed: false });
    expect(conflict!.fields).toEqual([{ name: 'note', ours: 'Ours.', theirs: '–' }]);
    await expect(take(bundle, { choices: 'what is this' })).rejects.toMatchObject({ extra: { field: 'choices' } });
    expect((await take(bundle, { choices: `${id}=ours` })).changed).toEqual({});
    expect(await take(bundle, { choices: `${id}=theirs`, store: false })).toMatchObject({ changed: { claim: 1 } });
    // Beside ours only this one; what is the same stays one.
    expect(await take(bundle, { choices: `${id}=beside`, store: false })).toMatchObject({
      created: { claim: 1, relation: 1 },
      unchanged: { claim: 1, statement: 2 },
    });
    expect((await take(bundle, { conflicts: 'edition' })).unchanged).toEqual({});
    expect((await take(bundle, { conflicts: 'ours' })).changed).toEqual({});
    const beside = await take(bundle, { conflicts: 'beside', store: false });
    expect(beside.created).toMatchObject({ claim: 2, statement: 2 });
    expect((await take(bundle, { conflicts: 'theirs' })).changed).toEqual({ claim: 1 });
    expect((await getClaim(editor!, { ref: await refOf('weir-shut') }, clock)).history).not.toHaveLength(1);
  });

  it('that was changed is refused whole, naming what was changed', async () => {
    const files = unzipSync(bundle);
    const path = Object.keys(files).find((each) => each.endsWith('index.html'))!;
    const changed = zipSync({ ...files, [path]: strToU8('<p>Something else') });
    // In the words of whoever brings it in.
    const told = { field: 'data/index.html', message: expect.stringMatching(/^其 sha/) };
    await expect(take(changed, { language: 'zh' })).rejects.toMatchObject({
      code: 'invalid',
      extra: { details: expect.arrayContaining([told]) },
    });
    await expect(take(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({ code: 'invalid' });
    await expect(take('PK and no archive', { language: 'zh' })).rejects.toMatchObject({
      message: expect.stringContaining('不是 ZIP 压缩包'),
    });
  });
});

describe('records of others', () => {
  const review = JSON.stringify({
    '@type': ['ClaimReview'],
    claimReviewed: 'The weir at Holm Mill stood open in the night of 3 May 2019.',
    url: 'https://check.example/weir',
    author: { name: 'Valley Check' },
    reviewRating: { alternateName: 'False' },
    itemReviewed: { appearance: { url: 'https://a.example/1', headline: 'Open!' } },
  });

  it('from ClaimReview come in as drafts with the review as context, and name what may be here already', async () => {
    await expect(take(review)).rejects.toMatchObject({ extra: { field: 'case' } });
    const preview = await take(review, { case: 'mill-weir', store: false });
    expect(preview).toMatchObject({
      created: { claim: 1, evidence: 1, source: 1 },
      duplicates: [
        { of: await refOf('weir-open'), ours: expect.stringContaining('weir'), why: expect.stringMatching(/\S/) },
      ],
    });
    const id = preview.duplicates[0]!.id;
    const same = await take(review, { case: 'mill-weir', choices: `${id}=same`, store: false, language: 'zh' });
    expect(same).toMatchObject({
      created: { evidence: 1, source: 1 },
      leftOut: [{ why: expect.stringMatching(/\p{Script=Han}/u) }],
    });
    expect(same.created.claim).toBeUndefined();
    const report = await take(review, { case: 'mill-weir', choices: `${id}=other` });
    expect(report.created).toEqual({ claim: 1, evidence: 1, source: 1 });
    expect(await database().notSame.count()).toBe(1);
    const newest = await database().claim.findFirstOrThrow({ orderBy: { number: 'desc' } });
    const claim = await getClaim(editor!, { ref: `C-${newest.number}` }, clock);
    expect(claim).toMatchObject({
      state: 'draft',
      status: 'unassessed',
      evidence: [{ polarity: 'context', url: 'https://check.example/weir' }],
    });
    expect(await take(review, { case: 'mill-weir' })).toMatchObject({
      created: {},
      unchanged: { claim: 1, source: 1 },
    });
  });

  it('from libraries and tables are sources; one with the same address is the same', async () => {
    const bibtex =
      '@online{a, title={A page}, url={https://a.example/2}, organization={The Valley Gazette}}\n@book{b, year=2019}';
    const report = await take(bibtex);
    expect(report).toMatchObject({ created: { source: 1 }, leftOut: [{ at: 'b' }] });
    const table = await take('Titel,Wo\nA page,https://a.example/2\nAnother,\n', { mapping: 'Titel=title\nWo=url' });
    expect(table).toMatchObject({ kind: 'csv', created: { source: 1 }, unchanged: { source: 1 } });
    await expect(take('Titel,Wo\nA,B\n', { mapping: 'nonsense' })).rejects.toMatchObject({
      extra: { field: 'mapping' },
    });
  });

  it('from annotations are notes on the text they quote', async () => {
    const capture = await database().capture.findFirstOrThrow({ include: { source: true } });
    await database().source.update({ where: { id: capture.sourceId }, data: { url: 'https://gazette.example/weir' } });
    const on = (exact: string) => ({
      type: 'Annotation',
      bodyValue: 'Says who?',
      target: { source: 'https://gazette.example/weir', selector: { type: 'TextQuoteSelector', exact } },
    });
    const file = JSON.stringify([on(capture.text.slice(4, 30)), on('words that stand nowhere in it at all')]);
    expect(await take(file)).toMatchObject({
      created: { note: 1 },
      leftOut: [{ why: expect.stringMatching(/^The words do not stand in S-\d+\.1\.$/) }],
    });
    expect(await take(file)).toMatchObject({ created: {}, unchanged: { note: 1 } });
  });

  it('in a file nobody knows are refused', async () => {
    await expect(take('nothing of the kind')).rejects.toMatchObject({ code: 'invalid', extra: { field: 'file' } });
    const later = take('{"format":"counterclaim-document/9"}', { language: 'zh' });
    await expect(later).rejects.toThrow(/^无法读取这份文件：format 无效输入.*counterclaim-document\/1/);
  });
});
