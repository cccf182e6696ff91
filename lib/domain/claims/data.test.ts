import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { write } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { getClaim } from './data';

const { db } = await testDatabase();
const { author, reviewer } = await loadSample();
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const claim = (ref: string, asOf?: string, actor = VISITOR) => getClaim(actor, { ref, asOf }, now);

describe('a claim', () => {
  it('comes with words, chain, evidence, assessment and everything else about it', async () => {
    const found = await claim('c-1');
    expect(found).toMatchObject({
      ref: 'C-1',
      status: 'contested',
      state: 'published',
      from: '2019-05-03',
      case: { ref: 'K-1', slug: 'mill-weir' },
      topics: [{ key: 'water' }],
      axes: { attributions: { unconfirmed: 1, 'as-quoted': 1 }, unread: true, status: 'contested', assessment: 'A-1' },
      omissions: [{ source: { ref: 'S-2' }, judge: { key: 'mara' }, judgedOn: '2026-03-02' }],
      evidence: [{ ref: 'E-1', polarity: 'refutes', kind: 'interested-party', origin: 'letter' }],
      origins: [{ key: 'letter', source: { ref: 'S-2' }, derivedFrom: [], roots: ['letter'], circular: false }],
      independence: { reports: 1, origins: 1, circular: false },
      assessments: [{ ref: 'A-1', considered: ['T-1', 'E-1'], author: { key: 'mara' }, reviewer: { key: 'tomas' } }],
      relations: [{ kind: 'contradicts', direction: 'to', claim: { ref: 'C-2', status: 'unassessed' } }],
      corrections: [{ ref: 'N-1', target: { kind: 'assessment', ref: 'A-1' } }],
      mergedInto: null,
    });
    expect(found.statements.map(({ stance, coverage, statement }) => [stance, coverage, statement.ref])).toEqual([
      ['asserts', null, 'T-1'],
      ['denies', 'whole', 'T-2'],
    ]);
    expect(found.axes.denials).toMatchObject([{ speaker: { ref: 'P-3' }, coverage: 'whole' }]);
    expect(found.statements[0]!.statement).toMatchObject({
      speaker: { ref: 'P-1', role: { en: 'Mayor' } },
      chain: {
        terminus: 'original-not-found',
        links: [
          { agent: { ref: 'P-2' }, verb: 'reports', readByUs: true, source: { ref: 'S-1' }, span: null },
          { agent: { ref: 'P-1' }, readByUs: false, source: null },
        ],
      },
    });
    expect(found.statements[0]!.statement.anchors[0]).toMatchObject({
      capture: 'S-1.1',
      kind: 'reading-notes',
      exact: 'the weir stood open',
    });
  });

  it('that is a draft is found by editors only, and so is what points at it', async () => {
    await expect(claim('C-3')).rejects.toMatchObject({ code: 'not_found' });
    expect(await claim('C-3', undefined, editor)).toMatchObject({ state: 'draft', status: 'unassessed' });
    expect((await claim('C-1')).relations).toHaveLength(1);
    expect((await claim('C-1', undefined, editor)).relations).toHaveLength(2);
  });

  it('that was merged names the claim at the end of the line', async () => {
    expect(await claim('C-4')).toMatchObject({ ref: 'C-4', state: 'merged', mergedInto: 'C-1' });
  });

  it('that was merged as a draft stays unknown to the public, and so does the tie to what took it over', async () => {
    const open = await db.claim.findUniqueOrThrow({ where: { number: 1 } });
    const { caseId } = open;
    const { createdAt, createdBy } = open;
    const stamp = { createdAt, createdBy, updatedAt: createdAt, updatedBy: createdBy };
    const words = { proposition: { en: 'Never shown.' }, short: { en: 'Never shown' } };
    const draft = await db.claim.create({
      data: { ...stamp, ...words, id: newId(), caseId, key: 'weir-never-shown', state: 'draft' },
    });
    await db.claim.update({ where: { id: draft.id }, data: { state: 'merged', mergedIntoId: open.id } });
    await db.relation.create({
      data: { ...stamp, id: newId(), fromId: draft.id, kind: 'merged_into', toId: open.id },
    });
    const ref = `C-${draft.number}`;
    await expect(claim(ref)).rejects.toMatchObject({ code: 'not_found' });
    expect(await claim(ref, undefined, editor)).toMatchObject({ mergedInto: 'C-1' });
    const tied = (found: Awaited<ReturnType<typeof claim>>) => found.relations.some((each) => each.claim.ref === ref);
    expect([tied(await claim('C-1')), tied(await claim('C-1', undefined, editor))]).toEqual([false, true]);
  });

  it('is found behind an old reference that has no record any more', async () => {
    await db.redirect.create({ data: { ref: 'C-900', target: 'C-2' } });
    expect(await claim('C-900')).toMatchObject({ ref: 'C-2' });
  });

  it.each([
    ['C-99', 'not_found'],
    ['S-1', 'invalid'],
    ['C-0', 'invalid'],
    ["C-1'; DROP TABLE claims; --", 'invalid'],
    ['C-9999999999', 'invalid'],
  ])('%s is refused as %s', async (ref, code) => expect(claim(ref)).rejects.toMatchObject({ code }));

  it('hides an unpublished assessment from readers', async () => {
    const held = await db.claim.findFirstOrThrow({ where: { number: 2 } });
    await write({ id: author }, null, (tx) =>
      tx.assessment.create({
        data: {
          id: newId(),
          claimId: held.id,
          statusKey: 'refuted',
          rationale: { en: 'Not yet.' },
          authorId: author,
          assessedAt: now(),
          createdBy: author,
          updatedBy: author,
        },
      }),
    );
    expect(await claim('C-2')).toMatchObject({ status: 'unassessed', assessments: [] });
    expect(await claim('C-2', undefined, editor)).toMatchObject({
      status: 'unassessed',
      assessments: [{ state: 'draft', reviewer: null }],
    });
  });
});

