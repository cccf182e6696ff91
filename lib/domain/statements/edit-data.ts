import type { z } from 'zod';
import { reference } from '@/lib/domain/references';
import { localColumn, named } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk, demandVersion, hold, idOf } from '@/lib/domain/writing/desk-data';
import { belongingTo, replaceRows } from '@/lib/domain/writing/past-data';
import { type Restoring, restoreRecord } from '@/lib/domain/writing/restore-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';
import type { Coverage, StanceKind } from '@/prisma/generated/enums';
import { captureAt, keysOf, writeAnchors, writeChain } from './chain-data';
import type { StatementDetail } from './contract';
import { getStatement } from './data';
import type { bearingInput, StatementInput } from './edit-contract';
import { columns, insertStatements, statementRow } from './insert-data';

type Bearing = z.infer<typeof bearingInput>;
type Changes = Partial<StatementInput> & { ref: string; version: number; why?: string | undefined };

/** Marks a statement in a capture with its chain and what it bears on. Throws Invalid. */
export async function createStatement(actor: Actor, input: StatementInput, now: Clock): Promise<StatementDetail> {
  const number = await atDesk(actor, { action: 'statement.create' }, async (desk) => {
    const capture = await captureAt(desk, input.capture);
    const row = statementRow(desk, capture, input, await keysOf(desk, input.links, [input.speaker]));
    const [{ id, number } = { id: '', number: 0 }] = await insertStatements(desk, [row]);
    await writeBearings(desk, id, input.bearings);
    return { result: number, entity: 'statements', record: id, detail: { ref: reference('statement', number) } };
  });
  return getStatement(actor, { ref: reference('statement', number) }, now);
}

/** Changes what is given and leaves the rest. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function updateStatement(actor: Actor, input: Changes, now: Clock): Promise<StatementDetail> {
  const theirs = () => getStatement(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'statement.update', why: input.why }, async (desk) => {
    const held = await hold(desk, 'statement', input.ref);
    await demandVersion(held, input.version, reference('statement', held.number), input, theirs);
    const row = await desk.tx.statement.update({
      where: { id: held.id },
      data: {
        ...columns(input),
        ...(input.speaker ? { speakerId: await idOf(desk, 'speaker', input.speaker, 'speaker') } : {}),
        updatedAt: desk.now,
      },
      select: { sourceId: true },
    });
    if (input.spans) {
      if (!input.capture) throw new Invalid('Say in which capture the stretches stand.', 'capture');
      const capture = await captureAt(desk, input.capture);
      if (capture.sourceId !== row.sourceId)
        throw new Invalid('The capture belongs to another source than the statement.', 'capture');
      await writeAnchors(desk, held.id, capture, input.spans);
    }
    if (input.links) await writeChain(desk, held.id, row.sourceId, input.links);
    if (input.bearings) await writeBearings(desk, held.id, input.bearings);
    else await touchClaims(desk, held.id);
    return { result: null, entity: 'statements', record: held.id, detail: { ref: input.ref } };
  });
  return theirs();
}

/** Takes a statement back; it stays to be cited. Throws Conflict, NotFound. */
export async function withdrawStatement(
  actor: Actor,
  input: { ref: string; version: number; why?: string | undefined },
  now: Clock,
): Promise<StatementDetail> {
  const theirs = () => getStatement(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'statement.withdraw', why: input.why }, async (desk) => {
    const held = await hold(desk, 'statement', input.ref);
    await demandVersion(held, input.version, input.ref, input, theirs);
    await desk.tx.statement.update({ where: { id: held.id }, data: { withdrawnAt: desk.now } });
    await touchClaims(desk, held.id);
    return { result: null, entity: 'statements', record: held.id, detail: { ref: input.ref } };
  });
  return theirs();
}

