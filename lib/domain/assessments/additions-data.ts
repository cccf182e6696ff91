import type { z } from 'zod';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { text, textOrNull } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { atDesk, type Desk, hold } from '@/lib/domain/writing/desk-data';
import { holdShown } from '@/lib/domain/writing/hold-shown-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Conflict, Forbidden, Invalid } from '@/lib/platform/errors';
import type { Addition, addition, assessments } from './contract';
import { refuseOwnSince, seenOf } from './seen-data';

type Item = z.infer<typeof addition>['items'][number];
type Row = { id: string; claimId: string; createdBy: string; createdAt: Date };
type Found = Row & { toId?: string; item: Pick<Item, 'ref' | 'kind' | 'bears' | 'to' | 'words'> };

/** Claims on whose additions one page tells; whoever has more waiting passes these first. */
const MOST = 100;

/**
 * What was added to public claims and waits for a reviewer, by claim, the longest waiting first. What was withdrawn
 * meanwhile waits for nobody.
 */
export async function listAdditions(actor: Actor): Promise<{ items: Addition[] }> {
  const found = (await additionsOf()).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const claimIds = [...new Set(found.map(({ claimId }) => claimId))].slice(0, MOST);
  const claims = await database().claim.findMany({
    where: { id: { in: claimIds } },
    select: { ...claimSelect(null), id: true },
  });
  const authors = await database().author.findMany({
    where: { id: { in: [...new Set(found.map(({ createdBy }) => createdBy))] } },
    select: { id: true, key: true, name: true, desk: true },
  });
  const names = new Map(authors.map(({ id, ...author }) => [id, author]));
  const briefs = new Map(claims.map((row) => [row.id, toClaimBrief(row)]));
  const words = await seenOf(
    database(),
    found.map(({ id }) => id),
  );
  return {
    items: claimIds.map((id) => ({
      claim: briefs.get(id)!,
      items: found
        .filter(({ claimId }) => claimId === id)
        .map(({ id, item, createdBy, createdAt }) => ({
          ...item,
          seen: words.get(id) ?? '',
          by: names.get(createdBy) ?? null,
          mine: createdBy === actor.authorId,
          at: createdAt.toISOString(),
        })),
    })),
  };
}

/** Everything on public claims that is not public: all of it, or that of one claim. */
async function additionsOf(claimId?: string, { tx }: Pick<Desk, 'tx'> = { tx: database() }): Promise<Found[]> {
  const where = { publicSince: null, claim: { state: 'published' as const, ...(claimId ? { id: claimId } : {}) } };
  const common = { id: true, claimId: true, createdBy: true, createdAt: true } as const;
  const stances = await tx.stance.findMany({
    where: { ...where, statement: { withdrawnAt: null } },
    select: { ...common, stance: true, statement: { select: { number: true, text: true } } },
  });
  const evidence = await tx.evidence.findMany({
    where: { ...where, withdrawnAt: null },
    select: { ...common, number: true, polarity: true, text: true },
  });
  const omissions = await tx.omission.findMany({
    where,
    select: { ...common, source: { select: { number: true, title: true, language: true } } },
  });
  const relations = await tx.relation.findMany({
    where: {
      publicSince: null,
      to: { state: 'published' },
      from: { state: 'published', ...(claimId ? { id: claimId } : {}) },
    },
    select: {
      id: true,
      fromId: true,
      toId: true,
      createdBy: true,
      createdAt: true,
      number: true,
      kind: true,
      note: true,
      to: { select: { number: true } },
    },
  });
  return [
    ...stances.map(({ stance, statement, ...row }) => ({
      ...row,
      item: {
        ref: reference('statement', statement.number),
        kind: 'statement' as const,
        bears: stance,
        to: null,
        words: text(statement.text),
      },
    })),
    ...evidence.map(({ number, polarity, text: words, ...row }) => ({
      ...row,
      item: {
        ref: reference('evidence', number),
        kind: 'evidence' as const,
        bears: polarity,
        to: null,
        words: text(words),
      },
    })),
    ...omissions.map(({ source, ...row }) => ({
      ...row,
      item: {
        ref: reference('source', source.number),
        kind: 'omission' as const,
        bears: null,
        to: null,
        words: { [source.language]: source.title },
      },
    })),
    ...relations.map(({ fromId, number, kind, note, to, ...row }) => ({
      ...row,
      claimId: fromId,
      item: {
        ref: reference('relation', number),
        kind: 'relation' as const,
        bears: kind.replaceAll('_', '-'),
        to: reference('claim', to.number),
        words: textOrNull(note),
      },
    })),
  ];
}

const TABLES = { statement: 'stance', evidence: 'evidence', omission: 'omission', relation: 'relation' } as const;

/**
 * Makes additions to a public claim public: never those of whoever passes them, which the database refuses too. What
 * they name (the statement, its sources and speakers) becomes public with them. Throws Conflict, Forbidden, Invalid, NotFound.
 */
