import type { z } from 'zod';
import { numberOf, reference } from '@/lib/domain/references';
import { captureAt, type HeldCapture, keysOf } from '@/lib/domain/statements/chain-data';
import { insertStatements, statementRow } from '@/lib/domain/statements/insert-data';
import { atDesk, type Desk } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { Invalid } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';
import type { AcceptedSuggestion, accepting, RefusedSuggestion } from './accept-contract';
import { stanceRowsOf } from './bearings-data';
import { isCovered } from './covered';
import { captureId } from './run-data';

type Accepting = z.infer<NonNullable<(typeof accepting.accept)['~orpc']['inputSchema']>>;
type Turning = z.infer<NonNullable<(typeof accepting.turn)['~orpc']['inputSchema']>>;
type Item = Accepting['items'][number];
type Place = Pick<Item, 'start' | 'end' | 'rule'>;
type Row = ReturnType<typeof statementRow> & { stances: Prisma.StanceCreateManyInput[] };

/** Nothing is to be written: the transaction ends without an act. */
class Nothing extends Error {}

/**
 * Stores suggestions as statements, each with its verdict and what it bears on, in one act. Those that somebody has judged
 * or marked meanwhile, or that cannot be stored as given, are named and the others stored. Two who accept on one text at once take
 * turns, so that nothing is stored twice. Throws NotFound.
 */
export async function acceptSuggestions(
  actor: Actor,
  { capture: ref, items }: Accepting,
): Promise<{ accepted: AcceptedSuggestion[]; refused: RefusedSuggestion[] }> {
  const id = await captureId(ref);
  let refused: RefusedSuggestion[] = [];
  const store = async (desk: Desk) => {
    await takeTurn(desk, id);
    const capture = await captureAt(desk, ref);
    const sifted = await sift(desk, capture, items);
    refused = sifted.refused;
    const rows = [...sifted.rows.values()];
    if (rows.length === 0) throw new Nothing();
    const made = await insertStatements(desk, rows);
    const stances = rows.flatMap((row) => row.stances);
    if (stances.length > 0) await desk.tx.stance.createMany({ data: stances });
    desk.touch(...stances.map(({ claimId }) => claimId));
    const places = [...sifted.rows.keys()];
    await keepAccepted(desk, id, places);
    const accepted = places.map(({ start, end, rule }, at) => ({
      ...{ start, end, rule },
      ref: reference('statement', made[at]!.number),
      version: 1,
    }));
    const detail = { capture: ref, statements: accepted.map((each) => each.ref) };
    return { result: accepted, entity: 'statements', record: made[0]!.id, detail };
  };
  const accepted = await unlessNothing(atDesk(actor, { action: 'suggestion.accept' }, store));
  return { accepted: accepted ?? [], refused };
}

/**
 * Takes accepted suggestions back in one act, or accepts them again: their statements are withdrawn or stand again, and
 * their verdicts go with them. A statement that has another version than was read stays as it is, and is named. Throws
 * NotFound.
 */
export async function turnAccepted(
  actor: Actor,
  { capture: ref, items, withdrawn }: Turning,
): Promise<{ turned: { ref: string; version: number }[]; left: string[] }> {
  const action = withdrawn ? 'suggestion.take-back' : 'suggestion.accept-again';
  const id = await captureId(ref);
  const turn = async (desk: Desk) => {
    await takeTurn(desk, id);
    const held = await holdStatements(desk, id, items);
    const due = items.flatMap((item) => {
      const row = held.get(numberOf('statement', item.ref) ?? 0);
      return row && row.version === item.version && row.withdrawn !== withdrawn ? [{ item, id: row.id }] : [];
    });
    if (due.length === 0) throw new Nothing();
    const ids = due.map(({ id }) => id);
    await desk.tx.statement.updateMany({
      where: { id: { in: ids } },
      data: { withdrawnAt: withdrawn ? desk.now : null },
    });
    const stances = await desk.tx.stance.findMany({ where: { statementId: { in: ids } }, select: { claimId: true } });
    desk.touch(...stances.map(({ claimId }) => claimId));
    const places = due.map(({ item }) => item);
    await (withdrawn ? dropVerdicts(desk, id, places) : keepAccepted(desk, id, places));
    // The database counts the version.
    const turned = places.map((item) => ({ ref: item.ref, version: item.version + 1 }));
    const detail = { capture: ref, statements: turned.map((each) => each.ref) };
    return { result: turned, entity: 'statements', record: ids[0]!, detail };
  };
  const turned = (await unlessNothing(atDesk(actor, { action }, turn))) ?? [];
  const known = new Set(turned.map((each) => each.ref));
  return { turned, left: items.flatMap((item) => (known.has(item.ref) ? [] : item.ref)) };
}

async function unlessNothing<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof Nothing) return undefined;
    throw error;
  }
}

/** Until the end of the transaction nobody else accepts on this text; who marks in it otherwise need not wait. */
const takeTurn = ({ tx }: Desk, captureId: string) =>
  tx.$queryRaw`SELECT 1 FROM captures WHERE id = ${captureId}::uuid FOR NO KEY UPDATE`;

