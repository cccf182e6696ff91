import type { z } from 'zod';
import { changesSince } from '@/lib/domain/history/since-data';
import { demandNumber, nounOf, numberOf, reference } from '@/lib/domain/references';
import { named } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk } from '@/lib/domain/writing/desk-data';
import { holdShown } from '@/lib/domain/writing/hold-shown-data';
import { openProposals } from '@/lib/domain/writing/proposals-data';
import { tell } from '@/lib/domain/writing/tell-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Conflict, Forbidden, Invalid } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import type { ReturnReason } from '@/prisma/generated/enums';
import { broughtAlong, broughtBack } from './brought-data';
import type { WaitingChange, waiting } from './contract';
import { waitingMark } from './mark-data';
import { isProposal, passProposal, proposalTold, returnProposal } from './proposals-data';
import { refOf, touchClaimsWith, type WaitingRow, waitingRows } from './rows-data';

type Input<K extends keyof typeof waiting> = z.infer<NonNullable<(typeof waiting)[K]['~orpc']['inputSchema']>>;

/** Changes told at once; whoever has more waiting passes these first. */
const MOST = 100;

/**
 * What waits for a second person, the longest first: what would merge or split public claims or come in from another desk, then what was changed in
 * public records, each with what it would change. With `ref`, only of that record, or also of what bears on that claim.
 * Throws Invalid.
 */
export async function listWaiting(
  actor: Actor,
  { ref }: { ref?: string | undefined },
  language: Locale = 'en',
): Promise<{ items: WaitingChange[]; total: number; mark: string }> {
  const db = database();
  // Before the list: what changes while that is read is found again.
  const mark = await waitingMark();
  const claim = ref && numberOf('claim', ref);
  const proposals = ref && !claim ? [] : await openProposals(db, claim ? { number: claim } : {});
  const shown = await waitingRows(db, { ...(ref ? ofRecord(ref) : {}), limit: MOST });
  const involved = [...proposals.map((each) => ({ ...each, authors: [each.authorId] })), ...shown];
  const people = await peopleOf(
    involved.flatMap(({ authors, returnedBy }) => [...authors, ...(returnedBy ? [returnedBy] : [])]),
  );
  const items: WaitingChange[] = proposals.map((each) => ({
    ...{ id: each.id, version: 1, kind: each.act },
    ...proposalTold(each, language),
    ...whose(actor, people, { authors: [each.authorId], since: each.createdAt }),
    returned: returnedOf(each, people),
  }));
  const brought = await broughtAlong(shown.map(({ record }) => record));
  const back = await broughtBack(shown.map(({ id }) => id));
  for (const row of shown) {
    const changes = await changesSince({ table: row.kind, id: row.record, mark: row.mark, since: row.since });
    const more = [back.get(row.id), brought.get(row.record)].filter((change) => change !== undefined);
    items.push({
      ...{ id: row.id, version: row.version, kind: row.kind, ref: refOf(row), words: row.words },
      to: row.claim === null ? null : reference('claim', row.claim),
      ...whose(actor, people, row),
      changes: [...changes, ...more],
      returned: returnedOf(row, people),
    });
  }
  return { items, total: proposals.length + (shown[0]?.total ?? 0), mark };
}

type People = ReadonlyMap<string, WaitingChange['by'][number]>;

async function peopleOf(ids: readonly string[]): Promise<People> {
  const found = await database().author.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, key: true, name: true, desk: true },
  });
  return new Map(found.map(({ id, ...author }) => [id, author]));
}

const whose = (actor: Actor, people: People, { authors, since }: Pick<WaitingRow, 'authors' | 'since'>) => ({
  by: authors.flatMap((id) => people.get(id) ?? []),
  mine: actor.authorId !== null && authors.includes(actor.authorId),
  at: since.toISOString(),
});

function ofRecord(ref: string) {
  const noun = nounOf(ref);
  return noun ? { noun, number: demandNumber(noun, ref) } : { ids: [] };
}

type Returned = Pick<WaitingRow, 'returnedAt' | 'returnedBy' | 'returnReason' | 'returnNote'>;

function returnedOf(
  { returnedAt, returnedBy, returnReason, returnNote }: Returned,
  people: People,
): WaitingChange['returned'] {
  if (!returnedAt) return null;
  return {
    reason: String(returnReason).replaceAll('_', '-') as NonNullable<WaitingChange['returned']>['reason'],
    note: returnNote ?? '',
    by: (returnedBy && people.get(returnedBy)) || null,
    at: returnedAt.toISOString(),
  };
}

/**
 * Makes changes public as they were seen. All or none: Throws Conflict where one was changed again meanwhile, Forbidden
 * for one's own, which the database refuses too, Invalid where one waits no longer. A proposal is passed alone.
 */
export async function passWaiting(
  actor: Actor,
  input: Input<'pass'>,
  language: Locale = 'en',
): Promise<{ passed: number }> {
  const [only] = input.items;
  if (only && input.items.length === 1 && (await isProposal(only.id)))
    return passProposal(actor, { id: only.id, why: input.why }, language);
  return atDesk(actor, { action: 'change.pass', why: input.why }, async (desk) => {
    const rows = await held(desk, input.items);
    await demandTexts(desk, rows);
    const ids = rows.map(({ id }) => id);
    await desk.tx.waitingChange.updateMany({
      where: { id: { in: ids }, until: null },
      data: { until: desk.now, passedBy: desk.author },
    });
    for (const row of rows) await tell(desk, 'passed', row.authors, subjectOf(row), claimOf(row));
    await touchClaimsWith(
      desk,
      rows.map(({ record }) => record),
    );
    const [first] = rows as [WaitingRow];
    const refs = rows.map((row) => refOf(row)).filter((ref) => ref !== null);
    return { result: { passed: rows.length }, entity: first.kind, record: first.record, detail: { refs, passed: ids } };
  });
}

