import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPublic, loadSample } from '@/lib/domain/reading/sample-data';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { getCapture } from './capture-data';
import { getSource } from './data';
import { listSources, type SourceQuery } from './list-data';

const { db } = await testDatabase();
const { author } = await loadSample();
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const list = (query: Partial<SourceQuery> = {}, actor = VISITOR) => listSources(actor, { limit: 50, ...query }, now);
const refs = async (query: Partial<SourceQuery>) => (await list(query)).items.map((item) => item.ref);

describe('a source', () => {
  it('comes with its captures, statements, and the cases they belong to', async () => {
    const source = await getSource(VISITOR, { ref: 'S-1' }, now);
    expect(source).toMatchObject({
      title: 'Who opened the weir?',
      publisher: { ref: 'P-2' },
      rights: 'quotations-only',
      cases: [{ ref: 'K-1' }],
      captures: [
        { ref: 'S-1.1', kind: 'reading-notes' },
        { ref: 'S-1.2', kind: 'full-text' },
      ],
      relayed: [],
    });
    expect(source.statements.map(({ ref, bearings }) => [ref, bearings.map(({ claim }) => claim.ref)])).toEqual([
      ['T-1', ['C-1']],
      ['T-2', ['C-1', 'C-2']],
    ]);
  });

  it('says what others say it says, and what it leaves out', async () => {
    const letter = await db.source.findFirstOrThrow({ where: { number: 2 } });
    const mill = await db.statement.findFirstOrThrow({ where: { number: 2 } });
    await inPublic((tx) =>
      tx.chainLink.create({
        data: {
          id: newId(),
          statementId: mill.id,
          position: 1,
          agentId: mill.speakerId,
          verb: 'wrote',
          mode: 'verbatim',
          sourceId: letter.id,
        },
      }),
    );
    expect(await getSource(VISITOR, { ref: 'S-2' }, now)).toMatchObject({
      statements: [],
      relayed: [{ statement: 'T-2', speaker: { ref: 'P-3' }, readIn: { ref: 'S-1' } }],
      omissions: [{ claim: { ref: 'C-1', status: 'contested' }, judge: { key: 'mara' } }],
    });
    expect(
      (await list()).items.map(({ ref, captures, statements, relayed }) => [ref, captures, statements, relayed]),
    ).toEqual([
      ['S-1', 2, 2, 0],
      ['S-2', 1, 0, 1],
    ]);
  });

  it('that nobody recorded is not found', () =>
    expect(getSource(VISITOR, { ref: 'S-9' }, now)).rejects.toMatchObject({ code: 'not_found' }));
});

