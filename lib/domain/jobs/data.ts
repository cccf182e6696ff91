import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Forbidden, NotFound, RateLimited } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import { enqueue } from '@/lib/platform/queue';
import type { Job } from '@/prisma/generated/client';
import type { JobShape } from './contract';

/** Jobs one person may have waiting or running; more at once is a script gone wrong. */
const MOST_OPEN = 5;

/** Puts a job on the queue for whoever asks. Throws Forbidden without an author's record, RateLimited. */
export async function startJob(actor: Actor, kind: string, input: Record<string, string>): Promise<JobShape> {
  const createdBy = actor.authorId;
  if (!createdBy) throw new Forbidden('Only somebody with an author’s record here can start a job.');
  const open = await database().job.count({ where: { createdBy, state: { in: ['waiting', 'running'] } } });
  if (open >= MOST_OPEN) throw new RateLimited(10);
  const row = await database().job.create({ data: { id: newId(), kind, input, createdBy } });
  // Should we die in between, the job waits and is put on the queue by the next look for forgotten ones.
  await enqueue(kind, row.id);
  return toJob(row);
}

/** A job, for who started it and for administrators. Throws NotFound, also where it is somebody else's. */
export async function getJob(actor: Actor, id: string): Promise<JobShape> {
  return toJob(await held(actor, id));
}

/**
 * Breaks a job off. One that waits is cancelled at once; one that runs is told, and stops at its next look. One that
 * has ended stays as it is. Throws NotFound.
 */
export async function cancelJob(actor: Actor, id: string): Promise<JobShape> {
  await held(actor, id);
  const db = database();
  await db.job.updateMany({ where: { id, state: { in: ['waiting', 'running'] } }, data: { cancel: true } });
  await db.job.updateMany({ where: { id, state: 'waiting' }, data: { state: 'cancelled', finishedAt: new Date() } });
  return toJob(await held(actor, id));
}

/** What a finished job of a kind brought and when. Throws NotFound where it is not one of whoever asks, or not done. */
export async function resultOf(
  actor: Actor,
  id: string,
  kind: string,
): Promise<{ result: Record<string, unknown>; finishedAt: Date }> {
  const row = await held(actor, id);
  if (row.kind !== kind || row.state !== 'done' || !row.finishedAt) throw new NotFound('A finished job of this kind');
  return { result: row.result as Record<string, unknown>, finishedAt: row.finishedAt };
}

async function held(actor: Actor, id: string): Promise<Job> {
  const row = await database().job.findUnique({ where: { id } });
  const own = row !== null && row.createdBy !== null && row.createdBy === actor.authorId;
  if (!row || !(own || actor.role === 'administrator')) throw new NotFound('The job');
  return row;
}

function toJob(row: Job): JobShape {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: row.progress,
    result: row.result as JobShape['result'],
    error: row.error as JobShape['error'],
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