/** Throws Invalid for a statement whose chain leads into a text that nobody has passed and that is not passed with it. */
async function demandTexts({ tx }: Desk, rows: readonly WaitingRow[]): Promise<void> {
  const statements = rows.filter(({ kind }) => kind === 'statements').map(({ record }) => record);
  const passed = rows.map(({ record }) => record);
  const found = await tx.$queryRaw<{ source: number; statement: number }[]>`
    SELECT o.number AS source, t.number AS statement FROM chain_links l JOIN statements t ON t.id = l.statement_id
    JOIN captures c ON c.id = l.capture_id JOIN sources o ON o.id = c.source_id
    WHERE l.statement_id = ANY (${statements}::uuid[]) AND waits_with_its_source(c.id) AND NOT o.id = ANY (${passed}::uuid[])
    ORDER BY 2, 1 LIMIT 1`;
  for (const { source, statement } of found)
    throw new Invalid(
      `${reference('statement', statement)} leads into a text of ${reference('source', source)} that waits itself: pass the two together. Nothing was passed.`,
      'items',
    );
}

/**
 * Returns a change to who made it. It goes on waiting, and the public sees what stood before; changed again, it is new.
 * Throws Conflict, Forbidden, Invalid.
 */
export async function returnWaiting(actor: Actor, input: Input<'giveBack'>): Promise<{ returned: true }> {
  if (await isProposal(input.id)) return returnProposal(actor, input);
  return atDesk(actor, { action: 'change.return', why: input.note }, async (desk) => {
    const [row] = (await held(desk, [input])) as [WaitingRow];
    await desk.tx.waitingChange.update({
      where: { id: row.id },
      data: {
        returnedAt: desk.now,
        returnedBy: desk.author,
        returnReason: named<ReturnReason>(input.reason),
        returnNote: input.note,
      },
    });
    await tell(desk, 'returned', row.authors, subjectOf(row), { change: row.id });
    const detail = { ref: refOf(row), reason: input.reason };
    return { result: { returned: true as const }, entity: row.kind, record: row.record, detail };
  });
}

/** The changes named, locked, each as whoever decides has seen it, and by somebody else. */
async function held(desk: Desk, items: readonly { id: string; version: number }[]): Promise<WaitingRow[]> {
  const wanted = new Map(items.map(({ id, version }) => [id, version]));
  const ids = [...wanted.keys()];
  // The records before their changes, as whoever changes a record does: the other way round the two wait for each other.
  const records = await desk.tx.waitingChange.findMany({ where: { id: { in: ids } }, select: { recordId: true } });
  await holdShown(
    desk,
    records.map(({ recordId }) => recordId),
  );
  await desk.tx.$queryRaw`SELECT 1 FROM waiting_changes WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await waitingRows(desk.tx, { ids });
  if (rows.length < ids.length)
    throw new Invalid(
      'One of these changes waits no longer: it was passed, or taken back. Nothing was changed.',
      'items',
    );
  const name = (row: WaitingRow) => refOf(row) ?? row.kind;
  const newer = rows.filter((row) => row.version !== wanted.get(row.id)).map(name);
  if (newer.length > 0)
    throw new Conflict(`Changed again since you looked: ${newer.join(', ')}. Nothing was passed; look once more.`, {
      yours: items,
      theirs: rows.map(({ id, version }) => ({ id, version })),
    });
  const own = rows.filter(({ authors }) => authors.includes(desk.author)).map(name);
  if (own.length > 0)
    throw new Forbidden(`Nobody decides on what they changed themselves: ${own.join(', ')}. Nothing was changed.`);
  return rows;
}

const claimOf = ({ claim }: WaitingRow) => (claim === null ? {} : { claim: reference('claim', claim) });

const subjectOf = (row: WaitingRow): string => refOf(row) ?? (row.claim === null ? '' : reference('claim', row.claim));

/**
 * Passes what was changed on a claim, as its published assessment does, whose reviewer has read the claim, its statements
 * and its evidence as they stand. What the reviewer changed waits for somebody else.
 */
export async function passWithClaim(desk: Desk, claimId: string): Promise<void> {
  const rows = await desk.tx.$queryRaw<{ record: string }[]>`
    UPDATE waiting_changes w SET until = ${desk.now}, passed_by = ${desk.author}::uuid
    WHERE w.until IS NULL AND NOT ${desk.author}::uuid = ANY (w.authors) AND NOT leads_into_waiting(w.record_id) AND (w.record_id = ${claimId}::uuid
      OR w.record_id IN (SELECT id FROM stances WHERE claim_id = ${claimId}::uuid UNION SELECT statement_id FROM stances WHERE claim_id = ${claimId}::uuid
        UNION SELECT id FROM evidence WHERE claim_id = ${claimId}::uuid UNION SELECT id FROM omissions WHERE claim_id = ${claimId}::uuid
        UNION SELECT id FROM relations WHERE ${claimId}::uuid IN (from_id, to_id)))
    RETURNING w.record_id::text AS record`;
  await touchClaimsWith(
    desk,
    rows.map(({ record }) => record),
  );
}
