import { expect, it } from 'vitest';
import { mergeClaim } from '@/lib/domain/claims/proposal-data';
import { getHistory } from '@/lib/domain/history/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { testDatabase } from '@/prisma/testing/database';
import { addClaims, createDossier, getDossier, updateDossier } from './data';
import { restoreDossier } from './restore-data';

await testDatabase();
const { editor, now, draftOf } = await sampleDesk();
const claimsOf = async (ref: string) => (await getDossier(editor, ref)).claims.map(({ claim }) => claim.ref);

it('a dossier has a history of its words, parts and claims, and brings an earlier version back', async () => {
  const { ref, include } = await createDossier(editor, { title: { en: 'The weir' }, claims: ['C-2', 'C-1'] });
  await updateDossier(editor, {
    ...{ ref, version: 1, title: { en: 'The mill' }, foreword: { en: 'Read this first.' }, why: 'It is of the mill.' },
    include: { ...include, relations: false },
    claims: [{ ref: 'C-1', note: { en: 'The chief one.' } }],
  });
  const { versions, version } = await getHistory(ref);
  expect([version, versions[0]!.why]).toEqual([2, 'It is of the mill.']);
  const [changed] = versions;
  expect(Object.fromEntries(changed!.changes.map(({ field, before, after }) => [field, [before, after]]))).toEqual({
    title: [{ en: 'The weir' }, { en: 'The mill' }],
    foreword: [null, { en: 'Read this first.' }],
    include: [expect.arrayContaining(['relations']), expect.not.arrayContaining(['relations'])],
    claims: [['C-2', 'C-1'], ['C-1: The chief one.']],
  });
  const back = await restoreDossier(editor, { ref, to: 1, version: 2 });
  expect(back).toMatchObject({ version: 3, title: { en: 'The weir' }, foreword: null, include });
  expect(await claimsOf(ref)).toEqual(['C-2', 'C-1']);
  await expect(restoreDossier(editor, { ref, to: 2, version: 2 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(restoreDossier(editor, { ref, to: 9, version: 3 })).rejects.toMatchObject({ code: 'not_found' });
  const again = await restoreDossier(editor, { ref, to: 2, version: 3 });
  expect(again.claims).toMatchObject([{ claim: { ref: 'C-1' }, note: { en: 'The chief one.' } }]);
});

it('what a claim of an earlier version has become stands in its place, once', async () => {
  const [one, other] = [await draftOf('The gate was red.'), await draftOf('The gate had the colour red.')];
  const { ref } = await createDossier(editor, { title: { en: 'Gates' }, claims: [one.ref, 'C-1', other.ref] });
  await updateDossier(editor, { ref, version: 1, claims: [] });
  await mergeClaim(editor, { ref: other.ref, into: one.ref, version: 1 }, now);
  await restoreDossier(editor, { ref, to: 1, version: 2 });
  expect(await claimsOf(ref)).toEqual([one.ref, 'C-1']);
  await addClaims(editor, { ref, claims: ['C-2'] });
  expect((await getHistory(ref)).versions[0]!.changes).toEqual([
    { field: 'claims', before: [one.ref, 'C-1'], after: [one.ref, 'C-1', 'C-2'] },
  ]);
});
