import { describe, expect, it } from 'vitest';
import { createStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { connect, type Database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { updateClaim } from './edit-data';
import { currentIndex, prepareIndex } from './index-data';
import { listClaims } from './list-data';

const { db, url } = await testDatabase();
const { editor, now, draftOf, statement } = await sampleDesk();

/** What these searches find, here where words are remembered; and that one who has just begun finds the same. */
async function found(...searches: string[]): Promise<string[][]> {
  const list = async (q: string, own = db) =>
    (await listClaims(editor, { q, limit: 50 }, { language: 'en', db: own })).items.map(({ ref }) => ref).sort();
  const remembered = await Promise.all(searches.map((q) => list(q)));
  expect(remembered).toEqual(await elsewhere((fresh) => Promise.all(searches.map((q) => list(q, fresh)))));
  return remembered;
}

/** On connections of its own, for which nothing is remembered. */
async function elsewhere<T>(ask: (fresh: Database) => Promise<T>): Promise<T> {
  const fresh = connect(url);
  // A client that never connected by itself leaves its connections open.
  await fresh.$connect();
  return ask(fresh).finally(() => fresh.$disconnect());
}

const SEARCHES = ['lantern', 'lanterns', '"green lantern"', '-lantern', 'green', '灯塔', '灯', '海边灯塔', 'the'];

describe('words written in several ways', () => {
  it('are ranked on a connection that has ranked others', async () => {
    await draftOf('The U.S. opened the sluice.');
    // As many at once as there are connections, so that each has seen a word of one spelling first.
    for (const q of ['sluice', 'us', 'sluice'])
      for (const { items } of await Promise.all(
        Array.from({ length: 20 }, () => listClaims(editor, { q, limit: 50 }, { language: 'en' })),
      ))
        expect(items).toHaveLength(1);
  });

  it('hold short names with an & whole, and mark them', async () => {
    const { ref } = await draftOf('AT&T’s customers pay for R&D.');
    const bearings = [{ claim: ref, stance: 'asserts' as const }];
    await createStatement(editor, statement({ text: { en: 'It is AT&T that pays.' }, bearings }), now);
    expect(await found('AT&T', 'at&t', '"AT&T that pays"', 'AT&T用户', 'AT&T -R&D', 'Q&A')).toEqual([
      [ref],
      [ref],
      [ref],
      [],
      [],
      [],
    ]);
    const { items } = await listClaims(editor, { q: 'AT&T', limit: 50 }, { language: 'en' });
    const marked = items[0]!.hits.map(({ text, ranges }) => ranges.map(([from, to]) => text.slice(from, to)));
    expect(marked.flat()).toContain('AT&T');
  });
});

describe('words of a statement marked at the desk', () => {
  it('lead to the claim it bears on and are shown, beside those of its speaker', async () => {
    const { ref } = await draftOf('A kiln was lit.');
    const bearings = [{ claim: ref, stance: 'asserts' as const }];
    await createStatement(editor, statement({ text: { en: 'The zaffre is fired twice.' }, bearings }), now);
    const { items } = await listClaims(editor, { q: 'zaffre', limit: 50 }, { language: 'en' });
    expect(items.map(({ ref: found, hits }) => [found, hits.map(({ text }) => text)])).toEqual([
      [ref, ['The zaffre is fired twice.']],
    ]);
    // Found by a name alone: the passages are looked through to the end.
    const [speaker] = await db.speaker.findMany({ where: { number: 1 } });
    const name = Object.values(speaker!.name as Record<string, string>)[0]!;
    const named = await listClaims(editor, { q: name, limit: 50 }, { language: 'en' });
    expect(named.items.map((item) => item.ref)).toContain(ref);
  });
});

describe('words that are remembered', () => {
  it('are found in what is written later, and not in what no longer says them', async () => {
    expect((await found(...SEARCHES))[0]).toEqual([]);
    const { ref, version } = await draftOf('A green lantern stood at the weir. 海边灯塔');
    const everywhere = [...SEARCHES.keys()].filter((i) => SEARCHES[i] !== '-lantern');
    for (const [i, refs] of (await found(...SEARCHES)).entries())
      expect(refs.includes(ref)).toBe(everywhere.includes(i));
    const lamp = { en: 'A lamp stood at the weir.' };
    await updateClaim(editor, { ref, version, proposition: lamp, short: lamp }, now);
    const after = await found(...SEARCHES);
    expect(after[0]).toEqual([]);
    expect(after[SEARCHES.indexOf('-lantern')]).toContain(ref);
  });

  it('are found where hundreds of claims are new', async () => {
    await found('ferry');
    const held = await currentIndex(db);
    const before = held.revision;
    const { ref } = await draftOf('The ferry left.');
    // As far behind as a process is that was asked nothing while a large case came in.
    await db.$executeRaw`UPDATE claim_index SET revision = nextval('claim_index_revision')`;
    expect(held.revision).toBe(before);
    expect(await found('ferry')).toEqual([[ref]]);
  });

  it('are looked up before anybody asks where they stand in many claims', async () => {
    const texts = Array.from({ length: 220 }, (_, i) => `The beacon ${i} was dark.`);
    await db.$executeRaw`
      INSERT INTO claim_words (number, document)
      SELECT 5000 + i, to_tsvector('counterclaim', t) FROM unnest(${texts}::text[]) WITH ORDINALITY AS x (t, i)`;
    await db.$executeRaw`ANALYZE claim_words`;
    const { words } = await elsewhere(async (fresh) => {
      await prepareIndex(fresh);
      return currentIndex(fresh);
    });
    expect(words.single.get('beacon')).toBeDefined();
    expect(words.single.get('weir')).toBeUndefined();
    await db.$executeRaw`DELETE FROM claim_words WHERE number > 5000`;
  });

  it('are known as PostgreSQL reads them where they stand in the latest claims', async () => {
    const { ref } = await draftOf('Keepers of the beacons rowed home.');
    const { words } = await elsewhere(async (fresh) => {
      await prepareIndex(fresh);
      return currentIndex(fresh);
    });
    expect(words.queries.get('word keepers')).toEqual({ text: "'keeper'", word: 'keeper' });
    expect(words.queries.get('word home')).toEqual({ text: "'home'", word: 'home' });
    expect(words.queries.get('word the')).toBeUndefined();
    const [capitals, one, none] = await found('KEEPERS', 'keeper', '"rowed home" -keeper');
    expect(capitals).toEqual([ref]);
    expect(one).toEqual([ref]);
    expect(none).toEqual([]);
  });
});
