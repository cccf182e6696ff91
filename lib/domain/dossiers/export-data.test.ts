import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import { FORMATS } from '@/lib/engines/formats/formats';
import { setSettings } from '@/lib/platform/env';
import { makeExport } from './export-data';

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-large-'));
setSettings({ COUNTERCLAIM_DATA: folder, LOG_LEVEL: 'silent' });
afterAll(() => rmSync(folder, { recursive: true }));

const claims = Array.from({ length: 500 }, (_, at) => {
  const claim = DOCUMENT.claims[at % DOCUMENT.claims.length]!;
  return { ...claim, ref: `C-${at + 1}`, key: `claim-${at + 1}` };
});
const choices = { language: 'en', style: 'apa', bom: false } as const;

/** Seconds of this process's own time. */
async function busy<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1e6];
}

it('a large file is made beside the server, byte for byte the same, and leaves it its time', async () => {
  const large = { ...DOCUMENT, claims };
  const [apart, little] = await busy(() => makeExport(large, 'docx', choices));
  const [here, much] = await busy(async () => FORMATS.docx.make(large, choices));
  expect(Buffer.from(apart.bytes).equals(Buffer.from(here))).toBe(true);
  expect(little).toBeLessThan(much / 2);
}, 60_000);
