import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sweepOriginals } from '@/lib/domain/sources/sweep-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { removeBlob, storeBlob } from '@/lib/platform/blobs';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { createDossier } from './data';
import { editionDocument, freezeDossier } from './edition-data';
import { takeEdition } from './export-data';
import { fileKey } from './kept-files-data';

const { db } = await testDatabase();
const { author } = await loadSample();
const directory = mkdtempSync(join(tmpdir(), 'counterclaim-kept-'));
setSettings({ COUNTERCLAIM_DATA: directory, LOG_LEVEL: 'silent' });
afterAll(() => rmSync(directory, { recursive: true }));

const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
await createDossier(editor, { title: { en: 'The weir' }, claims: ['C-1'] });
await freezeDossier(editor, { ref: 'D-1', version: 1 });

const take = async (format: 'markdown' | 'json' | 'bundle', style: 'apa' | 'vancouver' = 'apa', lang?: 'zh') =>
  (await takeEdition({ ref: 'D-1', number: 1, format, style, bom: 'no', lang }, 'en')).text();
const kept = () => db.$queryRaw<{ file: string; sha256: string }[]>`SELECT file, sha256 FROM edition_files ORDER BY 1`;

it.each([
  ['pdf', 'pdf.zh.apa'],
  ['csv-claims', 'csv-claims.zh.bom'],
  ['bibtex', 'bibtex'],
  ['bundle', 'bundle.apa'],
] as const)('files of %s are told apart by what changes them', (format, key) =>
  expect(fileKey(format, { language: 'zh', style: 'apa', bom: true })).toBe(key),
);

it('a file of an edition stays as it was first made, whatever a newer version of the program would write', async () => {
  // What an older version wrote: another wording, under the name of this file.
  const { id } = await editionDocument({ ref: 'D-1', number: 1 });
  const { sha256, size } = await storeBlob([Buffer.from('As it was worded then.')], 100);
  await db.blob.create({ data: { sha256, size, mediaType: 'text/markdown' } });
  await db.$executeRaw`INSERT INTO edition_files VALUES (${id}::uuid, 'markdown.en.apa', ${sha256}, now())`;

  expect(await take('markdown')).toBe('As it was worded then.');
  expect(await take('markdown', 'apa', 'zh')).toContain('The weir');
  expect(await take('markdown', 'vancouver')).toContain('The weir');
  expect((await kept()).map(({ file }) => file)).toEqual([
    'markdown.en.apa',
    'markdown.en.vancouver',
    'markdown.zh.apa',
  ]);
  await expect(db.$executeRaw`DELETE FROM edition_files`).rejects.toThrow();

  // A year later nothing of it was swept away.
  expect(await sweepOriginals(() => new Date(Date.now() + 365 * 86_400_000))).toBe(0);
  expect(await take('markdown')).toBe('As it was worded then.');
});

it('a file whose bytes are lost is made again, and the document is kept once, as the edition', async () => {
  const first = await take('markdown', 'vancouver');
  const [, lost] = await kept();
  await removeBlob(lost!.sha256);
  expect(await take('markdown', 'vancouver')).toBe(first);
  const before = (await kept()).length;
  await take('json');
  expect(await kept()).toHaveLength(before);
});
