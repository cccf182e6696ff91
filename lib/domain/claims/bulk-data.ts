import type { z } from 'zod';
import type { AuditAct } from '@/lib/domain/audit/acts';
import { demandNumber, reference } from '@/lib/domain/references';
import { topicIds } from '@/lib/domain/vocabulary/topic-ids-data';
import { atDesk, type Desk } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Conflict, Invalid, NotFound } from '@/lib/platform/errors';
import type { claimEdits } from './edit-contract';

type Bulk = z.infer<NonNullable<(typeof claimEdits.bulk)['~orpc']['inputSchema']>>;

/** What came of an act on several claims, and the name it is taken back by. */
type Done = { act: string; changed: string[] };

/** What an act on several claims left behind, kept in its row of the audit log: enough to take it back. */
type Trace = {
  /** Each claim whose topics it changed, with the version it got and the topics it had. */
  readonly was: readonly { readonly ref: string; readonly version: number; readonly topics: readonly string[] }[];
  /** For each claim somebody was asked to look at: that request, and the one it ended. */
  readonly requests: readonly { readonly asked: string | null; readonly ended: string | null }[];
};
type Logged = { readonly act: string; readonly claims: readonly string[]; readonly trace: Trace };

type Held = { readonly id: string; readonly ref: string; readonly version: number; readonly topics: string[] };

/** Tags or assigns several claims in one act: all of them or none. Throws Invalid, NotFound. */
export async function changeManyClaims(actor: Actor, input: Bulk): Promise<Done> {
  return bulkAct(actor, { action: 'claim.bulk', why: input.why }, input.claims, async (desk, held) => {
    const was = await setTopics(desk, held, ({ topics }) =>
      [...new Set([...topics, ...input.addTopics])].filter((key) => !input.removeTopics.includes(key)),
    );
    const requests = input.assignTo ? await ask(desk, held, input.assignTo) : [];
    const { addTopics: add, removeTopics: remove, assignTo: to = null } = input;
    return { trace: { was, requests }, detail: { add, remove, to } };
  });
}

/**
 * Takes one's own acts on several claims back as one: topics stand as before, and people are asked as before; what they
 * ticked off meanwhile, and whoever was asked by others since, stays so. It is such an act itself: taken back, the
 * claims are changed anew. Throws Conflict where the words or topics of a claim have been changed since, NotFound.
 */
export async function takeBackBulk(actor: Actor, { acts }: { acts: readonly string[] }): Promise<Done> {
  const logged = await actsOf(actor, acts);
  const before = new Map(logged.flatMap(({ trace }) => trace.was.map((each) => [each.ref, each])));
  const claims = logged.flatMap((each) => each.claims);
  return bulkAct(actor, { action: 'claim.bulk-back' }, claims, async (desk, held) => {
    const newer = held.filter(({ ref, version }) => (before.get(ref)?.version ?? version) !== version);
    if (newer.length > 0) {
      const refs = newer.map(({ ref }) => ref).join(', ');
      throw new Conflict(`Changed since: ${refs}. Nothing was taken back.`, { yours: acts, theirs: newer });
    }
    const was = await setTopics(desk, held, ({ ref, topics }) => before.get(ref)?.topics ?? topics);
    const requests = await askAsBefore(
      desk,
      logged.flatMap(({ trace }) => trace.requests),
    );
    return { trace: { was, requests }, detail: { back: acts } };
  });
}

/** One act on several claims, with its trace in the audit log. */
function bulkAct(
  actor: Actor,
  as: { action: AuditAct; why?: string | undefined },
  claims: readonly string[],
  change: (desk: Desk, held: readonly Held[]) => Promise<{ trace: Trace; detail: Record<string, unknown> }>,
): Promise<Done> {
  return atDesk(actor, as, async (desk) => {
    const held = await holdMany(desk, claims);
    const { trace, detail } = await change(desk, held);
    desk.touch(...held.map(({ id }) => id));
    const changed = held.map(({ ref }) => ref);
    const logged: Logged = { act: desk.newId(), claims: changed, trace };
    const result = { act: logged.act, changed };
    return { result, entity: 'claims', record: held[0]!.id, detail: { ...logged, ...detail } };
  });
}

/** Acts on several claims by their names, as the audit log has them; the newest rows are looked at first. Throws NotFound. */
async function actsOf({ authorId }: Actor, acts: readonly string[]): Promise<Logged[]> {
  const rows = await database().$queryRaw<{ detail: Logged }[]>`
    SELECT detail FROM audit
    WHERE actor_id = ${authorId}::uuid AND action IN ('claim.bulk', 'claim.bulk-back') AND detail ->> 'act' = ANY(${acts})
    ORDER BY id DESC LIMIT ${acts.length}`;
  if (rows.length < acts.length) throw new NotFound('What you did with these claims');
  return rows.map(({ detail }) => detail).sort((a, b) => acts.indexOf(a.act) - acts.indexOf(b.act));
}

