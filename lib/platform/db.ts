import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';
import { systemClock } from './clock';
import { env } from './env';
import { lostRace, Unavailable } from './errors';

/** The database as a reader uses it. */
export type Database = PrismaClient;

/** The database inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** Who changes something: the id of the record in `authors`, or null for the instance itself (set-up, jobs). */
export type WritingActor = { readonly id: string | null };

/** Next loads a module once for every bundle; the connections must be one set for the process. */
function holder() {
  return globalThis as typeof globalThis & {
    counterclaimDatabase?: Clients;
    counterclaimPools?: WeakMap<Database, Pool>;
  };
}

/** The driver's own connections under each client. */
const pools = holder().counterclaimPools ?? new WeakMap<Database, Pool>();
holder().counterclaimPools = pools;

type Clients = {
  url?: string;
  now?: PrismaClient;
  published?: PrismaClient;
  /** As `published`, for long work: nothing breaks its questions off. */
  patient?: PrismaClient;
  past?: PrismaClient;
};

/** The clients of one process's database. */
const CLIENTS = ['now', 'published', 'patient', 'past'] as const;

/**
 * Connections per client. Sixteen clients of the benchmark on two cores gained nothing from more. A thread beside the
 * main one (cli/api-threads.mjs) answers short questions only, and a connection that is used often knows its plans.
 */
const POOL = isMainThread ? 12 : 4;
/** Milliseconds that a connection may lie idle. To make a new one costs the server as much as twenty answers. */
const IDLE = 300_000;

/**
 * A client of its own on a database. `schema` names where its tables are looked for: Prisma names it in each statement;
 * for plain SQL it stands first in the path of every connection, so that nothing finds its way past it. After so many
 * `seconds` PostgreSQL breaks a statement off (lib/platform/errors.ts tells it); 0 is never.
 */
export function connect(url: string, schema?: string, { seconds = 0 }: { seconds?: number } = {}): PrismaClient {
  // No statement names: a named statement gets a generic plan after five runs, which made text search seven times
  // slower (docs/decisions/0001-starting.md).
  const pool = new Pool({
    connectionString: url,
    max: POOL,
    application_name: 'counterclaim',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: IDLE,
    ...(schema ? { options: `-c search_path=${schema},public` } : {}),
    ...(seconds > 0 ? { statement_timeout: seconds * 1000 } : {}),
  });
  const adapter = new PrismaPg(pool, { ...(schema ? { schema } : {}), disposeExternalPool: true });
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  pools.set(client, pool);
  return client;
}

/** One statement of plain SQL. With a name the server keeps its plan: for look-ups by key, never for text search. */
export type PlainQuery = { readonly text: string; readonly values?: unknown[]; readonly name?: string };

/**
 * Rows of a statement straight from the driver, on the client's own connections: what the claim list asks several
 * times a second, where Prisma's way round costs more processor time than the answer (bench/RESULTS.md).
 */
export async function plainRows<T extends object>(db: Database, { text, values, name }: PlainQuery): Promise<T[]> {
  const pool = pools.get(db);
  if (!pool) throw new Error('This client was not made by connect().');
  return (await pool.query<T>({ text, values: values ?? [], ...(name ? { name } : {}) })).rows;
}

function clients(): Clients & { url: string } {
  const url = env().DATABASE_URL;
  if (!url) throw new Unavailable('No database is set. Start with `npm start`, or set DATABASE_URL.');
  const process = holder();
  process.counterclaimDatabase ??= {};
  const held = process.counterclaimDatabase;
  if (held.url !== url) {
    for (const client of CLIENTS) void held[client]?.$disconnect();
    process.counterclaimDatabase = { url };
  }
  return process.counterclaimDatabase as Clients & { url: string };
}

/** This process's database, connected on first use. */
export function database(): Database {
  const held = clients();
  held.now ??= connect(held.url);
  return held.now;
}

const longWork = new AsyncLocalStorage<true>();

/**
 * Does long work, a job or a command, whose questions take the time they need. A reader's are broken off: whoever asked
 * may have left long ago, and the database went on.
 */
export const takingTime = <T>(work: () => T): T => longWork.run(true, work);

/** This process's database as readers see it: without what nobody has published. Nothing can be written there. */
export function publishedDatabase(): Database {
  const held = clients();
  if (longWork.getStore()) {
    held.patient ??= connect(held.url, 'published');
    return held.patient;
  }
  held.published ??= connect(held.url, 'published', { seconds: env().COUNTERCLAIM_QUERY_SECONDS });
  return held.published;
}

/** Ends this process's connections. */
export async function disconnect(): Promise<void> {
  const held = holder().counterclaimDatabase;
  holder().counterclaimDatabase = {};
  await Promise.all(CLIENTS.map((client) => held?.[client]?.$disconnect()));
}

/**
 * Runs a reading against the facts as they stood at an instant: the client sees the views of the `as_of` schema
 * in place of the tables; with `published` only, what was public then. Nothing can be written there.
 */
export async function asOf<T>(
  instant: Date,
  read: (past: Transaction) => Promise<T>,
  { published = false }: { published?: boolean } = {},
): Promise<T> {
  const held = clients();
  held.past ??= connect(held.url, 'as_of');
  const seconds = longWork.getStore() ? 0 : env().COUNTERCLAIM_QUERY_SECONDS;
  return held.past.$transaction(
    async (past) => {
      await past.$queryRaw`
        SELECT set_config('counterclaim.as_of', ${instant.toISOString()}, true),
               set_config('counterclaim.readers', ${published ? 'on' : ''}, true),
               set_config('statement_timeout', ${String(seconds * 1000)}, true)`;
      return read(past);
    },
    { maxWait: 10_000, timeout: seconds > 0 ? 2000 * seconds : 3_600_000, isolationLevel: 'RepeatableRead' },
  );
}

export type WriteOptions = {
  /** Another database than the process's own. */
  readonly db?: Database;
  /** The time the change is dated. */
  readonly at?: Date;
  /** Milliseconds the transaction may take; an import of a large case needs more than the usual 30 seconds. */
  readonly timeout?: number;
  /** What is added is public at once, as what another desk has published; else it waits for a reviewer. */
  readonly published?: boolean;
};

/**
 * The one way to change facts: a transaction that tells the database who, why and when, which its history keeps.
 * A transaction that lost a race (SQLSTATE 40001, 40P01) runs again, so `change` must have no effects of its own.
 */
export async function write<T>(
  actor: WritingActor,
  why: string | null,
  change: (tx: Transaction) => Promise<T>,
  options: WriteOptions = {},
): Promise<T> {
  const db = options.db ?? database();
  const at = (options.at ?? systemClock()).toISOString();
  return retryingRaces(() =>
    db.$transaction(
      async (tx) => {
        await tx.$queryRaw`
          SELECT set_config('counterclaim.actor', ${actor.id ?? ''}, true),
                 set_config('counterclaim.why', ${why ?? ''}, true),
                 set_config('counterclaim.at', ${at}, true),
                 set_config('counterclaim.public', ${options.published ? 'on' : ''}, true)`;
        return change(tx);
      },
      { maxWait: 10_000, timeout: options.timeout ?? 30_000 },
    ),
  );
}

const TRIES = 4;

async function retryingRaces<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === TRIES || !lostRace(error)) throw error;
      // Two that collided should not collide again: wait 10 to 30 ms, then twice that.
      await pause(10 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
