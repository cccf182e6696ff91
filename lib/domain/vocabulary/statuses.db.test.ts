import { expect, it } from 'vitest';
import { draftAssessment } from '@/lib/domain/assessments/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { getVocabulary } from './data';
import { addStatus, changeStatus, listStatuses, orderStatuses } from './status-data';

await testDatabase();
const { editor, reviewer, now } = await sampleDesk();
const administrator = { ...reviewer, role: 'administrator' } as const;
const words = {
  label: { en: 'Out of context', zh: '断章取义' },
  definition: { en: 'True words that say something else where they stood.' },
  rating: 2,
};
const keys = async () => (await listStatuses()).items.map(({ key }) => key);

it('a status is added at the end and changed, with its history and a row in the audit log', async () => {
  expect(await addStatus(administrator, { key: 'out-of-context', ...words })).toMatchObject({
    ...words,
    ...{ builtIn: false, retired: false, version: 1, assessments: 0 },
    history: [{ version: 1, operation: 'insert', by: { name: expect.any(String) } }],
  });
  expect((await keys()).at(-1)).toBe('out-of-context');
  await expect(addStatus(administrator, { key: 'out-of-context', ...words })).rejects.toMatchObject({
    code: 'invalid',
    extra: { field: 'key' },
  });
  const changed = { key: 'out-of-context', version: 1, label: { en: 'Torn out' }, rating: null, why: 'Shorter.' };
  expect(await changeStatus(administrator, changed)).toMatchObject({
    ...{ version: 2, label: { en: 'Torn out' }, definition: words.definition, rating: null },
    history: [{ why: 'Shorter.', changes: [{ field: 'label' }, { field: 'rating', before: 2 }] }, { version: 1 }],
  });
  const same = { key: 'out-of-context', version: 2, label: { en: 'Torn out' }, rating: null };
  expect((await changeStatus(administrator, same)).version).toBe(2);
  await expect(changeStatus(administrator, changed)).rejects.toMatchObject({
    code: 'conflict',
    extra: { details: { theirs: { version: 2, label: { en: 'Torn out' } } } },
  });
  const told = await database().audit.findMany({ where: { entity: 'evidence_statuses' }, orderBy: { id: 'asc' } });
  expect(told.map(({ action }) => action)).toEqual(['status.create', 'status.update']);
  expect(told[1]!.detail).toMatchObject({ status: 'out-of-context', why: 'Shorter.' });
});

it('the past has the words it was read with, and before them the first', async () => {
  const status = await addStatus(administrator, { key: 'drifting', ...words });
  const before = new Date(Date.parse(status.history[0]!.at)).toISOString();
  await changeStatus(administrator, { key: 'drifting', version: 1, label: { en: 'Wandering' } });
  const at = async (asOf?: string) =>
    (await getVocabulary(VISITOR, { asOf }, now)).statuses.find(({ key }) => key === 'drifting')?.label.en;
  expect([await at(), await at(before), await at('2021')]).toEqual(['Wandering', 'Out of context', 'Out of context']);
});

it.each([
  [{ label: { en: ' ' } }, 'label'],
  [{ definition: {} }, 'definition'],
])('a status without words is refused: %j', async (empty, field) => {
  await expect(addStatus(administrator, { key: 'wordless', ...words, ...empty })).rejects.toMatchObject({
    code: 'invalid',
    extra: { field },
  });
});

it('the words of a status that comes with the product stay the same at every desk, in SQL too', async () => {
  const refused = { code: 'invalid', extra: { field: 'builtIn' } };
  const built = { key: 'contested', version: 1, rating: 1 };
  await expect(changeStatus(administrator, built)).rejects.toMatchObject(refused);
  await expect(database().evidenceStatus.update({ where: { key: 'contested' }, data: { rating: 1 } })).rejects.toThrow(
    'built_in_status',
  );
});

it('a retired status is given to no claim, stays where it is, and is brought back', async () => {
  await addStatus(administrator, { key: 'waiting', ...words });
  const content = { rationale: { en: 'Because.' }, considered: [] as string[], status: 'waiting' };
  const statement = await database().stance.findFirstOrThrow({
    where: { statement: { withdrawnAt: null } },
    select: { statement: { select: { number: true } }, claim: { select: { number: true } } },
  });
  const weigh = () =>
    draftAssessment(editor, {
      ref: `C-${statement.claim.number}`,
      ...content,
      considered: [`T-${statement.statement.number}`],
    });
  await changeStatus(administrator, { key: 'waiting', version: 1, retired: true });
  await expect(weigh()).rejects.toMatchObject({ code: 'invalid', extra: { field: 'status' } });
  expect((await getVocabulary(VISITOR, {}, now)).statuses.find(({ key }) => key === 'waiting')?.retired).toBe(true);
  await changeStatus(administrator, { key: 'waiting', version: 2, retired: false });
  await weigh();
  await changeStatus(administrator, { key: 'waiting', version: 3, retired: true });
  expect((await listStatuses()).items.find(({ key }) => key === 'waiting')).toMatchObject({
    ...{ retired: true, version: 4, assessments: 1 },
  });
  const unassessed = { key: 'unassessed', version: 1, retired: true };
  await expect(changeStatus(administrator, unassessed)).rejects.toMatchObject({ extra: { field: 'retired' } });
});

it('the order changes without a version of any status, and names each once', async () => {
  const held = await keys();
  const turned = held.toReversed();
  const { items } = await orderStatuses(administrator, turned);
  expect(items.map(({ key, version, history }) => [key, version === history.length])).toEqual(
    turned.map((key) => [key, true]),
  );
  expect((await getVocabulary(VISITOR, {}, now)).statuses.map(({ key }) => key)).toEqual(turned);
  await expect(orderStatuses(administrator, held.slice(1))).rejects.toMatchObject({ code: 'conflict' });
});

it('an earlier version of a status of this desk is brought back with its meaning and its rating', async () => {
  await addStatus(administrator, { key: 'worded', ...words });
  const other = { label: { en: 'Worded anew' }, definition: { en: 'Otherwise.' }, rating: 3 };
  await changeStatus(administrator, { key: 'worded', version: 1, ...other });
  expect(await changeStatus(administrator, { key: 'worded', version: 2, to: 1 })).toMatchObject({
    ...words,
    version: 3,
  });
  const built = { key: 'contested', version: 1, to: 1 };
  await expect(changeStatus(administrator, built)).rejects.toMatchObject({ extra: { field: 'builtIn' } });
});
