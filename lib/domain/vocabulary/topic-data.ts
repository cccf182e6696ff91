import { isDeepStrictEqual } from 'node:util';
import { loadHistory } from '@/lib/domain/reading/history-data';
import { text } from '@/lib/domain/reading/words';
import type { LocalText } from '@/lib/domain/values';
import { atDesk, demandVersion } from '@/lib/domain/writing/desk-data';
import { versionOf } from '@/lib/domain/writing/past-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, type Transaction } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { ManagedTopic } from './contract';

type Db = Transaction | ReturnType<typeof database>;

/** Every topic of the desk by its key, the retired ones too, with how often it is used and who changed what. */
export async function listTopics(): Promise<{ items: ManagedTopic[] }> {
  return { items: await topicsIn(database()) };
}

/** Adds a topic. Throws Invalid where its key is taken. */
export async function addTopic(actor: Actor, { key, label }: { key: string; label: LocalText }): Promise<ManagedTopic> {
  await atDesk(actor, { action: 'topic.create' }, async (desk) => {
    if (await desk.tx.topic.findUnique({ where: { key } })) throw new Invalid(`There is a topic “${key}”.`, 'key');
    const id = desk.newId();
    await desk.tx.topic.create({ data: { id, key, label, ...desk.written } });
    return { result: null, entity: 'topics', record: id, detail: { topic: key } };
  });
  return topicOf(key);
}

type Change = {
  key: string;
  version: number;
  label?: LocalText | undefined;
  retired?: boolean | undefined;
  to?: number | undefined;
  why?: string | undefined;
};

/** Renames a topic, retires it or brings it back, or gives it the name of an earlier version again. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function changeTopic(actor: Actor, input: Change): Promise<ManagedTopic> {
  const { key, retired, to } = input;
  const there = (await topicsIn(database(), key))[0];
  // Saved as it stands: no version of nothing.
  if (there?.version === input.version && retired === undefined && isDeepStrictEqual(input.label, there.label))
    return there;
  const action = retired === undefined ? 'topic.update' : retired ? 'topic.retire' : 'topic.restore';
  await atDesk(actor, { action, why: input.why }, async (desk) => {
    const [held] = await desk.tx.$queryRaw<{ id: string; version: number }[]>`
      SELECT id::text, version FROM topics WHERE key = ${key} FOR UPDATE`;
    if (!held) throw new NotFound(`The topic “${key}”`);
    await demandVersion(held, input.version, key, input, async () => (await topicsIn(desk.tx, key))[0]);
    const past = to === undefined ? null : (await versionOf(desk, 'topics', held.id, to)).data;
    const label = past ? (past.label as LocalText) : input.label;
    await desk.tx.topic.update({
      where: { id: held.id },
      data: {
        ...(label && { label }),
        ...(retired === undefined ? {} : { retiredAt: retired ? desk.now : null }),
        updatedAt: desk.now,
      },
    });
    return { result: null, entity: 'topics', record: held.id, detail: { topic: key, ...(to ? { to } : {}) } };
  });
  return topicOf(key);
}

async function topicOf(key: string): Promise<ManagedTopic> {
  return (await topicsIn(database(), key))[0]!;
}

async function topicsIn(db: Db, key?: string): Promise<ManagedTopic[]> {
  const rows = await db.topic.findMany({
    ...(key === undefined ? {} : { where: { key } }),
    orderBy: { key: 'asc' },
    include: { _count: { select: { claims: true, marks: { where: { withdrawnAt: null } } } } },
  });
  const items: ManagedTopic[] = [];
  for (const row of rows)
    items.push({
      key: row.key,
      label: text(row.label),
      retired: row.retiredAt !== null,
      version: row.version,
      claims: row._count.claims,
      marks: row._count.marks,
      history: await loadHistory({ db, moment: null }, 'topics', row.id),
    });
  return items;
}
