import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { log } from '@/lib/platform/log';
import { laterMigrations, migrationsIn, missingMigrations, type Query } from './migrations';

/** Any number of ours: Prisma's engine takes its own lock (72707369) on its own connection. */
const LOCK = 4_711_002;

/**
 * What a database lacks. Throws where a later version has been at it: what that version keeps to itself, this one may
 * not know to leave out, and would write rows which that one no longer takes.
 */
async function missing(client: pg.Client, folder: string): Promise<string[]> {
  const query: Query = async (sql) => (await client.query(sql)).rows;
  const [later] = await laterMigrations(query, folder);
  if (later)
    throw new Error(
      `The database was brought up to date by a later version of Counterclaim (${later}). Start that version, or restore a backup made by this one into an empty database.`,
    );
  return missingMigrations(query, folder);
}

/** A connection whose server may end: the query under way fails, and the event, heard, ends nothing else. */
async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'counterclaim migrate' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(`The database at ${placeOf(client)} cannot be reached (DATABASE_URL): ${why}`, { cause: error });
  }
  return client;
}

/** Where a database is, without who asks and the password. */
const placeOf = ({ host, port, database }: pg.Client) => `${host}:${port}/${database}`;

/** What a database lacks, by its address. Throws when it cannot be reached or is a later version's. */
export async function missingIn(url: string, folder = 'prisma/migrations'): Promise<string[]> {
  const client = await connectTo(url);
  try {
    return await missing(client, folder);
  } finally {
    await client.end();
  }
}

/**
 * Brings a database up to the migrations in a folder, with Prisma's own engine (as WebAssembly: nothing is downloaded)
 * and in its own format, so that `prisma migrate deploy` finds the same state. Several processes may call it at once.
 * Returns the names applied now. Throws with the engine's words when a migration fails, and where a later version has
 * been at the database.
 */
export async function migrate(url: string, folder = 'prisma/migrations'): Promise<string[]> {
  const client = await connectTo(url);
  try {
    // The engine takes half a second to load: look first whether there is anything to do.
    if ((await missing(client, folder)).length === 0) return [];
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    if ((await missing(client, folder)).length === 0) return [];
    await forgetUnfinished(client);
    return await apply(url, folder);
  } finally {
    await client.end();
  }
}

/**
 * A migration that failed or was cut off by a kill left nothing behind: its script ran as one statement list, which
 * PostgreSQL undoes whole. Prisma would still refuse to go on until somebody said so; say so here.
 * (A migration must therefore hold no BEGIN or COMMIT of its own.)
 */
async function forgetUnfinished(client: pg.Client): Promise<void> {
  const table = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`);
  if (!table.rows[0]?.there) return;
  await client.query(
    'UPDATE public._prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}

/**
 * Prisma's adapter with whole scripts: its own splits them at every semicolon, also inside the body of a function,
 * where Prisma's native engine sends them as they are.
 */
class WholeScripts extends PrismaPg {
  readonly #adapters: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.#adapters.push(adapter);
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        // biome-ignore lint/complexity/useLiteralKeys: the brackets reach what TypeScript calls protected
        adapter['onError'](error);
      }
    };
    return adapter;
  }

  /** Freeing the engine does not close its connections, and an open one keeps others from cloning the database. */
  async disconnect(): Promise<void> {
    for (const adapter of this.#adapters) await adapter.dispose();
  }
}

async function apply(url: string, folder: string): Promise<string[]> {
  const connections = new WholeScripts({ connectionString: url });
  const engine = await loadEngine(bindMigrationAwareSqlAdapterFactory(connections));
  try {
    const done = await engine.applyMigrations({
      migrationsList: migrationList(folder),
      filters: { externalTables: [], externalEnums: [] },
    });
    return done.appliedMigrationNames;
  } catch (error) {
    throw new Error(`The database could not be migrated. ${engineWords(error)}`);
  } finally {
    engine.free();
    await connections.disconnect();
  }
}

/** The engine's user-facing message lies in `meta` of an error whose own message is a program's. */
function engineWords(error: unknown): string {
  const meta = (error as { meta?: { full_error?: string } }).meta;
  return meta?.full_error ?? (error instanceof Error ? error.message : String(error));
}

function migrationList(folder: string): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrationsIn(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

type Glue = { __wbg_set_wasm(exports: WebAssembly.Exports): void; SchemaEngine: typeof SchemaEngine };

let loaded: Promise<Glue> | undefined;

async function loadEngine(adapter: object): Promise<SchemaEngine> {
  // Once a process: the package keeps its one instance in a module's variable, and a second would confuse the first.
  loaded ??= instantiate();
  return (await loaded).SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

/** The package is made for bundlers that import .wasm files; Node does not, so its start is done here by hand. */
async function instantiate(): Promise<Glue> {
  // Where the engine puts its last words before it gives up; without this a failure inside it hides behind another.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => log.error(words) } });
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(readFileSync(join(dirname(glueFile), 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  const start = glue as unknown as Glue;
  start.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return start;
}
