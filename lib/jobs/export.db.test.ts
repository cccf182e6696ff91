import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDossier } from '@/lib/domain/dossiers/data';
import { freezeDossier } from '@/lib/domain/dossiers/edition-data';
import { beginExport, keptExport, takeEdition } from '@/lib/domain/dossiers/export-data';
import type { JobShape } from '@/lib/domain/jobs/contract';
import { cancelJob, getJob } from '@/lib/domain/jobs/data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { setSettings } from '@/lib/platform/env';
import { closeSender } from '@/lib/platform/queue';
import { testDatabase } from '@/prisma/testing/database';
import { JOBS } from './list';
import { startWorking } from './work';

await testDatabase();
const { author } = await loadSample();
const directory = mkdtempSync(join(tmpdir(), 'counterclaim-export-'));
setSettings({ COUNTERCLAIM_DATA: directory, LOG_LEVEL: 'silent' });
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const working = await startWorking(JOBS);
afterAll(async () => {
  await working.stop();
  await closeSender();
  rmSync(directory, { recursive: true });
});

const shaped = { format: 'bundle', style: 'apa', bom: 'no' } as const;
const begin = () => beginExport(editor, { dossier: 'D-1', number: 1, ...shaped }, 'en');
const until = async (id: string, reached: (job: JobShape) => boolean) => {
  let job = await getJob(editor, id);
  for (let tries = 0; tries < 400 && !reached(job); tries += 1) {
    await pause(50);
    job = await getJob(editor, id);
  }
  return job;
};

beforeAll(async () => {
  await createDossier(editor, { title: { en: 'The weir' }, claims: ['C-1'] });
  await freezeDossier(editor, { ref: 'D-1', version: 1 });
});

it('is broken off while it is made, leaves nothing, and can be asked for again', async () => {
  const { id } = await begin();
  await until(id, ({ progress }) => progress >= 0.2);
  await cancelJob(editor, id);
  expect(await until(id, ({ finishedAt }) => finishedAt !== null)).toMatchObject({ state: 'cancelled', result: null });
  await expect(keptExport(id)).rejects.toMatchObject({ code: 'not_found' });
  expect(existsSync(join(directory, 'blobs'))).toBe(false);
}, 30_000);

it('leaves a file under a link that stays, the same as without a job', async () => {
  const { id } = await begin();
  const job = await until(id, ({ finishedAt }) => finishedAt !== null);
  expect(job).toMatchObject({ state: 'done', progress: 1, error: null });
  const kept = await keptExport(id);
  expect(kept.name).toBe('counterclaim-D-1-edition-1.zip');
  const direct = await takeEdition({ ref: 'D-1', number: 1, ...shaped }, 'en');
  expect(Buffer.from(await kept.arrayBuffer()).equals(Buffer.from(await direct.arrayBuffer()))).toBe(true);
  await expect(keptExport('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' });
  await expect(beginExport(editor, { ...shaped, format: 'pdf' }, 'en')).rejects.toMatchObject({ code: 'invalid' });
}, 60_000);

it.each([
  ['claims by reference, and no others', 'claims=C-2&claims=C-1,C-2', ['C-2', 'C-1']],
  ['all that a filter finds', 'case=mill-weir&sort=reference', ['C-1', 'C-2']],
])(
  'makes a file of %s',
  async (_, query, refs) => {
    const { id } = await beginExport(editor, { ...shaped, format: 'json', query }, 'en');
    await until(id, ({ finishedAt }) => finishedAt !== null);
    const { claims } = JSON.parse(await (await keptExport(id)).text()) as { claims: { ref: string }[] };
    expect(claims.map(({ ref }) => ref)).toEqual(refs);
  },
  30_000,
);
