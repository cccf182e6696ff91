import { expect, it } from 'vitest';
import { getHistory, getVersion } from '@/lib/domain/history/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { getClaim } from './data';
import { mergeClaim } from './proposal-data';
import { changeRelation, listUntied, restoreRelation } from './relation-data';
import { relateClaims, unrelateClaims } from './tie-data';

await testDatabase();
const { editor, now, draftOf } = await sampleDesk();

/** Two drafts, the one tied to the other. */
async function tied() {
  const [one, other] = [await draftOf('The weir was opened.'), await draftOf('The weir stayed shut.')];
  const note = { en: 'Of the same night.' };
  const claim = await relateClaims(editor, { ref: one.ref, kind: 'contradicts', to: other.ref, note }, now);
  return { one: one.ref, other: other.ref, relation: claim.relations[0]! };
}

it('a relation has a history with what was changed and why, and brings an earlier version back', async () => {
  const { relation } = await tied();
  const { ref, version } = relation;
  const note = { en: 'Of another night.' };
  const changed = await changeRelation(editor, { ref, version, kind: 'rebuts', note, why: 'Read again.' }, now);
  expect(changed.relations).toMatchObject([{ ref, version: 2, kind: 'rebuts', note }]);
  const { versions } = await getHistory(ref);
  expect(versions[0]).toMatchObject({ version: 2, why: 'Read again.', by: { name: expect.any(String) } });
  expect(versions[0]!.changes).toEqual([
    { field: 'kind', before: 'contradicts', after: 'rebuts' },
    { field: 'note', before: { en: 'Of the same night.' }, after: note },
  ]);
  await expect(changeRelation(editor, { ref, version, note: null }, now)).rejects.toMatchObject({ code: 'conflict' });
  const back = await restoreRelation(editor, { ref, to: 1, version: 2 }, now);
  expect(back.relations).toMatchObject([{ ref, version: 3, kind: 'contradicts', note: { en: 'Of the same night.' } }]);
  expect(await getVersion(ref)).toEqual({ version: 3 });
});

it('a relation that was untied keeps its history, is told with the reason, and comes back under its reference', async () => {
  const { one, other, relation } = await tied();
  await unrelateClaims(editor, { ref: relation.ref, why: 'They do not.' }, now);
  const { version, versions } = await getHistory(relation.ref);
  expect([version, versions[0]!.operation, versions[0]!.why]).toEqual([2, 'delete', 'They do not.']);
  for (const [claim, direction, end] of [
    [one, 'from', other],
    [other, 'to', one],
  ] as const)
    expect((await listUntied(claim)).items).toMatchObject([
      { ref: relation.ref, version: 2, standing: 1, direction, claim: end, kind: 'contradicts', why: 'They do not.' },
    ]);
  const back = await restoreRelation(editor, { ref: relation.ref, to: 1, version: 2 }, now);
  expect(back.relations).toMatchObject([{ ref: relation.ref, version: 3, note: { en: 'Of the same night.' } }]);
  expect((await listUntied(one)).items).toEqual([]);
  expect((await getHistory(relation.ref)).versions.map(({ operation }) => operation)).toEqual([
    'insert',
    'delete',
    'insert',
  ]);
});

it('an untied relation is not tied to what stands no longer, nor is one that is not on record', async () => {
  const { one, other, relation } = await tied();
  await unrelateClaims(editor, { ref: relation.ref }, now);
  const into = await draftOf('It was opened, says the keeper.');
  await mergeClaim(editor, { ref: other, into: into.ref, version: 1 }, now);
  expect((await listUntied(one)).items).toEqual([]);
  const again = restoreRelation(editor, { ref: relation.ref, to: 1, version: 2 }, now);
  await expect(again).rejects.toMatchObject({ code: 'invalid' });
  await expect(getHistory('R-999')).rejects.toMatchObject({ code: 'not_found' });
});

it('what is changed of a public relation, and one brought back to public claims, waits for a second person', async () => {
  const seen = () => getClaim(VISITOR, { ref: 'C-1' }, now);
  const [relation] = (await seen()).relations;
  const { ref, version, kind } = relation!;
  await changeRelation(editor, { ref, version, note: { en: 'A note of the desk.' } }, now);
  expect((await seen()).relations.find((each) => each.ref === ref)).toMatchObject({ kind, note: relation!.note });
  await unrelateClaims(editor, { ref }, now);
  await restoreRelation(editor, { ref, to: version + 1, version: version + 2 }, now);
  expect((await seen()).relations.filter((each) => each.ref === ref)).toEqual([]);
  const desk = await getClaim(editor, { ref: 'C-1' }, now);
  expect(desk.relations.find((each) => each.ref === ref)).toMatchObject({ waits: true });
});
