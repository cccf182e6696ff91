import { describe, expect, it } from 'vitest';
import { listAdditions, passAdditions } from '@/lib/domain/assessments/additions-data';
import { getAssessment } from '@/lib/domain/assessments/data';
import { draftAssessment, publishAssessment, submitAssessment } from '@/lib/domain/assessments/edit-data';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { addEvidence, changeEvidence, restoreEvidence, withdrawEvidence } from '@/lib/domain/evidence/edit-data';
import { updateSource } from '@/lib/domain/sources/capture-edit-data';
import { createSpeaker, updateSpeaker } from '@/lib/domain/speakers/edit-data';
import { getStatement } from '@/lib/domain/statements/data';
import { updateStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting, passWaiting } from './data';

const { db } = await testDatabase();
const { editor, reviewer, now, draftOf } = await sampleDesk();

const inPublic = async (ref: string) => JSON.stringify(await getClaim(VISITOR, { ref }, now));
const version = async (ref: string) => (await getClaim(editor, { ref }, now)).version;
const evidence = (words: string) => ({
  polarity: 'supports' as const,
  kind: 'witness' as const,
  text: { en: words },
  url: 'https://mill.example/log',
});

/** An item of evidence added by somebody, with its version. */
async function added(actor: typeof editor, ref: string, words: string) {
  const claim = await addEvidence(actor, { ref, ...evidence(words) }, now);
  return claim.evidence.find(({ text }) => text.en === words)!;
}
const listed = async (ref: string) =>
  (await listAdditions(reviewer)).items.flatMap(({ items }) => items).find((item) => item.ref === ref)!;

