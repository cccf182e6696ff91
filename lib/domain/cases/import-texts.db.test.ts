import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportCase } from '@/lib/domain/cases/export-data';
import { readTexts } from '@/lib/domain/cases/import/read-texts';
import { wroteAnything } from '@/lib/domain/cases/import/report';
import { RICH_CASE } from '@/lib/domain/cases/import/rich-case';
import type { TextGiven } from '@/lib/domain/cases/import/texts';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { printCaseFile } from '@/lib/engines/casefile/print';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { readBlob } from '@/lib/platform/blobs';
import { setSettings } from '@/lib/platform/env';
import { freshDatabases } from '@/prisma/testing/fresh';

const fresh = freshDatabases();
const directory = mkdtempSync(join(tmpdir(), 'counterclaim-texts-'));
setSettings({ COUNTERCLAIM_DATA: directory });
afterAll(() => rmSync(directory, { recursive: true }));
const now = new Date('2026-04-01T12:00:00Z');

function read(yaml: string, file = 'test.case.yaml'): CaseFile {
  const parsed = parseCaseFile(yaml, { file });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.value;
}
const bring = (file: CaseFile, texts: Map<string, TextGiven> = new Map(), dryRun = false) =>
  importCaseFile({ id: null }, file, { db: fresh.db, now, texts, dryRun });

const ECHO = `Left on the quay

The quay was dark. On the quay stood a teacher.
The boat was “gone at  21.55”, she said on the quay.

“Simply
not so,” the ferries wrote.
`;

describe('a text given with an import', () => {
  it('becomes the next capture of its source, with the quoted phrases anchored in it', async () => {
    const report = await bring(read(RICH_CASE), new Map([['echo.txt', ECHO]]));
    expect(report).toMatchObject({ anchored: 3, notAnchored: [] });
    const captures = await fresh.db.capture.findMany({
      where: { source: { key: 'echo-may' } },
      orderBy: { edition: 'asc' },
      include: { anchors: { include: { statement: true }, orderBy: { start: 'asc' } } },
    });
    expect(captures.map(({ edition, kind, key }) => [edition, kind, key])).toEqual([
      [1, 'reading_notes', 'echo-notes'],
      [2, 'full_text', 'echo-may-text-2'],
    ]);
    const [, text] = captures;
    expect(text).toMatchObject({ originalName: 'echo.txt', method: 'plain text file', takenAt: now });
    expect(text!.anchors.map(({ exact, statement }) => [statement!.key, exact])).toEqual([
      ['s-gone', 'gone at  21.55'],
      ['s-gone', 'quay'],
      ['s-not-so', 'Simply\nnot so'],
    ]);
    // “quay” stands three times; the line that has the other phrase of the statement tells which is meant.
    expect(text!.text.slice(text!.anchors[1]!.start)).toMatch(/^quay\.\n\n“Simply/);
  });

  it('says which phrases were not found, and fails at none', async () => {
    const report = await bring(read(RICH_CASE), new Map([['echo.txt', 'The quay. On the quay: “gone”.']]));
    expect(report.anchored).toBe(0);
    expect(report.notAnchored).toEqual([
      { statement: 's-gone', quote: 'gone at 21.55', source: 'echo-may', reason: 'does not stand in the text' },
      {
        statement: 's-gone',
        quote: 'quay',
        source: 'echo-may',
        reason: expect.stringContaining('stands there 2 times'),
      },
      { statement: 's-not-so', quote: 'Simply not so', source: 'echo-may', reason: 'does not stand in the text' },
    ]);
  });

  it('is not exported where only quotations may be, and changes nothing when it comes again', async () => {
    const texts = new Map([['echo.txt', ECHO]]);
    await bring(read(RICH_CASE), texts);
    expect(wroteAnything(await bring(read(RICH_CASE), texts))).toBe(false);
    const out = await exportCase('harbour-ferry', { db: fresh.db });
    expect(printCaseFile(out)).not.toContain('On the quay stood a teacher');
    const again = await bring(out, texts);
    expect([wroteAnything(again), again.vanished, again.anchored]).toEqual([false, [], 3]);
  });

  it('is exported where it may be passed on, and is then the same capture', async () => {
    const file = read(RICH_CASE.replace('rights: quotations-only\n    note', 'rights: include-text\n    note'));
    const texts = new Map([['echo.txt', ECHO]]);
    await bring(file, texts);
    const out = read(printCaseFile(await exportCase('harbour-ferry', { db: fresh.db })));
    expect(out.sources.flatMap(({ captures }) => captures.map(({ key }) => key))).toContain('echo-may-text-2');
    for (const again of [file, out]) expect(wroteAnything(await bring(again, texts))).toBe(false);
  });

  it('that has changed becomes one more capture, and the old one stays', async () => {
    await bring(read(RICH_CASE), new Map([['echo.txt', ECHO]]));
    const report = await bring(read(RICH_CASE), new Map([['echo.txt', `${ECHO}\nCorrected on 9 May.`]]));
    expect(report.created).toMatchObject({ capture: 1, anchor: 3 });
    expect(await fresh.db.capture.count({ where: { source: { key: 'echo-may' } } })).toBe(3);
  });
});

