import type { z } from 'zod';
import { reference } from '@/lib/domain/references';
import { atDesk, type Desk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import type { ClaimDetail } from './contract';
import { getClaim } from './data';
import type { claimEdits } from './edit-contract';
import { insertClaim } from './edit-data';

type Split = z.infer<NonNullable<(typeof claimEdits.split)['~orpc']['inputSchema']>>;

/**
 * Merges a claim into another: statements, evidence, omissions and relations go over, assessments stay with the claim
 * they weighed, and the old reference leads to the other from now on. Throws Conflict, Invalid, NotFound.
 */
export async function mergeClaim(
  actor: Actor,
  input: { ref: string; into: string; version: number; why?: string | undefined },
  now: Clock,
): Promise<ClaimDetail> {
  await atDesk(actor, { action: 'claim.merge', why: input.why }, async (desk) => {
    const from = await hold(desk, 'claim', input.ref);
    await demandVersion(from, input.version, input.ref, input, () => getClaim(actor, { ref: input.ref }, now));
    const into = await hold(desk, 'claim', input.into);
    if (from.id === into.id) throw new Invalid('A claim is not merged into itself.', 'into');
    const rows = await desk.tx.claim.findMany({
      where: { id: { in: [from.id, into.id] } },
      select: { id: true, state: true },
    });
    if (rows.some((row) => row.state === 'merged'))
      throw new Invalid('One of the two has been merged already.', 'into');
    await moveStances(desk, from.id, into.id);
    await moveOmissions(desk, from.id, into.id);
    await desk.tx.evidence.updateMany({ where: { claimId: from.id }, data: { claimId: into.id } });
    await moveRelations(desk, from.id, into.id);
    await retire(desk, from, into, 'merged_into');
    return { result: null, entity: 'claims', record: from.id, detail: { ref: input.ref, into: input.into } };
  });
  return getClaim(actor, { ref: input.into }, now);
}

async function moveStances(desk: Desk, from: string, into: string): Promise<void> {
  const held = await desk.tx.stance.findMany({ where: { claimId: into }, select: { statementId: true } });
  const there = new Set(held.map((stance) => stance.statementId));
  for (const stance of await desk.tx.stance.findMany({ where: { claimId: from } })) {
    if (there.has(stance.statementId)) await desk.tx.stance.delete({ where: { id: stance.id } });
    else {
      await clearOmission(desk, into, stance.statementId);
      await desk.tx.stance.update({ where: { id: stance.id }, data: { claimId: into } });
    }
  }
}

/** A source that carries a statement on a claim no longer leaves it out. */
async function clearOmission(desk: Desk, claimId: string, statementId: string): Promise<void> {
  const statement = await desk.tx.statement.findUniqueOrThrow({
    where: { id: statementId },
    select: { sourceId: true },
  });
  await desk.tx.omission.deleteMany({ where: { claimId, sourceId: statement.sourceId } });
}

async function moveOmissions(desk: Desk, from: string, into: string): Promise<void> {
  for (const omission of await desk.tx.omission.findMany({ where: { claimId: from } })) {
    const { sourceId } = omission;
    const carried = await desk.tx.stance.count({
      where: { claimId: into, statement: { sourceId, withdrawnAt: null } },
    });
    const held = await desk.tx.omission.count({ where: { claimId: into, sourceId } });
    if (carried + held > 0) await desk.tx.omission.delete({ where: { id: omission.id } });
    else await desk.tx.omission.update({ where: { id: omission.id }, data: { claimId: into } });
  }
}

async function moveRelations(desk: Desk, from: string, into: string): Promise<void> {
  for (const row of await desk.tx.relation.findMany({ where: { OR: [{ fromId: from }, { toId: from }] } })) {
    const fromId = row.fromId === from ? into : row.fromId;
    const toId = row.toId === from ? into : row.toId;
    const twin = await desk.tx.relation.count({ where: { fromId, kind: row.kind, toId } });
    desk.touch(row.fromId, row.toId);
    if (fromId === toId || twin > 0) await desk.tx.relation.delete({ where: { id: row.id } });
    else await desk.tx.relation.update({ where: { id: row.id }, data: { fromId, toId } });
  }
}

/** Ends a claim in favour of another: its reference leads there. */
async function retire(
  desk: Desk,
  from: { id: string; number: number },
  into: { id: string; number: number },
  kind: 'merged_into' | null,
): Promise<void> {
  await desk.tx.claim.update({ where: { id: from.id }, data: { state: 'merged', mergedIntoId: into.id } });
  const target = reference('claim', into.number);
  const ref = reference('claim', from.number);
  await desk.tx.redirect.upsert({ where: { ref }, create: { ref, target, createdAt: desk.now }, update: { target } });
  if (kind)
    await desk.tx.relation.create({
      data: { id: desk.newId(), fromId: from.id, kind, toId: into.id, ...desk.written },
    });
  desk.touch(from.id, into.id);
}

/**
 * Divides a claim: each statement goes with one part or several, each item of evidence and each relation with exactly
 * one, all named. The old reference leads to the first part. Throws Conflict, Invalid, NotFound.
 */
export async function splitClaim(actor: Actor, input: Split, now: Clock): Promise<{ parts: ClaimDetail[] }> {
  const refs = await atDesk(actor, { action: 'claim.split', why: input.why }, async (desk) => {
    const whole = await hold(desk, 'claim', input.ref);
    await demandVersion(whole, input.version, input.ref, input, () => getClaim(actor, { ref: input.ref }, now));
    const row = await desk.tx.claim.findUniqueOrThrow({
      where: { id: whole.id },
      include: {
        case: { select: { slug: true } },
        stances: { include: { statement: { select: { number: true } } } },
        evidence: { select: { id: true, number: true, withdrawnAt: true } },
        omissions: true,
        relationsFrom: { select: { id: true, number: true, kind: true } },
        relationsTo: { select: { id: true, number: true, kind: true } },
      },
    });
    if (row.state === 'merged') throw new Invalid('This claim has been merged or split already.', 'ref');
    const relations = [...row.relationsFrom, ...row.relationsTo];
    demandAll(
      'statements',
      row.stances.map((s) => reference('statement', s.statement.number)),
      input,
      true,
    );
    demandAll(
      'evidence',
      row.evidence.map((e) => reference('evidence', e.number)),
      input,
      false,
    );
    demandAll(
      'relations',
      relations.map((r) => reference('relation', r.number)),
      input,
      false,
    );
    const state = row.state === 'published' ? 'published' : 'draft';
    const made = [];
    for (const part of input.parts) {
      const claim = await insertClaim(desk, { ...part, case: row.case.slug }, state);
      made.push(claim);
      const own = row.stances.filter((s) => part.statements.includes(reference('statement', s.statement.number)));
      for (const { statementId, stance, coverage, note, position } of own) {
        const data = { statementId, claimId: claim.id, stance, coverage, position, ...(note === null ? {} : { note }) };
        await desk.tx.stance.create({ data: { id: desk.newId(), ...data, ...desk.written } });
      }
      const evidence = row.evidence
        .filter((e) => part.evidence.includes(reference('evidence', e.number)))
        .map((e) => e.id);
      await desk.tx.evidence.updateMany({ where: { id: { in: evidence } }, data: { claimId: claim.id } });
      for (const relation of relations.filter((r) => part.relations.includes(reference('relation', r.number)))) {
        const side = row.relationsFrom.some((r) => r.id === relation.id) ? { fromId: claim.id } : { toId: claim.id };
        await desk.tx.relation.update({ where: { id: relation.id }, data: side });
      }
      await desk.tx.relation.create({
        data: { id: desk.newId(), fromId: claim.id, kind: 'split_from', toId: whole.id, ...desk.written },
      });
    }
    await desk.tx.stance.deleteMany({ where: { claimId: whole.id } });
    await retire(desk, whole, made[0]!, null);
    const names = made.map((claim) => reference('claim', claim.number));
    return { result: names, entity: 'claims', record: whole.id, detail: { ref: input.ref, parts: names } };
  });
  const parts = [];
  for (const ref of refs) parts.push(await getClaim(actor, { ref }, now));
  return { parts };
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
