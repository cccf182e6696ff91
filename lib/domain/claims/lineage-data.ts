import type { z } from 'zod';
import { reference } from '@/lib/domain/references';
import { type Desk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { Invalid } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';
import type { claimEdits } from './edit-contract';
import { insertClaim } from './edit-data';

/** Relations a person tied; those that say where a claim came from stay with it. */
const TIED = {
  select: { id: true, number: true, fromId: true, toId: true },
  where: { kind: { notIn: ['split_from', 'merged_into'] } },
} satisfies Prisma.Claim$relationsFromArgs;

/** All that a claim holds and a split gives to its parts. */
const HELD = {
  case: { select: { slug: true } },
  stances: { include: { statement: { select: { number: true, withdrawnAt: true } } } },
  evidence: { select: { id: true, number: true, withdrawnAt: true } },
  relationsFrom: TIED,
  relationsTo: TIED,
} satisfies Prisma.ClaimInclude;

type Holdings = ReturnType<typeof holdings>;

export type Split = z.infer<NonNullable<(typeof claimEdits.split)['~orpc']['inputSchema']>>;
export type Merge = z.infer<NonNullable<(typeof claimEdits.merge)['~orpc']['inputSchema']>>;

/** The claim as it stands, for somebody who was second. */
type Theirs = () => Promise<unknown>;
/** What was done: the claim that ended, the claims that stand now, and what the audit log is told. */
export type Applied = { record: string; refs: string[]; detail: Record<string, unknown> };

/**
 * Merges a claim into another: statements, evidence, omissions and relations go over, assessments stay with the claim
 * they weighed, and the old reference leads to the other from now on. Throws Conflict, Invalid, NotFound.
 */
export async function applyMerge(desk: Desk, input: Merge, theirs: Theirs): Promise<Applied> {
  const from = await hold(desk, 'claim', input.ref);
  await demandVersion(from, input.version, input.ref, input, theirs);
  const into = await hold(desk, 'claim', input.into);
  if (from.id === into.id) throw new Invalid('A claim is not merged into itself.', 'into');
  const rows = await desk.tx.claim.findMany({
    where: { id: { in: [from.id, into.id] } },
    select: { id: true, state: true },
  });
  const state = (id: string) => rows.find((row) => row.id === id)?.state;
  if (rows.some((row) => row.state === 'merged')) throw new Invalid('One of the two has been merged already.', 'into');
  // Readers hold the reference of the one and would be led to what they may not see.
  if (state(into.id) === 'draft' && state(from.id) !== 'draft')
    throw new Invalid(`${input.into} is a draft and ${input.ref} is public: merge the draft into it.`, 'into');
  if (state(from.id) === 'draft') await notYetPublic(desk, from.id);
  await moveStances(desk, from.id, into.id);
  await moveOmissions(desk, from.id, into.id);
  await desk.tx.evidence.updateMany({ where: { claimId: from.id }, data: { claimId: into.id } });
  await moveRelations(desk, from.id, into.id);
  await retire(desk, from, into);
  await desk.tx.relation.create({
    data: {
      ...{ id: desk.newId(), fromId: from.id, kind: 'merged_into', toId: into.id, ...desk.written },
      publicSince: state(from.id) === 'draft' ? null : desk.now,
    },
  });
  return { record: from.id, refs: [reference('claim', into.number)], detail: { ref: input.ref, into: input.into } };
}

/** What a draft brings to a public claim arrives there as an addition that waits, whatever it was under before. */
async function notYetPublic({ tx }: Desk, claimId: string): Promise<void> {
  const data = { publicSince: null };
  await tx.stance.updateMany({ where: { claimId }, data });
  await tx.omission.updateMany({ where: { claimId }, data });
  await tx.evidence.updateMany({ where: { claimId }, data });
  await tx.relation.updateMany({ where: { OR: [{ fromId: claimId }, { toId: claimId }] }, data });
}

/**
 * Statements go over unless they bear on the other claim already. A source that carries one of them no longer leaves
 * the other claim out. Like all that follows, in as many queries for a hundred rows as for one: a transaction of the
 * desk holds the lock of the index, and others wait for it.
 */
async function moveStances({ tx }: Desk, from: string, into: string): Promise<void> {
  // Of two ties of one statement that is kept which the public sees.
  await tx.$executeRaw`
    DELETE FROM stances held USING stances s WHERE held.claim_id = ${into}::uuid AND s.claim_id = ${from}::uuid
      AND held.statement_id = s.statement_id AND held.public_since IS NULL AND s.public_since IS NOT NULL`;
  await tx.$executeRaw`
    DELETE FROM stances s WHERE s.claim_id = ${from}::uuid
      AND EXISTS (SELECT 1 FROM stances held WHERE held.claim_id = ${into}::uuid AND held.statement_id = s.statement_id)`;
  await tx.$executeRaw`
    DELETE FROM omissions o USING stances s JOIN statements t ON t.id = s.statement_id
    WHERE s.claim_id = ${from}::uuid AND o.claim_id = ${into}::uuid AND o.source_id = t.source_id`;
  await tx.stance.updateMany({ where: { claimId: from }, data: { claimId: into } });
}

/** Marks of omission go over where the other claim has none from that source and no statement of it. */
async function moveOmissions({ tx }: Desk, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM omissions o WHERE o.claim_id = ${from}::uuid AND (
      EXISTS (SELECT 1 FROM omissions held WHERE held.claim_id = ${into}::uuid AND held.source_id = o.source_id)
      OR EXISTS (SELECT 1 FROM stances s JOIN statements t ON t.id = s.statement_id AND t.withdrawn_at IS NULL
        WHERE s.claim_id = ${into}::uuid AND t.source_id = o.source_id))`;
  await tx.omission.updateMany({ where: { claimId: from }, data: { claimId: into } });
}

/** Relations go over, but for those that would tie the claim to itself or say twice what is said already. */
async function moveRelations(desk: Desk, from: string, into: string): Promise<void> {
  const touching = { OR: [from, into].flatMap((id) => [{ fromId: id }, { toId: id }]) };
  const select = { id: true, fromId: true, kind: true, toId: true } as const;
  const rows = await desk.tx.relation.findMany({ where: touching, select });
  const moves = (row: (typeof rows)[number]) => row.fromId === from || row.toId === from;
  const place = (id: string) => (id === from ? into : id);
  const said = (row: (typeof rows)[number]) => `${place(row.fromId)} ${row.kind} ${place(row.toId)}`;
  const held = new Set(rows.filter((row) => !moves(row)).map(said));
  const gone = rows.filter((row) => moves(row) && (place(row.fromId) === place(row.toId) || held.has(said(row))));
  desk.touch(...rows.filter(moves).flatMap((row) => [row.fromId, row.toId]));
  await desk.tx.relation.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await desk.tx.relation.updateMany({ where: { fromId: from }, data: { fromId: into } });
  await desk.tx.relation.updateMany({ where: { toId: from }, data: { toId: into } });
}

/** Ends a claim in favour of another: its reference leads there. */
async function retire(
  desk: Desk,
  from: { id: string; number: number },
  into: { id: string; number: number },
): Promise<void> {
  await desk.tx.claim.update({ where: { id: from.id }, data: { state: 'merged', mergedIntoId: into.id } });
  const target = reference('claim', into.number);
  const ref = reference('claim', from.number);
  await desk.tx.redirect.upsert({ where: { ref }, create: { ref, target, createdAt: desk.now }, update: { target } });
  desk.touch(from.id, into.id);
}

/**
 * Divides a claim: each statement goes with one part or several, each item of evidence and each relation with exactly
 * one, all named. Marks of omission are not carried over: who leaves out the whole may hold a part. The old reference
 * leads to the first part. Throws Conflict, Invalid, NotFound.
 */
export async function applySplit(desk: Desk, input: Split, theirs: Theirs): Promise<Applied> {
  const whole = await hold(desk, 'claim', input.ref);
  await demandVersion(whole, input.version, input.ref, input, theirs);
  const row = await desk.tx.claim.findUniqueOrThrow({ where: { id: whole.id }, include: HELD });
  if (row.state === 'merged') throw new Invalid('This claim has been merged or split already.', 'ref');
  const held = holdings(row);
  demandAll('statements', standing(held.statements), input, true);
  demandAll('evidence', standing(held.evidence), input, false);
  demandAll('relations', standing(held.relations), input, false);
  const state = row.state === 'published' ? 'published' : 'draft';
  const made: { id: string; number: number }[] = [];
  for (const part of input.parts) {
    const claim = await insertClaim(desk, { ...part, case: row.case.slug }, state);
    await fillPart(desk, { ...whole, state }, claim.id, held, part, made.length === 0);
    made.push(claim);
  }
  await desk.tx.stance.deleteMany({ where: { claimId: whole.id } });
  await retire(desk, whole, made[0]!);
  const refs = made.map((claim) => reference('claim', claim.number));
  return { record: whole.id, refs, detail: { ref: input.ref, parts: refs } };
}

/** What a claim holds, each with its reference; `gone` is what was withdrawn. */
const holdings = (row: Prisma.ClaimGetPayload<{ include: typeof HELD }>) => ({
  statements: row.stances.map((stance) => ({
    ...stance,
    ref: reference('statement', stance.statement.number),
    gone: stance.statement.withdrawnAt !== null,
  })),
  evidence: row.evidence.map(({ id, number, withdrawnAt }) => ({
    id,
    ref: reference('evidence', number),
    gone: withdrawnAt !== null,
  })),
  relations: [...row.relationsFrom, ...row.relationsTo].map((relation) => ({
    ...relation,
    ref: reference('relation', relation.number),
    gone: false,
  })),
});

const standing = (items: readonly { ref: string; gone: boolean }[]): string[] =>
  items.filter(({ gone }) => !gone).map(({ ref }) => ref);

/** Gives a part what was assigned to it. What was withdrawn is shown nowhere and nobody is asked: it goes to the first. */
async function fillPart(
  desk: Desk,
  whole: { id: string; state: 'draft' | 'published' },
  part: string,
  held: Holdings,
  given: Split['parts'][number],
  first: boolean,
): Promise<void> {
  const goes = (named: readonly string[]) => (item: { ref: string; gone: boolean }) =>
    item.gone ? first : named.includes(item.ref);
  const stances = held.statements.filter(goes(given.statements));
  if (stances.length > 0)
    await desk.tx.stance.createMany({
      data: stances.map(({ statementId, stance, coverage, note, position, publicSince }) => ({
        ...{ id: desk.newId(), statementId, claimId: part, stance, coverage, position, publicSince, ...desk.written },
        ...(note === null ? {} : { note }),
      })),
    });
  const evidence = held.evidence.filter(goes(given.evidence)).map(({ id }) => id);
  if (evidence.length > 0)
    await desk.tx.evidence.updateMany({ where: { id: { in: evidence } }, data: { claimId: part } });
  const relations = held.relations.filter(goes(given.relations));
  desk.touch(...relations.flatMap(({ fromId, toId }) => [fromId, toId]));
  for (const end of ['fromId', 'toId'] as const) {
    const ids = relations.filter((relation) => relation[end] === whole.id).map(({ id }) => id);
    if (ids.length > 0) await desk.tx.relation.updateMany({ where: { id: { in: ids } }, data: { [end]: part } });
  }
  await desk.tx.relation.create({
    data: {
      ...{ id: desk.newId(), fromId: part, kind: 'split_from', toId: whole.id, ...desk.written },
      publicSince: whole.state === 'draft' ? null : desk.now,
    },
  });
}

/** Everything the claim has must be named in the parts, nothing else, and only statements in more than one. */
function demandAll(
  field: 'statements' | 'evidence' | 'relations',
  held: readonly string[],
  { parts }: Split,
  shared: boolean,
): void {
  const named = parts.flatMap((part) => part[field]);
  const missing = held.filter((ref) => !named.includes(ref));
  if (missing.length > 0) throw new Invalid(`Say with which part these go: ${missing.join(', ')}.`, `parts.${field}`);
  const foreign = named.filter((ref) => !held.includes(ref));
  if (foreign.length > 0)
    throw new Invalid(`These do not belong to the claim: ${foreign.join(', ')}.`, `parts.${field}`);
  const twice = named.filter((ref, place) => named.indexOf(ref) !== place);
  if (!shared && twice.length > 0)
    throw new Invalid(`These can go with one part only: ${twice.join(', ')}.`, `parts.${field}`);
}
