import { expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { speakersNamed } from '@/lib/domain/writing/speaker-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { createSpeaker, restoreSpeaker, updateSpeaker } from './edit-data';

const { db } = await testDatabase();
const { author } = await loadSample();
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const now = () => new Date();

it('a speaker is put on record with names in several scripts and found by any of them', async () => {
  const made = await createSpeaker(
    editor,
    {
      kind: 'organisation',
      name: { en: 'Weir & Lock Office', zh: '  ' },
      aliases: [{ text: '水闸局', language: 'zh' }],
      role: { en: 'keeper of the gates' },
      wikidata: 'Q42',
      country: 'BS',
    },
    now,
  );
  expect(made).toMatchObject({
    name: { en: 'Weir & Lock Office' },
    aliases: [{ text: '水闸局', language: 'zh' }],
    roles: [{ title: { en: 'keeper of the gates' }, from: null }],
    wikidata: 'Q42',
  });
  expect(made.name).not.toHaveProperty('zh');
  for (const name of ['weir & lock  office', 'WEIR & LOCK OFFICE', '水闸局'])
    expect((await speakersNamed({ tx: db }, name)).map(({ number }) => `P-${number}`)).toEqual([made.ref]);
  for (const name of ['Weir', '%', 'Weir _ Lock Office', '', '\\'])
    expect(await speakersNamed({ tx: db }, name)).toEqual([]);
});

it('changes what is given, and tells the second of two editors', async () => {
  const made = await createSpeaker(editor, { kind: 'person', name: { en: 'Bo Hart' }, aliases: [] }, now);
  const { ref, version } = made;
  const changed = await updateSpeaker(
    editor,
    { ref, version, aliases: [{ text: 'B. Hart', language: 'en' }], roles: [{ title: { en: 'mayor' }, from: '2019' }] },
    now,
  );
  expect(changed).toMatchObject({ name: { en: 'Bo Hart' }, aliases: [{ text: 'B. Hart' }], roles: [{ from: '2019' }] });
  const again = await updateSpeaker(editor, { ref, version: changed.version, country: 'US', why: 'Born there.' }, now);
  expect(again).toMatchObject({ country: 'US', aliases: [{ text: 'B. Hart' }], roles: [{ from: '2019' }] });
  await expect(updateSpeaker(editor, { ref, version, country: 'GB' }, now)).rejects.toMatchObject({ code: 'conflict' });
});

it('stores nothing of a speaker with an organisation that is not on record, twice the same alias, or no name', async () => {
  const before = await db.speaker.count();
  const base = { kind: 'person' as const, name: { en: 'Cy Orr' }, aliases: [] };
  const twice = [1, 2].map(() => ({ text: 'C. Orr', language: 'en' }));
  for (const wrong of [{ speaksFor: 'P-999' }, { aliases: twice }, { name: { en: ' ' } }])
    await expect(createSpeaker(editor, { ...base, ...wrong }, now)).rejects.toMatchObject({ code: 'invalid' });
  expect(await db.speaker.count()).toBe(before);
});

it('brings an earlier version back as a new one, with its aliases and roles', async () => {
  const made = await createSpeaker(editor, { kind: 'outlet', name: { en: 'Weir Post' }, aliases: [] }, now);
  const { ref } = made;
  const named = {
    aliases: [{ text: '水闸邮报', language: 'zh' }],
    roles: [{ title: { en: 'paper', zh: ' ' }, to: '2019' }],
  };
  const first = await updateSpeaker(editor, { ref, version: made.version, ...named }, now);
  const change = { ref, version: first.version, name: { en: 'The Post' }, aliases: [], roles: [] };
  const second = await updateSpeaker(editor, change, now);
  expect(second).toMatchObject({ name: { en: 'The Post' }, aliases: [], roles: [] });
  const back = await restoreSpeaker(editor, { ref, to: first.version, version: second.version }, now);
  expect(back).toMatchObject({ name: { en: 'Weir Post' }, aliases: named.aliases, version: second.version + 1 });
  expect(back.roles).toEqual([{ title: { en: 'paper' }, organisation: null, from: null, to: '2019' }]);
});

it('refuses a change that leaves no name, no word for a role, an end before a beginning, or one who speaks for themselves', async () => {
  const made = await createSpeaker(editor, { kind: 'person', name: { en: 'Di Lund' }, aliases: [] }, now);
  const { ref, version } = made;
  const title = { en: 'mayor' };
  for (const wrong of [
    { name: { en: ' ' } },
    { roles: [{ title: { en: '' } }] },
    { roles: [{ title, from: '2020-06', to: '2020-05-31' }] },
    { speaksFor: ref },
  ])
    await expect(updateSpeaker(editor, { ref, version, ...wrong }, now)).rejects.toMatchObject({ code: 'invalid' });
  const held = await updateSpeaker(editor, { ref, version, roles: [{ title, from: '2020-06', to: '2020' }] }, now);
  expect(held.roles).toHaveLength(1);
});