/** The rows of what can be stored, and why each of the others cannot. */
async function sift(
  desk: Desk,
  capture: HeldCapture,
  items: readonly Item[],
): Promise<{ rows: Map<Item, Row>; refused: RefusedSuggestion[] }> {
  const [offered, anchors, keys, stanceRows] = [
    await offeredNow(desk, capture.id, items),
    await desk.tx.anchor.findMany({
      where: { captureId: capture.id, statement: { withdrawnAt: null } },
      select: { start: true, end: true },
      orderBy: { start: 'asc' },
    }),
    await keysOf(
      desk,
      items.flatMap(({ statement }) => statement.links),
      items.map(({ statement }) => statement.speaker),
    ),
    await stanceRowsOf(
      desk,
      capture,
      items.flatMap(({ statement }) => statement.bearings ?? []),
    ),
  ];
  const rows = new Map<Item, Row>();
  const refused: RefusedSuggestion[] = [];
  const taken = new Set<string>();
  for (const item of items) {
    const { start, end, rule, statement } = item;
    const refuse = (code: RefusedSuggestion['code'], why: string, field?: string) =>
      refused.push({ start, end, rule, code, why, ...(field ? { field } : {}) });
    const found = offered.get(nameOf(item));
    if (!found) refuse('gone', 'It is not offered on this text.');
    else if (found.judged || taken.has(nameOf(item))) refuse('judged', 'It was accepted or dismissed already.');
    else if (isCovered(item, anchors)) refuse('covered', 'A statement stands on these words already.');
    else {
      try {
        const row = statementRow(desk, capture, { ...statement, spans: [{ start, end }] }, keys);
        rows.set(item, { ...row, stances: stanceRows(row.statement.id, statement.bearings ?? []) });
        taken.add(nameOf(item));
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        refuse('invalid', error.message, error.extra.field);
      }
    }
  }
  return { rows, refused };
}

const nameOf = ({ start, end, rule }: Place): string => `${start} ${end} ${rule}`;

/** The columns of places, as arrays that the database makes rows of. */
const columnsOf = (places: readonly Place[]) => ({
  starts: places.map(({ start }) => start),
  ends: places.map(({ end }) => end),
  rules: places.map(({ rule }) => rule),
});

/** Those of some places that the machine offers on a capture, and whether somebody has judged each. */
async function offeredNow({ tx }: Desk, captureId: string, places: readonly Place[]) {
  const { starts, ends, rules } = columnsOf(places);
  const rows = await tx.$queryRaw<(Place & { judged: boolean })[]>`
    SELECT s.start_offset AS start, s.end_offset AS "end", s.rule, v.id IS NOT NULL AS judged
    FROM unnest(${starts}::int[], ${ends}::int[], ${rules}::text[]) AS asked (start_offset, end_offset, rule)
    JOIN suggestions s USING (start_offset, end_offset, rule)
    LEFT JOIN suggestion_verdicts v ON v.capture_id = s.capture_id AND v.start_offset = s.start_offset
      AND v.end_offset = s.end_offset AND v.rule = s.rule
    WHERE s.capture_id = ${captureId}::uuid`;
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** Keeps that suggestions were accepted, and by whom. */
async function keepAccepted(desk: Desk, captureId: string, places: readonly Place[]): Promise<void> {
  await dropVerdicts(desk, captureId, places);
  await desk.tx.suggestionVerdict.createMany({
    data: places.map(({ start, end, rule }) => ({
      id: desk.newId(),
      ...{ captureId, start, end, rule },
      verdict: 'accepted',
      createdBy: desk.author,
      createdAt: desk.now,
    })),
    // Somebody may dismiss one at this moment: their word stands beside the statement and is not lost.
    skipDuplicates: true,
  });
}

async function dropVerdicts({ tx }: Desk, captureId: string, places: readonly Place[]): Promise<void> {
  const { starts, ends, rules } = columnsOf(places);
  await tx.$executeRaw`
    DELETE FROM suggestion_verdicts v
    USING unnest(${starts}::int[], ${ends}::int[], ${rules}::text[]) AS given (start_offset, end_offset, rule)
    WHERE v.capture_id = ${captureId}::uuid AND v.start_offset = given.start_offset AND v.end_offset = given.end_offset
      AND v.rule = given.rule`;
}

/** Statements with words in a capture, by their numbers, locked until the end of the transaction. */
async function holdStatements({ tx }: Desk, captureId: string, items: readonly { ref: string }[]) {
  const numbers = items.flatMap(({ ref }) => numberOf('statement', ref) ?? []);
  // In the order of their keys, as everybody who locks several: two such acts wait for each other, neither is ended.
  const rows = await tx.$queryRaw<{ id: string; number: number; version: number; withdrawn: boolean }[]>`
    SELECT s.id::text AS id, s.number, s.version, s.withdrawn_at IS NOT NULL AS withdrawn FROM statements s
    WHERE s.number = ANY(${numbers}) AND s.id IN (SELECT a.statement_id FROM anchors a WHERE a.capture_id = ${captureId}::uuid)
    ORDER BY s.id FOR UPDATE`;
  return new Map(rows.map((row) => [row.number, row]));
}