/** Claims by their references, in that order, locked until the end of the transaction. Throws NotFound. */
async function holdMany({ tx }: Desk, refs: readonly string[]): Promise<Held[]> {
  const numbers = [...new Set(refs.map((ref) => demandNumber('claim', ref)))];
  // In the order of their keys, as everybody who locks several: two such acts wait for each other, neither is ended.
  const rows = await tx.$queryRaw<{ id: string; number: number; version: number }[]>`
    SELECT id::text AS id, number, version FROM claims WHERE number = ANY(${numbers}) ORDER BY claims.id FOR UPDATE`;
  const topics = await tx.claimTopic.findMany({
    where: { claimId: { in: rows.map(({ id }) => id) } },
    select: { claimId: true, topic: { select: { key: true } } },
    orderBy: { position: 'asc' },
  });
  const known = new Map(rows.map((row) => [row.number, row]));
  const keys = new Map(rows.map(({ id }) => [id, [] as string[]]));
  for (const { claimId, topic } of topics) keys.get(claimId)!.push(topic.key);
  return numbers.map((number) => {
    const row = known.get(number);
    const ref = reference('claim', number);
    if (!row) throw new NotFound(`The claim ${ref}`);
    return { id: row.id, ref, version: row.version, topics: keys.get(row.id)! };
  });
}

/** Writes the topics of each claim that is to have others than it has. Throws Invalid for one not in the vocabulary or retired. */
async function setTopics(
  desk: Desk,
  held: readonly Held[],
  wanted: (claim: Held) => readonly string[],
): Promise<Trace['was']> {
  const changed = held
    .map((claim) => ({ claim, topics: wanted(claim) }))
    .filter(({ claim, topics }) => topics.join() !== claim.topics.join());
  const keys = [...new Set(changed.flatMap(({ topics }) => topics))];
  // What every one of them has already stays; a retired topic that some lack is put on none.
  const ids = await topicIds(
    desk.tx,
    keys,
    keys.filter((key) => changed.every(({ claim, topics }) => !topics.includes(key) || claim.topics.includes(key))),
  );
  const of = changed.map(({ claim }) => claim.id);
  await desk.tx.claimTopic.deleteMany({ where: { claimId: { in: of } } });
  await desk.tx.claimTopic.createMany({
    data: changed.flatMap(({ claim, topics }) =>
      topics.map((key, position) => ({ id: desk.newId(), claimId: claim.id, topicId: ids.get(key)!, position })),
    ),
  });
  // The database counts the version.
  await desk.tx.claim.updateMany({ where: { id: { in: of } }, data: { updatedAt: desk.now } });
  return changed.map(({ claim: { ref, version, topics } }) => ({ ref, version: version + 1, topics }));
}

/** Asks somebody to look at claims and tells them; whoever was asked before need not any more. Throws Invalid. */
async function ask(desk: Desk, held: readonly Held[], key: string): Promise<Trace['requests']> {
  const assignee = await desk.tx.author.findUnique({ where: { key }, select: { id: true } });
  if (!assignee) throw new Invalid(`There is no author “${key}”.`, 'assignTo');
  const where = { claimId: { in: held.map(({ id }) => id) }, doneAt: null };
  const open = await desk.tx.assignment.findMany({ where, select: { id: true, claimId: true } });
  const ended = new Map(open.map(({ claimId, id }) => [claimId, id]));
  const asked = held.map(({ id }) => ({ id: desk.newId(), claimId: id, assigneeId: assignee.id }));
  await desk.tx.assignment.updateMany({ where, data: { doneAt: desk.now } });
  await desk.tx.assignment.createMany({
    data: asked.map((each) => ({ ...each, createdAt: desk.now, createdBy: desk.author })),
  });
  if (assignee.id !== desk.author) {
    const told = { authorId: assignee.id, kind: 'assigned', body: {}, createdAt: desk.now };
    await desk.tx.notification.createMany({
      data: held.map(({ ref }) => ({ ...told, id: desk.newId(), subject: ref })),
    });
  }
  return asked.map(({ id, claimId }) => ({ asked: id, ended: ended.get(claimId) ?? null }));
}

/** Ends the requests that still wait, and opens again those they had ended. Answers with what would turn it round. */
async function askAsBefore({ tx, now }: Desk, requests: Trace['requests']): Promise<Trace['requests']> {
  const asked = requests.flatMap((each) => each.asked ?? []);
  const open = await tx.assignment.findMany({ where: { id: { in: asked }, doneAt: null }, select: { id: true } });
  const waiting = new Set(open.map(({ id }) => id));
  const due = requests.filter((each) => each.asked === null || waiting.has(each.asked));
  await tx.assignment.updateMany({ where: { id: { in: [...waiting] } }, data: { doneAt: now } });
  const opened = await tx.$queryRaw<{ id: string }[]>`
    UPDATE assignments held SET done_at = NULL
    WHERE id = ANY(${due.flatMap((each) => each.ended ?? [])}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM assignments WHERE claim_id = held.claim_id AND done_at IS NULL)
    RETURNING id::text AS id`;
  const again = new Set(opened.map(({ id }) => id));
  return due.map((each) => ({ asked: each.ended && again.has(each.ended) ? each.ended : null, ended: each.asked }));
}
