import { describe, expect, it } from 'vitest';
import {
  draftAssessment,
  publishAssessment,
  returnAssessment,
  submitAssessment,
} from '@/lib/domain/assessments/edit-data';
import { createCase, updateCase } from '@/lib/domain/cases/edit-data';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { mergeClaim } from '@/lib/domain/claims/proposal-data';
import { changeRelation } from '@/lib/domain/claims/relation-data';
import { relateClaims } from '@/lib/domain/claims/tie-data';
import { addEvidence, changeEvidence, restoreEvidence, withdrawEvidence } from '@/lib/domain/evidence/edit-data';
import { createSpeaker } from '@/lib/domain/speakers/edit-data';
import { getStatement } from '@/lib/domain/statements/data';
import { updateStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { write } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting, passWaiting } from './data';

const { db } = await testDatabase();
const { editor, reviewer, now, draftOf } = await sampleDesk();
const log = {
  polarity: 'supports',
  kind: 'witness',
  text: { en: 'The log.' },
  url: 'https://mill.example/log',
} as const;
const claim = (ref: string) => getClaim(editor, { ref }, now);
const inPublic = async (ref: string) => JSON.stringify(await getClaim(VISITOR, { ref }, now));
const waits = async (ref: string) => (await listWaiting(reviewer, { ref })).items;
const pass = async (items: Awaited<ReturnType<typeof waits>>) =>
  passWaiting(reviewer, { items: items.map(({ id, version }) => ({ id, version })) });

describe('evidence that somebody else withdrew while a change of it waited', () => {
  const item = () => db.evidence.findUniqueOrThrow({ where: { number: 1 } });

  it('comes back when a second person passes it, with the words of before or with others', async () => {
    const [{ version: standing }, words] = [await item(), (await claim('C-1')).evidence[0]!.text.en!];
    await changeEvidence(editor, { ref: 'E-1', version: standing, text: { en: 'Other words.' } }, now);
    await withdrawEvidence(reviewer, { ref: 'E-1', version: (await item()).version }, now);
    expect(await inPublic('C-1')).not.toContain(words);
    // The page of then is the page that readers had then.
    const then = async () =>
      JSON.stringify(await getClaim(VISITOR, { ref: 'C-1', asOf: new Date().toISOString() }, now));
    expect(await then()).not.toContain(words);
    for (const to of [standing, standing + 1]) {
      await restoreEvidence(editor, { ref: 'E-1', version: (await item()).version, to }, now);
      expect(await inPublic('C-1')).not.toContain(words);
      expect(await then()).not.toContain(words);
      expect(await waits('E-1')).toMatchObject([{ by: [{ key: 'mara' }], mine: false }]);
      const back = { field: 'withdrawnAt', before: expect.any(String), after: null };
      expect((await waits('E-1'))[0]!.changes).toContainEqual(back);
    }
    await pass(await waits('E-1'));
    expect(await inPublic('C-1')).toContain('Other words.');
  });
});

