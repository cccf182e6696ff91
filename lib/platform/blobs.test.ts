import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clearAbandoned, readBlob, removeBlob, storeBlob } from './blobs';
import { setSettings } from './env';

const directory = mkdtempSync(join(tmpdir(), 'counterclaim-blobs-'));
setSettings({ COUNTERCLAIM_DATA: directory });
afterAll(() => rmSync(directory, { recursive: true }));

const bytes = (text: string) => [new TextEncoder().encode(text)];
const incoming = () => readdirSync(join(directory, 'blobs', 'incoming'));

it('keeps bytes under their hash and gives them back', async () => {
  const { sha256, size } = await storeBlob(bytes('the weir'), 100);
  expect([sha256, size]).toEqual([createHash('sha256').update('the weir').digest('hex'), 8]);
  expect(new TextDecoder().decode((await readBlob(sha256))!)).toBe('the weir');
  expect((await storeBlob(bytes('the weir'), 100)).sha256).toBe(sha256);
});

it('breaks off past the limit and keeps nothing', async () => {
  let asked = 0;
  async function* endless() {
    for (;;) {
      asked += 1;
      yield new Uint8Array(1000);
    }
  }
  await expect(storeBlob(endless(), 10_000)).rejects.toMatchObject({ code: 'too_large' });
  expect(asked).toBe(11);
  expect(incoming()).toEqual([]);
});

it('keeps nothing of what breaks off by itself', async () => {
  async function* broken() {
    yield new Uint8Array(10);
    throw new Error('The line went dead.');
  }
  await expect(storeBlob(broken(), 100)).rejects.toThrow('dead');
  expect(incoming()).toEqual([]);
});

it('gives back nothing that is unknown, no hash, or damaged', async () => {
  const { sha256 } = await storeBlob(bytes('sound'), 100);
  writeFileSync(join(directory, 'blobs', sha256.slice(0, 2), sha256), 'rotten');
  expect(await readBlob(sha256)).toBeNull();
  expect(await readBlob('0'.repeat(64))).toBeNull();
  expect(await readBlob('../../secret')).toBeNull();
  await removeBlob(sha256);
  await removeBlob('../../secret');
});

it('clears what a crash has left after an hour, not what is being written', async () => {
  const [old, fresh] = ['old', 'fresh'].map((name) => join(directory, 'blobs', 'incoming', name)) as [string, string];
  for (const path of [old, fresh]) writeFileSync(path, 'half');
  const before = new Date(Date.now() - 7_200_000);
  utimesSync(old, before, before);
  expect(await clearAbandoned(new Date())).toBe(1);
  expect(incoming()).toEqual(['fresh']);
});
