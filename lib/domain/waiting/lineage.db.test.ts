import { describe, expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { mergeClaim, splitClaim } from '@/lib/domain/claims/proposal-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting, passWaiting, returnWaiting } from './data';
import { takeBackProposal } from './proposals-data';

await testDatabase();
const { editor, reviewer, now } = await sampleDesk();
/** A claim as visitors see it, where its reference leads. */
const seen = async (ref: string) => {
  const claim = await getClaim(VISITOR, { ref }, now);
  return claim.mergedInto ? getClaim(VISITOR, { ref: claim.mergedInto }, now) : claim;
};
const version = async (ref: string) => (await getClaim(editor, { ref }, now)).version;
const waits = async (ref: string) =>
  (await listWaiting(reviewer, { ref })).items.filter(({ kind }) => kind === 'merge' || kind === 'split');
const pass = async (ref: string, actor = reviewer) =>
  passWaiting(actor, { items: (await waits(ref)).map(({ id, version }) => ({ id, version })) });

const split = async () => {
  const { statements, evidence, relations } = await getClaim(editor, { ref: 'C-1' }, now);
  const part = (words: string, first: boolean) => ({
    proposition: { en: words },
    topics: [],
    statements: statements.map(({ statement }) => statement.ref),
    evidence: first ? evidence.map(({ ref }) => ref) : [],
    relations: first
      ? relations.filter(({ kind }) => !['split-from', 'merged-into'].includes(kind)).map(({ ref }) => ref)
      : [],
  });
  return { ref: 'C-1', version: await version('C-1'), parts: [part('It was open.', true), part('At two.', false)] };
};

describe('a split of a public claim', () => {
  it('is told at once what is wrong with it, and leaves no number out', async () => {
    const wrong = await split();
    wrong.parts[0]!.evidence = [];
    await expect(splitClaim(editor, wrong, now)).rejects.toMatchObject({ extra: { field: 'parts.evidence' } });
    expect(await waits('C-1')).toEqual([]);
  });

  it('waits: nothing has moved, and it is told to the desk with its parts', async () => {
    const before = await seen('C-1');
    expect(await splitClaim(editor, await split(), now)).toEqual({ parts: [] });
    expect(await seen('C-1')).toEqual(before);
    const [waiting] = await waits('C-1');
    expect(waiting).toMatchObject({ kind: 'split', ref: 'C-1', mine: false, by: [{ key: 'mara' }] });
    expect(waiting!.changes).toMatchObject([
      { field: 'parts', after: [expect.stringMatching(/^It was open\. \(T-1, /), expect.any(String)] },
    ]);
    await expect(splitClaim(editor, await split(), now)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is not passed by who proposed it, not in SQL either; returned, it makes room for the next', async () => {
    await expect(pass('C-1', { ...editor, role: 'reviewer' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(database().$executeRaw`UPDATE proposals SET passed_by = author_id`).rejects.toThrow(
      'proposals_passed_by_another',
    );
    const [waiting] = await waits('C-1');
    await returnWaiting(reviewer, { id: waiting!.id, version: 1, reason: 'not-one-claim', note: 'It is one.' });
    expect((await waits('C-1'))[0]!.returned).toMatchObject({ reason: 'not-one-claim', note: 'It is one.' });
    await splitClaim(editor, await split(), now);
    expect(await waits('C-1')).toMatchObject([{ returned: null }]);
  });

  it('that was proposed for words that have changed is a conflict, and can be taken back', async () => {
    await updateClaim(editor, { ref: 'C-1', version: await version('C-1'), note: { en: 'Newer.' } }, now);
    await expect(pass('C-1')).rejects.toMatchObject({ code: 'conflict' });
    const [waiting] = await waits('C-1');
    await expect(takeBackProposal(reviewer, { id: waiting!.id })).rejects.toMatchObject({ code: 'invalid' });
    await takeBackProposal(editor, { id: waiting!.id });
    expect(await waits('C-1')).toEqual([]);
  });

  it('passed, is what its author wished, in public', async () => {
    await splitClaim(editor, await split(), now);
    await pass('C-1');
    const part = await seen('C-1');
    expect(part).toMatchObject({
      proposition: { en: 'It was open.' },
      recordedBy: { key: 'mara' },
      state: 'published',
    });
    expect(part.statements.length).toBeGreaterThan(0);
    expect(part.statements.every(({ waits }) => !waits)).toBe(true);
    expect(await waits('C-1')).toEqual([]);
    expect((await listWaiting(reviewer, { ref: part.ref })).items).toEqual([]);
  });
});

describe('a merge', () => {
  it('of a draft acts at once, and what it brings to a public claim waits as an addition', async () => {
    await mergeClaim(editor, { ref: 'C-3', into: 'C-2', version: await version('C-3') }, now);
    const merged = await getClaim(editor, { ref: 'C-2' }, now);
    expect(merged.relations.find(({ kind }) => kind === 'merged-into')).toMatchObject({ waits: true });
    expect(JSON.stringify(await seen('C-2'))).not.toContain('Proposition of weir-draft');
  });

  it('of a public claim waits for a second person', async () => {
    const { ref, version: read } = await seen('C-1');
    const standing = await mergeClaim(editor, { ref, into: 'c-2', version: read }, now);
    expect(standing.ref).toBe(ref);
    const statements = (await seen(ref)).statements.length;
    expect(await waits(ref)).toMatchObject([{ kind: 'merge', to: 'C-2' }]);
    // The claim that would take it in is told too; another is not.
    expect(await waits('C-2')).toEqual(await waits(ref));
    expect(await waits('C-3')).toEqual([]);
    await pass(ref);
    const kept = await seen(ref);
    expect(kept.ref).toBe('C-2');
    expect(kept.statements.length).toBeGreaterThanOrEqual(statements);
  });
});
