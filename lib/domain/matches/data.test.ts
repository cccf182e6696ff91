import { beforeAll, describe, expect, it } from 'vitest';
import { createClaim, updateClaim } from '@/lib/domain/claims/edit-data';
import { mergeClaim } from '@/lib/domain/claims/proposal-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { createSpeaker } from '@/lib/domain/speakers/edit-data';
import { bringTermsUpToDate } from '@/lib/domain/writing/terms-data';
import { memoryIndex } from '@/lib/engines/match/memory';
import type { Actor } from '@/lib/platform/auth/roles';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { likelyClaims, likelyForMany, possiblySame } from './data';
import { decideNotSame, listNotSame } from './not-same-data';
import { retrieve } from './retrieve-data';
import { possiblySameSpeakers } from './speaker-data';

const { db } = await testDatabase();
const now = () => new Date('2026-11-22T12:00:00Z');
let editor: Actor;
let home: string;
const refs = new Map<string, string>();

const WRITTEN = {
  share: {
    en: 'Island Telecom carried 0.34 percent of the signalling messages in 2018.',
    zh: '海岛电信在2018年承载了0.34%的信令消息。',
  },
  wheat: { en: 'The ministry bought 40,000 tonnes of wheat from abroad.' },
  bridge: { en: 'The new bridge to Port Clement opened two years late.' },
  denial: { en: 'The embassy in Port Clement denied that operators track visitors.' },
};

/** Counts and totals as the triggers left them beside what the rows say. */
async function counted() {
  const [row] = await db.$queryRaw<{ wrong: bigint; documents: bigint; rows: bigint; length: bigint; words: bigint }[]>`
    SELECT (SELECT count(*) FROM term_counts c FULL JOIN (SELECT term, count(*) AS n FROM claim_terms, unnest(keys) AS term GROUP BY term) t
      ON t.term = c.term WHERE c.claims IS DISTINCT FROM t.n) AS wrong,
      documents, length, (SELECT count(*) FROM claim_terms) AS rows, (SELECT sum(t.length) FROM claim_terms t) AS words FROM term_totals`;
  return row!;
}

beforeAll(async () => {
  const { author } = await loadSample();
  editor = { role: 'editor', userId: null, authorId: author, scopes: null };
  home = (await db.case.findFirstOrThrow({ select: { slug: true } })).slug;
  for (const [key, proposition] of Object.entries(WRITTEN)) {
    const { ref } = await createClaim(editor, { case: home, proposition, topics: [] }, now);
    refs.set(key, ref);
  }
});

const ask = (text: string, actor: Actor = editor) => likelyClaims(actor, { text, limit: 5 }, 'en');

describe('claims on record that words may bear on', () => {
  it.each([
    ['Island Telecom carried 0.34% of signalling messages in 2018', 'share', 'same'],
    ['Island Telecom carried 3.4% of signalling messages in 2018', 'share', 'near-figure'],
    ['海岛电信2018年承载了3.4%的信令消息', 'share', 'near-figure'],
    ['The ministry never bought 40,000 tonnes of wheat from abroad', 'wheat', 'may-deny'],
    ['the bridge to Port Clement', 'bridge', 'narrower'],
  ])('%s: %s, %s', async (text, key, relation) => {
    const { items } = await ask(text);
    expect([items[0]?.claim.ref, items[0]?.relation]).toEqual([refs.get(key), relation]);
  });

  it('says why, in either language, and that a repeated claim is on record already', async () => {
    const text = WRITTEN.wheat.en;
    const [english] = (await ask(text)).items;
    expect(english).toMatchObject({ recorded: true, relation: 'same' });
    expect(english!.reason).toContain('the same words and figures');
    const [chinese] = (await likelyClaims(editor, { text, limit: 1 }, 'zh')).items;
    expect(chinese!.reason).toContain('字词和数字全部相同');
    const [figure] = (await ask(text.replace('40,000', '14,000'))).items;
    expect(figure).toMatchObject({ recorded: false, relation: 'near-figure' });
  });

  it('shows drafts to editors only', async () => {
    expect((await ask(WRITTEN.bridge.en)).items.length).toBeGreaterThan(0);
    expect((await ask(WRITTEN.bridge.en, VISITOR)).items.map(({ claim }) => claim.ref)).not.toContain(
      refs.get('bridge'),
    );
  });

  it('answers many texts in their order, and nothing for words that nobody has used', async () => {
    const texts = [
      { text: WRITTEN.bridge.en },
      { text: 'zzyzx qwv' },
      { text: '' },
      { text: WRITTEN.share.zh, language: 'zh' },
    ];
    const { items } = await likelyForMany(editor, texts, 1, 'en');
    expect(items.map(([first]) => first?.claim.ref)).toEqual([
      refs.get('bridge'),
      undefined,
      undefined,
      refs.get('share'),
    ]);
  });

  it('ranks as the same claims in memory are ranked', async () => {
    const rows = await db.claimTerms.findMany({ include: { claim: true } });
    const index = memoryIndex(
      rows.map(({ claim, language }) => ({
        id: `${claim.number}`,
        text: (claim.proposition as Record<string, string>)[language]!,
        title: (claim.short as Record<string, string>)[language] ?? null,
        language,
      })),
    );
    const text = 'The ministry bought wheat for the new bridge';
    const found = await retrieve(db, { text }, { drafts: true });
    const first = new Map(
      index
        .search({ text })
        .toReversed()
        .map(({ id, score }) => [id, score]),
    );
    expect(found.length).toBeGreaterThan(1);
    for (const { number, score } of found) expect(first.get(`${number}`)).toBeCloseTo(score, 6);
  });
});