describe('the file a text was read from', () => {
  const bytes = new TextEncoder().encode(ECHO);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const given = { text: ECHO, sha256, method: 'plain text file' };
  const named = new Map([['echo.txt', given]]);
  const whole = new Map([['echo.txt', { ...given, bytes }]]);

  it('is kept under its hash with the capture, by a trial not', async () => {
    await bring(read(RICH_CASE), whole, true);
    expect(await readBlob(sha256)).toBeNull();
    await bring(read(RICH_CASE), whole);
    expect(await fresh.db.blob.findMany()).toMatchObject([{ sha256, size: bytes.length }]);
    expect(Buffer.from((await readBlob(sha256))!).equals(bytes)).toBe(true);
  });

  it('is added by a later import to a capture that came in without it, which stays as it is', async () => {
    await bring(read(RICH_CASE), named);
    const before = await fresh.db.capture.findMany({ orderBy: { key: 'asc' } });
    expect(await fresh.db.blob.count()).toBe(0);
    for (const _ of [1, 2]) expect(wroteAnything(await bring(read(RICH_CASE), whole))).toBe(false);
    expect(await fresh.db.blob.findMany()).toMatchObject([{ sha256 }]);
    expect(await fresh.db.capture.findMany({ orderBy: { key: 'asc' } })).toEqual(before);
  });

  it('is not kept where no capture came of it', async () => {
    await bring(read(RICH_CASE), new Map([['another.txt', { ...given, bytes }]]));
    expect(await fresh.db.blob.count()).toBe(0);
  });
});

describe('the bundled case', () => {
  const bundled = 'prisma/seed/caribbean-signalling.case.yaml';
  const folder = resolve('../shared/cases/caribbean-signalling');

  it('comes in, goes out and comes in again without a change', async () => {
    const file = read(readFileSync(bundled, 'utf8'), bundled);
    await bring(file);
    const out = await exportCase(file.case.slug, { db: fresh.db });
    const again = await bring(read(printCaseFile(out)));
    expect([wroteAnything(again), again.vanished]).toEqual([false, []]);
    expect(out.speakers).toHaveLength(file.speakers.length);
  });

  it('has every quoted phrase anchored in the real texts', async (context) => {
    if (!existsSync(folder)) context.skip(`the articles are not here: ${folder}`);
    const file = read(readFileSync(bundled, 'utf8'), bundled);
    const { texts, missing } = await readTexts(
      folder,
      file.sources.flatMap(({ textFile }) => textFile ?? []),
    );
    expect(missing).toEqual([]);
    const report = await importCaseFile({ id: null }, file, { db: fresh.db, now, texts });
    expect(report.notAnchored).toEqual([]);
    expect(report.anchored).toBeGreaterThan(50);
    const kept = await fresh.db.capture.findMany({ where: { kind: 'full_text' } });
    expect(kept.some(({ text }) => /Suggest removal|says\.\.\./.test(text))).toBe(false);
  });
});
