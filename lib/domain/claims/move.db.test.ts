import { expect, it } from 'vitest';
import { getCase, listCases } from '@/lib/domain/cases/data';
import { createCase } from '@/lib/domain/cases/edit-data';
import { getHistory } from '@/lib/domain/history/data';
import { listWaiting, passWaiting } from '@/lib/domain/waiting/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { claimQuery } from './contract';
import { getClaim } from './data';
import { restoreClaim, updateClaim } from './edit-data';
import { listClaims } from './list-data';

const { db } = await testDatabase();
const { editor, reviewer, now, slug, draftOf } = await sampleDesk();
const made = await createCase(editor, { title: { en: 'The mill' } }, now);
const mill = made.slug;

const inCase = async (name: string) =>
  (await listClaims(VISITOR, claimQuery.parse({ case: name, sort: 'reference' }), { language: 'en' })).items.map(
    ({ ref }) => ref,
  );
const casesSeen = async () => (await listCases(VISITOR, {}, now)).items.map((each) => each.slug);

it('a draft is moved to another case at once, with its history, and back', async () => {
  const { ref } = await draftOf('The mill stood idle.');
  await expect(updateClaim(editor, { ref, version: 1, case: 'no-case' }, now)).rejects.toMatchObject({
    code: 'invalid',
  });
  const moved = await updateClaim(editor, { ref, version: 1, case: mill, why: 'It is of the mill.' }, now);
  expect(moved).toMatchObject({ ref, version: 2, case: { slug: mill } });
  const { versions } = await getHistory(ref);
  expect(versions[0]).toMatchObject({ why: 'It is of the mill.', changes: [{ field: 'case' }] });
  await expect(updateClaim(editor, { ref, version: 1, case: slug }, now)).rejects.toMatchObject({ code: 'conflict' });
  expect(await restoreClaim(editor, { ref, to: 1, version: 2 }, now)).toMatchObject({ case: { slug } });
  expect(await casesSeen()).toEqual([slug]);
});

it('a public claim is moved for the public once a second person has passed it, and so are its cases', async () => {
  const publicly = () => getClaim(VISITOR, { ref: 'C-1' }, now);
  for (const ref of ['C-1', 'C-2']) {
    const { version } = await getClaim(editor, { ref }, now);
    await updateClaim(editor, { ref, version, case: mill }, now);
  }
  expect(await getClaim(editor, { ref: 'C-1' }, now)).toMatchObject({ case: { slug: mill } });
  // A migration makes the views of readers anew, with whatever waits.
  await db.$queryRaw`SELECT publish_facts()::text`;
  expect(await publicly()).toMatchObject({ case: { slug } });
  // The case that both leave is public by them until then, and the other is not.
  expect(await casesSeen()).toEqual([slug]);
  await expect(getCase(VISITOR, { slug: mill }, now)).rejects.toMatchObject({ code: 'not_found' });
  const asOf = now().toISOString();
  await expect(getCase(VISITOR, { slug: mill, asOf }, now)).rejects.toMatchObject({ code: 'not_found' });
  expect(await inCase(slug)).toEqual(['C-1', 'C-2']);
  const { items } = await listWaiting(reviewer, {});
  const moves = items.filter(({ kind }) => kind === 'claims');
  expect(moves.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
    ['case', 'brings'],
    ['case', 'brings'],
  ]);
  await passWaiting(reviewer, { items: moves.map(({ id, version }) => ({ id, version })) });
  expect(await publicly()).toMatchObject({ case: { slug: mill } });
  expect(await casesSeen()).toEqual([mill]);
  expect([await inCase(mill), await inCase(slug)]).toEqual([['C-1', 'C-2'], []]);
  expect((await getCase(VISITOR, { slug: mill }, now)).claims).toBe(2);
});