describe('an addition', () => {
  it('is passed as it was seen, not as it has become since', async () => {
    const item = await added(editor, 'C-1', 'Seen by the reviewer.');
    const { seen } = await listed(item.ref);
    await changeEvidence(editor, { ref: item.ref, version: item.version, text: { en: 'Written after that.' } }, now);
    const wish = { ref: 'C-1', items: [{ ref: item.ref, seen }] };
    await expect(passAdditions(reviewer, wish)).rejects.toMatchObject({ code: 'conflict' });
    expect(await inPublic('C-1')).not.toContain('Written after that.');
    const again = { ref: 'C-1', items: [{ ref: item.ref, seen: (await listed(item.ref)).seen }] };
    expect(await passAdditions(reviewer, again)).toEqual({ passed: [item.ref] });
    expect(await inPublic('C-1')).toContain('Written after that.');
  });

  it('that brings somebody new is another when they are called otherwise', async () => {
    const speaker = await createSpeaker(editor, { kind: 'person', name: { en: 'A witness' }, aliases: [] }, now);
    const spoken = await getStatement(editor, { ref: 'T-1' }, now);
    const said = await updateStatement(editor, { ref: 'T-1', version: spoken.version, speaker: speaker.ref }, now);
    const [waits] = (await listWaiting(reviewer, { ref: said.ref })).items;
    await updateSpeaker(
      editor,
      { ref: speaker.ref, version: speaker.version, name: { en: 'Somebody quite different' } },
      now,
    );
    const pass = ({ id, version }: { id: string; version: number }) =>
      passWaiting(reviewer, { items: [{ id, version }] });
    await expect(pass(waits!)).rejects.toMatchObject({ code: 'conflict' });
    const [newer] = (await listWaiting(reviewer, { ref: said.ref })).items;
    await updateSpeaker(
      reviewer,
      { ref: speaker.ref, version: speaker.version + 1, name: { en: 'By the reviewer alone' } },
      now,
    );
    await expect(pass({ ...newer!, version: newer!.version + 1 })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a published assessment', () => {
  /** An assessment of a claim that was handed over. */
  async function handedOver(ref: string) {
    const { status, statements } = await getClaim(editor, { ref }, now);
    const considered = statements.map(({ statement }) => statement.ref);
    const draft = await draftAssessment(editor, { ref, status, rationale: { en: 'Because.' }, considered });
    return submitAssessment(editor, { ref: draft.ref, version: draft.version });
  }

  it('passes what was read on its claim, and is a conflict where that has changed', async () => {
    const { ref, version: read } = await handedOver('C-1');
    const { seen } = await getAssessment(ref);
    await updateClaim(
      editor,
      { ref: 'C-1', version: await version('C-1'), note: { en: 'Nobody has read this.' } },
      now,
    );
    const publish = { ref, version: read, correction: null };
    await expect(publishAssessment(reviewer, { ...publish, seen })).rejects.toMatchObject({ code: 'conflict' });
    expect(await inPublic('C-1')).not.toContain('Nobody has read this.');
    await publishAssessment(reviewer, { ...publish, seen: (await getAssessment(ref)).seen });
    expect(await inPublic('C-1')).toContain('Nobody has read this.');
  });

  it('leaves what its reviewer added after the handing over to somebody else', async () => {
    const { ref, version } = await handedOver('C-1');
    await added(reviewer, 'C-1', 'The reviewer’s own.');
    await publishAssessment(reviewer, { ref, version, correction: null });
    expect(await inPublic('C-1')).not.toContain('The reviewer’s own.');
  });

  it('is refused where its reviewer has changed the draft claim it makes public', async () => {
    const claim = await draftOf('It was the wind.');
    const item = await added(editor, claim.ref, 'A gale.');
    const draft = await draftAssessment(editor, {
      ...{ ref: claim.ref, status: 'contested', rationale: { en: 'Because.' } },
      considered: [item.ref],
    });
    const { ref, version: read } = await submitAssessment(editor, { ref: draft.ref, version: draft.version });
    await updateClaim(
      reviewer,
      { ref: claim.ref, version: await version(claim.ref), proposition: { en: 'It was the mayor.' } },
      now,
    );
    await expect(publishAssessment(reviewer, { ref, version: read })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(inPublic(claim.ref)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what was taken from the public', () => {
  const item = async () => (await getClaim(editor, { ref: 'C-1' }, now)).evidence.find(({ ref }) => ref === 'E-1');
  const taken = () => db.evidence.findUniqueOrThrow({ where: { number: 1 } });

  it('by somebody else comes back by the word of two, by oneself at once', async () => {
    const words = (await item())!.text.en!;
    const standing = (await taken()).version;
    const bringBack = async () =>
      restoreEvidence(editor, { ref: 'E-1', version: (await taken()).version, to: standing }, now);
    await withdrawEvidence(editor, { ref: 'E-1', version: standing }, now);
    expect(await inPublic('C-1')).not.toContain(words);
    await bringBack();
    expect(await inPublic('C-1')).toContain(words);
    await withdrawEvidence(reviewer, { ref: 'E-1', version: (await taken()).version }, now);
    await bringBack();
    expect((await item())!.text.en).toBe(words);
    expect(await inPublic('C-1')).not.toContain(words);
    const [waits] = (await listWaiting(reviewer, {})).items.filter(({ ref }) => ref === 'E-1');
    expect(waits).toMatchObject({ by: [{ key: 'mara' }], mine: false });
    await passWaiting(reviewer, { items: [{ id: waits!.id, version: waits!.version }] });
    expect(await inPublic('C-1')).toContain(words);
  });
});

describe('a change of a source', () => {
  it('is not passed with a statement whose chain leads into its text', async () => {
    const { version: sourceVersion } = await db.source.findUniqueOrThrow({ where: { number: 1 } });
    await updateSource(editor, { ref: 'S-1', version: sourceVersion, title: 'Not looked at' }, now);
    const spoken = await getStatement(editor, { ref: 'T-2' }, now);
    const links = [
      {
        ...{ agent: 'P-2', verb: 'quotes', mode: 'verbatim' as const, source: 'S-1', readByUs: true, gap: false },
        span: { capture: 'S-1.1', start: 0, end: 9 },
      },
    ];
    await updateStatement(editor, { ref: 'T-2', version: spoken.version, links }, now);
    const [waits] = (await listWaiting(reviewer, { ref: 'T-2' })).items;
    await passWaiting(reviewer, { items: [{ id: waits!.id, version: waits!.version }] });
    expect(await inPublic('C-1')).not.toContain('Not looked at');
  });
});
