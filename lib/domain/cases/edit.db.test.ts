import { expect, it } from 'vitest';
import { draftAssessment, publishAssessment, submitAssessment } from '@/lib/domain/assessments/edit-data';
import { createClaim } from '@/lib/domain/claims/edit-data';
import { countPublicPages, publicPages } from '@/lib/domain/feeds/map-data';
import { getHistory } from '@/lib/domain/history/data';
import { createStatement } from '@/lib/domain/statements/edit-data';
import { listWaiting } from '@/lib/domain/waiting/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { getCase, listCases } from './data';
import { createCase, restoreCase, updateCase } from './edit-data';
import { slugOf } from './rules';

await testDatabase();
const { editor, reviewer, now, slug, statement } = await sampleDesk();

it.each([
  ['Who fouled the Orrin?', 'who-fouled-the-orrin'],
  ['The mayor’s “old” drums — São Tomé', 'the-mayors-old-drums-sao-tome'],
  ['谁污染了水井？', 'case'],
  ['a'.repeat(90), 'a'.repeat(60)],
])('makes an address of %s', (title, slug) => expect(slugOf({ zh: title })).toBe(slug));

it('opens a case with a title alone, to which a claim can be written at once', async () => {
  const opened = await createCase(editor, { title: { en: 'The wells', zh: ' ' } }, now);
  expect(opened).toMatchObject({
    slug: 'the-wells',
    title: { en: 'The wells' },
    question: { en: 'The wells' },
    claims: 0,
  });
  const claim = await createClaim(
    editor,
    { case: opened.slug, proposition: { en: 'A well was shut.' }, topics: [] },
    now,
  );
  expect(claim.case.slug).toBe('the-wells');
  expect((await createCase(editor, { title: { en: 'The wells' } }, now)).slug).toBe('the-wells-2');
  await expect(createCase(editor, { title: { en: ' ' } }, now)).rejects.toMatchObject({ code: 'invalid' });
});

it('keeps a case of which nothing is public from readers', async () => {
  const { slug, ref } = await createCase(editor, { title: { en: 'Known to the desk' } }, now);
  const claim = { case: slug, proposition: { en: 'It is known.' }, topics: [] };
  const { ref: claimed } = await createClaim(editor, claim, now);
  const seen = async () => (await listCases(VISITOR, {}, now)).items.map((each) => each.slug);
  const pages = async () => (await publicPages(0, 1000)).map(({ path }) => path);
  expect(await seen()).not.toContain(slug);
  await expect(getCase(VISITOR, { slug: ref }, now)).rejects.toMatchObject({ code: 'not_found' });
  expect(await pages()).not.toContain(`/cases/${slug}`);
  expect(await countPublicPages()).toBe((await pages()).length);
  const said = await createStatement(editor, statement({ bearings: [{ claim: claimed, stance: 'asserts' }] }), now);
  const weighed = { status: 'contested', rationale: { en: 'Because.' }, considered: [said.ref] };
  const draft = await draftAssessment(editor, { ref: claimed, ...weighed });
  const submitted = await submitAssessment(editor, { ref: draft.ref, version: draft.version });
  await publishAssessment(reviewer, { ref: draft.ref, version: submitted.version });
  expect(await seen()).toContain(slug);
  expect(await pages()).toContain(`/cases/${slug}`);
  expect(await countPublicPages()).toBe((await pages()).length);
  expect((await getCase(VISITOR, { slug: ref }, now)).slug).toBe(slug);
});

it('is changed on the version that was read, tells what changed and why, and is brought back', async () => {
  const { slug, ref } = await createCase(editor, { title: { en: 'The weir again' } }, now);
  const question = { en: 'Who opened the weir?' };
  await updateCase(editor, { slug, version: 1, question, started: '2026-05', why: 'It was left open.' }, now);
  await expect(updateCase(reviewer, { slug, version: 1, question }, now)).rejects.toMatchObject({
    code: 'conflict',
    extra: { details: { theirs: { question, version: 2 } } },
  });
  const [newest] = (await getHistory(ref)).versions;
  expect([newest!.why, newest!.changes.map(({ field }) => field)]).toEqual([
    'It was left open.',
    ['started', 'question'].sort().reverse(),
  ]);
  const back = await restoreCase(reviewer, { slug: ref, to: 1, version: 2 }, now);
  expect(back).toMatchObject({ version: 3, question: { en: 'The weir again' }, started: null });
});

it('waits for nobody once it says again what readers see', async () => {
  const open = await getCase(editor, { slug }, now);
  const { ref, title } = open;
  const waiting = async () => (await listWaiting(reviewer, { ref })).total;
  const renamed = await updateCase(
    editor,
    { slug, version: open.version, title: { ...title, en: 'The other dam' } },
    now,
  );
  expect(await waiting()).toBe(1);
  await updateCase(editor, { slug, version: renamed.version, title }, now);
  expect(await waiting()).toBe(0);
  expect((await getCase(VISITOR, { slug }, now)).title).toEqual(title);
});