describe('the terms of the record', () => {
  it('follow every write: a claim changed, merged away, and everything made anew', async () => {
    const sound = async () => {
      const { wrong, documents, rows, length, words } = await counted();
      expect([wrong, documents, length]).toEqual([0n, rows, words]);
    };
    await sound();
    const one = await createClaim(
      editor,
      { case: home, proposition: { en: 'A lighthouse keeper rang the bell.' }, topics: [] },
      now,
    );
    const two = await createClaim(
      editor,
      { case: home, proposition: { en: 'The lighthouse keeper rang a bell at two.' }, topics: [] },
      now,
    );
    await updateClaim(
      editor,
      { ref: one.ref, version: one.version, proposition: { en: 'A stoker rang the bell.' }, short: { en: 'A stoker' } },
      now,
    );
    expect((await ask('stoker')).items.map(({ claim }) => claim.ref)).toEqual([one.ref]);
    await sound();
    await mergeClaim(editor, { ref: two.ref, into: one.ref, version: two.version }, now);
    expect((await ask('lighthouse')).items).toEqual([]);
    await sound();
    await db.termTotals.update({ where: { id: 1 }, data: { termsVersion: 0 } });
    expect(await bringTermsUpToDate(db)).toBeGreaterThan(4);
    expect(await bringTermsUpToDate(db)).toBe(0);
    await sound();
    expect((await ask('stoker')).items.map(({ claim }) => claim.ref)).toEqual([one.ref]);
  });
});

describe('not the same', () => {
  it('is stored, takes a pair of claims off the list, and can be taken back', async () => {
    const twin = await createClaim(
      editor,
      { case: home, proposition: { en: 'The new bridge to Port Clement was opened two years late.' }, topics: [] },
      now,
    );
    const pair = { one: twin.ref, other: refs.get('bridge')! };
    const listed = async () =>
      (await possiblySame({ case: home }, 'en')).items.map(({ one, other }) => ({ one: one.ref, other: other.ref }));
    expect(await listed()).toContainEqual(pair);
    await decideNotSame(editor, { ...pair, notSame: true });
    await decideNotSame(editor, { one: pair.other, other: pair.one, notSame: true });
    expect(await listed()).not.toContainEqual(pair);
    const about = { text: twin.proposition.en!, limit: 5, except: twin.ref };
    expect((await likelyClaims(editor, about, 'en')).items.map(({ claim }) => claim.ref)).not.toContain(pair.other);
    expect((await listNotSame()).items).toHaveLength(1);
    await decideNotSame(editor, { ...pair, notSame: false });
    expect(await listed()).toContainEqual(pair);
  });

  it('holds for speakers under two names in two scripts, and refuses what makes no pair', async () => {
    const one = await createSpeaker(editor, { kind: 'person', name: { en: 'Zhao Lijian' }, aliases: [] }, now);
    const other = await createSpeaker(editor, { kind: 'person', name: { zh: '赵立坚' }, aliases: [] }, now);
    const pairs = async () => (await possiblySameSpeakers(one.ref, 'en')).items;
    expect((await pairs())[0]!.reason).toContain('pinyin');
    await decideNotSame(editor, { one: one.ref, other: other.ref, notSame: true });
    expect(await pairs()).toEqual([]);
    await decideNotSame(editor, { one: one.ref, other: other.ref, notSame: false });
    expect(await pairs()).toHaveLength(1);
    for (const wrong of [refs.get('bridge')!, one.ref, 'P-99999'])
      await expect(decideNotSame(editor, { one: one.ref, other: wrong, notSame: true })).rejects.toMatchObject({
        code: 'invalid',
      });
  });
});
