import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { write } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { getCase, listCases } from './data';

await testDatabase();
const { author } = await loadSample();
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };

describe('a case', () => {
  it('says what is in dispute and who stands where', async () => {
    expect(await getCase(VISITOR, { slug: 'mill-weir' }, now)).toMatchObject({
      ref: 'K-1',
      claims: 2,
      statements: 2,
      sources: 1,
      speakers: 2,
      statuses: [
        { status: 'unassessed', claims: 1 },
        { status: 'contested', claims: 1 },
      ],
      topics: [{ key: 'water', claims: 1 }],
      sides: [{ key: 'town', speakers: [{ ref: 'P-1' }], stances: { asserts: 1 } }],
      disputed: [
        { ref: 'C-1', status: 'contested', asserting: [{ ref: 'P-1' }], denying: [{ ref: 'P-3', coverage: 'whole' }] },
      ],
      unread: 2,
      timeline: [
        {
          statement: 'T-1',
          said: '2019',
          source: 'S-1',
          bearings: [{ claim: 'C-1', stance: 'asserts', coverage: null }],
        },
        { statement: 'T-2', bearings: [{ claim: 'C-1' }, { claim: 'C-2' }] },
      ],
      sourcesHeld: [{ ref: 'S-1' }],
      corrections: [{ ref: 'N-1' }],
    });
  });

  it('counts drafts for editors only', async () => {
    const count = async (actor: Actor) => (await listCases(actor, {}, now)).items.map(({ claims }) => claims);
    expect([await count(VISITOR), await count(editor)]).toEqual([[2], [3]]);
  });

  it('stood otherwise before the assessment, and not at all before it was recorded', async () => {
    expect((await getCase(VISITOR, { slug: 'mill-weir', asOf: '2026-03-03' }, now)).statuses).toEqual([
      { status: 'unassessed', claims: 2 },
    ]);
    expect((await listCases(VISITOR, { asOf: '2025' }, now)).items).toEqual([]);
    await expect(getCase(VISITOR, { slug: 'mill-weir', asOf: '2025' }, now)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is today the same as now', async () => {
    const [then, today] = [
      await getCase(editor, { slug: 'mill-weir', asOf: '2026-11-22' }, now),
      await getCase(editor, { slug: 'mill-weir' }, now),
    ];
    expect(then).toEqual(today);
  });

  it('counts anew once a claim has changed', async () => {
    const counts = async () => (await listCases(VISITOR, {}, now)).items.map(({ claims }) => claims);
    expect(await counts()).toEqual([2]);
    await write({ id: author }, null, async (tx) => {
      const draft = await tx.claim.update({ where: { number: 3 }, data: { state: 'published' } });
      await tx.$queryRaw`SELECT reindex_claims(ARRAY[${draft.id}]::uuid[])`;
    });
    expect(await counts()).toEqual([3]);
    expect((await getCase(VISITOR, { slug: 'mill-weir' }, now)).claims).toBe(3);
  });
});
