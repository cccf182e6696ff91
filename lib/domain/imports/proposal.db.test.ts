import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCases } from '@/lib/domain/cases/data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { listWaiting, passWaiting, returnWaiting } from '@/lib/domain/waiting/data';
import { takeBackProposal } from '@/lib/domain/waiting/proposals-data';
import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { takeFile } from './data';
import { proposedFile } from './proposal-data';

await testDatabase();
let [editor, reviewer, administrator]: Actor[] = [];
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-proposed-'));

beforeAll(async () => {
  setSettings({ COUNTERCLAIM_DATA: folder, LOG_LEVEL: 'silent' });
  await loadSample();
  editor = await sampleActor('editor', 'Our editor');
  reviewer = await sampleActor('reviewer', 'Our reviewer');
  administrator = await sampleActor('administrator', 'Our administrator');
});
afterAll(async () => {
  await disconnect();
  rmSync(folder, { recursive: true, force: true });
});

const now = new Date('2026-06-01T00:00:00Z');
const bytesOf = (title: string, url = 'https://one.example') =>
  new TextEncoder().encode(
    JSON.stringify({
      ...DOCUMENT,
      desk: { ...DOCUMENT.desk, url },
      dossier: { ...DOCUMENT.dossier, title: { en: title } },
    }),
  );
const take = (actor: Actor, bytes: Uint8Array) => takeFile(actor, bytes, { store: true, conflicts: 'beside', now });
const waits = async (actor: Actor = reviewer!) =>
  (await listWaiting(actor, {})).items.filter(({ kind }) => kind === 'import');
const pass = async (actor: Actor) =>
  passWaiting(actor, { items: (await waits()).map(({ id, version }) => ({ id, version })) });
const held = async () => [await database().claim.count(), await database().edition.count()];
const publicly = async () =>
  (await listCases(VISITOR, {}, () => new Date())).items.map(({ slug, claims }) => ({ slug, claims }));

it('what another desk published waits when an editor brings it in: nothing is stored, and it is told what would be', async () => {
  const [before, seen] = [await held(), await publicly()];
  expect(await take(editor!, bytesOf('A dossier'))).toMatchObject({
    stored: false,
    waits: true,
    created: { claim: DOCUMENT.claims.length },
  });
  expect([await held(), await publicly()]).toEqual([before, seen]);
  const [waiting] = await waits();
  expect(waiting).toMatchObject({ ref: null, words: { en: 'A dossier' }, mine: false, by: [{ name: 'Our editor' }] });
  const told = Object.fromEntries(waiting!.changes.map(({ field, after }) => [field, after]));
  expect(told).toMatchObject({ desk: expect.any(String), created: expect.arrayContaining(['claims: 1']) });
  expect(told.claims).toEqual(DOCUMENT.claims.map(({ proposition }) => proposition));
  const { body, headers } = await proposedFile(waiting!.id);
  expect(JSON.parse(await body.text())).toMatchObject({ dossier: { title: { en: 'A dossier' } } });
  expect(headers['content-disposition']).toMatch(/^attachment/);
  await expect(take(editor!, bytesOf('A dossier'))).rejects.toMatchObject({ code: 'invalid' });
});

it('it is not brought in by who proposed it, whatever their role, and not in SQL', async () => {
  const before = await held();
  await expect(pass({ ...editor!, role: 'administrator' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(database().$executeRaw`UPDATE proposals SET passed_by = author_id`).rejects.toThrow(
    'proposals_passed_by_another',
  );
  expect(await held()).toEqual(before);
});

it('returned with a reason, it makes room for the next; taken back, it waits no longer', async () => {
  const [waiting] = await waits();
  await returnWaiting(reviewer!, { id: waiting!.id, version: 1, reason: 'sources', note: 'Whose desk is it?' });
  expect(await waits(editor)).toMatchObject([{ mine: true, returned: { reason: 'sources' } }]);
  await take(editor!, bytesOf('A dossier'));
  const [next] = await waits();
  expect(next).toMatchObject({ returned: null });
  await expect(takeBackProposal(reviewer!, { id: next!.id })).rejects.toMatchObject({ code: 'invalid' });
  await takeBackProposal(editor!, { id: next!.id });
  expect(await waits()).toEqual([]);
});

it('passed by a second person, it is public, by its own authors, once', async () => {
  const seen = await publicly();
  await take(editor!, bytesOf('A dossier'));
  expect(await pass(reviewer!)).toEqual({ passed: 1 });
  expect((await publicly()).length).toBeGreaterThan(seen.length);
  expect(await waits()).toEqual([]);
  const again = await take(editor!, bytesOf('A dossier'));
  expect(again).toMatchObject({ waits: false, created: {}, edition: { isNew: false } });
  const [audit] = await database().audit.findMany({ where: { action: 'import.bundle' }, orderBy: { id: 'desc' } });
  expect(audit).toMatchObject({ actorId: reviewer!.authorId, detail: { proposedBy: editor!.authorId } });
});

it('is not passed when something else would come in than was proposed', async () => {
  await take(editor!, bytesOf('Another', 'https://two.example'));
  await take(administrator!, bytesOf('Third', 'https://two.example'));
  const before = await held();
  await expect(pass(reviewer!)).rejects.toMatchObject({ code: 'conflict' });
  expect(await held()).toEqual(before);
  expect(await waits()).toHaveLength(1);
});
