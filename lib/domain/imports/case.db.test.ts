import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RICH_CASE } from '@/lib/domain/cases/import/rich-case';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { takeFile } from './data';

await testDatabase();
const now = new Date('2026-06-01T00:00:00Z');
let chief: Actor;
let editor: Actor;

beforeAll(async () => {
  setSettings({ LOG_LEVEL: 'silent' });
  await loadSample();
  chief = await sampleActor('administrator', 'Our chief');
  editor = await sampleActor('editor', 'Our editor');
});
afterAll(disconnect);

const bring = (actor: Actor, text: string, change: Partial<Parameters<typeof takeFile>[2]> = {}) =>
  takeFile(actor, strToU8(text), { store: true, conflicts: 'refuse', now, ...change });

/** The line of the file on which these words stand first. */
const line = (text: string, words: string) => text.split('\n').findIndex((each) => each.includes(words)) + 1;

/** The case whose first claim is a claim of the sample in other words; of its references one is kept. */
const CASE = RICH_CASE.replace(
  'The last ferry of 3 May 2025 left before 22.00.',
  'The weir at Holm Mill stood open during the night of 3 May 2019.',
).replaceAll(/(\n *|, )ref: [A-JL-Z]-\d+/g, '');

describe('a case file', () => {
  it('with what nobody here reviewed, or in somebody else’s name, is an administrator’s to bring in', async () => {
    await expect(bring(editor, CASE)).rejects.toMatchObject({
      extra: {
        details: expect.arrayContaining([
          expect.objectContaining({ path: 'claims[0].assessments[0]', line: line(CASE, 'date: 2026-03-05') }),
          expect.objectContaining({ path: 'corrections[0]', message: expect.stringContaining('administrator') }),
        ]),
      },
    });
    await expect(bring(editor, CASE, { language: 'zh' })).rejects.toMatchObject({
      extra: {
        details: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('管理员') })]),
      },
    });
    // Mistakes of the file itself, too: a slip of syntax, a word unknown, a key that leads nowhere.
    for (const [text, words] of [
      [CASE.replace('case:', 'case: "'), '引号没有闭合'],
      [CASE.replace('stance: denies', 'stance: denyes'), '不认识“denyes”'],
      [CASE.replace('author: ines', 'author: nobody'), '“nobody”不是此文件中的作者'],
    ] as const)
      await expect(bring(chief, text, { language: 'zh' }), words).rejects.toMatchObject({
        extra: {
          details: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(words) })]),
        },
      });
    const { key, name } = await database().author.findUniqueOrThrow({ where: { id: chief.authorId! } });
    const forged = CASE.replace('key: otto, name: Otto Brandt', `key: ${key}, name: ${name}`).replaceAll(
      /(author|by): otto/g,
      `$1: ${key}`,
    );
    await expect(bring(editor, forged)).rejects.toMatchObject({
      extra: { details: expect.arrayContaining([expect.objectContaining({ path: 'authors[1]' })]) },
    });
    expect(await database().case.count()).toBe(1);
  });

  it('is previewed, comes in by the import of the command, and the second time changes nothing', async () => {
    const preview = await bring(chief, CASE, { store: false, language: 'zh' });
    expect(preview).toMatchObject({ kind: 'case', stored: false, created: { case: 1, claim: 3, correction: 5 } });
    expect(preview.duplicates).toMatchObject([{ id: 'claim left-early', of: 'C-1', chosen: null }]);
    // The text of a source is named and does not come along.
    expect(preview.leftOut).toMatchObject([{ at: 'Left on the quay', why: expect.stringContaining('echo.txt') }]);
    expect(await database().case.count()).toBe(1);

    const report = await bring(chief, CASE, { choices: 'claim left-early=other' });
    expect(report).toMatchObject({ stored: true, created: preview.created, changed: {} });
    const claim = await database().claim.findFirstOrThrow({ where: { key: 'on-time' } });
    const by = await database().author.findFirstOrThrow({ where: { id: claim.createdBy } });
    expect([by.key, claim.createdAt.toISOString()]).toEqual(['ines', '2026-03-02T09:00:00.000Z']);
    expect(await database().notSame.count()).toBe(1);

    expect(await bring(editor, CASE)).toMatchObject({ created: {}, changed: {}, conflicts: [], duplicates: [] });
    const written = await database().$queryRaw<unknown[]>`
      SELECT 1 FROM audit WHERE action = 'case.import' AND actor_id = ${chief.authorId}::uuid`;
    expect(written).toHaveLength(1);
  });

  it('of an editor brings drafts, which a review publishes', async () => {
    const file = `format: counterclaim-case/1
recorded: 2026-03-02T09:00:00Z
author: nora
authors: [{ key: nora, name: Nora Vik, role: editor }]
case: { slug: quay, title: { en: The quay }, question: { en: Who paid? }, summary: { en: Two bills. } }
topics: []
speakers: [{ key: clerk, kind: person, name: { en: A clerk } }]
sources: []
origins: []
statements: []
claims: [{ key: paid-twice, proposition: { en: The quay was paid for twice in 2018. }, short: { en: Paid twice } }]
relations: []
corrections: []
`;
    await bring(editor, file);
    const held = await database().claim.findFirstOrThrow({ where: { key: 'paid-twice' } });
    const clerk = await database().speaker.findFirstOrThrow({ where: { key: 'clerk' } });
    expect([held.state, clerk.publicSince]).toEqual(['draft', null]);
  });

  it('that says something else than what is here waits for a choice', async () => {
    const other = CASE.replace('Did the last ferry leave early?', 'When did the last ferry leave?');
    await expect(bring(editor, other)).rejects.toMatchObject({ extra: { field: 'conflicts' } });
    const [conflict] = (await bring(editor, other, { store: false })).conflicts;
    expect(conflict).toMatchObject({ id: 'case harbour-ferry', ref: 'K-7', chosen: null });
    expect(conflict!.fields.map(({ name }) => name)).toEqual(['question']);
    expect((await bring(editor, other, { choices: 'case harbour-ferry=ours' })).changed).toEqual({});
    expect((await bring(editor, other, { choices: 'case harbour-ferry=theirs' })).changed).toEqual({ case: 1 });
    await expect(bring(editor, other, { conflicts: 'beside' })).rejects.toMatchObject({ code: 'invalid' });
    // What the file no longer has is left alone, and said.
    const shorter = other.replace(/ {2}- \{ from: early, kind: merged-into.*\n/, '');
    expect((await bring(editor, shorter, { language: 'zh' })).leftOut).toContainEqual(
      expect.objectContaining({ code: 'vanished', at: expect.stringMatching(/^[\u4e00-\u9fff]+ [a-z]/) }),
    );
  });

  it('that is wrong is refused whole, with the line and the reason of each thing', async () => {
    const wrong = CASE.replace('key: echo, kind: outlet', 'key: echo, kind: newspaper');
    await expect(bring(chief, wrong, { language: 'zh' })).rejects.toMatchObject({
      message: expect.stringMatching(/\p{Script=Han}/u),
      extra: { details: [{ line: line(wrong, 'newspaper'), path: 'speakers[3].kind', message: expect.any(String) }] },
    });
    // What only the database knows has its line as well.
    const taken = CASE.replace('ref: K-7', 'ref: K-99');
    await expect(bring(chief, taken)).rejects.toMatchObject({
      extra: { details: [{ line: line(taken, 'K-99'), path: 'case.ref', message: expect.stringContaining('K-7') }] },
    });
    await expect(bring(chief, taken, { language: 'zh' })).rejects.toMatchObject({
      extra: { details: [{ message: expect.stringContaining('编号从不更改'), language: 'zh' }] },
    });
    await expect(bring(chief, `${CASE}: [`)).rejects.toMatchObject({ extra: { field: 'file' } });
  });

  it('made of another desk’s document is refused in the words of whoever brings it in', async () => {
    const told = async (document: object) => {
      const refusal = await bring(chief, JSON.stringify(document), { language: 'zh' }).catch((error) => error);
      return (refusal.extra.details as { field: string; message: string }[]).map((each) => Object.values(each));
    };
    const [source, ...others] = DOCUMENT.sources;
    expect(await told({ ...DOCUMENT, sources: [{ ...source, url: 'gopher://a.example' }, ...others] })).toEqual([
      ['sources[0].url', '“gopher://a.example”不是网址。请在前面写上 https://。'],
    ]);
    // What only the database knows, too.
    const elsewhere = { ...DOCUMENT, cases: DOCUMENT.cases.map((each) => ({ ...each, slug: 'elsewhere' })) };
    expect(await told(elsewhere)).toContainEqual(['claims[0]', expect.stringMatching(/^另一案件有主张“weir-open”/)]);
  });
});
