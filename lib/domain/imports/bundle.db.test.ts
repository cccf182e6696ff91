import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDossier } from '@/lib/domain/dossiers/data';
import { editionDocument, freezeDossier } from '@/lib/domain/dossiers/edition-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import type { Document } from '@/lib/engines/document/document';
import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { takeDocument } from './bundle-data';
import type { Wrapping } from './edition-data';
import { originOf } from './origin-data';
import type { ConflictChoice } from './rules';

await testDatabase();
let editor: Actor;
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-signed-'));

beforeAll(async () => {
  setSettings({ COUNTERCLAIM_DATA: folder, LOG_LEVEL: 'silent' });
  await loadSample();
  editor = await sampleActor('editor', 'Our editor');
});
afterAll(async () => {
  await disconnect();
  rmSync(folder, { recursive: true, force: true });
});

const SIGNED: Wrapping = {
  bytes: new Uint8Array(64).fill(66),
  files: { paths: [], read: async () => new Uint8Array(64).fill(65) },
  fingerprint: 'ab'.repeat(32),
};

type Change = { title?: string; number?: number; url?: string; mara?: string };

const documentOf = ({ title = 'A dossier', number = 2, url = 'https://desk.example', mara = 'Mara Lind' }: Change) => ({
  ...DOCUMENT,
  desk: { ...DOCUMENT.desk, url },
  dossier: { ...DOCUMENT.dossier, title: { en: title } },
  edition: { number, frozenBy: 'mara' },
  authors: DOCUMENT.authors.map((author) => (author.key === 'mara' ? { ...author, name: mara } : author)),
});

const take = (change: Change, wrapping: Wrapping, conflicts: ConflictChoice = 'theirs') =>
  takeIn(documentOf(change), wrapping, conflicts);
const takeIn = (document: Document, wrapping: Wrapping, conflicts: ConflictChoice) =>
  takeDocument(editor, document, wrapping, {
    store: true,
    conflicts,
    choices: new Map(),
    language: 'en',
    now: new Date('2026-06-01T00:00:00Z'),
  });
const people = () => database().author.count();

it.each([
  ['first without its signature', 'https://one.example', [null, SIGNED]],
  ['first with its signature', 'https://two.example', [SIGNED, null]],
] as const)('an edition that comes in %s is by the same people the other time', async (_, url, wrappings) => {
  const [first, second] = [await take({ url }, wrappings[0]), await take({ url }, wrappings[1])];
  expect(first).toMatchObject({ edition: { isNew: true } });
  const before = await people();
  expect(second).toMatchObject({ created: {}, changed: {}, edition: { isNew: false } });
  expect((await take({ url }, wrappings[0])).created).toEqual({});
  expect(await people()).toBe(before);
});

const key = (letters: string): Wrapping => ({ ...SIGNED!, fingerprint: letters.repeat(32) });

it('a signature that comes after its edition is kept, said once, and shown', async () => {
  const [url, signed] = ['https://three.example', key('cd')];
  const first = await take({ url }, null);
  expect(await originOf(first.edition!.sha256)).toMatchObject({ fingerprint: null, publicKey: null });
  expect(await take({ url }, signed)).toMatchObject({ created: {}, edition: { isNew: false, isNowSigned: true } });
  expect(await originOf(first.edition!.sha256)).toMatchObject({
    fingerprint: 'cd'.repeat(32),
    publicKey: expect.stringMatching(/^A{64}$/),
  });
  for (const again of [signed, key('ef'), null])
    expect((await take({ url }, again)).edition).toMatchObject({ isNew: false, isNowSigned: false });
  expect(await originOf(first.edition!.sha256)).toMatchObject({ fingerprint: 'cd'.repeat(32) });
});

it('the next editions of a dossier are by the same people, signed or not, and stand under the same dossier', async () => {
  const url = 'https://four.example';
  const first = await take({ url, number: 1 }, null);
  const before = await people();
  for (const [number, wrapping] of [
    [2, null],
    [3, key('12')],
    [4, key('12')],
  ] as const)
    expect(await take({ url, number }, wrapping)).toMatchObject({
      created: {},
      edition: { isNew: true, dossier: first.edition!.dossier },
    });
  expect(await people()).toBe(before);
});

it('what comes without a signature does not join the people of a desk that signs', async () => {
  const url = 'https://five.example';
  const first = await take({ url, number: 1 }, key('34'));
  const before = await people();
  const { edition } = await take({ url, number: 2 }, null);
  expect(edition!.dossier).not.toBe(first.edition!.dossier);
  expect(await people()).toBeGreaterThan(before);
});

it('two desks at one address, both without a signature, stay two', async () => {
  const url = 'http://localhost:3000';
  const first = await take({ url, number: 1 }, null);
  const second = await take({ url, number: 1, mara: 'Another Mara' }, null);
  expect(second.edition).toMatchObject({ isNew: true });
  expect(second.edition!.dossier).not.toBe(first.edition!.dossier);
  expect(await database().author.findMany({ where: { name: 'Another Mara' } })).toMatchObject([
    { desk: 'localhost:3000' },
  ]);
});

it('an edition of our own comes back to our own people, without its signature and with a stranger’s', async () => {
  const { ref, version } = await createDossier(editor, { title: { en: 'Ours' }, claims: ['C-1'] });
  const { document } = await editionDocument({ sha256: (await freezeDossier(editor, { ref, version })).sha256 });
  const before = await people();
  for (const wrapping of [null, key('78')])
    expect(await takeIn(document, wrapping, 'ours')).toMatchObject({
      created: {},
      changed: {},
      edition: { dossier: ref, isNew: false, isNowSigned: false },
    });
  expect(await people()).toBe(before);
});

it('what came in beside ours is not asked about again', async () => {
  const url = 'https://six.example';
  const first = await take({ url }, key('56'), 'beside');
  expect(first.created).toMatchObject({ claim: DOCUMENT.claims.length, case: 1 });
  const again = await take({ url }, key('56'), 'refuse');
  expect(again).toMatchObject({ created: {}, changed: {}, conflicts: [] });
});
