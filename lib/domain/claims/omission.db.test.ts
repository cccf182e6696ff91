import { expect, it } from 'vitest';
import { getHistory, getVersion } from '@/lib/domain/history/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { getClaim } from './data';
import { listTakenBack, markOmission, restoreOmission, unmarkOmission } from './omission-data';
import { mergeClaim } from './proposal-data';

await testDatabase();
const { editor, reviewer, now, draftOf } = await sampleDesk();
const note = { en: 'Nothing on the weir.' };

/** A draft with the mark that S-1 leaves it out. */
async function marked() {
  const { ref } = await draftOf('The weir was opened.');
  const claim = await markOmission(editor, { ref, source: 'S-1', note }, now);
  return { ref, record: `${ref}.S-1`, mark: claim.omissions[0]! };
}

it('a mark has a history with what was changed and why, and brings an earlier version back', async () => {
  const { ref, record } = await marked();
  const other = { en: 'Only the gate is named.' };
  const wish = { ref, source: 'S-1', note: other, version: 1, why: 'Read again.' };
  expect((await markOmission(reviewer, wish, now)).omissions).toMatchObject([{ version: 2, note: other }]);
  const { versions } = await getHistory(record);
  expect(versions[0]).toMatchObject({ version: 2, why: 'Read again.', by: { name: expect.any(String) } });
  expect(versions[0]!.changes).toContainEqual({ field: 'note', before: note, after: other });
  const back = await restoreOmission(editor, { ref, source: 'S-1', to: 1, version: 2 }, now);
  expect(back.omissions).toMatchObject([{ version: 3, note, judge: { key: (await judge(editor.authorId!)).key } }]);
  expect(await getVersion(record)).toEqual({ version: 3 });
  await expect(getHistory(`${ref}.S-2`)).rejects.toMatchObject({ code: 'not_found' });
});

const judge = (id: string) => database().author.findUniqueOrThrow({ where: { id } });

it('is not written over: a second mark is refused, and a change of what somebody else changed is a conflict', async () => {
  const { ref } = await marked();
  await expect(markOmission(reviewer, { ref, source: 'S-1' }, now)).rejects.toMatchObject({ code: 'invalid' });
  await markOmission(reviewer, { ref, source: 'S-1', note: null, version: 1 }, now);
  const late = { ref, source: 'S-1', version: 1 };
  for (const change of [() => markOmission(editor, { ...late, note }, now), () => unmarkOmission(editor, late, now)])
    await expect(change()).rejects.toMatchObject({
      code: 'conflict',
      extra: { details: { theirs: { omissions: [{ version: 2, note: null }] } } },
    });
});

it('one that somebody else took back meanwhile is not changed, and that is said', async () => {
  const { ref } = await marked();
  await unmarkOmission(reviewer, { ref, source: 'S-1' }, now);
  await expect(markOmission(editor, { ref, source: 'S-1', note, version: 1 }, now)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/taken back meanwhile/),
  });
});

it('one that was taken back is told with the reason, comes back as it stood, and goes on where it is made anew', async () => {
  const { ref, record } = await marked();
  await unmarkOmission(editor, { ref, source: 'S-1', why: 'It is in the last line.' }, now);
  expect((await getHistory(record)).versions[0]).toMatchObject({ operation: 'delete', why: 'It is in the last line.' });
  expect((await listTakenBack(ref)).items).toMatchObject([
    { source: 'S-1', version: 2, standing: 1, note, why: 'It is in the last line.' },
  ]);
  const back = await restoreOmission(editor, { ref, source: 'S-1', to: 1, version: 2 }, now);
  expect(back.omissions).toMatchObject([{ version: 3, note }]);
  expect((await listTakenBack(ref)).items).toEqual([]);
  await unmarkOmission(editor, { ref, source: 'S-1', version: 3 }, now);
  await markOmission(reviewer, { ref, source: 'S-1' }, now);
  expect((await getHistory(record)).versions.map(({ version, operation }) => [version, operation])).toEqual([
    [5, 'insert'],
    [4, 'delete'],
    [3, 'insert'],
    [2, 'delete'],
    [1, 'insert'],
  ]);
});

it('one that a merge took along is the other claim’s, with what was before', async () => {
  const { ref } = await marked();
  const into = await draftOf('They let the water through.');
  await mergeClaim(editor, { ref, into: into.ref, version: 1 }, now);
  const { versions } = await getHistory(`${into.ref}.S-1`);
  expect(versions[0]!.changes).toEqual([{ field: 'claim', before: ref, after: into.ref }]);
  expect((await listTakenBack(into.ref)).items).toEqual([]);
});

it('a change of a public one waits for a second person, and so does one brought back', async () => {
  const row = await database().omission.findFirstOrThrow({
    where: { publicSince: { not: null } },
    select: { claim: { select: { number: true } }, source: { select: { number: true } } },
  });
  const [ref, source] = [`C-${row.claim.number}`, `S-${row.source.number}`];
  const seen = async () =>
    (await getClaim(VISITOR, { ref }, now)).omissions.filter((each) => each.source.ref === source);
  const [before] = await seen();
  const version = before!.version;
  await markOmission(editor, { ref, source, note, version }, now);
  expect(await seen()).toEqual([before]);
  await unmarkOmission(editor, { ref, source }, now);
  await restoreOmission(editor, { ref, source, to: version, version: version + 2 }, now);
  expect(await seen()).toEqual([]);
  const desk = await getClaim(editor, { ref }, now);
  expect(desk.omissions.find((each) => each.source.ref === source)).toMatchObject({ waits: true, note: before!.note });
});
