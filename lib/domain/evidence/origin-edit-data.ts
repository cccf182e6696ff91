import type { LocalText } from '@/lib/domain/values';
import { atDesk, type Desk, demandVersion } from '@/lib/domain/writing/desk-data';
import { belongingTo, putBack, versionOf } from '@/lib/domain/writing/past-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, type Transaction } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { OriginDetail } from './contract';

type Change = {
  key: string;
  version: number;
  label?: LocalText | undefined;
  derivedFrom?: string[] | undefined;
  why?: string | undefined;
};

/** An origin by its key, with what it rests on and the version to change it at. Throws NotFound. */
export function getOrigin(key: string): Promise<OriginDetail> {
  return originIn(database(), key);
}

/**
 * Changes what an origin is called and what it rests on. A circle is stored and flagged, never refused: it is what the
 * reports themselves make, and a reader is to see it. Throws Conflict where somebody else was first, Invalid, NotFound.
 */
export async function changeOrigin(actor: Actor, input: Change): Promise<OriginDetail> {
  const { key, label, derivedFrom } = input;
  return atDesk(actor, { action: 'origin.update', why: input.why }, async (desk) => {
    const held = await holdOrigin(desk, input);
    // What it rests on belongs to it, so that changing it makes a new version of the origin itself.
    await desk.tx.origin.update({ where: { id: held.id }, data: { ...(label && { label }), updatedAt: desk.now } });
    if (derivedFrom) await restOn(desk, { id: held.id, key }, derivedFrom);
    desk.touch(...(await claimsAbove(desk, held.id)));
    return { result: await originIn(desk.tx, key), entity: 'origins', record: held.id, detail: { origin: key } };
  });
}

/** The origin an act is on, locked. Throws Conflict where it is not at the version that was read, NotFound. */
async function holdOrigin(desk: Desk, input: { key: string; version: number }): Promise<{ id: string }> {
  const [held] = await desk.tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id::text, version FROM origins WHERE key = ${input.key} FOR UPDATE`;
  if (!held) throw new NotFound(`The origin “${input.key}”`);
  await demandVersion(held, input.version, input.key, input, () => originIn(desk.tx, input.key));
  return held;
}

/** Brings an earlier version of an origin back as a new one, with what it rested on then. Throws Conflict, NotFound. */
export async function restoreOrigin(
  actor: Actor,
  input: { key: string; to: number; version: number; why?: string | undefined },
): Promise<OriginDetail> {
  const { key, to } = input;
  return atDesk(actor, { action: 'origin.restore', why: input.why }, async (desk) => {
    const { id } = await holdOrigin(desk, input);
    const past = await versionOf(desk, 'origins', id, to);
    await putBack(desk, 'origins', id, past);
    const rows = await belongingTo(desk, 'origin_derivations', 'origin_id', id, past);
    const bases = await desk.tx.origin.findMany({
      where: { id: { in: rows.map(({ from_id }) => String(from_id)) } },
      select: { key: true },
    });
    await restOn(
      desk,
      { id, key },
      bases.map((base) => base.key),
    );
    desk.touch(...(await claimsAbove(desk, id)));
    return { result: await originIn(desk.tx, key), entity: 'origins', record: id, detail: { origin: key, to } };
  });
}

/** Keeps what stays, so that its history goes on. */
async function restOn(desk: Desk, origin: { id: string; key: string }, keys: readonly string[]): Promise<void> {
  if (keys.includes(origin.key)) throw new Invalid('An origin cannot rest on itself.', 'derivedFrom');
  const bases = await desk.tx.origin.findMany({ where: { key: { in: [...keys] } }, select: { id: true, key: true } });
  const unknown = keys.find((key) => !bases.some((base) => base.key === key));
  if (unknown) throw new Invalid(`There is no origin “${unknown}” on record.`, 'derivedFrom');
  const held = await desk.tx.originDerivation.findMany({ where: { originId: origin.id } });
  const gone = held.filter(({ fromId }) => !bases.some(({ id }) => id === fromId));
  await desk.tx.originDerivation.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const { id } of bases)
    if (!held.some(({ fromId }) => fromId === id))
      await desk.tx.originDerivation.create({ data: { id: desk.newId(), originId: origin.id, fromId: id } });
}

/** The claims whose evidence comes down to this origin, by whatever way: their counts change with it. */
async function claimsAbove({ tx }: Desk, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ claim: string }[]>`
    WITH RECURSIVE above(id) AS (
      SELECT ${id}::uuid UNION SELECT d.origin_id FROM origin_derivations d JOIN above ON d.from_id = above.id
    )
    SELECT DISTINCT e.claim_id::text AS claim FROM evidence e JOIN above ON above.id = e.origin_id`;
  return rows.map(({ claim }) => claim);
}

async function originIn(tx: Transaction | ReturnType<typeof database>, key: string): Promise<OriginDetail> {
  const found = await tx.origin.findUnique({
    where: { key },
    select: { label: true, version: true, derived: { select: { from: { select: { key: true } } } } },
  });
  if (!found) throw new NotFound(`The origin “${key}”`);
  const derivedFrom = found.derived.map(({ from }) => from.key).sort();
  return { key, label: found.label as LocalText, derivedFrom, version: found.version };
}
