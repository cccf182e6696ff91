import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportClaims } from '@/lib/domain/dossiers/export-data';
import { inPublic, loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { takeFile } from './data';

await testDatabase();
const now = new Date('2026-06-01T00:00:00Z');
const PAGE = 'https://www.gazette.example/weir/?utm_source=x';
let editor: Actor;
/** The sample's annotations as they are exported. */
let exported: string;

beforeAll(async () => {
  setSettings({ LOG_LEVEL: 'silent', COUNTERCLAIM_URL: 'https://ours.example' });
  await loadSample();
  editor = await sampleActor('editor', 'Our editor');
  await inPublic((tx) => tx.source.update({ where: { key: 'gazette-2019' }, data: { url: PAGE } }));
  const file = await exportClaims(
    { format: 'annotations', style: 'apa', bom: 'no' },
    { language: 'en', now: () => now },
  );
  exported = await file.text();
});
afterAll(disconnect);

const take = (text: string) => takeFile(editor, strToU8(text), { store: true, conflicts: 'refuse', now });
/** The same annotations of a desk that says other things on the same texts. */
const elsewhere = (text: string) =>
  text.replaceAll('https://ours.example', 'https://theirs.example').replaceAll('"value": "', '"value": "Theirs: ');
const marks = () =>
  database().mark.findMany({
    orderBy: { createdAt: 'asc' },
    select: { exact: true, text: true, start: true, end: true, capture: { select: { text: true, edition: true } } },
  });

it('annotations of ours that come back add nothing to the statements they were made of', async () => {
  const report = await take(exported);
  expect(report).toMatchObject({ created: {}, unchanged: { note: 3 } });
  expect(report.leftOut.map(({ code, why }) => [code, why])).toEqual([
    ['same-as', 'It is T-1 here.'],
    ['same-as', 'It is T-1 here.'],
    ['same-as', 'It is T-2 here.'],
  ]);
});

it('annotations of another desk become notes on our captures of the pages theirs were taken from, once', async () => {
  const theirs = elsewhere(exported);
  const report = await take(theirs);
  expect([report.created, report.leftOut]).toEqual([{ note: 3 }, []]);
  const made = await marks();
  expect(made.map(({ exact }) => exact).sort()).toEqual(['full text', 'the weir stood open', 'the weir was shut']);
  for (const { exact, start, end, capture } of made) expect(capture.text.slice(start, end)).toBe(exact);
  // What it bears on is told as tags.
  expect(made.map(({ text }) => text).join('\n')).toMatch(/^Theirs: .*\n#Theirs: asserts$/m);
  expect(await take(theirs)).toMatchObject({ created: {}, unchanged: { note: 3 } });
  // A text that came from no page is known by what it says.
  const unpaged = theirs.replaceAll(/\n *"via": .*/g, '').replaceAll(',\n          }', '\n          }');
  expect(await take(unpaged)).toMatchObject({ created: {}, unchanged: { note: 3 } });
  expect((await take(unpaged.replaceAll(/ni:\/\/\/sha-256;./g, '$&_'))).leftOut).toMatchObject([
    { code: 'no-text' },
    { code: 'no-text' },
    { code: 'no-text' },
  ]);
});

it('where the page has changed, a note goes to the newest text that has its words', async () => {
  const text = `Updated. ${'𝔸'.repeat(3)} The mayor says the weir stood open. The mill answers nothing more.\n`;
  const { id: sourceId, createdBy } = await database().source.findUniqueOrThrow({ where: { key: 'gazette-2019' } });
  await database().capture.create({
    data: {
      id: newId(),
      sourceId,
      edition: 3,
      key: 'gazette-third',
      kind: 'full_text',
      language: 'en',
      takenAt: now,
      text,
      length: text.length,
      textSha256: createHash('sha256').update(text).digest('hex'),
      method: 'typed',
      createdBy,
    },
  });
  // Of another capture of the page than any of ours: its text is named by another hash.
  const again = elsewhere(exported)
    .replaceAll('Theirs: ', 'Later: ')
    .replaceAll(/ni:\/\/\/sha-256;./g, '$&_');
  expect((await take(again)).created).toEqual({ note: 3 });
  const places = (await marks())
    .filter(({ text }) => text?.startsWith('Later'))
    .map((each) => [each.exact, each.capture.edition]);
  expect(places.sort()).toEqual([
    ['full text', 2],
    ['the weir stood open', 3],
    ['the weir was shut', 1],
  ]);
  const gone = await take(again.replaceAll('the weir was shut', 'the weir was never there at all'));
  expect(gone.leftOut).toMatchObject([{ code: 'not-in-text', why: 'The words do not stand in S-1.3.' }]);
});

it('words that stand often are found by their place, and each target has its note', async () => {
  const on = (start: number) => ({
    source: 'https://ours.example/api/captures/S-1.1',
    selector: [
      { type: 'TextQuoteSelector', exact: 'weir' },
      { type: 'TextPositionSelector', start, end: start + 4 },
    ],
  });
  const text = (await database().capture.findFirstOrThrow({ where: { key: 'gazette-notes' } })).text;
  const [first, second] = [text.indexOf('weir'), text.lastIndexOf('weir')];
  const report = await take(
    JSON.stringify({ type: 'Annotation', bodyValue: 'Which one?', target: [on(second), on(first)] }),
  );
  expect(report).toMatchObject({ created: { note: 2 }, leftOut: [] });
  const placed = (await marks()).filter((each) => each.text === 'Which one?');
  expect(placed.map(({ start }) => start).sort((a, b) => a - b)).toEqual([first, second]);
});
