import {
  afterKill,
  type Ending,
  endJob,
  giveBack,
  noteProgress,
  runningJobs,
  takeUp,
  waitingJobs,
} from '@/lib/domain/jobs/run-data';
import { clearAbandoned } from '@/lib/platform/blobs';
import { systemClock } from '@/lib/platform/clock';
import { takingTime } from '@/lib/platform/db';
import { Failure } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { enqueue, listen, openLocks } from '@/lib/platform/queue';

/** One kind of long work. It stops when the signal says so, and tells how far it is, 0 to 1, as often as it likes. */
export type Work = (job: {
  input: Readonly<Record<string, string>>;
  signal: AbortSignal;
  progress: (share: number) => void;
}) => Promise<Ending>;

/** Jobs of one kind at a time in one process; they wait for the network more than they work. */
const AT_ONCE = 3;
/** Milliseconds between looks whether a job is to be broken off; its progress is written as often. */
const LOOK = 400;
/** Milliseconds between looks for jobs whose worker was killed. */
const PATROL = 20_000;
/** A job waiting longer than this was put into the table and never on the queue, or its message was lost. */
const FORGOTTEN = 60_000;

class Cancelled extends Error {}
class Stopping extends Error {}

/**
 * Works off the jobs of the given kinds until stopped. What a killed process has left running is found by its lock,
 * at once and every 20 seconds, and tried again once. Jobs under way at a stop are given back; their messages are spent,
 * so that whoever starts next puts all that wait on the queue.
 */
export async function startWorking(jobs: Readonly<Record<string, Work>>): Promise<{ stop(): Promise<void> }> {
  const under = new Map<string, { abort: AbortController; ended: Promise<void> }>();
  const abortAll = () => {
    for (const { abort } of under.values()) abort.abort(new Stopping());
  };
  const locks = await openLocks(abortAll);
  const patrol = (waited: number) =>
    lookAfter(locks, under, waited).catch((error) => log.error('Looking after jobs failed', { error }));
  await patrol(0);
  const run = async (id: string) => {
    if (under.has(id) || !(await locks.take(id))) return;
    const abort = new AbortController();
    const ended = runOne(id, jobs, abort).catch((error) => log.error('A job could not be ended', { id, error }));
    under.set(id, { abort, ended });
    await ended;
    under.delete(id);
    await locks.release(id);
  };
  const listening = await listen(Object.keys(jobs), AT_ONCE, run);
  const timer = setInterval(patrol, PATROL, FORGOTTEN);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      abortAll();
      await Promise.all([...under.values()].map(({ ended }) => ended));
      await listening.stop();
      await locks.close();
    },
  };
}

async function runOne(id: string, jobs: Readonly<Record<string, Work>>, abort: AbortController): Promise<void> {
  const job = await takeUp(id);
  if (!job) return;
  let share = 0;
  const look = async () => {
    const { cancel } = await noteProgress(id, share);
    if (cancel) abort.abort(new Cancelled());
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK);
  try {
    const work = jobs[job.kind];
    if (!work) throw new Error(`There is no work of the kind ${job.kind}.`);
    const ending = await takingTime(() =>
      work({ input: job.input, signal: abort.signal, progress: (now) => (share = now) }),
    );
    // Cancelled in the last moment: what was asked for holds.
    if (ending.state === 'done' && (await noteProgress(id, share)).cancel) await endJob(id, { state: 'cancelled' });
    else await endJob(id, ending);
  } catch (error) {
    await afterError(id, error, abort.signal);
  } finally {
    clearInterval(timer);
  }
}

async function afterError(id: string, error: unknown, signal: AbortSignal): Promise<void> {
  if (signal.reason instanceof Stopping) return giveBack(id);
  if (signal.reason instanceof Cancelled) return endJob(id, { state: 'cancelled' });
  if (!(error instanceof Failure)) log.error('A job failed', { id, error });
  const known = error instanceof Failure ? { code: error.code as string, message: error.message } : undefined;
  const message = 'Something went wrong on our side. It has been logged; nothing was stored.';
  await endJob(id, { state: 'failed', error: known ?? { code: 'internal', message } });
}

type Locks = Awaited<ReturnType<typeof openLocks>>;

/** Finds the jobs of killed workers and those nobody put on the queue, and clears half-written files. */
async function lookAfter(locks: Locks, under: ReadonlyMap<string, unknown>, waited: number): Promise<void> {
  for (const id of await runningJobs()) {
    if (under.has(id) || !(await locks.take(id))) continue;
    const kind = await afterKill(id).finally(() => locks.release(id));
    if (kind) await enqueue(kind, id);
  }
  const before = new Date(systemClock().getTime() - waited);
  for (const { id, kind } of await waitingJobs(before)) if (!under.has(id)) await enqueue(kind, id);
  await clearAbandoned(systemClock());
}
