import { expect, it } from 'vitest';
import { finishWork, listWork } from '@/lib/domain/desk/data';
import { listNotifications } from '@/lib/domain/notifications/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { changeManyClaims, takeBackBulk } from './bulk-data';
import { getClaim } from './data';
import { updateClaim } from './edit-data';

const { db } = await testDatabase();
const { editor, reviewer, now, draftOf } = await sampleDesk();
const first = 'masts';
const second = 'weather';
for (const key of [first, second]) await db.topic.create({ data: { id: newId(), key, label: { en: key } } });
const people = await db.author.findMany({ where: { id: { in: [editor.authorId!, reviewer.authorId!] } } });
const keyOf = (id: string | null) => people.find((person) => person.id === id)!.key;

const two = async () =>
  [(await draftOf('The first mast fell.')).ref, (await draftOf('The second mast fell.')).ref] as const;
const topicsOf = async (ref: string) => (await getClaim(editor, { ref }, now)).topics.map(({ key }) => key);
const askedOf = async (actor: typeof editor, ref: string) =>
  (await listWork(actor)).assigned.find(({ claim }) => claim.ref === ref)?.id;
const change = (claims: readonly string[], input: { add?: string[]; remove?: string[]; to?: string }) =>
  changeManyClaims(editor, {
    claims: [...claims],
    addTopics: input.add ?? [],
    removeTopics: input.remove ?? [],
    assignTo: input.to ?? null,
  });
const back = (...acts: string[]) => takeBackBulk(editor, { acts });

it('tags claims in one act, all or none', async () => {
  const [one, other] = await two();
  await expect(change([one, 'C-9999'], { add: [first] })).rejects.toMatchObject({ code: 'not_found' });
  await expect(change([one], { add: ['no-such'] })).rejects.toMatchObject({ code: 'invalid' });
  expect(await topicsOf(one)).toEqual([]);
  expect((await change([other, one, other], { add: [first, second], remove: [second] })).changed).toEqual([other, one]);
  expect([await topicsOf(one), await topicsOf(other)]).toEqual([[first], [first]]);
});

it('takes several acts back as one, and does them again', async () => {
  const [one, other] = await two();
  await updateClaim(editor, { ref: one, version: 1, topics: [second, first] }, now);
  const lots = [await change([one], { remove: [second] }), await change([other], { add: [first] })];
  const taken = await back(...lots.map(({ act }) => act));
  expect(taken.changed).toEqual([one, other]);
  expect([await topicsOf(one), await topicsOf(other)]).toEqual([[second, first], []]);
  const again = await back(taken.act);
  expect([await topicsOf(one), await topicsOf(other)]).toEqual([[first], [first]]);
  await back(again.act);
  expect([await topicsOf(one), await topicsOf(other)]).toEqual([[second, first], []]);
});

it('takes nothing back where somebody has changed one of the claims since, or did it themselves', async () => {
  const [one, other] = await two();
  const { act } = await change([one, other], { add: [first] });
  await expect(takeBackBulk(reviewer, { acts: [act] })).rejects.toMatchObject({ code: 'not_found' });
  await updateClaim(reviewer, { ref: other, version: 2, who: { en: 'The keeper' } }, now);
  await expect(back(act)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(other) });
  expect([await topicsOf(one), await topicsOf(other)]).toEqual([[first], [first]]);
});

it('asks as before whoever was asked, but not for what is done', async () => {
  const [one, other] = await two();
  await change([one], { to: keyOf(editor.authorId) });
  const { act } = await change([one, other], { to: keyOf(reviewer.authorId) });
  expect(await askedOf(editor, one)).toBeUndefined();
  await finishWork(reviewer, { id: (await askedOf(reviewer, other))! }, now);
  const taken = await back(act);
  expect(await askedOf(editor, one)).toBeDefined();
  expect([await askedOf(reviewer, one), await askedOf(reviewer, other)]).toEqual([undefined, undefined]);
  await back(taken.act);
  expect([await askedOf(editor, one), await askedOf(reviewer, one)]).toEqual([undefined, expect.any(String)]);
});

it('tells whoever is asked, unless they ask themselves', async () => {
  const told = async (actor: typeof editor) =>
    (await listNotifications(actor, { limit: 50 })).items
      .filter(({ kind }) => kind === 'assigned')
      .map(({ subject }) => subject);
  const [one, other] = await two();
  const before = await told(editor);
  await change([one], { to: keyOf(editor.authorId) });
  expect(await told(editor)).toEqual(before);
  await change([one, other], { to: keyOf(reviewer.authorId) });
  expect(await told(reviewer)).toEqual(expect.arrayContaining([one, other]));
});
