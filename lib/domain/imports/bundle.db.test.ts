import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { takeDocument } from './bundle-data';
import type { Wrapping } from './edition-data';

await testDatabase();
let editor: Actor;

beforeAll(async () => {
  setSettings({ LOG_LEVEL: 'silent' });
  await loadSample();
  editor = await sampleActor('editor', 'Our editor');
});
afterAll(disconnect);

const SIGNED: Wrapping = {
  files: { paths: [], read: async () => new Uint8Array(64).fill(65) },
  fingerprint: 'ab'.repeat(32),
};

const take = (title: string, wrapping: Wrapping) =>
  takeDocument(editor, { ...DOCUMENT, dossier: { ...DOCUMENT.dossier, title: { en: title } } }, wrapping, {
    store: true,
    conflicts: 'theirs',
    choices: new Map(),
    language: 'en',
    now: new Date('2026-06-01T00:00:00Z'),
  });

it.each([
  ['first without its signature', 'One', [null, SIGNED]],
  ['first with its signature', 'Two', [SIGNED, null]],
] as const)('an edition that comes in %s is by the same people the other time', async (_, title, wrappings) => {
  const [first, second] = [await take(title, wrappings[0]), await take(title, wrappings[1])];
  expect(first).toMatchObject({ edition: { isNew: true } });
  const before = await database().author.count();
  expect(second).toMatchObject({ created: {}, changed: {}, edition: { isNew: false } });
  expect((await take(title, wrappings[0])).created).toEqual({});
  expect(await database().author.count()).toBe(before);
});
