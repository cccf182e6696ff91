import { expect, it } from 'vitest';
import { changeManyClaims } from '@/lib/domain/claims/bulk-data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { createMark } from '@/lib/domain/marks/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { getVocabulary } from './data';
import { addTopic, changeTopic, listTopics } from './topic-data';

await testDatabase();
const { editor, reviewer, now, draftOf } = await sampleDesk();
const administrator = { ...reviewer, role: 'administrator' } as const;
const topicOf = async (key: string) => (await listTopics()).items.find((topic) => topic.key === key)!;

it('a topic is added and renamed, with its history and a row in the audit log, and stands in the vocabulary', async () => {
  expect(await addTopic(administrator, { key: 'lamps', label: { en: 'Lamps' } })).toMatchObject({
    ...{ label: { en: 'Lamps' }, retired: false, version: 1, claims: 0, marks: 0 },
    history: [{ version: 1, operation: 'insert', by: { name: expect.any(String) } }],
  });
  await expect(addTopic(administrator, { key: 'lamps', label: { en: 'x' } })).rejects.toMatchObject({
    code: 'invalid',
  });
  const renamed = { key: 'lamps', version: 1, label: { en: 'Lights', zh: '灯' }, why: 'Wider.' };
  expect(await changeTopic(administrator, renamed)).toMatchObject({
    version: 2,
    history: [{ why: 'Wider.', changes: [{ field: 'label', before: { en: 'Lamps' } }] }, { version: 1 }],
  });
  expect((await changeTopic(administrator, { ...renamed, version: 2 })).version).toBe(2);
  await expect(changeTopic(administrator, renamed)).rejects.toMatchObject({
    code: 'conflict',
    extra: { details: { theirs: { version: 2, label: { en: 'Lights' } } } },
  });
  const back = await changeTopic(administrator, { key: 'lamps', version: 2, to: 1 });
  expect(back).toMatchObject({ version: 3, label: { en: 'Lamps' }, retired: false });
  expect((await changeTopic(administrator, { key: 'lamps', version: 3, to: 2 })).label).toEqual(renamed.label);
  await expect(changeTopic(administrator, { key: 'lamps', version: 4, to: 9 })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect((await getVocabulary(VISITOR, {}, now)).topics).toContainEqual({
    ...{ key: 'lamps', label: { en: 'Lights', zh: '灯' }, retired: false },
  });
  const told = await database().audit.findMany({ where: { entity: 'topics' }, orderBy: { id: 'asc' } });
  expect(told.map(({ action }) => action)).toEqual(['topic.create', 'topic.update', 'topic.update', 'topic.update']);
  expect(told[1]!.detail).toMatchObject({ topic: 'lamps', why: 'Wider.' });
});

it('a retired topic stays where it is and is put nowhere else, until it is brought back', async () => {
  await addTopic(administrator, { key: 'masts', label: { en: 'Masts' } });
  const [has, lacks] = [await draftOf('It has the topic.'), await draftOf('It lacks the topic.')];
  const held = await updateClaim(editor, { ref: has.ref, version: 1, topics: ['masts'] }, now);
  await changeTopic(administrator, { key: 'masts', version: 1, retired: true });
  expect(await topicOf('masts')).toMatchObject({ retired: true, version: 2, claims: 1 });

  const again = { ref: has.ref, version: held.version, topics: ['masts'], note: { en: 'Still.' } };
  expect((await updateClaim(editor, again, now)).topics).toMatchObject([{ key: 'masts' }]);
  const refused = { code: 'invalid', message: 'The topic “masts” is retired. Choose another.' };
  await expect(updateClaim(editor, { ref: lacks.ref, version: 1, topics: ['masts'] }, now)).rejects.toMatchObject(
    refused,
  );
  const many = { claims: [has.ref, lacks.ref], addTopics: ['masts'], removeTopics: [] };
  await expect(changeManyClaims(editor, many)).rejects.toMatchObject(refused);
  const mark = { capture: 'S-1.1', start: 0, end: 4, topic: 'masts' };
  await expect(createMark(editor, mark)).rejects.toMatchObject(refused);

  await changeTopic(administrator, { key: 'masts', version: 2, retired: false });
  expect(await createMark(editor, mark)).toMatchObject({ topic: { key: 'masts' } });
  expect((await changeManyClaims(editor, many)).changed).toContain(lacks.ref);
});
