import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportClaims } from '@/lib/domain/dossiers/export-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { takeFile } from './data';

await testDatabase();
const now = new Date('2026-06-01T00:00:00Z');
let editor: Actor;

beforeAll(async () => {
  setSettings({ LOG_LEVEL: 'silent', COUNTERCLAIM_URL: 'https://ours.example' });
  await loadSample();
  editor = await sampleActor('editor', 'Our editor');
});
afterAll(disconnect);

const take = (text: string, choices?: string) =>
  takeFile(editor, strToU8(text), { store: false, conflicts: 'refuse', now, choices });

describe.each(['en', 'zh'] as const)('our own sources, exported in %s, bring in nothing', (language) => {
  it.each(['csl-json', 'bibtex', 'ris', 'csv-sources'] as const)('as %s', async (format) => {
    const file = await exportClaims({ format, style: 'apa', bom: 'yes' }, { language, now: () => now });
    const report = await take(await file.text());
    const sources = report.unchanged.source;
    expect(sources).toBeGreaterThan(0);
    expect(report).toMatchObject({ created: {}, duplicates: [] });
    expect(report.leftOut).toHaveLength(sources!);
    for (const { code } of report.leftOut) expect(code).toBe('same-as');
  });
});

describe('our own claims bring in nothing', () => {
  const own = async (format: 'claim-review' | 'csv-claims' | 'csv-statements', language: 'en' | 'zh' = 'en') =>
    (await exportClaims({ format, style: 'apa', bom: 'no' }, { language, now: () => now })).text();
  const titled = (title: string) => database().source.update({ where: { number: 1 }, data: { title } });

  it.each(['en', 'zh'] as const)(
    'as ClaimReview in %s, also where a work was named otherwise since',
    async (language) => {
      const file = await own('claim-review', language);
      const { title } = await database().source.findUniqueOrThrow({ where: { number: 1 } });
      await titled('Corrected since');
      const report = await take(file);
      await titled(title);
      expect(report).toMatchObject({ created: {}, duplicates: [], unchanged: { claim: 1 } });
      expect(report.unchanged.source).toBeGreaterThan(0);
      expect(new Set(report.leftOut.map(({ code }) => code))).toEqual(new Set(['same-as']));
    },
  );

  it('as ClaimReview of which another desk has the same pages: it is asked about', async () => {
    const report = await take((await own('claim-review')).replaceAll('https://ours.example', 'https://theirs.example'));
    expect(report.duplicates.length).toBeGreaterThan(0);
  });

  it('as a table; one of statements is taken for nothing', async () => {
    expect(await take(await own('csv-claims'))).toMatchObject({ created: {}, duplicates: [], unchanged: { claim: 2 } });
    expect(await take(await own('csv-statements'))).toMatchObject({ created: {}, leftOut: [{ code: 'no-column' }] });
  });
});

describe('a work of the title of one on record', () => {
  const item = (change: object) =>
    JSON.stringify([
      {
        id: 'x',
        type: 'article-newspaper',
        title: 'The  WÉIR stood open'.replace('  ', ' '),
        issued: { 'date-parts': [[2019, 5, 5]] },
        publisher: 'the valley gazette',
        ...change,
      },
    ]);

  beforeAll(async () => {
    const { number } = await database().source.findFirstOrThrow({ where: { publisherId: { not: null } } });
    const { publisher } = await database().source.update({
      where: { number },
      data: { title: 'The weir stood open', published: '2019-05-05', url: 'https://www.gazette.example/weir' },
      select: { publisher: { select: { id: true } } },
    });
    await database().speaker.update({ where: { id: publisher!.id }, data: { name: { en: 'The Valley Gazette' } } });
  });

  it('of one day and one publisher is that work, and is told to be', async () => {
    expect(await take(item({}))).toMatchObject({ created: {}, duplicates: [], leftOut: [{ code: 'same-as' }] });
  });

  it('unless it is said to be another', async () => {
    const { key } = await idOfNew();
    expect((await take(item({}), `${key}=other`)).created).toEqual({ source: 1 });
  });

  it.each([
    ['on another day', { issued: { 'date-parts': [[2019, 5, 6]] } }],
    ['on a day not given', { issued: undefined }],
    ['of another publisher', { publisher: 'The Hill Post' }],
    ['at another address', { URL: 'https://www.gazette.example/weir-again' }],
  ])('%s is asked about', async (_, change) => {
    expect(await take(item(change))).toMatchObject({ created: { source: 1 }, duplicates: [{ chosen: null }] });
  });

  /** The id by which the work is chosen for, as a preview that asks shows it. */
  async function idOfNew(): Promise<{ key: string }> {
    await database().$executeRaw`UPDATE sources SET published = '2018' WHERE title = 'The weir stood open'`;
    const [asked] = (await take(item({}))).duplicates;
    await database().$executeRaw`UPDATE sources SET published = '2019-05-05' WHERE title = 'The weir stood open'`;
    return { key: asked!.id };
  }
});

it('a table of claims without a case is shown with its columns, and stored with a case only', async () => {
  const table = 'Behauptung,Link\nThe moon rose twice over Holm,https://a.example/moon\n';
  const mapping = 'Behauptung=proposition';
  const shown = await takeFile(editor, strToU8(table), { store: false, conflicts: 'refuse', now, mapping });
  expect(shown).toMatchObject({
    created: { claim: 1, evidence: 1 },
    leftOut: [{ code: 'no-case' }],
    table: { kind: 'claims', columns: [{ field: 'proposition' }, { field: 'url' }] },
  });
  const stored = takeFile(editor, strToU8(table), { store: true, conflicts: 'refuse', now, mapping });
  await expect(stored).rejects.toMatchObject({ extra: { field: 'case' } });
});
