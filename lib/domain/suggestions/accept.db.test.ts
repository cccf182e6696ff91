import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { getStatement } from '@/lib/domain/statements/data';
import { updateStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { acceptSuggestions, turnAccepted } from './accept-data';
import { listSuggestions } from './data';
import { judgeSuggestions } from './verdict-data';

const { db } = await testDatabase();
const { editor, reviewer, now, draftOf } = await sampleDesk();
/** One sentence of words that may be offered, again and again. */
const SENTENCE = 'The keeper said the gate was open. ';
const RULE = 'reported-that';
const sentence = (at: number) => ({ start: at * SENTENCE.length, end: (at + 1) * SENTENCE.length - 1, rule: RULE });
const statement = {
  speaker: 'P-1',
  mode: 'paraphrased' as const,
  language: 'en',
  attribution: 'as-quoted' as const,
  links: [
    { agent: 'P-2', verb: 'reports', mode: 'paraphrased' as const, readByUs: true, gap: false },
    { agent: 'P-1', verb: 'said', mode: 'paraphrased' as const, readByUs: false, gap: false },
  ],
  terminus: 'original-not-found' as const,
};
type Item = Parameters<typeof acceptSuggestions>[1]['items'][number];
const item = (at: number, change: Partial<Item['statement']> = {}): Item => ({
  ...sentence(at),
  statement: { ...statement, ...change },
});

let edition = 10;
/** A capture of so many sentences, each of which is offered; of the first source, where no other is named. */
async function text(sentences: number, number = 1): Promise<string> {
  edition += 1;
  const words = SENTENCE.repeat(sentences);
  const like = await db.capture.findFirstOrThrow({ where: { source: { number: 1 } } });
  const { id: sourceId } = await db.source.findFirstOrThrow({ where: { number } });
  const own = { id: newId(), sourceId, key: `weir-${edition}`, edition, kind: 'full_text' as const, language: 'en' };
  const hash = createHash('sha256').update(words).digest('hex');
  const capture = { ...like, ...own, text: words, length: words.length, textSha256: hash };
  await db.capture.create({ data: capture });
  await db.suggestion.createMany({
    data: Array.from({ length: sentences }, (_, position) => ({
      captureId: own.id,
      position,
      ...sentence(position),
      // Words of its own: what is judged in one text of a source is judged in the others.
      body: { ...sentence(position), quote: `${edition} ${SENTENCE}`, mode: 'paraphrased', chain: [] },
    })),
  });
  return `S-${number}.${edition}`;
}
const acts = (action: string) => db.audit.findMany({ where: { action }, orderBy: { id: 'desc' } });
const open = async (capture: string) => (await listSuggestions({ capture })).open;
const statements = () => db.statement.count();

let many: string;
beforeAll(async () => {
  many = await text(40);
});

it('become statements in one act, each with its words, chain, history and verdict', async () => {
  const { accepted, refused } = await acceptSuggestions(editor, {
    capture: many,
    items: [0, 1, 2].map((at) => item(at)),
  });
  expect(refused).toEqual([]);
  expect(accepted.map(({ start }) => start)).toEqual([0, 1, 2].map((at) => sentence(at).start));
  const [first, second] = accepted;
  expect(Number(second!.ref.slice(2))).toBe(Number(first!.ref.slice(2)) + 1);
  expect(await getStatement(editor, { ref: second!.ref }, now)).toMatchObject({
    text: { en: SENTENCE.trim() },
    speaker: { ref: 'P-1' },
    anchors: [{ capture: many, start: sentence(1).start, end: sentence(1).end }],
    chain: { links: [{ agent: { ref: 'P-2' }, readByUs: true, source: { ref: 'S-1' } }, { agent: { ref: 'P-1' } }] },
    version: 1,
    history: [{ version: 1 }],
  });
  const [act, ...before] = await acts('suggestion.accept');
  expect([act!.detail, before]).toEqual([{ capture: many, statements: accepted.map(({ ref }) => ref) }, []]);
  expect(await listSuggestions({ capture: many })).toMatchObject({ open: 37, settled: 3 });
});

it('are stored without those that cannot be, which are named with the reason', async () => {
  const before = await statements();
  await judgeSuggestions(reviewer, { capture: many, items: [{ ...sentence(4), verdict: 'dismissed' }] }, now);
  const { accepted, refused } = await acceptSuggestions(editor, {
    capture: many,
    items: [
      item(0),
      item(4),
      { ...item(5), rule: 'hearsay' },
      item(6, { speaker: 'P-999' }),
      item(7, { links: statement.links.slice(1) }),
      item(8),
      item(8),
    ],
  });
  expect(accepted.map(({ start }) => start)).toEqual([sentence(8).start]);
  expect(refused.map(({ start, code, field }) => [start / SENTENCE.length, code, field])).toEqual([
    [0, 'judged', undefined],
    [4, 'judged', undefined],
    [5, 'gone', undefined],
    [6, 'invalid', 'speaker'],
    [7, 'invalid', 'links'],
    [8, 'judged', undefined],
  ]);
  expect(refused[3]!.why).toBe('“P-999” is not a speaker on record.');
  expect(await statements()).toBe(before + 1);
});

it('leave no trace where none can be stored, nor where a rule of the database breaks', async () => {
  const [before, audited] = [await statements(), (await acts('suggestion.accept')).length];
  expect(await acceptSuggestions(editor, { capture: many, items: [item(0)] })).toMatchObject({ accepted: [] });
  const broken = item(10, { links: [{ ...statement.links[0]!, verb: ' ' }] });
  await expect(acceptSuggestions(editor, { capture: many, items: [item(9), broken] })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect([await statements(), (await acts('suggestion.accept')).length]).toEqual([before, audited]);
  await expect(acceptSuggestions(editor, { capture: 'S-1.99', items: [item(0)] })).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('are stored once where two accept them at the same moment', async () => {
  const capture = await text(20);
  const items = Array.from({ length: 20 }, (_, at) => item(at));
  const both = await Promise.all([editor, reviewer].map((actor) => acceptSuggestions(actor, { capture, items })));
  expect(both.map(({ accepted }) => accepted.length).sort((a, b) => a - b)).toEqual([0, 20]);
  expect(both.flatMap(({ refused }) => refused.map(({ code }) => code))).toEqual(Array(20).fill('judged'));
});

it('are taken back in one act and accepted again, except what somebody has changed since', async () => {
  // Of another source: the same sentences of the first are on record, and so are settled in every text of it.
  const capture = await text(3, 2);
  const { accepted } = await acceptSuggestions(editor, { capture, items: [0, 1, 2].map((at) => item(at)) });
  const [one, other, third] = accepted.map(({ ref }) => ref);
  await updateStatement(reviewer, { ref: other!, version: 1, said: '2026-03' }, now);

  const back = await turnAccepted(editor, { capture, items: accepted, withdrawn: true });
  expect(back).toEqual({ turned: [one, third].map((ref) => ({ ref, version: 2 })), left: [other] });
  expect((await getStatement(editor, { ref: one! }, now)).withdrawnAt).not.toBeNull();
  expect(await open(capture)).toBe(2);
  expect(await acts('suggestion.take-back')).toMatchObject([{ detail: { statements: [one, third] } }]);

  const standing = accepted.filter(({ ref }) => ref !== other).map((each) => ({ ...each, version: 2 }));
  const again = await turnAccepted(editor, { capture, items: standing, withdrawn: false });
  expect([again.turned.map(({ version }) => version), again.left]).toEqual([[3, 3], []]);
  const detail = await getStatement(editor, { ref: third! }, now);
  expect([detail.withdrawnAt, detail.chain.links.length, detail.anchors.length]).toEqual([null, 2, 1]);
  expect(await open(capture)).toBe(0);
});

it('stay where they are when all were changed, or belong to another text', async () => {
  const capture = await text(1);
  const { accepted } = await acceptSuggestions(editor, { capture, items: [item(0)] });
  const left = [accepted[0]!.ref];
  const turn = (where: string, version: number) =>
    turnAccepted(editor, { capture: where, items: [{ ...accepted[0]!, version }], withdrawn: true });
  expect(await turn(capture, 9)).toEqual({ turned: [], left });
  expect(await turn(many, 1)).toEqual({ turned: [], left });
});

it('come with the claims they bear on in the same act, and are taken back and accepted again with them', async () => {
  const capture = await text(2);
  const claim = await draftOf('The gate was open through the night.');
  const other = await draftOf('The gate was shut at two.');
  const bearings: Item['statement']['bearings'] = [
    { claim: claim.ref, stance: 'asserts' },
    { claim: other.ref, stance: 'denies', coverage: 'part' },
  ];
  const carried = async () => {
    const stances = { where: { statement: { withdrawnAt: null } } };
    const rows = [claim, other].map(({ ref }) => Number(ref.slice(2)));
    const claims = await db.claim.findMany({
      where: { number: { in: rows } },
      include: { stances },
      orderBy: { number: 'asc' },
    });
    return claims.map(({ stances }) => stances.length);
  };
  const { accepted, refused } = await acceptSuggestions(editor, { capture, items: [item(0, { bearings }), item(1)] });
  expect(refused).toEqual([]);
  const stored = await getStatement(editor, { ref: accepted[0]!.ref }, now);
  expect(stored).toMatchObject({
    version: accepted[0]!.version,
    bearings: [
      { claim: { ref: claim.ref }, stance: 'asserts', coverage: null },
      { claim: { ref: other.ref }, stance: 'denies', coverage: 'part' },
    ],
    history: [{ version: 1 }],
  });
  expect((await getStatement(editor, { ref: accepted[1]!.ref }, now)).bearings).toEqual([]);
  expect(
    await db.suggestionVerdict.count({ where: { verdict: 'accepted', capture: { text: SENTENCE.repeat(2) } } }),
  ).toBe(2);
  expect(await carried()).toEqual([1, 1]);

  const back = await turnAccepted(editor, { capture, items: accepted, withdrawn: true });
  expect([back.left, await carried()]).toEqual([[], [0, 0]]);
  const standing = accepted.map((each) => ({ ...each, version: 2 }));
  await turnAccepted(editor, { capture, items: standing, withdrawn: false });
  expect(await carried()).toEqual([1, 1]);
});

it('are refused with a claim that is unknown, merged, left out by the source or named twice, and stored for nobody without the right', async () => {
  const capture = await text(6);
  const on = (...claims: string[]) => ({ bearings: claims.map((claim) => ({ claim, stance: 'asserts' as const })) });
  const claim = await draftOf('The gate was open in March.');
  const left = await draftOf('The gate was painted green.');
  const merged = await db.claim.findFirstOrThrow({ where: { state: 'merged' } });
  const { id: claimId } = await db.claim.findUniqueOrThrow({ where: { number: Number(left.ref.slice(2)) } });
  const { sourceId } = await db.capture.findFirstOrThrow({ where: { source: { number: 1 } } });
  const by = editor.authorId!;
  await db.omission.create({
    data: { id: newId(), claimId, sourceId, judgedBy: by, judgedOn: '2026-03-01', createdBy: by, updatedBy: by },
  });
  const items = [
    item(0, on('C-9999')),
    item(1, on(`C-${merged.number}`)),
    item(2, on(left.ref)),
    item(3, on(claim.ref, claim.ref)),
    item(4, on(claim.ref)),
  ];
  const before = await statements();
  await expect(acceptSuggestions({ ...editor, authorId: null }, { capture, items })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await statements()).toBe(before);
  const { accepted, refused } = await acceptSuggestions(editor, { capture, items });
  expect(refused.map(({ code, field }) => [code, field])).toEqual(Array(4).fill(['invalid', 'bearings']));
  expect(refused.map(({ why }) => why)).toEqual([
    '“C-9999” is not a claim on record.',
    expect.stringContaining('does not stand any more'),
    expect.stringContaining('leaving the claim'),
    expect.stringContaining('named twice'),
  ]);
  expect([accepted.map(({ start }) => start), await statements()]).toEqual([[sentence(4).start], before + 1]);
});
