import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { write } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { getSpeaker } from './data';
import { listSpeakers, type SpeakerQuery } from './list-data';

const { db } = await testDatabase();
const { author } = await loadSample();
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const list = (query: Partial<SpeakerQuery> = {}, actor = VISITOR) => listSpeakers(actor, { limit: 50, ...query }, now);
const mayor = await db.speaker.findFirstOrThrow({ where: { key: 'mayor' } });
const aliases = ['霍尔姆市长', 'Åda Hólm'].map((text) => ({ id: newId(), speakerId: mayor.id, text, language: 'zh' }));
// Known since a day of the past, whatever day the tests run on.
await write({ id: null }, 'aliases', (tx) => tx.speakerAlias.createMany({ data: aliases }), {
  at: new Date('2026-03-21T10:00:00Z'),
  published: true,
});

describe('a speaker', () => {
  it('comes with roles, names and positions claim by claim', async () => {
    expect(await getSpeaker(VISITOR, { ref: 'P-1' }, now)).toMatchObject({
      ref: 'P-1',
      kind: 'person',
      aliases: [{ text: 'Åda Hólm' }, { text: '霍尔姆市长' }],
      roles: [{ title: { en: 'Mayor' }, organisation: { ref: 'P-2' }, from: null, to: null }],
      positions: [{ claim: { ref: 'C-1' }, statements: [{ stance: 'asserts', statement: { ref: 'T-1' } }] }],
      relayed: 0,
    });
    expect(await getSpeaker(VISITOR, { ref: 'P-2' }, now)).toMatchObject({
      relayed: 2,
      sources: [{ ref: 'S-1' }],
      positions: [],
    });
  });

  it('has positions on drafts for editors only', async () => {
    const claims = async (actor: Actor) =>
      (await getSpeaker(actor, { ref: 'P-1' }, now)).positions.map(({ claim }) => claim.ref);
    expect([await claims(VISITOR), await claims(editor)]).toEqual([['C-1'], ['C-1', 'C-3']]);
  });

  it('stood elsewhere before', async () => {
    expect(await getSpeaker(VISITOR, { ref: 'P-1', asOf: '2026-03-02' }, now)).toMatchObject({ aliases: [] });
    await expect(getSpeaker(VISITOR, { ref: 'P-1', asOf: '2020' }, now)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the list of speakers', () => {
  it('goes by name and counts statements, claims and stances', async () => {
    const { items, total, next } = await list();
    expect(items.map(({ ref, statements, claims, stances }) => [ref, statements, claims, stances])).toEqual([
      ['P-1', 1, 1, { asserts: 1 }],
      ['P-3', 1, 2, { denies: 1, asserts: 1 }],
      ['P-2', 0, 0, {}],
    ]);
    expect({ total, next }).toEqual({ total: 3, next: null });
    expect((await list({}, editor)).items[0]).toMatchObject({ claims: 2, stances: { asserts: 1, hedges: 1 } });
  });

  it.each<[string, Partial<SpeakerQuery>, string[]]>([
    ['a name in small letters', { q: 'ada holm' }, ['P-1']],
    ['a name two share', { q: 'holm' }, ['P-1', 'P-3']],
    ['no name by its end', { q: 'olm' }, []],
    ['accents on either side', { q: 'hólm mill' }, ['P-3']],
    ['an alias in Chinese', { q: '市长' }, ['P-1']],
    ['a kind', { kind: 'outlet' }, ['P-2']],
    ['a case', { case: 'mill-weir' }, ['P-1', 'P-3', 'P-2']],
    ['an underscore as itself', { q: '_' }, []],
    ['a reference', { q: 'p-3' }, ['P-3']],
    ['a reference of another kind', { q: 'S-3' }, []],
  ])('finds %s', async (_, query, expected) => {
    expect((await list(query)).items.map((item) => item.ref)).toEqual(expected);
    expect((await list({ ...query, asOf: '2026-11-22' })).items.map((item) => item.ref)).toEqual(expected);
  });

  it('is walked page by page', async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.next! });
    expect([...first.items, ...second.items].map((item) => item.ref)).toEqual(['P-1', 'P-3', 'P-2']);
    expect(second.next).toBeNull();
  });
});
