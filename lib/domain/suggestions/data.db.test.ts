import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { createSpeaker } from '@/lib/domain/speakers/edit-data';
import { createStatement } from '@/lib/domain/statements/edit-data';
import { suggestStatements } from '@/lib/jobs/suggest';
import type { Actor } from '@/lib/platform/auth/roles';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { closeSender } from '@/lib/platform/queue';
import type { Prisma } from '@/prisma/generated/client';
import { testDatabase } from '@/prisma/testing/database';
import { listSuggestions, startSuggestions } from './data';
import { recordsByName } from './names-data';
import { judgeSuggestions, ruleRates } from './verdict-data';

const { db } = await testDatabase();
const now = () => new Date('2026-11-22T12:00:00Z');
let editor: Actor;
const CAPTURE = 'S-1.7';
const TEXT = `The keeper of the weir, Ida Berg, said on Monday that the gate had stood open since two in the morning.

“Nobody rang the bells before four,” she said. “We have asked for the log.”

The river board denied that the gate had been left open, according to a statement. “The gate was shut at midnight,” said Karol Varga, a spokesman for the board.`;

async function take(edition: number, key: string, text: string): Promise<void> {
  const like = await db.capture.findFirstOrThrow({ where: { source: { number: 1 } } });
  const textSha256 = createHash('sha256').update(text).digest('hex');
  const words = { text, length: text.length, textSha256, edition, language: 'en' };
  await db.capture.create({ data: { ...like, ...words, id: newId(), key, kind: 'full_text' } });
}

beforeAll(async () => {
  setSettings({ LOG_LEVEL: 'silent' });
  const { author } = await loadSample();
  editor = { role: 'editor', userId: null, authorId: author, scopes: null };
  await take(7, 'weir-read', TEXT);
});
afterAll(closeSender);

/** Reads the capture as a worker would. */
async function read(key = 'weir-read'): Promise<void> {
  const { id } = await db.capture.findFirstOrThrow({ where: { key } });
  await suggestStatements({ input: { capture: id }, signal: new AbortController().signal, progress: () => undefined });
}

const spanOf = ({ start, end, rule }: { start: number; end: number; rule: string }) => ({ start, end, rule });

