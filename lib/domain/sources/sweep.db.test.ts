import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { addEvidence, changeEvidence } from '@/lib/domain/evidence/edit-data';
import { keepFile } from '@/lib/domain/evidence/file-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { readBlob } from '@/lib/platform/blobs';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { story, takes, temporaryData } from './capture.fixture';
import { takeCapture } from './capture-edit-data';
import { FETCH_JOB, keepOriginal } from './original-data';
import { previewCapture } from './preview-data';
import { sweepOriginals } from './sweep-data';

const { db } = await testDatabase();
const { author } = await loadSample();
afterAll(temporaryData());
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const now = () => new Date();
const after = (days: number) => () => new Date(Date.now() + days * 86_400_000);

it('an original that was previewed and never taken is removed after a week; what anything names stays', async () => {
  const left = await previewCapture(editor, { text: story(1) });
  const taken = await previewCapture(editor, { text: story(2) });
  await takeCapture(editor, takes(taken));
  const file = await keepFile(new File(['date,calls\n'], 'calls.csv'));
  const item = { ref: 'C-1', polarity: 'supports', kind: 'dataset', text: { en: 'Calls.' }, file } as const;
  const added = (await addEvidence(editor, item, now)).evidence.at(-1)!;
  // No longer its file, but an earlier version can be brought back.
  await changeEvidence(editor, { ref: added.ref, version: added.version, file: null, source: 'S-1' }, now);

  expect(await sweepOriginals(after(6))).toBe(0);
  expect(await sweepOriginals(after(8))).toBe(1);
  expect(await readBlob(left.original.sha256)).toBeNull();
  expect(await readBlob(taken.original.sha256)).not.toBeNull();
  expect(await readBlob(file.sha256)).not.toBeNull();
  expect(await db.blob.count()).toBe(2);
  await expect(takeCapture(editor, takes(left))).rejects.toMatchObject({ code: 'not_found' });
});

describe('a fetched page that cannot be read', () => {
  const fetched = async (bytes: Uint8Array) => {
    const { sha256, first } = await keepOriginal([bytes], 'text/html');
    const job = await db.job.create({
      data: {
        id: newId(),
        kind: FETCH_JOB,
        state: 'done',
        input: { url: 'https://example.org/' },
        result: { sha256, size: bytes.length, url: 'https://example.org/', contentType: 'text/html', first },
        createdBy: author,
        finishedAt: now(),
      },
    });
    const refused = previewCapture(editor, { job: job.id });
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    return sha256;
  };

  it('is not kept for a week', async () => {
    expect(await readBlob(await fetched(new TextEncoder().encode('<html><nav>Menu</nav></html>')))).toBeNull();
  });

  it('stays where the same came in before, as a file of evidence not yet attached', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 2]);
    await keepFile(new File([picture], 'chart.png'));
    expect(await readBlob(await fetched(picture))).not.toBeNull();
  });
});

it('a file that cannot be read is not kept, unless the same is on record as evidence', async () => {
  const program = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]);
  const before = await db.blob.count();
  const refused = previewCapture(editor, { file: new File([program], 'a.html') });
  await expect(refused).rejects.toMatchObject({ code: 'invalid' });
  expect(await db.blob.count()).toBe(before);
  expect(await readBlob(createHash('sha256').update(program).digest('hex'))).toBeNull();

  const picture = () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])], 'chart.png');
  const { sha256 } = await keepFile(picture());
  await expect(previewCapture(editor, { file: picture() })).rejects.toMatchObject({ code: 'invalid' });
  expect(await readBlob(sha256)).not.toBeNull();
});
