import { database } from '@/lib/platform/db';
import type { Prisma } from '@/prisma/generated/client';

/** How a job ended. */
export type Ending =
  | { state: 'done'; result: Prisma.InputJsonObject }
  | { state: 'failed'; error: { code: string; message: string } }
  | { state: 'cancelled' };

type Input = Record<string, string>;

/** Takes a waiting job up. Null where it is under way, has ended, or was cancelled while it waited. */
export async function takeUp(id: string): Promise<{ kind: string; input: Input; createdBy: string | null } | null> {
  const db = database();
  const { count } = await db.job.updateMany({
    where: { id, state: 'waiting', cancel: false },
    data: { state: 'running' },
  });
  if (count === 0) return null;
  const row = await db.job.findUniqueOrThrow({ where: { id }, select: { kind: true, input: true, createdBy: true } });
  return { ...row, input: row.input as Input };
}

/** Notes how far a running job is (0 to 1) and answers whether somebody wants it broken off. */
export async function noteProgress(id: string, progress: number): Promise<{ cancel: boolean }> {
  const at = Math.min(1, Math.max(0, progress));
  const [row] = await database().job.updateManyAndReturn({
    where: { id, state: 'running' },
    data: { progress: at },
    select: { cancel: true },
  });
  return { cancel: row?.cancel ?? true };
}

/** Writes how a running job ended, once. */
export async function endJob(id: string, ending: Ending): Promise<void> {
  await database().job.updateMany({
    where: { id, state: 'running' },
    data: { ...ending, ...(ending.state === 'done' ? { progress: 1 } : {}), finishedAt: new Date() },
  });
}

/** Gives a running job back to be taken up again, by a worker that stops. */
export async function giveBack(id: string): Promise<void> {
  await database().job.updateMany({ where: { id, state: 'running' }, data: { state: 'waiting', progress: 0 } });
}

/** Jobs said to be running: whoever can take the lock of one knows that its worker is gone. */
export async function runningJobs(): Promise<string[]> {
  const rows = await database().job.findMany({ where: { state: 'running' }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Waiting jobs that were begun before a time and that nobody has taken up. */
export async function waitingJobs(before: Date): Promise<{ id: string; kind: string }[]> {
  return database().job.findMany({
    where: { state: 'waiting', createdAt: { lt: before } },
    select: { id: true, kind: true },
    take: 100,
  });
}

/**
 * Sees to a job whose worker was killed: the first time it is tried again, the second time it has failed, so that work
 * that kills its worker does not do so for ever. Answers its kind where it is to be tried again.
 */
export async function afterKill(id: string): Promise<string | null> {
  const db = database();
  const row = await db.job.findUnique({ where: { id } });
  if (row?.state !== 'running') return null;
  const input = row.input as Input;
  const again = !row.cancel && input.again === undefined;
  await db.job.updateMany({
    where: { id, state: 'running' },
    data: again
      ? { state: 'waiting', progress: 0, input: { ...input, again: 'after its worker was killed' } }
      : {
          state: row.cancel ? 'cancelled' : 'failed',
          finishedAt: new Date(),
          ...(row.cancel
            ? {}
            : {
                error: {
                  code: 'interrupted',
                  message: 'The work was interrupted twice. Nothing was stored. Start it again.',
                },
              }),
        },
  });
  return again ? row.kind : null;
}
