import { expect, it } from 'vitest';
import { changeAssessment, draftAssessment } from '@/lib/domain/assessments/edit-data';
import { createClaim, restoreClaim, updateClaim } from '@/lib/domain/claims/edit-data';
import { mergeClaim } from '@/lib/domain/claims/proposal-data';
import { addEvidence, withdrawEvidence } from '@/lib/domain/evidence/edit-data';
import { listWithdrawn } from '@/lib/domain/evidence/withdrawn-data';
import { createMark, withdrawMark } from '@/lib/domain/marks/data';
import { updateSource } from '@/lib/domain/sources/capture-edit-data';
import { getSource } from '@/lib/domain/sources/data';
import { restoreSource } from '@/lib/domain/sources/restore-data';
import { getSpeaker } from '@/lib/domain/speakers/data';
import { createSpeaker, restoreSpeaker, updateSpeaker } from '@/lib/domain/speakers/edit-data';
import { createStatement, updateStatement, withdrawStatement } from '@/lib/domain/statements/edit-data';
import { addStatus } from '@/lib/domain/vocabulary/status-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { testDatabase } from '@/prisma/testing/database';
import { getHistory, getVersion } from './data';

const { db } = await testDatabase();
const BILL = 'https://example.org/bill';
const { editor, now, slug, statement, draftOf } = await sampleDesk();

/** The fields the newest version of a record changed, with what they are now. */
async function newest(ref: string) {
  const { versions } = await getHistory(ref);
  return Object.fromEntries(versions[0]!.changes.map(({ field, after }) => [field, after]));
}

it('tells of a speaker with names, and brings names and roles of an earlier version back', async () => {
  const role = { title: { en: 'Keeper' }, from: '2019' };
  const made = await createSpeaker(
    editor,
    { kind: 'person', name: { en: 'Ada Weir' }, aliases: [{ text: 'A. Weir', language: 'en' }], roles: [role] },
    now,
  );
  const { ref } = made;
  await updateSpeaker(editor, { ref, version: 1, name: { en: 'Ada Mill' }, aliases: [], roles: [], why: 'Read.' }, now);
  expect(await newest(ref)).toMatchObject({ name: { en: 'Ada Mill' }, aliases: [], roles: [] });
  const back = await restoreSpeaker(editor, { ref, to: 1, version: 2 }, now);
  expect(back).toMatchObject({ version: 3, name: { en: 'Ada Weir' } });
  expect(await getSpeaker(editor, { ref }, now)).toMatchObject({
    aliases: [{ text: 'A. Weir' }],
    roles: [{ title: { en: 'Keeper' }, from: '2019' }],
  });
  await expect(restoreSpeaker(editor, { ref, to: 1, version: 2 }, now)).rejects.toMatchObject({ code: 'conflict' });
  await expect(restoreSpeaker(editor, { ref, to: 9, version: 3 }, now)).rejects.toMatchObject({ code: 'not_found' });
});

it('brings the record of a source back with its authors, and leaves its texts', async () => {
  const before = await getSource(editor, { ref: 'S-1' }, now);
  const { version } = before;
  await updateSource(editor, { ref: 'S-1', version, title: 'Another title', authors: [{ name: 'Nobody' }] }, now);
  expect(await newest('S-1')).toMatchObject({ title: 'Another title', authors: ['Nobody'] });
  const back = await restoreSource(editor, { ref: 'S-1', to: version, version: version + 1 }, now);
  expect(back).toMatchObject({ title: before.title, authors: before.authors, captures: before.captures });
});

it('shows the chain, the bearings and the passages of a statement as fields of it', async () => {
  const claim = await draftOf('The history of the sluice is kept.');
  const made = await createStatement(editor, statement(), now);
  const links = [{ agent: 'P-2', verb: 'says', mode: 'verbatim', readByUs: true, gap: false }] as const;
  const bearings = [{ claim: claim.ref, stance: 'denies', coverage: 'part' }] as const;
  await updateStatement(editor, { ref: made.ref, version: 1, links: [...links], bearings: [...bearings] }, now);
  expect(await newest(made.ref)).toEqual({ chain: ['P-2 says (S-1)'], bearings: [`denies ${claim.ref} part`] });
});

