import { demandNumber, omissionReference, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { localColumn } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk, demandVersion, hold, idOf } from '@/lib/domain/writing/desk-data';
import { putBack, versionOf } from '@/lib/domain/writing/past-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { ClaimDetail } from './contract';
import { getClaim } from './data';
import type { TakenBackOmission } from './edit-contract';

type Place = { ref: string; source: string; why?: string | undefined };
type Mark = Place & { note?: LocalText | null | undefined; version?: number | undefined };

/** The mark of one claim and one source as it stands, or as it was when it was taken back. */
type Held = { id: string; version: number; stands: boolean };
type Found = { claimId: string; sourceId: string; ref: string; held: Held | undefined };

/** What is held of a claim and a source, the claim locked. Throws NotFound, Invalid. */
async function find(desk: Desk, input: Place): Promise<Found> {
  const claim = await hold(desk, 'claim', input.ref);
  const sourceId = await idOf(desk, 'source', input.source, 'source');
  // One that a merge took to another claim has a later row there: it is that claim's mark.
  const [held] = await desk.tx.$queryRaw<Held[]>`
    SELECT h.record_id::text AS id, coalesce(o.version, h.version) AS version, o.id IS NOT NULL AS stands
    FROM history h LEFT JOIN omissions o ON o.id = h.record_id
    WHERE h.entity = 'omissions' AND (h.data ->> 'claim_id')::uuid = ${claim.id}::uuid
      AND (h.data ->> 'source_id')::uuid = ${sourceId}::uuid AND NOT EXISTS (
        SELECT 1 FROM history later WHERE later.entity = 'omissions' AND later.record_id = h.record_id AND later.id > h.id)
    ORDER BY h.id DESC LIMIT 1`;
  return {
    claimId: claim.id,
    sourceId,
    ref: omissionReference(claim.number, demandNumber('source', input.source)),
    held,
  };
}

const done = (desk: Desk, { claimId }: Found, id: string, detail: Record<string, unknown>) => {
  desk.touch(claimId);
  return { result: null, entity: 'omissions', record: id, detail };
};
const place = ({ ref, source }: Place) => ({ claim: ref, source });

/**
 * Marks that a source leaves the claim out, on the word of whoever marks it; or changes the mark that stands, at the
 * version it was read at. One that was taken back goes on as the same record. Throws Conflict, Invalid where the source
 * carries a statement on the claim, or is marked and no version was given.
 */
export async function markOmission(actor: Actor, input: Mark, now: Clock): Promise<ClaimDetail> {
  const standing = () => getClaim(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'claim.omit', why: input.why }, async (desk) => {
    const found = await find(desk, input);
    const { claimId, sourceId, ref, held } = found;
    const data = {
      note: localColumn(input.note ?? null),
      judgedBy: desk.author,
      judgedOn: desk.now.toISOString().slice(0, 10),
    };
    if (held?.stands && input.version === undefined)
      throw new Invalid(`${input.source} is marked already as leaving ${input.ref} out: change that mark.`, 'source');
    if (input.version !== undefined) {
      // Of a mark that is gone there are no two versions to choose between.
      if (!held?.stands)
        throw new Invalid(
          `The mark that ${input.source} leaves ${input.ref} out was taken back meanwhile. Mark it again to say so anew.`,
          'source',
        );
      await demandVersion(held, input.version, ref, input, standing);
    }
    if (held?.stands) await desk.tx.omission.update({ where: { id: held.id }, data: { ...data, updatedAt: desk.now } });
    else await putOn(desk, found, data);
    return done(desk, found, held?.id ?? (await idIn(desk, claimId, sourceId)), place(input));
  });
  return standing();
}