export async function passAdditions(
  actor: Actor,
  input: z.infer<NonNullable<(typeof assessments)['pass']['~orpc']['inputSchema']>>,
): Promise<{ passed: string[] }> {
  return atDesk(actor, { action: 'claim.pass', why: input.why }, async (desk) => {
    const claim = await hold(desk, 'claim', input.ref);
    const waiting = await additionsOf(claim.id, desk);
    const wanted = new Map(input.items.map(({ ref, seen }) => [ref.toUpperCase(), seen]));
    const found = waiting.filter(({ item }) => wanted.has(item.ref));
    const missing = [...wanted.keys()].filter((ref) => !found.some(({ item }) => item.ref === ref));
    if (missing.length > 0)
      throw new Invalid(
        `Nothing of ${input.ref} waits for a reviewer under ${missing.join(', ')}: somebody may have passed or withdrawn it. Nothing was changed.`,
        'items',
      );
    const own = found.filter(({ createdBy }) => createdBy === desk.author).map(({ item }) => item.ref);
    if (own.length > 0)
      throw new Forbidden(`Nobody passes what they added themselves: ${own.join(', ')}. Nothing was changed.`);
    await demandSeen(desk, found, wanted);
    await pass(desk, found);
    await tell(desk, input.ref, found);
    desk.touch(claim.id, ...found.map(({ toId }) => toId));
    const passed = found.map(({ item }) => item.ref);
    return { result: { passed }, entity: 'claims', record: claim.id, detail: { ref: input.ref, passed } };
  });
}

/** Throws Conflict where one of them, or what becomes public with it, has been changed since it was listed. */
async function demandSeen(desk: Desk, found: readonly Found[], wanted: ReadonlyMap<string, string>): Promise<void> {
  const ids = found.map(({ id }) => id);
  await holdShown(desk, ids);
  const words = await seenOf(desk.tx, ids);
  const newer = found.filter(({ id, item }) => words.get(id) !== wanted.get(item.ref)).map(({ item }) => item.ref);
  if (newer.length > 0)
    throw new Conflict(`Changed since you looked: ${newer.join(', ')}. Nothing was passed; look once more.`, {
      yours: [...wanted.keys()],
      theirs: newer,
    });
}

async function pass({ tx, now }: Desk, found: readonly Found[]): Promise<void> {
  for (const [kind, table] of Object.entries(TABLES)) {
    const ids = found.filter(({ item }) => item.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = tx[table] as unknown as { updateMany: (wish: object) => Promise<unknown> };
    await rows.updateMany({ where: { id: { in: ids } }, data: { publicSince: now } });
  }
}

async function tell({ tx, newId, now, author }: Desk, ref: string, found: readonly Found[]): Promise<void> {
  const authors = await tx.author.findMany({
    where: { id: { in: found.map(({ createdBy }) => createdBy) }, userId: { not: null }, NOT: { id: author } },
    select: { id: true },
  });
  await tx.notification.createMany({
    data: authors.map(({ id }) => ({
      id: newId(),
      authorId: id,
      kind: 'passed',
      subject: ref.toUpperCase(),
      body: { items: found.filter(({ createdBy }) => createdBy === id).map(({ item }) => item.ref) },
      createdAt: now,
    })),
  });
}

/**
 * Makes all that stands on a claim public, as its published assessment does: its author and its reviewer have both seen
 * it, so it may hold what either of them added before it was handed over at `since`. What the reviewer added after that
 * waits for somebody else. Throws Forbidden where the reviewer changed something else of it after that.
 */
export async function publishAdditions(desk: Desk, claimId: string, since: Date): Promise<void> {
  const { tx, now, touch, author } = desk;
  const standing = { publicSince: null, NOT: { createdBy: author, createdAt: { gt: since } } };
  const bears = { ...standing, claimId };
  const related = { ...standing, OR: [{ fromId: claimId }, { toId: claimId }] };
  const relations = await tx.relation.findMany({ where: related, select: { id: true, fromId: true, toId: true } });
  const found = {
    stance: await tx.stance.findMany({ where: { ...bears, statement: { withdrawnAt: null } }, select: { id: true } }),
    evidence: await tx.evidence.findMany({ where: { ...bears, withdrawnAt: null }, select: { id: true } }),
    omission: await tx.omission.findMany({ where: bears, select: { id: true } }),
    relation: relations,
  };
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  await refuseOwnSince(desk, claimId, Object.values(found).flatMap(idsOf), since);
  await tx.$queryRaw`SELECT set_config('counterclaim.public', 'on', true)`;
  for (const [table, rows] of Object.entries(found)) {
    const all = tx[table as keyof typeof found] as unknown as { updateMany: (wish: object) => Promise<unknown> };
    await all.updateMany({ where: { id: { in: idsOf(rows) } }, data: { publicSince: now } });
  }
  await tx.$queryRaw`SELECT set_config('counterclaim.public', '', true)`;
  touch(...relations.flatMap(({ fromId, toId }) => [fromId, toId]));
}
