import { demandNumber, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { localColumn, named } from '@/lib/domain/writing/columns-data';
import { atDesk, hold, idOf } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { RelationKind } from '@/prisma/generated/enums';
import type { ClaimDetail } from './contract';
import { getClaim } from './data';

type Why = { why?: string | undefined };
type Note = { note?: LocalText | null | undefined };

/** Ties a claim to another. Throws Invalid where they are tied so already or are one and the same. */
export async function relateClaims(
  actor: Actor,
  input: { ref: string; kind: string; to: string } & Note,
  now: Clock,
): Promise<ClaimDetail> {
  await atDesk(actor, { action: 'claim.relate' }, async (desk) => {
    const from = await hold(desk, 'claim', input.ref);
    const toId = await idOf(desk, 'claim', input.to, 'to');
    if (from.id === toId) throw new Invalid('A claim is not tied to itself.', 'to');
    const kind = named<RelationKind>(input.kind);
    const held = await desk.tx.relation.findFirst({ where: { fromId: from.id, kind, toId } });
    if (held) throw new Invalid('The two claims are tied in this way already.', 'kind');
    const row = await desk.tx.relation.create({
      data: { id: desk.newId(), fromId: from.id, kind, toId, note: localColumn(input.note ?? null), ...desk.written },
    });
    desk.touch(from.id, toId);
    return {
      result: null,
      entity: 'relations',
      record: row.id,
      detail: { from: input.ref, kind: input.kind, to: input.to },
    };
  });
  return getClaim(actor, { ref: input.ref }, now);
}

/** Unties two claims; the history keeps that they were. Answers with the claim the relation came from. Throws NotFound. */
export async function unrelateClaims(actor: Actor, input: { ref: string } & Why, now: Clock): Promise<ClaimDetail> {
  const ref = await atDesk(actor, { action: 'claim.unrelate', why: input.why }, async (desk) => {
    const number = demandNumber('relation', input.ref);
    const row = await desk.tx.relation.findUnique({
      where: { number },
      include: { from: { select: { number: true } } },
    });
    if (!row) throw new NotFound(`The relation ${input.ref}`);
    if (row.kind === 'split_from' || row.kind === 'merged_into')
      throw new Invalid('Where a claim came from stays on record.', 'ref');
    await desk.tx.relation.delete({ where: { id: row.id } });
    desk.touch(row.fromId, row.toId);
    return {
      result: reference('claim', row.from.number),
      entity: 'relations',
      record: row.id,
      detail: { ref: input.ref },
    };
  });
  return getClaim(actor, { ref }, now);
}

/** Marks that a source leaves the claim out, on the word of whoever marks it. Throws Invalid where it carries a statement on it. */
export async function markOmission(
  actor: Actor,
  input: { ref: string; source: string } & Note,
  now: Clock,
): Promise<ClaimDetail> {
  await atDesk(actor, { action: 'claim.omit' }, async (desk) => {
    const claim = await hold(desk, 'claim', input.ref);
    const sourceId = await idOf(desk, 'source', input.source, 'source');
    const data = {
      note: localColumn(input.note ?? null),
      judgedBy: desk.author,
      judgedOn: desk.now.toISOString().slice(0, 10),
    };
    const row = await desk.tx.omission.upsert({
      where: { claimId_sourceId: { claimId: claim.id, sourceId } },
      create: { id: desk.newId(), claimId: claim.id, sourceId, ...data, ...desk.written },
      update: data,
    });
    desk.touch(claim.id);
    return { result: null, entity: 'omissions', record: row.id, detail: { claim: input.ref, source: input.source } };
  });
  return getClaim(actor, { ref: input.ref }, now);
}

/** Takes the mark of an omission back: the claim counts as not examined in that source again. Throws NotFound. */
export async function unmarkOmission(
  actor: Actor,
  input: { ref: string; source: string } & Why,
  now: Clock,
): Promise<ClaimDetail> {
  await atDesk(actor, { action: 'claim.unomit', why: input.why }, async (desk) => {
    const claim = await hold(desk, 'claim', input.ref);
    const sourceId = await idOf(desk, 'source', input.source, 'source');
    const row = await desk.tx.omission.findUnique({ where: { claimId_sourceId: { claimId: claim.id, sourceId } } });
    if (!row) throw new NotFound(`An omission of ${input.ref} by ${input.source}`);
    await desk.tx.omission.delete({ where: { id: row.id } });
    desk.touch(claim.id);
    return { result: null, entity: 'omissions', record: row.id, detail: { claim: input.ref, source: input.source } };
  });
  return getClaim(actor, { ref: input.ref }, now);
}
