import { isDeepStrictEqual } from 'node:util';
import { loadHistory } from '@/lib/domain/reading/history-data';
import { text } from '@/lib/domain/reading/words';
import type { LocalText } from '@/lib/domain/values';
import { atDesk, demandVersion } from '@/lib/domain/writing/desk-data';
import { versionOf } from '@/lib/domain/writing/past-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, type Transaction } from '@/lib/platform/db';
import { Conflict, Invalid, NotFound } from '@/lib/platform/errors';
import type { ManagedStatus } from './contract';

type Db = Transaction | ReturnType<typeof database>;
type Words = { label: LocalText; definition: LocalText; rating: number | null };

/** Every evidence status in its order, the retired ones too, with how often it was given and who changed what. */
export async function listStatuses(): Promise<{ items: ManagedStatus[] }> {
  return { items: await statusesIn(database()) };
}

/** Adds a status at the end of the order. Throws Invalid where its key is taken or something is not said. */
export async function addStatus(actor: Actor, { key, ...words }: { key: string } & Words): Promise<ManagedStatus> {
  demandWords(words);
  await atDesk(actor, { action: 'status.create' }, async (desk) => {
    // Two who add at once take turns, so that each gets a place of its own.
    await desk.tx.$queryRaw`LOCK TABLE evidence_statuses IN SHARE ROW EXCLUSIVE MODE`;
    if (await desk.tx.evidenceStatus.findUnique({ where: { key } }))
      throw new Invalid(`There is an evidence status “${key}”.`, 'key');
    const { _max: last } = await desk.tx.evidenceStatus.aggregate({ _max: { position: true } });
    const row = { id: desk.newId(), key, ...words, position: (last.position ?? -1) + 1 };
    await desk.tx.evidenceStatus.create({ data: { ...row, ...desk.written } });
    return { result: null, entity: 'evidence_statuses', record: row.id, detail: { status: key } };
  });
  return statusOf(key);
}

type Change = {
  key: string;
  version: number;
  retired?: boolean | undefined;
  to?: number | undefined;
  why?: string | undefined;
} & { [Field in keyof Words]?: Words[Field] | undefined };

/**
 * Changes what a status of this desk is called, means or is worth, or gives it the words of an earlier version again;
 * retires any or brings it back. Throws Conflict where
 * somebody else was first; Invalid for the words of a status that comes with the product, which are the same at every
 * desk and therefore left out of files, and for retiring the one a claim has before anybody weighed it; NotFound.
 */
export async function changeStatus(actor: Actor, input: Change): Promise<ManagedStatus> {
  const { key, version, retired, why, to, ...words } = input;
  const there = (await statusesIn(database(), key))[0];
  // Saved as it stands: no version of nothing.
  if (there?.version === version && retired === undefined && !to && isDeepStrictEqual({ ...there, ...words }, there))
    return there;
  const action = retired === undefined ? 'status.update' : retired ? 'status.retire' : 'status.restore';
  await atDesk(actor, { action, why }, async (desk) => {
    const [held] = await desk.tx.$queryRaw<{ id: string; version: number; built_in: boolean }[]>`
      SELECT id::text, version, built_in FROM evidence_statuses WHERE key = ${key} FOR UPDATE`;
    if (!held) throw new NotFound(`The evidence status “${key}”`);
    await demandVersion(held, version, key, input, async () => (await statusesIn(desk.tx, key))[0]);
    const past = to ? (await versionOf(desk, 'evidence_statuses', held.id, to)).data : {};
    const { label, definition, rating } = past;
    const wanted = to ? { label, definition, rating } : words;
    const given: Partial<Words> = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    if (held.built_in && Object.keys(given).length > 0)
      throw new Invalid(
        `“${key}” comes with the product; its words are the same at every desk. Add a status of your own.`,
        'builtIn',
      );
    if (key === 'unassessed' && retired)
      throw new Invalid('Every claim begins unassessed; this status cannot be retired.', 'retired');
    demandWords(given);
    await desk.tx.evidenceStatus.update({
      where: { key },
      data: {
        ...given,
        ...(retired === undefined ? {} : { retiredAt: retired ? desk.now : null }),
        updatedAt: desk.now,
      },
    });
    return {
      result: null,
      entity: 'evidence_statuses',
      record: held.id,
      detail: { status: key, ...(to ? { to } : {}) },
    };
  });
  return statusOf(key);
}

/** Puts the statuses into this order, which names each once. Throws Conflict where it names others than there are. */
export async function orderStatuses(actor: Actor, keys: readonly string[]): Promise<{ items: ManagedStatus[] }> {
  await atDesk(actor, { action: 'status.order' }, async (desk) => {
    const held = await desk.tx.$queryRaw<{ id: string; key: string; position: number }[]>`
      SELECT id::text, key, position FROM evidence_statuses ORDER BY key FOR UPDATE`;
    const same = keys.length === held.length && held.every(({ key }) => keys.includes(key));
    if (!same) throw new Conflict('The statuses are others by now. Look at them again.', { yours: keys, theirs: held });
    for (const { key, position } of held) {
      const wanted = keys.indexOf(key);
      if (position !== wanted) await desk.tx.evidenceStatus.update({ where: { key }, data: { position: wanted } });
    }
    const first = held.find(({ key }) => key === keys[0])!;
    return { result: null, entity: 'evidence_statuses', record: first.id, detail: { order: [...keys] } };
  });
  return listStatuses();
}

/** Throws Invalid naming the field where a status would go without a name or a meaning. */
function demandWords({ label, definition }: Partial<Words>): void {
  const empty = (words: LocalText | undefined) => words && Object.values(words).every((each) => each.trim() === '');
  if (empty(label)) throw new Invalid('Write a name.', 'label');
  if (empty(definition)) throw new Invalid('Write what it means.', 'definition');
}

async function statusOf(key: string): Promise<ManagedStatus> {
  return (await statusesIn(database(), key))[0]!;
}

async function statusesIn(db: Db, key?: string): Promise<ManagedStatus[]> {
  const rows = await db.evidenceStatus.findMany({
    ...(key === undefined ? {} : { where: { key } }),
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    include: { _count: { select: { assessments: true } } },
  });
  const items: ManagedStatus[] = [];
  for (const row of rows)
    items.push({
      key: row.key,
      label: text(row.label),
      definition: text(row.definition),
      rating: row.rating,
      builtIn: row.builtIn,
      retired: row.retiredAt !== null,
      version: row.version,
      assessments: row._count.assessments,
      history: await loadHistory({ db, moment: null }, 'evidence_statuses', row.id),
    });
  return items;
}
