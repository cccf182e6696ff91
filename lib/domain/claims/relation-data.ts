import { demandNumber, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { localColumn, named } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk, demandVersion } from '@/lib/domain/writing/desk-data';
import { putBack, versionOf } from '@/lib/domain/writing/past-data';
import type { Restoring } from '@/lib/domain/writing/restore-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { RelationKind } from '@/prisma/generated/enums';
import type { ClaimDetail } from './contract';
import { getClaim } from './data';
import type { Untied } from './edit-contract';

type Change = {
  ref: string;
  version: number;
  kind?: string | undefined;
  note?: LocalText | null | undefined;
  why?: string | undefined;
};

/** Which kinds stay as they are: where a claim came from is on record. */
const LINEAGE: readonly string[] = ['split_from', 'merged_into', 'split-from', 'merged-into'];
const LINEAGE_STAYS = 'Where a claim came from stays on record.';

/** A relation as it stands, or as it was when it was untied. */
type Held = { id: string; version: number; kind: string; from: string; to: string; claim: number; stands: boolean };

/** The relation an address names, locked where it stands. Throws NotFound, Invalid for one that splitting or merging made. */
async function holdRelation({ tx }: Desk, ref: string): Promise<Held> {
  const number = demandNumber('relation', ref);
  // Two who change it at once take turns, also where there is no row to lock.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('relation', ${number}))::text`;
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT h.record_id::text AS id, coalesce(r.version, h.version) AS version, h.data ->> 'kind' AS kind, r.id IS NOT NULL AS stands,
      h.data ->> 'from_id' AS from, h.data ->> 'to_id' AS to, c.number AS claim
    FROM history h JOIN claims c ON c.id = (h.data ->> 'from_id')::uuid LEFT JOIN relations r ON r.id = h.record_id
    WHERE h.entity = 'relations' AND (h.data ->> 'number')::integer = ${number} ORDER BY h.id DESC LIMIT 1`;
  if (!held) throw new NotFound(`The relation ${ref}`);
  if (LINEAGE.includes(held.kind)) throw new Invalid(LINEAGE_STAYS, 'ref');
  return held;
}

/** Changes how two claims are tied and what is said of it. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function changeRelation(actor: Actor, input: Change, now: Clock): Promise<ClaimDetail> {
  const claim = await atDesk(actor, { action: 'relation.update', why: input.why }, async (desk) => {
    const held = await holdRelation(desk, input.ref);
    if (!held.stands) throw new NotFound(`The relation ${input.ref}`);
    const ref = reference('claim', held.claim);
    await demandVersion(held, input.version, input.ref, input, () => getClaim(actor, { ref }, now));
    await desk.tx.relation.update({
      where: { id: held.id },
      data: {
        ...(input.kind ? { kind: named<RelationKind>(input.kind) } : {}),
        ...(input.note === undefined ? {} : { note: localColumn(input.note) }),
        updatedAt: desk.now,
      },
    });
    desk.touch(held.from, held.to);
    return { result: ref, entity: 'relations', record: held.id, detail: { ref: input.ref } };
  });
  return getClaim(actor, { ref: claim }, now);
}

/**
 * Brings an earlier version of a relation back as a new one; of one that was untied, under its own reference. Answers
 * with the claim it comes from. Throws Conflict, Invalid where the two are tied in this way by another, NotFound.
 */
export async function restoreRelation(actor: Actor, input: Restoring, now: Clock): Promise<ClaimDetail> {
  const claim = await atDesk(actor, { action: 'relation.restore', why: input.why }, async (desk) => {
    const held = await holdRelation(desk, input.ref);
    const ref = reference('claim', held.claim);
    await demandVersion(held, input.version, input.ref, input, () => getClaim(actor, { ref }, now));
    const past = await versionOf(desk, 'relations', held.id, input.to);
    if (held.stands) await putBack(desk, 'relations', held.id, past);
    else await tieAgain(desk, held, past.data, demandNumber('relation', input.ref));
    desk.touch(held.from, held.to);
    return { result: ref, entity: 'relations', record: held.id, detail: { ref: input.ref, to: input.to } };
  });
  return getClaim(actor, { ref: claim }, now);
}

/** The row anew, as what whoever brings it back adds: of a public claim it waits as any addition does. */
async function tieAgain(
  { tx, written }: Desk,
  held: Held,
  { kind, note }: Record<string, unknown>,
  number: number,
): Promise<void> {
  const { id, from: fromId, to: toId } = held;
  const standing = await tx.claim.count({
    where: { id: { in: [fromId, toId] }, state: { in: ['draft', 'published'] } },
  });
  if (standing < 2) throw new Invalid('One of the two claims stands no longer: tie what it has become.', 'ref');
  await tx.relation.create({
    data: {
      ...{ id, number, fromId, toId, kind: named<RelationKind>(String(kind)) },
      note: localColumn((note ?? null) as LocalText | null),
      ...written,
      version: held.version + 1,
    },
  });
}

type Row = Omit<Untied, 'ref' | 'claim' | 'at'> & { number: number; other: number; at: Date };

/** What a claim was tied to once, the latest untied first, with who untied it and the reason given. For the desk. */
export async function listUntied(claim: string): Promise<{ items: Untied[] }> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT (h.data ->> 'number')::integer AS number, h.version, h.version - 1 AS standing, h.data ->> 'kind' AS kind,
      CASE WHEN (h.data ->> 'from_id')::uuid = c.id THEN 'from' ELSE 'to' END AS direction,
      o.number AS other, o.proposition, nullif(h.data -> 'note', 'null'::jsonb) AS note, h.valid_from AS at, h.why,
      CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('key', a.key, 'name', a.name, 'desk', a.desk) END AS by
    FROM claims c JOIN history h ON h.entity = 'relations' AND h.operation = 'delete'
      AND ((h.data ->> 'from_id')::uuid = c.id OR (h.data ->> 'to_id')::uuid = c.id)
    JOIN claims o ON o.id <> c.id AND o.state IN ('draft', 'published') AND o.id IN ((h.data ->> 'from_id')::uuid, (h.data ->> 'to_id')::uuid)
    LEFT JOIN authors a ON a.id = h.actor_id
    WHERE c.number = ${demandNumber('claim', claim)} AND NOT h.data ->> 'kind' = ANY (${LINEAGE}::text[])
      AND NOT EXISTS (SELECT 1 FROM history later WHERE later.entity = 'relations' AND later.record_id = h.record_id AND later.id > h.id)
    ORDER BY h.id DESC LIMIT 100`;
  return {
    items: rows.map(({ number, other, at, ...row }) => ({
      ...row,
      ref: reference('relation', number),
      claim: reference('claim', other),
      at: at.toISOString(),
    })),
  };
}
