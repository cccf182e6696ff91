import { describe, expect, it } from 'vitest';
import { listQueue } from '@/lib/domain/assessments/data';
import {
  changeAssessment,
  draftAssessment,
  publishAssessment,
  returnAssessment,
  submitAssessment,
  takeBackAssessment,
} from '@/lib/domain/assessments/edit-data';
import { getClaim } from '@/lib/domain/claims/data';
import { createStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { database, publishedDatabase } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';

await testDatabase();
const { editor, reviewer, now, statement, draftOf } = await sampleDesk();

describe('review', () => {
  const ready = async (status = 'contested') => {
    const made = await draftOf(`To be judged ${Math.random()}.`);
    const said = await createStatement(editor, statement({ bearings: [{ claim: made.ref, stance: 'asserts' }] }), now);
    const draft = await draftAssessment(editor, {
      ref: made.ref,
      status,
      rationale: { en: 'Because.' },
      considered: [said.ref],
    });
    return { claim: made, said, draft };
  };

  it('publishes by a second pair of eyes, and only then the public sees the claim', async () => {
    const { claim: about, draft } = await ready();
    const submitted = await submitAssessment(editor, { ref: draft.ref, version: draft.version });
    expect((await listQueue(reviewer, false)).items.map(({ ref }) => ref)).toContain(draft.ref);
    await expect(
      publishAssessment({ ...editor, role: 'administrator' }, { ref: draft.ref, version: submitted.version }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      database()
        .$executeRaw`UPDATE assessments SET state = 'published', published_at = now(), reviewer_id = author_id WHERE number = ${Number(draft.ref.slice(2))}`,
    ).rejects.toThrow();
    const number = Number(draft.ref.slice(2));
    expect(await publishedDatabase().assessment.findMany({ where: { number } })).toEqual([]);
    await publishAssessment(reviewer, { ref: draft.ref, version: submitted.version });
    expect(await publishedDatabase().assessment.findMany({ where: { number } })).toHaveLength(1);
    expect(await getClaim(VISITOR, { ref: about.ref }, now)).toMatchObject({ status: 'contested', state: 'published' });
    await expect(changeAssessment(editor, { ref: draft.ref, status: 'supported' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('returns with a typed reason, which the author hears of', async () => {
    const { draft } = await ready();
    const submitted = await submitAssessment(editor, { ref: draft.ref, version: draft.version });
    const returned = await returnAssessment(reviewer, {
      ref: draft.ref,
      version: submitted.version,
      reason: 'sources',
      note: 'Which log?',
    });
    expect(returned).toMatchObject({ state: 'returned', returnReason: 'sources', returnNote: 'Which log?' });
    const told = await database().notification.findFirstOrThrow({
      where: { authorId: editor.authorId! },
      orderBy: { createdAt: 'desc' },
    });
    expect(told).toMatchObject({ kind: 'returned', subject: draft.ref });
    expect((await listQueue(editor, true)).items[0]?.ref).toBe(draft.ref);
    // Begun anew, it is done with: the new one is what there is to do.
    const { rationale, considered } = returned;
    const anew = await draftAssessment(editor, { ref: returned.claim.ref, status: 'contested', rationale, considered });
    const refs = (await listQueue(editor, true)).items.map(({ ref }) => ref);
    expect([refs[0], refs.includes(draft.ref)]).toEqual([anew.ref, false]);
  });

  it('is taken back by its author alone', async () => {
    const { draft } = await ready();
    const submitted = await submitAssessment(editor, { ref: draft.ref, version: draft.version });
    await expect(takeBackAssessment(reviewer, { ref: draft.ref, version: submitted.version })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await takeBackAssessment(editor, { ref: draft.ref, version: submitted.version })).toMatchObject({
      state: 'draft',
    });
  });

  it('asks whether a changed public status is a correction, and records the answer', async () => {
    const { claim: about, said, draft } = await ready();
    await publishAssessment(reviewer, {
      ref: draft.ref,
      version: (await submitAssessment(editor, { ref: draft.ref, version: draft.version })).version,
    });
    const second = await draftAssessment(editor, {
      ref: about.ref,
      status: 'refuted',
      rationale: { en: 'The log says no.' },
      considered: [said.ref],
    });
    const { version } = await submitAssessment(editor, { ref: second.ref, version: second.version });
    await expect(publishAssessment(reviewer, { ref: second.ref, version })).rejects.toMatchObject({
      code: 'invalid',
      extra: { field: 'correction' },
    });
    const words = { wrong: { en: 'Contested.' }, right: { en: 'Refuted.' }, why: { en: 'The log came in.' } };
    await publishAssessment(reviewer, { ref: second.ref, version, correction: words });
    const page = await getClaim(VISITOR, { ref: about.ref }, now);
    expect(page.corrections).toMatchObject([words]);
    expect(page.assessments.map(({ status }) => status)).toEqual(['refuted', 'contested']);
  });

  it('takes only statements and evidence of the claim as considered', async () => {
    const made = await draftOf('Nothing said.');
    await expect(
      draftAssessment(editor, { ref: made.ref, status: 'contested', rationale: { en: 'x' }, considered: ['T-1'] }),
    ).rejects.toMatchObject({ code: 'invalid', extra: { field: 'considered' } });
  });
});