/** Brings an earlier version back as a new one: words, chain, anchors and what it bore on. Throws Conflict, NotFound. */
export const restoreStatement = (actor: Actor, input: Restoring, now: Clock): Promise<StatementDetail> =>
  restoreRecord(
    actor,
    'statement',
    input,
    () => getStatement(actor, { ref: input.ref }, now),
    async (desk, id, past) => {
      await touchClaims(desk, id);
      for (const table of ['chain_links', 'anchors'] as const) {
        const rows = await belongingTo(desk, table, 'statement_id', id, past);
        if (rows.length === 0 && table === 'chain_links') continue;
        await replaceRows(desk, table, 'statement_id', id, rows);
      }
      await setBearings(desk, id, await onStanding(desk, await belongingTo(desk, 'stances', 'statement_id', id, past)));
      await touchClaims(desk, id);
    },
  );

/** Stances of the past on the claims that stand now: what was merged or split since is followed to where it leads. */
async function onStanding(
  desk: Desk,
  rows: readonly Record<string, unknown>[],
): Promise<ReadonlyMap<string, StanceColumns>> {
  const standing = new Map<string, StanceColumns>();
  for (const row of rows) {
    let claim = await desk.tx.claim.findUnique({ where: { id: String(row.claim_id) } });
    while (claim?.mergedIntoId) claim = await desk.tx.claim.findUnique({ where: { id: claim.mergedIntoId } });
    if (!claim || standing.has(claim.id)) continue;
    const { stance, coverage, note, position } = row as Then;
    standing.set(claim.id, {
      stance: named<StanceKind>(stance),
      coverage: coverage ? named<Coverage>(coverage) : null,
      note: localColumn(note),
      position,
    });
  }
  return standing;
}
/** A row of `stances` as the history has it. */
type Then = { stance: string; coverage: string | null; note: Record<string, string> | null; position: number };

async function touchClaims(desk: Desk, statementId: string): Promise<void> {
  const stances = await desk.tx.stance.findMany({ where: { statementId }, select: { claimId: true } });
  desk.touch(...stances.map((stance) => stance.claimId));
}

/** What a statement bears on, as it was sent. Throws Invalid where a claim is unknown or named twice. */
async function writeBearings(desk: Desk, statementId: string, bearings: readonly Bearing[]): Promise<void> {
  const wanted = new Map<string, StanceColumns>();
  for (const [position, { claim: ref, stance, coverage, note }] of bearings.entries()) {
    const claim = await idOf(desk, 'claim', ref, 'bearings');
    if (wanted.has(claim)) throw new Invalid(`The claim ${ref} is named twice.`, 'bearings');
    wanted.set(claim, {
      stance: named<StanceKind>(stance),
      coverage: coverage ? named<Coverage>(coverage) : null,
      note: localColumn(note ?? null),
      position,
    });
  }
  await setBearings(desk, statementId, wanted);
}

type StanceColumns = Pick<Prisma.StanceUncheckedCreateInput, 'stance' | 'coverage' | 'note' | 'position'>;

/**
 * Makes the stances of a statement those given, by claim: changes, adds and takes away, so that what stays keeps its
 * history, a change of what is public waits, and what is added to a public claim waits too.
 */
async function setBearings(desk: Desk, statementId: string, wanted: ReadonlyMap<string, StanceColumns>): Promise<void> {
  const held = await desk.tx.stance.findMany({ where: { statementId } });
  desk.touch(...held.map((stance) => stance.claimId), ...wanted.keys());
  const gone = held.filter((stance) => !wanted.has(stance.claimId)).map((stance) => stance.id);
  if (gone.length > 0) await desk.tx.stance.deleteMany({ where: { id: { in: gone } } });
  for (const [claimId, data] of wanted) {
    const same = held.find((row) => row.claimId === claimId);
    if (!same)
      await desk.tx.stance.create({ data: { id: desk.newId(), statementId, claimId, ...data, ...desk.written } });
    else await desk.tx.stance.update({ where: { id: same.id }, data: data as Prisma.StanceUncheckedUpdateInput });
  }
}
