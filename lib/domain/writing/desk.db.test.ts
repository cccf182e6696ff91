import { describe, expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { createClaim, restoreClaim, updateClaim } from '@/lib/domain/claims/edit-data';
import { listClaims } from '@/lib/domain/claims/list-data';
import { markOmission, unmarkOmission } from '@/lib/domain/claims/omission-data';
import { mergeClaim, splitClaim } from '@/lib/domain/claims/proposal-data';
import { relateClaims, unrelateClaims } from '@/lib/domain/claims/tie-data';
import { addEvidence, changeEvidence, restoreEvidence, withdrawEvidence } from '@/lib/domain/evidence/edit-data';
import { getStatement } from '@/lib/domain/statements/data';
import type { StatementInput } from '@/lib/domain/statements/edit-contract';
import {
  createStatement,
  restoreStatement,
  updateStatement,
  withdrawStatement,
} from '@/lib/domain/statements/edit-data';
import { VISITOR } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { sampleDesk } from './sample-desk';

await testDatabase();
const { editor, reviewer, now, slug, capture, statement, draftOf } = await sampleDesk();

describe('a statement at the desk', () => {
  it('is marked with its chain, anchors, bearings, history and audit row, and found in the list', async () => {
    const about = await draftOf('The sluice was opened at night.');
    const made = await createStatement(
      editor,
      statement({ bearings: [{ claim: about.ref, stance: 'denies', coverage: 'part' }] }),
      now,
    );
    expect(made).toMatchObject({
      source: { ref: 'S-1' },
      text: { en: capture.text.slice(0, capture.text.indexOf(' ', 8)) },
      chain: {
        links: [
          { readByUs: true, source: { ref: 'S-1' } },
          { gap: true, source: null },
        ],
      },
      bearings: [{ claim: { ref: about.ref }, stance: 'denies', coverage: 'part' }],
      version: 1,
    });
    const rows = await database().$queryRaw<{ action: string }[]>`SELECT action FROM audit ORDER BY id DESC LIMIT 1`;
    expect(rows[0]?.action).toBe('statement.create');
    const listed = await listClaims(editor, { deniedBy: 'P-1', limit: 50 }, { language: 'en' });
    expect(listed.items.map((item) => item.ref)).toContain(about.ref);
  });

  it.each<[string, Partial<StatementInput>, string]>([
    [
      'no link read by us',
      { links: [{ agent: 'P-1', verb: 'said', mode: 'verbatim', readByUs: false, gap: false }] },
      'links',
    ],
    ['an unknown speaker', { speaker: 'P-999' }, 'speaker'],
    ['a stretch outside the text', { spans: [{ start: 0, end: 1_000_000 }] }, 'spans'],
    [
      'a claim named twice',
      {
        bearings: [
          { claim: 'C-1', stance: 'asserts' },
          { claim: 'C-1', stance: 'denies', coverage: 'whole' },
        ],
      },
      'bearings',
    ],
    ['an unknown capture', { capture: 'S-1.99' }, 'capture'],
  ])('with %s is refused and leaves nothing behind', async (_, change, field) => {
    const before = await database().statement.count();
    await expect(createStatement(editor, statement(change), now)).rejects.toMatchObject({
      code: 'invalid',
      extra: { field },
    });
    expect(await database().statement.count()).toBe(before);
  });

  it('tells the second of two editors, with both versions, and stores nothing of the second', async () => {
    const made = await createStatement(editor, statement(), now);
    await updateStatement(editor, { ref: made.ref, version: 1, said: '2026-03' }, now);
    await expect(updateStatement(reviewer, { ref: made.ref, version: 1, said: '2025' }, now)).rejects.toMatchObject({
      code: 'conflict',
      extra: { details: { yours: { said: '2025' }, theirs: { said: '2026-03', version: 2 } } },
    });
    expect(await getStatement(editor, { ref: made.ref }, now)).toMatchObject({ said: '2026-03', version: 2 });
  });

  it('lets only one of two who save at the same moment through', async () => {
    const made = await createStatement(editor, statement(), now);
    const both = await Promise.allSettled(
      [editor, reviewer].map((actor, n) =>
        updateStatement(actor, { ref: made.ref, version: 1, said: `20${10 + n}` }, now),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is taken back and brought back whole: words, chain and what it bore on', async () => {
    const made = await createStatement(editor, statement({ bearings: [{ claim: 'C-3', stance: 'hedges' }] }), now);
    const links = statement().links.slice(0, 1);
    const changed = await updateStatement(
      editor,
      { ref: made.ref, version: 1, links, bearings: [], said: null, why: 'A slip.' },
      now,
    );
    expect(changed).toMatchObject({ bearings: [], said: null, chain: { links: [{}] } });
    const gone = await withdrawStatement(editor, { ref: made.ref, version: changed.version }, now);
    expect(gone.withdrawnAt).not.toBeNull();
    const back = await restoreStatement(editor, { ref: made.ref, to: 1, version: gone.version }, now);
    expect(back).toMatchObject({
      withdrawnAt: null,
      said: '2026-02',
      bearings: [{ claim: { ref: 'C-3' }, stance: 'hedges' }],
    });
    expect(back.chain).toEqual(made.chain);
    expect(back.anchors).toEqual(made.anchors);
    expect(back.version).toBeGreaterThan(gone.version);
  });
});

describe('a claim at the desk', () => {
  it('is a draft that visitors do not see, with a short form made from it', async () => {
    const made = await draftOf(
      'In February 2026 the mill opened the sluice although the council had forbidden it in writing.',
    );
    expect(made.state).toBe('draft');
    expect(made.short.en!.length).toBeLessThan(75);
    await expect(getClaim(VISITOR, { ref: made.ref }, now)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps every version and brings one back as a new one', async () => {
    const made = await draftOf('First words.');
    const second = await updateClaim(
      editor,
      { ref: made.ref, version: 1, proposition: { en: 'Second words.' }, why: 'Clearer.' },
      now,
    );
    expect(second.history[0]).toMatchObject({ why: 'Clearer.', changes: [{ field: 'proposition' }] });
    const third = await restoreClaim(editor, { ref: made.ref, to: 1, version: 2 }, now);
    expect(third).toMatchObject({ proposition: { en: 'First words.' }, version: 3 });
    await expect(updateClaim(reviewer, { ref: made.ref, version: 1, note: { en: 'x' } }, now)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is tied and untied, and a source that carries a statement on it cannot leave it out', async () => {
    const one = await draftOf('One.');
    const tied = await relateClaims(editor, { ref: one.ref, kind: 'counter-accuses', to: 'C-1' }, now);
    const relation = tied.relations.find((held) => held.kind === 'counter-accuses')!;
    await expect(relateClaims(editor, { ref: one.ref, kind: 'counter-accuses', to: 'C-1' }, now)).rejects.toMatchObject(
      { code: 'invalid' },
    );
    await expect(relateClaims(editor, { ref: one.ref, kind: 'rebuts', to: one.ref }, now)).rejects.toMatchObject({
      code: 'invalid',
    });
    expect((await unrelateClaims(editor, { ref: relation.ref }, now)).relations).toEqual([]);
    expect((await markOmission(editor, { ref: one.ref, source: 'S-1' }, now)).omissions).toHaveLength(1);
    await expect(
      createStatement(editor, statement({ bearings: [{ claim: one.ref, stance: 'asserts' }] }), now),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect((await unmarkOmission(editor, { ref: one.ref, source: 'S-1' }, now)).omissions).toEqual([]);
  });

  it('takes evidence with a new origin, changes it and takes it back', async () => {
    const made = await draftOf('With evidence.');
    const added = await addEvidence(
      editor,
      {
        ref: made.ref,
        polarity: 'supports',
        kind: 'record',
        text: { en: 'The log.' },
        newOrigin: { label: { en: 'The mill’s log' }, derivedFrom: [] },
        span: { capture: capture.ref, start: 0, end: 5 },
      },
      now,
    );
    const [item] = added.evidence;
    expect(added).toMatchObject({ independence: { reports: 1, origins: 1 }, evidence: [{ kind: 'record' }] });
    const changed = await changeEvidence(editor, { ref: item!.ref, version: item!.version, polarity: 'context' }, now);
    expect(changed.evidence[0]).toMatchObject({ polarity: 'context', origin: item!.origin });
    await expect(
      changeEvidence(reviewer, { ref: item!.ref, version: item!.version, polarity: 'refutes' }, now),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(
      (await withdrawEvidence(editor, { ref: item!.ref, version: changed.evidence[0]!.version }, now)).evidence,
    ).toEqual([]);
    const gone = await database().evidence.findFirstOrThrow({ where: { number: Number(item!.ref.slice(2)) } });
    const back = await restoreEvidence(editor, { ref: item!.ref, to: 1, version: gone.version }, now);
    expect(back.evidence).toMatchObject([{ ref: item!.ref, polarity: 'supports', passage: item!.passage }]);
  });

  it('takes no evidence that says nothing or can be looked at nowhere', async () => {
    const { ref } = await draftOf('With no evidence.');
    const item = { ref, polarity: 'supports', kind: 'record', text: { en: 'The log.' } } as const;
    const link = { url: 'https://example.org/log' };
    await expect(addEvidence(editor, item, now)).rejects.toMatchObject({ code: 'invalid', extra: { field: 'source' } });
    await expect(addEvidence(editor, { ...item, ...link, text: { en: ' ' } }, now)).rejects.toMatchObject({
      extra: { field: 'text' },
    });
    const [held] = (await addEvidence(editor, { ...item, ...link }, now)).evidence;
    const change = { ref: held!.ref, version: held!.version };
    await expect(changeEvidence(editor, { ...change, url: null }, now)).rejects.toMatchObject({ code: 'invalid' });
    const moved = await changeEvidence(editor, { ...change, url: null, source: 'S-1' }, now);
    expect(moved.evidence).toMatchObject([{ url: null, source: { ref: 'S-1' } }]);
  });

  it('is merged: what it held goes over and its reference leads there', async () => {
    const [one, two] = [await draftOf('Merged away.'), await draftOf('Kept.')];
    await createStatement(editor, statement({ bearings: [{ claim: one.ref, stance: 'asserts' }] }), now);
    await markOmission(editor, { ref: two.ref, source: 'S-1' }, now);
    const kept = await mergeClaim(editor, { ref: one.ref, into: two.ref, version: 1, why: 'The same.' }, now);
    expect(kept).toMatchObject({ ref: two.ref, statements: [{ stance: 'asserts' }], omissions: [] });
    expect(await getClaim(editor, { ref: one.ref }, now)).toMatchObject({ mergedInto: two.ref });
    // Nor does a public claim go over to a draft, where its readers could not follow.
    await expect(mergeClaim(editor, { ref: 'C-1', into: two.ref, version: 1 }, now)).rejects.toMatchObject({
      code: 'invalid',
      extra: { field: 'into' },
    });
    await expect(mergeClaim(editor, { ref: one.ref, into: 'C-1', version: 2 }, now)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is split only when everything it holds is assigned', async () => {
    const whole = await draftOf('Two things at once.');
    const said = await createStatement(editor, statement({ bearings: [{ claim: whole.ref, stance: 'asserts' }] }), now);
    const gone = await createStatement(
      editor,
      statement({ bearings: [{ claim: whole.ref, stance: 'denies', coverage: 'part' }] }),
      now,
    );
    await withdrawStatement(editor, { ref: gone.ref, version: 1 }, now);
    const tied = await relateClaims(editor, { ref: whole.ref, kind: 'narrows', to: 'C-1' }, now);
    const relation = tied.relations[0]!.ref;
    const part = (words: string, statements: string[], relations: string[]) => ({
      proposition: { en: words },
      where: { en: `Where ${words}` },
      topics: [],
      statements,
      evidence: [],
      relations,
    });
    const split = (statements: string[], relations: string[]) =>
      splitClaim(
        editor,
        {
          ref: whole.ref,
          version: 1,
          parts: [part('One thing.', statements, relations), part('The other.', statements, [])],
        },
        now,
      );
    await expect(split([], [relation])).rejects.toMatchObject({ extra: { field: 'parts.statements' } });
    await expect(split([said.ref], [])).rejects.toMatchObject({ extra: { field: 'parts.relations' } });
    const { parts } = await split([said.ref], [relation]);
    expect(parts.map(({ statements, where, relations }) => [statements.length, where, relations.length])).toEqual([
      [1, { en: 'Where One thing.' }, 2],
      [1, { en: 'Where The other.' }, 1],
    ]);
    expect(parts[0]!.relations).toContainEqual(expect.objectContaining({ ref: relation, kind: 'narrows' }));
    // Brought back, what had been withdrawn stands with the first part.
    const back = await restoreStatement(editor, { ref: gone.ref, to: 1, version: 2 }, now);
    expect(back.bearings.map(({ claim }) => claim.ref)).toEqual([parts[0]!.ref]);
    expect((await getClaim(editor, { ref: whole.ref }, now)).mergedInto).toBe(parts[0]!.ref);
  });
});

it('nobody writes without an author’s record', async () => {
  await expect(
    createClaim({ ...editor, authorId: null }, { case: slug, proposition: { en: 'x' }, topics: [] }, now),
  ).rejects.toMatchObject({ code: 'forbidden' });
});
