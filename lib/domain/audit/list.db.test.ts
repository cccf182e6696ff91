import { expect, it } from 'vitest';
import { createClaim, updateClaim } from '@/lib/domain/claims/edit-data';
import { addUser } from '@/lib/domain/users/data';
import { BY_COMMAND } from '@/lib/domain/users/desk-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { audit as contract } from './contract';
import { listAudit, peopleOfAudit } from './list-data';

await testDatabase();
const { editor, reviewer, now, slug, draftOf } = await sampleDesk();
const list = (given: Record<string, unknown>) => listAudit(contract.list['~orpc'].inputSchema!.parse(given));
const acts = async (given: Record<string, unknown>) => (await list(given)).items.map(({ act }) => act);

const { user } = await addUser(BY_COMMAND, { email: 'r@desk.test', name: 'Rita Reader', role: 'reader' }, now);
const drafted = await draftOf('The dam holds.');
await createClaim(reviewer, { case: slug, proposition: { en: 'The dam leaks.' }, topics: [] }, now);
await updateClaim(
  editor,
  {
    ref: drafted.ref,
    version: drafted.version,
    proposition: { en: 'The dam held in 2026.' },
    why: 'Time was missing.',
  },
  now,
);

it('tells who did what, newest first, with the reason and the record', async () => {
  const [newest] = (await list({})).items;
  const { name } = await database().author.findUniqueOrThrow({ where: { id: editor.authorId! } });
  expect(newest).toMatchObject({
    ...{ act: 'claim.update', why: 'Time was missing.', who: { name }, way: null },
    about: { kind: 'claims', ref: drafted.ref, name: null },
  });
  expect(newest!.detail).not.toHaveProperty('why');
});

it('narrows down to a person, an act, a record and days', async () => {
  const { key } = await database().author.findUniqueOrThrow({ where: { id: reviewer.authorId! } });
  expect(await acts({ who: key })).toEqual(['claim.create']);
  expect(await acts({ act: 'claim.create' })).toEqual(['claim.create', 'claim.create']);
  expect(await acts({ about: drafted.ref.toLowerCase() })).toEqual(['claim.update', 'claim.create']);
  const today = new Date().toISOString().slice(0, 10);
  expect((await acts({ from: today, to: today })).length).toBeGreaterThan(3);
  expect(await acts({ to: '2001-01-01' })).toEqual([]);
});

it('names an account, and who acted without being signed in', async () => {
  const [added] = (await list({ who: 'command' })).items;
  expect(added).toMatchObject({ act: 'user.add', who: null, way: 'command', about: { ref: null, name: user.name } });
  expect((await peopleOfAudit()).items).toContainEqual({ key: user.id, name: 'Rita Reader' });
  expect(await acts({ who: user.id })).toEqual([]);
});

it('goes on after a page, each row once', async () => {
  const all = (await list({})).items.map(({ id }) => id);
  const walked: number[] = [];
  for (let before: number | null | undefined; before !== null; ) {
    const page = await list({ limit: 2, ...(before ? { before } : {}) });
    walked.push(...page.items.map(({ id }) => id));
    before = page.next;
  }
  expect(walked).toEqual(all);
});

it.each([{ who: 'nobody-of-that-name' }, { about: 'C-99999' }, { about: 'sesame' }, { who: '1=1; --' }])(
  'says what it does not know: %o',
  async (given) => {
    await expect(list(given)).rejects.toMatchObject({ code: 'invalid' });
  },
);
