import pg from 'pg';
import PgBoss from 'pg-boss';
import { env } from './env';
import { Unavailable } from './errors';
import { log } from './log';

/* pg-boss hands jobs to whichever process asks first; what people see of a job is the row in `jobs`. Each message is
   only the id of such a row, so that one delivered twice finds its work done and does nothing. */

type Held = { sender?: { url: string; boss: Promise<PgBoss> } };
// Next loads a module once for every bundle; the sender must be one for the process.
const holder = globalThis as typeof globalThis & { counterclaimQueue?: Held };

function boss(url: string, works: boolean): PgBoss {
  const made = new PgBoss({
    connectionString: url,
    schema: 'queue',
    max: works ? 4 : 2,
    supervise: works,
    schedule: false,
  });
  // Without a listener an unreachable database would end the process.
  made.on('error', (error) => log.error('The queue complains', { error }));
  return made;
}

function address(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Unavailable('No database is set. Start with `npm start`, or set DATABASE_URL.');
  return url;
}

/** Puts the id of a row in `jobs` on the queue of its kind. Nobody need be listening yet. */
export async function enqueue(kind: string, id: string): Promise<void> {
  const url = address();
  holder.counterclaimQueue ??= {};
  const held = holder.counterclaimQueue;
  if (held.sender?.url !== url) {
    const before = held.sender;
    const started = boss(url, false).start();
    held.sender = { url, boss: started };
    // A start that failed is tried again by the next who asks.
    started.catch(() => delete held.sender);
    await before?.boss.then((old) => old.stop({ graceful: false })).catch(() => undefined);
  }
  const sender = await held.sender!.boss;
  await sender.createQueue(kind);
  await sender.send(kind, { id }, { retryLimit: 0, expireInSeconds: 600 });
}

/** Ends this process's sending end. For tests and clean stops. */
export async function closeSender(): Promise<void> {
  const sender = holder.counterclaimQueue?.sender;
  delete holder.counterclaimQueue?.sender;
  await sender?.boss.then((held) => held.stop({ graceful: false, wait: true })).catch(() => undefined);
}

/** Listens on the queues of some kinds; `run` is called with the id of a row. `perKind` jobs of a kind run at once. */
export async function listen(
  kinds: readonly string[],
  perKind: number,
  run: (id: string) => Promise<void>,
): Promise<{ stop(): Promise<void> }> {
  const worker = await boss(address(), true).start();
  for (const kind of kinds) {
    await worker.createQueue(kind);
    for (let one = 0; one < perKind; one += 1)
      await worker.work<{ id: string }>(kind, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
        for (const job of jobs) await run(job.data.id);
      });
  }
  return { stop: () => worker.stop({ graceful: false, wait: true }) };
}

/**
 * Locks that a process loses with its connection, however it ends, even by kill -9: whoever can take the lock of a
 * running job knows that its worker is gone.
 */
export async function openLocks(onLost: () => void): Promise<{
  take(id: string): Promise<boolean>;
  release(id: string): Promise<void>;
  close(): Promise<void>;
}> {
  let open: Promise<pg.Client> | undefined;
  let closing = false;
  const connect = () => {
    const client = new pg.Client({
      connectionString: address(),
      application_name: 'counterclaim jobs',
      keepAlive: true,
    });
    const opening = client.connect().then(() => client);
    const forget = () => {
      if (open === opening) open = undefined;
    };
    client.on('error', (error) => {
      if (closing || open !== opening) return;
      log.error('The connection that holds the locks of jobs is lost', { error });
      forget();
      onLost();
    });
    opening.catch(forget);
    return opening;
  };
  // The locks are gone with a lost connection; those of later jobs are taken on a new one, once the server is back.
  const connection = () => (open ??= connect());
  await connection();
  const ask = async (verb: string, id: string) => {
    const client = await connection();
    const { rows } = await client.query<{ done: boolean }>(`SELECT ${verb}(hashtextextended($1, 7241)) AS done`, [id]);
    return rows[0]?.done === true;
  };
  return {
    take: (id) => ask('pg_try_advisory_lock', id),
    release: async (id) => {
      await ask('pg_advisory_unlock', id).catch(() => false);
    },
    close: async () => {
      closing = true;
      await open?.then((client) => client.end()).catch(() => undefined);
    },
  };
}