describe('the suggestions on a capture', () => {
  it('come by a job that is started once', async () => {
    expect(await listSuggestions({ capture: CAPTURE })).toMatchObject({ state: 'none', items: [] });
    const both = await Promise.all([startSuggestions(editor, CAPTURE), startSuggestions(editor, CAPTURE)]);
    expect(both.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(await db.job.count({ where: { kind: 'suggest' } })).toBe(1);
    await read();
    const { state, items } = await listSuggestions({ capture: CAPTURE });
    expect([state, items.length]).toEqual(['done', 5]);
    for (const { start, end, quote, reason } of items) {
      expect(TEXT.slice(start, end)).toBe(quote);
      expect(reason).toMatch(/\w/);
    }
    expect((await startSuggestions(editor, CAPTURE)).state).toBe('done');
  });

  it('come page by page, and not again as long as nothing has changed', async () => {
    const whole = await listSuggestions({ capture: CAPTURE });
    expect(whole).toMatchObject({ changed: true, next: null, open: 5, settled: 0, gone: [] });
    const first = await listSuggestions({ capture: CAPTURE, limit: 3 });
    const rest = await listSuggestions({ capture: CAPTURE, after: first.next!, limit: 3 });
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect([first.next, rest.next]).toEqual([2, null]);

    const again = () => listSuggestions({ capture: CAPTURE, after: 4, since: whole.version });
    expect(await again()).toMatchObject({ changed: false, state: 'done', items: [] });
    const { start, end, rule } = whole.items[1]!;
    const judge = (verdict: 'dismissed' | null) =>
      judgeSuggestions(editor, { capture: CAPTURE, items: [{ start, end, rule, verdict }] }, now);
    await judge('dismissed');
    expect(await again()).toMatchObject({ changed: true, items: [], open: 4, gone: [1] });
    await judge(null);
    expect(await again()).toMatchObject({ changed: false });
  });

  it('are still listed where an earlier release kept them without reasons', async () => {
    const [row] = await db.suggestion.findMany({
      where: { capture: { key: 'weir-read' } },
      orderBy: { position: 'asc' },
    });
    const { why, ...earlier } = row!.body as Prisma.JsonObject;
    const put = (body: Prisma.InputJsonObject) =>
      db.suggestion.updateMany({ where: { captureId: row!.captureId, position: row!.position }, data: { body } });
    await put(earlier as Prisma.InputJsonObject);
    expect((await listSuggestions({ capture: CAPTURE })).items[0]!.why).toEqual([{ code: row!.rule, words: [] }]);
    await put({ ...earlier, why } as Prisma.InputJsonObject);
  });

  it('name the speaker on record once there is one by that name in any script', async () => {
    const before = await listSuggestions({ capture: CAPTURE });
    const speakers = async () =>
      (await listSuggestions({ capture: CAPTURE })).items.map(({ speaker }) => speaker?.record?.ref ?? null);
    expect((await speakers()).filter(Boolean)).toEqual([]);
    const { ref } = await createSpeaker(
      editor,
      { kind: 'person', name: { zh: '伊达·贝里' }, aliases: [{ text: 'Ida Berg', language: 'en' }] },
      now,
    );
    expect((await speakers()).filter((each) => each === ref).length).toBeGreaterThanOrEqual(2);
    const after = await listSuggestions({ capture: CAPTURE, after: 4, since: before.version });
    expect([after.changed, after.names === before.names]).toEqual([true, false]);
    const { items } = await recordsByName(['Ida Berg', 'Karol Varga', '伊达·贝里']);
    expect(items).toEqual(
      ['Ida Berg', '伊达·贝里'].map((name) => ({ name, record: { ref, name: { zh: '伊达·贝里' } } })),
    );
  });

  it('are not offered again once dismissed, also after the text was read again, until that is taken back', async () => {
    const [first] = (await listSuggestions({ capture: CAPTURE })).items;
    const one = { start: first!.start, end: first!.end, rule: first!.rule };
    await judgeSuggestions(editor, { capture: CAPTURE, items: [{ ...one, verdict: 'dismissed' }] }, now);
    await read();
    expect(await listSuggestions({ capture: CAPTURE })).toMatchObject({ settled: 1 });
    expect((await listSuggestions({ capture: CAPTURE })).items.map(({ start }) => start)).not.toContain(first!.start);
    await judgeSuggestions(editor, { capture: CAPTURE, items: [{ ...one, verdict: null }] }, now);
    expect((await listSuggestions({ capture: CAPTURE })).items[0]).toEqual(first);
  });

  it('are not offered again where a reading by other rules draws the boundary of the dismissed words elsewhere', async () => {
    const [first] = (await listSuggestions({ capture: CAPTURE })).items;
    const once = { start: first!.start, end: first!.end - 3, rule: 'a-rule-of-before' };
    await judgeSuggestions(editor, { capture: CAPTURE, items: [{ ...once, verdict: 'dismissed' }] }, now);
    expect((await listSuggestions({ capture: CAPTURE })).items.map(({ start }) => start)).not.toContain(first!.start);
    await judgeSuggestions(editor, { capture: CAPTURE, items: [{ ...once, verdict: null }] }, now);
    expect((await listSuggestions({ capture: CAPTURE })).items[0]).toEqual(first);
  });

  it('are not offered again in a newer text of the source where the same words stand, but where they stand once more', async () => {
    await take(
      8,
      'weir-again',
      `Weir log still missing\n\n${TEXT}\n\n“Nobody rang the bells before four,” she said again.`,
    );
    await startSuggestions(editor, 'S-1.8');
    await read('weir-again');
    const offered = async () => (await listSuggestions({ capture: 'S-1.8' })).items.map(({ quote }) => quote);
    const bells = async () => (await offered()).filter((quote) => quote.startsWith('Nobody rang')).length;
    expect(await bells()).toBe(2);
    const { version } = await listSuggestions({ capture: 'S-1.8' });
    const first = (await listSuggestions({ capture: CAPTURE })).items.find(({ quote }) => quote.startsWith('Nobody'))!;
    const judge = (verdict: 'dismissed' | null) =>
      judgeSuggestions(editor, { capture: CAPTURE, items: [{ ...spanOf(first), verdict }] }, now);
    await judge('dismissed');
    expect(await bells()).toBe(1);
    expect((await listSuggestions({ capture: 'S-1.8', since: version })).changed).toBe(true);
    await judge(null);
    expect(await bells()).toBe(2);
  });

  it('are settled by a statement on the same words', async () => {
    const [first] = (await listSuggestions({ capture: CAPTURE })).items;
    const speaker = first!.speaker!.record!.ref;
    const link = { agent: speaker, verb: 'said', mode: 'paraphrased' as const, readByUs: true, gap: false };
    await createStatement(
      editor,
      {
        capture: CAPTURE,
        spans: [{ start: first!.start, end: first!.end }],
        speaker,
        mode: 'paraphrased',
        language: 'en',
        attribution: 'as-quoted',
        links: [link],
        terminus: 'original-not-found',
        bearings: [],
      },
      now,
    );
    const { items, gone } = await listSuggestions({ capture: CAPTURE, after: first!.position });
    expect(items.map(({ start }) => start)).not.toContain(first!.start);
    expect(gone).toEqual([first!.position]);
  });

  it('are settled in a newer text by a statement of an older one whose words were changed, before that is confirmed', async () => {
    const offered = async (capture: string) => (await listSuggestions({ capture })).items.map(({ quote }) => quote);
    await take(9, 'weir-changed', TEXT.replace('since two in the morning', 'since three in the morning'));
    await startSuggestions(editor, 'S-1.9');
    await read('weir-changed');
    const { open, version } = await listSuggestions({ capture: 'S-1.9' });
    expect([open, (await offered('S-1.9')).some((quote) => quote.includes('since three'))]).toEqual([4, false]);
    const anchor = await db.anchor.findFirstOrThrow({ where: { capture: { key: 'weir-read' } } });
    await db.anchor.update({ where: { id: anchor.id }, data: { outcome: 'gone', confirmedAt: now() } });
    expect((await listSuggestions({ capture: 'S-1.9', since: version })).changed).toBe(true);
    expect((await offered('S-1.9')).some((quote) => quote.includes('since three'))).toBe(true);
    await db.anchor.update({ where: { id: anchor.id }, data: { outcome: null, confirmedAt: null } });
  });

  it('are counted by rule, so that rules can be judged', async () => {
    const { items } = await listSuggestions({ capture: CAPTURE });
    const verdicts = items.map(
      ({ start, end, rule }, at) => ({ start, end, rule, verdict: at ? 'accepted' : 'changed' }) as const,
    );
    await judgeSuggestions(editor, { capture: CAPTURE, items: verdicts }, now);
    const rates = (await ruleRates()).items;
    const sum = (key: 'accepted' | 'changed' | 'dismissed') => rates.reduce((all, rate) => all + rate[key], 0);
    expect([sum('accepted'), sum('changed'), sum('dismissed')]).toEqual([items.length - 1, 1, 0]);
  });

  it('are not found on a capture that is not there', async () => {
    await expect(listSuggestions({ capture: 'S-1.99' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(listSuggestions({ capture: 'nonsense' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