describe('a claim as it stood', () => {
  it('has the status of that day, before and after an assessment', async () => {
    expect(await claim('C-1', '2026-03-04')).toMatchObject({
      status: 'unassessed',
      assessments: [],
      corrections: [],
      axes: { assessment: null },
    });
    expect(await claim('C-1', '2026-03-05')).toMatchObject({ status: 'contested', corrections: [] });
    expect(await claim('C-1', '2026-03')).toMatchObject({ status: 'contested', corrections: [{ ref: 'N-1' }] });
  });

  it('was not there before it was recorded', () =>
    expect(claim('C-1', '2026-03-01')).rejects.toMatchObject({ code: 'not_found' }));

  it('is today the same as now', async () => {
    expect(await claim('C-1', '2026-11-22', editor)).toEqual(await claim('C-1', undefined, editor));
  });

  it('keeps the words it had, and says in its history what changed them', async () => {
    await write(
      { id: reviewer },
      'clearer',
      (tx) =>
        tx.claim.updateMany({
          where: { number: 2 },
          data: { proposition: { en: 'The weir was closed.' }, from: '2019' },
        }),
      { at: new Date('2026-04-01T08:00:00Z'), published: true },
    );
    expect((await claim('C-2', '2026-03-31')).proposition).toEqual({
      en: 'The weir was shut before midnight on 3 May 2019.',
    });
    const { history, version, changedBy } = await claim('C-2');
    expect({ version, changedBy: changedBy.key }).toEqual({ version: 2, changedBy: 'tomas' });
    expect(history).toMatchObject([
      {
        version: 2,
        at: '2026-04-01T08:00:00.000Z',
        by: { key: 'tomas' },
        why: 'clearer',
        operation: 'update',
        changes: [
          { field: 'from', before: null, after: '2019' },
          { field: 'proposition', after: { en: 'The weir was closed.' } },
        ],
      },
      { version: 1, operation: 'insert', changes: [] },
    ]);
    expect((await claim('C-2', '2026-03-31')).history).toHaveLength(1);
  });

  it.each(['2026-02-30', '2026-02-30T10:00Z', '2026-13', '2027', '2026-11-23', '0000-00-00', '2026-11-22T25:00:00Z'])(
    '%s is no day to look back to',
    (day) => expect(claim('C-1', day)).rejects.toMatchObject({ code: 'invalid', extra: { field: 'asOf' } }),
  );
});
