import { demandNumber, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { localColumn, named } from '@/lib/domain/writing/columns-data';
import { atDesk, demandVersion, hold, idOf } from '@/lib/domain/writing/desk-data';
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

/**
 * Unties two claims; the history keeps that they were. Answers with the claim the relation came from. Throws NotFound, and
 * Conflict where a version was given and somebody else has changed it since.
 */
export async function unrelateClaims(
  actor: Actor,
  input: { ref: string; version?: number | undefined } & Why,
  now: Clock,
): Promise<ClaimDetail> {
  const ref = await atDesk(actor, { action: 'claim.unrelate', why: input.why }, async (desk) => {
    const number = demandNumber('relation', input.ref);
    const row = await desk.tx.relation.findUnique({
      where: { number },
      include: { from: { select: { number: true } } },
    });
    if (!row) throw new NotFound(`The relation ${input.ref}`);
    if (row.kind === 'split_from' || row.kind === 'merged_into')
      throw new Invalid('Where a claim came from stays on record.', 'ref');
    const from = reference('claim', row.from.number);
    await demandVersion(row, input.version ?? row.version, input.ref, input, () => getClaim(actor, { ref: from }, now));
    await desk.tx.relation.delete({ where: { id: row.id } });
    desk.touch(row.fromId, row.toId);
    return {
      result: from,
      entity: 'relations',
      record: row.id,
      detail: { ref: input.ref },
    };
  });
  return getClaim(actor, { ref }, now);
}