describe('a capture', () => {
  it.each([
    ['reading notes are shown to everybody', 'S-1.1', VISITOR, true],
    ['a full text with quotations only is kept from readers', 'S-1.2', VISITOR, false],
    ['and shown to editors', 'S-1.2', editor, true],
    ['but not to a token that may only read facts', 'S-1.2', { ...editor, scopes: ['facts.read'] } as Actor, false],
    ['a full text that may be printed is shown', 'S-2.1', VISITOR, true],
  ])('%s', async (_, ref, actor, shown) => expect((await getCapture(actor, { ref }, now)).text !== null).toBe(shown));

  it('keeps its marks with their quotes where its text is kept back', async () => {
    const { marks, textSha256 } = await getCapture(VISITOR, { ref: 's-1.2' }, now);
    expect(marks).toEqual([{ statement: 'T-1', start: 2, end: 11, exact: 'full text' }]);
    expect(textSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('was not there before it was made', async () => {
    await expect(getCapture(VISITOR, { ref: 'S-1.2', asOf: '2026-03-10' }, now)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await getCapture(VISITOR, { ref: 'S-1.2', asOf: '2026-03-20' }, now)).toMatchObject({ edition: 2 });
  });

  it.each(['S-1', 'S-1.0', 'C-1.1', 'S-1.1.1'])('%s is no reference of one', (ref) =>
    expect(getCapture(VISITOR, { ref }, now)).rejects.toMatchObject({ code: 'invalid' }),
  );
});

describe('the list of sources', () => {
  it.each<[string, Partial<SourceQuery>, string[]]>([
    ['the dated first', {}, ['S-1', 'S-2']],
    ['held ones', { held: 'yes' }, ['S-1']],
    ['those known by a relay', { held: 'no' }, ['S-2']],
    ['the beginning of a word of the title in any case', { q: 'OPEN' }, ['S-1']],
    ['no word by its end', { q: 'pened' }, []],
    ['the name of the publisher', { q: 'valley' }, ['S-1']],
    ['every word must stand somewhere', { q: 'valley letter' }, []],
    ['signs of LIKE stand for themselves', { q: '%' }, []],
    ['a question mark is a question mark', { q: 'weir?' }, ['S-1']],
    ['a reference', { q: ' s-1 ' }, ['S-1']],
    ['the reference of a text', { q: 'S-1.1' }, ['S-1']],
    ['a reference of nothing', { q: 'S-99' }, []],
    ['a case', { case: 'mill-weir' }, ['S-1', 'S-2']],
    ['a language', { language: 'zh' }, []],
  ])('finds %s', async (_, query, expected) => {
    expect(await refs(query)).toEqual(expected);
    expect((await list(query)).total).toBe(expected.length);
    // The past is read by the same SQL.
    expect(await refs({ ...query, asOf: '2026-11-22' })).toEqual(expected);
  });

  it('refuses a case nobody recorded, and knows that none stood before it was recorded', async () => {
    await expect(list({ case: 'none' })).rejects.toMatchObject({ code: 'invalid', extra: { field: 'case' } });
    expect((await list({ case: 'mill-weir', asOf: '2020' })).total).toBe(0);
  });

  it('is walked page by page without a gap or a repeat, whatever the dates', async () => {
    const dates = ['2020', '2020-12', '2020-12-15', null, '2020', null, '2019-05'];
    await db.source.createMany({
      data: dates.map((published, i) => ({
        id: newId(),
        key: `walk-${i}`,
        type: 'report',
        title: `Walk ${i}`,
        language: 'en',
        held: false,
        published,
        publicSince: new Date(),
        createdBy: author,
        updatedBy: author,
      })),
    });
    const { items, total } = await list();
    expect(total).toBe(items.length);
    for (const limit of [1, 2, 4, 8]) {
      const walked: string[] = [];
      let next: string | null | undefined;
      do {
        const page = await list({ limit, cursor: next ?? undefined });
        walked.push(...page.items.map((item) => item.ref));
        next = page.next;
      } while (next);
      expect(walked).toEqual(items.map((item) => item.ref));
    }
  });

  it('finds an abbreviation however it is written, and no other word', async () => {
    const titles = [
      'The U.S. letter about weirs',
      'A US letter about weirs',
      'The bus letter about weirs',
      '美国US水闸',
    ];
    const publicSince = new Date();
    const written = {
      type: 'report',
      language: 'en',
      held: false,
      publicSince,
      createdBy: author,
      updatedBy: author,
    } as const;
    await db.source.createMany({
      data: titles.map((title, i) => ({ id: newId(), key: `us-${i}`, title, ...written })),
    });
    const found = async (q: string) => (await list({ q })).items.map(({ title }) => title).sort();
    const [stops, plain, other, chinese] = titles;
    expect(await found('U.S. weirs')).toEqual([plain, stops]);
    expect(await found('US letter')).toEqual([plain, stops]);
    expect(await found('us')).toEqual([plain, stops, chinese]);
    for (const q of ['国', '闸', '国US', '水闸', '美国']) expect(await found(q), q).toEqual([chinese]);
    expect(await found('闸水')).toEqual([]);
    expect(await found('bu weir')).toEqual([other]);
    expect(await found('us “letter')).toEqual([]);
  });

  it('answers any words and refuses any cursor but its own', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom("'; DROP TABLE sources; --", '\\', '_%\\%', '水闸', 'U.S.⑴', 'US\\', 'a⑴（*', '***=a', 'ˆ[a'),
    );
    await fc.assert(
      fc.asyncProperty(words, async (q) => {
        expect((await list({ q: q.replaceAll('\0', '') })).total).toBeGreaterThanOrEqual(0);
        const cursor = Buffer.from(q).toString('base64url');
        await expect(list({ cursor })).rejects.toMatchObject({ code: 'invalid', extra: { field: 'cursor' } });
      }),
      { numRuns: 40 },
    );
  });
});
