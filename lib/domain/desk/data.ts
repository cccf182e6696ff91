import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';
import type { AssignmentShape } from './contract';

type Person = { key: string; name: string; desk: string | null; role: string; you: boolean };

/** Whom work can be given to: authors with an account here that is open and may write, by name. */
export async function listPeople(actor: Actor): Promise<{ items: Person[] }> {
  const rows = await database().author.findMany({
    where: { desk: null, user: { disabledAt: null, role: { not: 'reader' } } },
    select: { id: true, key: true, name: true, desk: true, user: { select: { role: true } } },
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
  });
  return {
    items: rows.map(({ id, user, ...author }) => ({ ...author, role: user!.role, you: id === actor.authorId })),
  };
}

/** Claims that whoever asks was given to look at and has not ticked off, oldest first. */
export async function listWork(actor: Actor): Promise<{ assigned: AssignmentShape[] }> {
  if (!actor.authorId) return { assigned: [] };
  const rows = await database().assignment.findMany({
    where: { assigneeId: actor.authorId, doneAt: null },
    include: { claim: { select: claimSelect(null) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  const authors = await database().author.findMany({
    where: { id: { in: rows.map(({ createdBy }) => createdBy) } },
    select: { id: true, key: true, name: true, desk: true },
  });
  const known = new Map(authors.map(({ id, ...author }) => [id, author]));
  return {
    assigned: rows.map(({ id, claim, createdBy, note, createdAt }) => ({
      id,
      claim: toClaimBrief(claim),
      by: known.get(createdBy) ?? null,
      note,
      at: createdAt.toISOString(),
    })),
  };
}

/** Ticks off a claim one was given. Throws NotFound where it is nobody's or another's. */
export async function finishWork(actor: Actor, { id }: { id: string }, now: Clock): Promise<{ id: string }> {
  const { count } = await database().assignment.updateMany({
    where: { id, assigneeId: actor.authorId ?? id, doneAt: null },
    data: { doneAt: now() },
  });
  if (count === 0) throw new NotFound('This assignment');
  return { id };
}