/** The row anew: of a public claim it waits as any addition does. Of a mark that was taken back the versions go on. */
async function putOn(
  desk: Desk,
  { claimId, sourceId, held }: Found,
  data: { note: ReturnType<typeof localColumn>; judgedBy: string; judgedOn: string },
): Promise<void> {
  const again = held ? { id: held.id, version: held.version + 1 } : { id: desk.newId() };
  await desk.tx.omission.create({ data: { claimId, sourceId, ...data, ...desk.written, ...again } });
}

const idIn = async ({ tx }: Desk, claimId: string, sourceId: string): Promise<string> =>
  (await tx.omission.findUniqueOrThrow({ where: { claimId_sourceId: { claimId, sourceId } }, select: { id: true } }))
    .id;

/**
 * Takes the mark of an omission back: the claim counts as not examined in that source again. Throws NotFound, and Conflict
 * where a version was given and somebody else has changed it since.
 */
export async function unmarkOmission(
  actor: Actor,
  input: Place & { version?: number | undefined },
  now: Clock,
): Promise<ClaimDetail> {
  const standing = () => getClaim(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'claim.unomit', why: input.why }, async (desk) => {
    const found = await find(desk, input);
    const { held, ref } = found;
    if (!held?.stands) throw new NotFound(`An omission of ${input.ref} by ${input.source}`);
    await demandVersion(held, input.version ?? held.version, ref, input, standing);
    await desk.tx.omission.delete({ where: { id: held.id } });
    return done(desk, found, held.id, place(input));
  });
  return standing();
}

/**
 * Brings an earlier version of a mark back as a new one, with the word it was given on; also of one that was taken back.
 * Throws Conflict, Invalid where the source carries a statement on the claim by now, NotFound.
 */
export async function restoreOmission(
  actor: Actor,
  input: Place & { to: number; version: number },
  now: Clock,
): Promise<ClaimDetail> {
  const standing = () => getClaim(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'omission.restore', why: input.why }, async (desk) => {
    const found = await find(desk, input);
    const { held, ref } = found;
    if (!held) throw new NotFound(`An omission of ${input.ref} by ${input.source}`);
    await demandVersion(held, input.version, ref, input, standing);
    const past = await versionOf(desk, 'omissions', held.id, input.to);
    const { note, judged_by, judged_on } = past.data as {
      note: LocalText | null;
      judged_by: string;
      judged_on: string;
    };
    if (held.stands) await putBack(desk, 'omissions', held.id, past);
    else await putOn(desk, found, { note: localColumn(note ?? null), judgedBy: judged_by, judgedOn: judged_on });
    return done(desk, found, held.id, { ...place(input), to: input.to });
  });
  return standing();
}

type Row = Omit<TakenBackOmission, 'source' | 'at'> & { number: number; at: Date };

/** Marks of omission that were taken back from a claim, the latest first, with who did it and the reason given. For the desk. */
export async function listTakenBack(claim: string): Promise<{ items: TakenBackOmission[] }> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT s.number, s.title, s.language, h.version, h.version - 1 AS standing, nullif(h.data -> 'note', 'null'::jsonb) AS note,
      h.valid_from AS at, h.why,
      CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('key', a.key, 'name', a.name, 'desk', a.desk) END AS by
    FROM claims c JOIN history h ON h.entity = 'omissions' AND h.operation = 'delete' AND (h.data ->> 'claim_id')::uuid = c.id
    JOIN sources s ON s.id = (h.data ->> 'source_id')::uuid
    LEFT JOIN authors a ON a.id = h.actor_id
    WHERE c.number = ${demandNumber('claim', claim)} AND NOT EXISTS (
      SELECT 1 FROM history later WHERE later.entity = 'omissions' AND later.id > h.id AND (later.record_id = h.record_id
        OR (later.data ->> 'claim_id' = h.data ->> 'claim_id' AND later.data ->> 'source_id' = h.data ->> 'source_id')))
    ORDER BY h.id DESC LIMIT 100`;
  return {
    items: rows.map(({ number, at, ...row }) => ({
      ...row,
      source: reference('source', number),
      at: at.toISOString(),
    })),
  };
}