describe('what a change brings along', () => {
  it('is told by its words, of a claim the case that it is moved to', async () => {
    const made = await createCase(editor, { title: { en: 'The flood' } }, now);
    await updateClaim(editor, { ref: 'C-2', version: (await claim('C-2')).version, case: made.slug }, now);
    const [seen] = await waits('C-2');
    expect(seen!.changes).toContainEqual({ field: 'brings', before: [], after: [{ en: `${made.ref} The flood` }] });
    await updateCase(editor, { slug: made.slug, version: made.version, title: { en: 'The drought' } }, now);
    await expect(pass([seen!])).rejects.toMatchObject({ code: 'conflict' });
    const { version } = await db.case.findUniqueOrThrow({ where: { slug: made.slug } });
    await updateCase(reviewer, { slug: made.slug, version, title: { en: 'The mayor did it' } }, now);
    await expect(pass(await waits('C-2'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.$queryRaw`SELECT 1 FROM published.cases WHERE slug = ${made.slug}`).toEqual([]);
  });

  it('is told of a statement, too', async () => {
    const { ref } = await createSpeaker(editor, { kind: 'person', name: { en: 'A witness' }, aliases: [] }, now);
    const { version } = await getStatement(editor, { ref: 'T-1' }, now);
    await updateStatement(editor, { ref: 'T-1', version, speaker: ref }, now);
    const [seen] = await waits('T-1');
    expect(seen!.changes).toContainEqual({ field: 'brings', before: [], after: [{ en: `${ref} A witness` }] });
  });
});

it('a change of a relation is told with either of its claims', async () => {
  const { relations } = await relateClaims(editor, { ref: 'C-1', kind: 'supports', to: 'C-2' }, now);
  const { ref } = relations.find(({ kind }) => kind === 'supports')!;
  await write({ id: null }, null, (tx) => tx.relation.updateMany({ data: { publicSince: now() } }));
  const { version } = await db.relation.findUniqueOrThrow({ where: { number: Number(ref.slice(2)) } });
  await changeRelation(editor, { ref, version, note: { en: 'Noted.' } }, now);
  for (const of of ['C-1', 'C-2'])
    expect((await waits(of)).filter(({ kind }) => kind === 'relations')).toMatchObject([{ ref }]);
});

it('a change of a claim that was merged waits for nobody, and its words stay unread', async () => {
  await updateClaim(editor, { ref: 'C-1', version: (await claim('C-1')).version, note: { en: 'Zwischenruf.' } }, now);
  await mergeClaim(editor, { ref: 'C-1', into: 'C-2', version: (await claim('C-1')).version }, now);
  await pass((await waits('C-1')).filter(({ kind }) => kind === 'merge'));
  expect((await listWaiting(reviewer, {})).items.filter(({ kind, ref }) => kind === 'claims' && ref === 'C-1')).toEqual(
    [],
  );
  expect(await inPublic('C-1')).not.toContain('Zwischenruf');
});

it('a change is passed by somebody who is none of its authors, in SQL too', async () => {
  await updateClaim(editor, { ref: 'C-2', version: (await claim('C-2')).version, note: { en: 'Zwischenruf.' } }, now);
  const open = 'UPDATE waiting_changes SET';
  for (const set of ['until = now()', `until = now(), passed_by = '${editor.authorId}'`, "authors = '{}'"])
    await expect(db.$executeRawUnsafe(`${open} ${set} WHERE until IS NULL`)).rejects.toThrow(
      /is passed by somebody|nobody passes/,
    );
  expect(await inPublic('C-2')).not.toContain('Zwischenruf');
});

it('a claim that was merged takes nothing in any more, and what weighed it is returned, not published', async () => {
  const made = await draftOf('It was the wind.');
  const {
    evidence: [own],
  } = await addEvidence(editor, { ref: made.ref, ...log }, now);
  const weigh = { ref: made.ref, status: 'contested', rationale: { en: 'Because.' }, considered: [own!.ref] };
  const draft = await draftAssessment(editor, weigh);
  const { version: read } = await submitAssessment(editor, { ref: draft.ref, version: draft.version });
  await mergeClaim(editor, { ref: made.ref, into: 'C-2', version: (await claim(made.ref)).version }, now);

  const late = { ref: made.ref, version: 1, note: { en: 'Late.' } };
  await expect(addEvidence(editor, { ref: made.ref, ...log }, now)).rejects.toThrow('leads to C-2');
  await expect(updateClaim(editor, late, now)).rejects.toThrow('leads to C-2');
  await expect(draftAssessment(editor, weigh)).rejects.toThrow('leads to C-2');
  await expect(publishAssessment(reviewer, { ref: draft.ref, version: read })).rejects.toThrow('leads to C-2');
  const back = { ref: draft.ref, version: read, reason: 'duplicate' as const, note: 'It is one with C-2.' };
  expect(await returnAssessment(reviewer, back)).toMatchObject({ state: 'returned' });
});
