import type { z } from 'zod';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { text, textOrNull } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { atDesk, type Desk, hold } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Forbidden, Invalid } from '@/lib/platform/errors';
import type { Addition, addition, assessments } from './contract';

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
  return {
    items: claimIds.map((id) => ({
      claim: briefs.get(id)!,
      items: found
        .filter(({ claimId }) => claimId === id)
        .map(({ item, createdBy, createdAt }) => ({
          ...item,
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
 * they name (the statement, its sources and speakers) becomes public with them. Throws Forbidden, Invalid, NotFound.
 */
export async function passAdditions(
  actor: Actor,
  input: z.infer<NonNullable<(typeof assessments)['pass']['~orpc']['inputSchema']>>,
): Promise<{ passed: string[] }> {
  return atDesk(actor, { action: 'claim.pass', why: input.why }, async (desk) => {
    const claim = await hold(desk, 'claim', input.ref);
    const waiting = await additionsOf(claim.id, desk);
    const wanted = new Set(input.items.map((ref) => ref.toUpperCase()));
    const found = waiting.filter(({ item }) => wanted.has(item.ref));
    const missing = [...wanted].filter((ref) => !found.some(({ item }) => item.ref === ref));
    if (missing.length > 0)
      throw new Invalid(
        `Nothing of ${input.ref} waits for a reviewer under ${missing.join(', ')}: somebody may have passed or withdrawn it. Nothing was changed.`,
        'items',
      );
    const own = found.filter(({ createdBy }) => createdBy === desk.author).map(({ item }) => item.ref);
    if (own.length > 0)
      throw new Forbidden(`Nobody passes what they added themselves: ${own.join(', ')}. Nothing was changed.`);
    await pass(desk, found);
    await tell(desk, input.ref, found);
    desk.touch(claim.id, ...found.map(({ toId }) => toId));
    const passed = found.map(({ item }) => item.ref);
    return { result: { passed }, entity: 'claims', record: claim.id, detail: { ref: input.ref, passed } };
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
 * it, so it may hold what either of them added.
 */
export async function publishAdditions({ tx, now, touch }: Desk, claimId: string): Promise<void> {
  await tx.$queryRaw`SELECT set_config('counterclaim.public', 'on', true)`;
  const data = { publicSince: now };
  await tx.stance.updateMany({ where: { claimId, publicSince: null, statement: { withdrawnAt: null } }, data });
  await tx.evidence.updateMany({ where: { claimId, publicSince: null, withdrawnAt: null }, data });
  await tx.omission.updateMany({ where: { claimId, publicSince: null }, data });
  const related = { publicSince: null, OR: [{ fromId: claimId }, { toId: claimId }] };
  const relations = await tx.relation.findMany({ where: related, select: { fromId: true, toId: true } });
  touch(...relations.flatMap(({ fromId, toId }) => [fromId, toId]));
  await tx.relation.updateMany({ where: related, data });
  await tx.$queryRaw`SELECT set_config('counterclaim.public', '', true)`;
}
