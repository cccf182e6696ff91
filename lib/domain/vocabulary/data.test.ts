import { expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { getVocabulary } from './data';

await testDatabase();
await loadSample();
const now = () => new Date('2026-11-22T12:00:00Z');

it('the vocabulary lists the statuses in their order, each with words in both languages', async () => {
  const { statuses } = await getVocabulary(VISITOR, {}, now);
  expect(statuses.map(({ key }) => key).slice(0, 3)).toEqual(['unassessed', 'unsupported', 'contested']);
  for (const { label, definition } of statuses)
    expect([Object.keys(label).sort(), Object.keys(definition).sort()]).toEqual([
      ['en', 'zh'],
      ['en', 'zh'],
    ]);
});

it('the vocabulary can be had as it stood, but not as it will', async () => {
  const present = await getVocabulary(VISITOR, {}, now);
  expect((await getVocabulary(VISITOR, { asOf: '2026-11-20' }, now)).statuses).toEqual(present.statuses);
  await expect(getVocabulary(VISITOR, { asOf: '2099' }, now)).rejects.toMatchObject({ code: 'invalid' });
});
