import { loadBriefs } from '@/lib/domain/reading/brief-data';
import { text } from '@/lib/domain/reading/words';
import { numberOf, reference } from '@/lib/domain/references';
import type { AuthorBrief, LocalText } from '@/lib/domain/values';
import { atDesk, idOf } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';

type Noun = 'claim' | 'speaker';

/** The numbers of the claims (or speakers) judged not to be the same as one. */
export async function apartFrom(noun: Noun, id: string): Promise<number[]> {
  const rows = await database().notSame.findMany({ where: { noun, OR: [{ oneId: id }, { otherId: id }] } });
  if (rows.length === 0) return [];
  const where = { id: { in: rows.map(({ oneId, otherId }) => (oneId === id ? otherId : oneId)) } };
  const found = await (noun === 'claim'
    ? database().claim.findMany({ where, select: { number: true } })
    : database().speaker.findMany({ where, select: { number: true } }));
  return found.map(({ number }) => number);
}

/** For each of some claims, by their keys, the numbers of those judged not to be the same. */
export async function apartFromEach(ids: readonly string[]): Promise<Map<string, number[]>> {
  const list = [...ids];
  const rows = await database().$queryRaw<{ id: string; number: number }[]>`
    SELECT n.one_id::text AS id, c.number FROM not_same n JOIN claims c ON c.id = n.other_id
      WHERE n.noun = 'claim' AND n.one_id = ANY (${list}::uuid[])
    UNION ALL
    SELECT n.other_id::text, c.number FROM not_same n JOIN claims c ON c.id = n.one_id
      WHERE n.noun = 'claim' AND n.other_id = ANY (${list}::uuid[])`;
  const apart = new Map<string, number[]>();
  for (const { id, number } of rows) apart.set(id, [...(apart.get(id) ?? []), number]);
  return apart;
}

/** All pairs of speakers judged apart, as a test on two ids. */
export async function speakersApart(): Promise<(a: string, b: string) => boolean> {
  const rows = await database().notSame.findMany({ where: { noun: 'speaker' } });
  const pairs = new Set(rows.map(({ oneId, otherId }) => `${oneId} ${otherId}`));
  return (a, b) => pairs.has(a < b ? `${a} ${b}` : `${b} ${a}`);
}

/** Stores that two claims or two speakers are not the same, or takes it back. Doing it twice is no error. Throws Invalid. */
export async function decideNotSame(
  actor: Actor,
  { one, other, notSame }: { one: string; other: string; notSame: boolean },
): Promise<{ one: string; other: string; notSame: boolean }> {
  const noun = nounOf(one);
  if (!noun || nounOf(other) !== noun)
    throw new Invalid('Give two claims (C-12, C-14) or two speakers (P-3, P-9).', 'other');
  return atDesk(actor, { action: notSame ? 'matches.not-same' : 'matches.not-same-undone' }, async (desk) => {
    const ids = [await idOf(desk, noun, one, 'one'), await idOf(desk, noun, other, 'other')].sort();
    const [oneId, otherId] = ids as [string, string];
    if (oneId === otherId) throw new Invalid('That is one and the same record.', 'other');
    const pair = { noun_oneId_otherId: { noun, oneId, otherId } };
    if (notSame) {
      const id = desk.newId();
      const row = { id, noun, oneId, otherId, createdAt: desk.now, createdBy: desk.author };
      await desk.tx.notSame.upsert({ where: pair, create: row, update: {} });
    } else await desk.tx.notSame.deleteMany({ where: { noun, oneId, otherId } });
    return {
      result: { one, other, notSame },
      entity: noun === 'claim' ? 'claims' : 'speakers',
      record: oneId,
      detail: { one, other },
    };
  });
}

const nounOf = (ref: string): Noun | null =>
  numberOf('claim', ref) !== null ? 'claim' : numberOf('speaker', ref) !== null ? 'speaker' : null;

/** The newest decisions a list shows. */
const SHOWN = 200;

type Decided = {
  noun: Noun;
  one: { ref: string; name: LocalText };
  other: { ref: string; name: LocalText };
  by: AuthorBrief;
  at: string;
};

/** What was judged not to be the same, the newest first: each can be taken back. */
export async function listNotSame(): Promise<{ items: Decided[] }> {
  const db = database();
  const rows = await db.notSame.findMany({ orderBy: { createdAt: 'desc' }, take: SHOWN });
  const ids = rows.flatMap(({ oneId, otherId }) => [oneId, otherId]);
  const [claims, speakers] = await Promise.all([
    db.claim.findMany({ where: { id: { in: ids } }, select: { id: true, number: true, proposition: true } }),
    db.speaker.findMany({ where: { id: { in: ids } }, select: { id: true, number: true, name: true } }),
  ]);
  const names = new Map([
    ...claims.map((row) => [row.id, { ref: reference('claim', row.number), name: text(row.proposition) }] as const),
    ...speakers.map((row) => [row.id, { ref: reference('speaker', row.number), name: text(row.name) }] as const),
  ]);
  const briefs = await loadBriefs({ db, moment: null }, { authors: rows.map(({ createdBy }) => createdBy) });
  return {
    items: rows.flatMap(({ noun, oneId, otherId, createdBy, createdAt }) => {
      const [one, other] = [names.get(oneId), names.get(otherId)];
      const by = briefs.author(createdBy);
      return one && other ? [{ noun: noun as Noun, one, other, by, at: createdAt.toISOString() }] : [];
    }),
  };
}