it('brings the topics of a claim back with its words', async () => {
  const [topic] = await db.topic.findMany({ take: 1 });
  const made = await createClaim(
    editor,
    { case: slug, proposition: { en: 'The lock was shut.' }, topics: [topic!.key] },
    now,
  );
  await updateClaim(editor, { ref: made.ref, version: 1, topics: [] }, now);
  expect(await newest(made.ref)).toEqual({ topics: [] });
  const back = await restoreClaim(editor, { ref: made.ref, to: 1, version: 2 }, now);
  expect(back.topics.map(({ key }) => key)).toEqual([topic!.key]);
});

it('says who took an item of evidence back, when and why', async () => {
  const claim = await draftOf('The gate was painted in 2019.');
  const held = await addEvidence(
    editor,
    { ref: claim.ref, polarity: 'supports', kind: 'record', text: { en: 'The bill of the painter.' }, url: BILL },
    now,
  );
  const { ref } = held.evidence[0]!;
  await withdrawEvidence(editor, { ref, version: 1, why: 'It was another gate.' }, now);
  const { versions, version } = await getHistory(ref);
  expect([version, versions[0]!.why, versions[0]!.by?.name, versions[0]!.changes.map(({ field }) => field)]).toEqual([
    2,
    'It was another gate.',
    expect.any(String),
    ['withdrawnAt'],
  ]);
  expect((await listWithdrawn(claim.ref)).items).toMatchObject([
    { ref, version: 2, standing: 1, text: { en: 'The bill of the painter.' }, why: 'It was another gate.' },
  ]);
  const into = await draftOf('The gate was painted again.');
  await mergeClaim(editor, { ref: claim.ref, into: into.ref, version: 1, why: 'The same.' }, now);
  expect((await listWithdrawn(into.ref)).items).toMatchObject([{ ref, standing: 1, why: 'It was another gate.' }]);
  await expect(getHistory('E-999')).rejects.toMatchObject({ code: 'not_found' });
  await expect(getHistory('D-1')).rejects.toMatchObject({ code: 'not_found' });
});

it('says in words what a claim is about, and the status of an assessment that is the desk’s own', async () => {
  const [topic, label] = [(await db.topic.findFirst({ orderBy: { key: 'asc' } }))!, { en: 'Out of context' }];
  await addStatus({ ...editor, role: 'administrator' }, { key: 'no-context', label, definition: label, rating: null });
  const claim = await draftOf('The gate was blue.');
  await updateClaim(editor, { ref: claim.ref, version: 1, topics: [topic.key] }, now);
  expect(await newest(claim.ref)).toEqual({ topics: [topic.label] });
  const said = await createStatement(editor, statement({ bearings: [{ claim: claim.ref, stance: 'asserts' }] }), now);
  const weighed = { status: 'contested', rationale: { en: 'Because.' }, considered: [said.ref] };
  const { ref, version } = await draftAssessment(editor, { ref: claim.ref, ...weighed });
  await changeAssessment(editor, { ref, version, status: 'no-context' });
  expect(await newest(ref)).toMatchObject({ statusKey: label });
});

it('gives a number that rises with whatever is marked in a text, and with nothing else', async () => {
  const text = async () => (await getVersion('s-1.1')).version;
  const seen = [await text()];
  const then = async (act: Promise<unknown>) => {
    await act;
    seen.push(await text());
  };
  await then(createStatement(editor, statement(), now));
  const made = await db.statement.findFirstOrThrow({ orderBy: { number: 'desc' } });
  await then(updateStatement(editor, { ref: `T-${made.number}`, version: 1, said: '2026-03' }, now));
  await then(withdrawStatement(editor, { ref: `T-${made.number}`, version: 2 }, now));
  await then(createMark(editor, { capture: 'S-1.1', start: 0, end: 4, text: 'Ask.' }));
  const mark = await db.mark.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await then(withdrawMark(editor, { id: mark.id, withdrawn: true }));
  expect(seen).toEqual(seen.map((_each, at) => seen[0]! + at));
  await draftOf('Nothing in the text bears on it.');
  expect([await text(), await getVersion('C-1')]).toEqual([seen.at(-1), { version: expect.any(Number) }]);
  for (const unknown of ['S-1.9', 'S-99.1', 'C-9999', 'D-1'])
    await expect(getVersion(unknown)).rejects.toMatchObject({ code: 'not_found' });
});
