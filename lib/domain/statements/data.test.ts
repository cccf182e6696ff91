import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { write } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { getStatement } from './data';

await testDatabase();
const { author } = await loadSample();
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const statement = (ref: string, asOf?: string, actor = VISITOR) => getStatement(actor, { ref, asOf }, now);

describe('a statement', () => {
  it('comes with what it bears on, drafts for editors only', async () => {
    const bearings = async (actor: Actor) =>
      (await statement('T-1', undefined, actor)).bearings.map(({ claim }) => claim.ref);
    expect([await bearings(VISITOR), await bearings(editor)]).toEqual([['C-1'], ['C-1', 'C-3']]);
  });

  it('that was withdrawn is still found, because it is cited', async () => {
    expect(await statement('T-3')).toMatchObject({
      withdrawnAt: '2026-03-20T10:00:00.000Z',
      mode: 'partly-quoted',
      chain: { links: [{ mode: 'verbatim', readByUs: true }], terminus: 'unpublished' },
    });
  });

  it('keeps its earlier words, and names what another speaker was by reference', async () => {
    await write(
      { id: author },
      'It was the mill.',
      async (tx) => {
        const mill = await tx.speaker.findFirstOrThrow({ where: { number: 3 } });
        await tx.statement.updateMany({ where: { number: 1 }, data: { speakerId: mill.id } });
      },
      { at: new Date('2026-05-01T00:00:00Z'), published: true },
    );
    expect(await statement('T-1', '2026-04')).toMatchObject({ speaker: { ref: 'P-1' }, version: 1 });
    expect((await statement('T-1')).history[0]).toMatchObject({
      why: 'It was the mill.',
      changes: [{ field: 'speaker', before: 'P-1', after: 'P-3' }],
    });
  });

  it('that nobody recorded is not found', () => expect(statement('T-77')).rejects.toMatchObject({ code: 'not_found' }));
});
