import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { openBlob, removeBlob, storeBlob } from '@/lib/platform/blobs';
import { dataDirectory } from '@/lib/platform/env';
import { Invalid } from '@/lib/platform/errors';
import { migrate } from '@/prisma/migrate';
import { migrationsIn } from '@/prisma/migrations';
import { tablesOf } from './dump';
import {
  BACKUP_FORMAT,
  type BackupManifest,
  backupManifest,
  FILE_MOST,
  FIRST,
  hashOf,
  hashOfAll,
  KEY,
  LAST,
  quoted,
} from './manifest';
import { readTar, type TarFile } from './tar';

export type RestoreReport = {
  readonly takenAt: string;
  readonly rows: number;
  readonly blobs: number;
  readonly migrated: readonly string[];
  /** `kept`: this instance has a key of its own, which stays. */
  readonly key: 'restored' | 'kept' | 'none';
};

type Options = { readonly url: string; readonly overwrite: boolean; readonly migrations?: string };

/** Rows that go to the server in one statement. */
const AT_ONCE = 1_000;

async function* filesOf(file: string): AsyncGenerator<TarFile> {
  const stream = createReadStream(file);
  const opened = stream.pipe(createGunzip());
  stream.on('error', (error) => opened.destroy(error));
  yield* readTar(opened);
}

/**
 * Reads a backup through and compares every file with the manifest. Throws Invalid for what is no backup, is of a later
 * format, is cut short, or was changed: nothing of it may be restored then.
 */
export async function checkBackup(file: string): Promise<BackupManifest> {
  const found = new Map<string, { size: number; sha256: string }>();
  let manifest: BackupManifest | undefined;
  try {
    for await (const { name, size, chunks, bytes } of filesOf(file)) {
      if (found.size === 0) {
        const first = name === FIRST ? await bytes(FILE_MOST) : null;
        if (!first || JSON.parse(first.toString()).format !== BACKUP_FORMAT)
          throw new Error('This is no backup that this version can read.');
        found.set(name, { size, sha256: hashOf(first) });
      } else if (name === LAST) manifest = backupManifest.parse(JSON.parse((await bytes(FILE_MOST)).toString()));
      else found.set(name, { size, sha256: await hashOfAll(chunks) });
    }
  } catch (error) {
    throw new Invalid(`${file} cannot be restored: ${(error as Error).message}`);
  }
  if (!manifest) throw new Invalid(`${file} cannot be restored: it has no manifest.`);
  const wrong = [...new Set([...found.keys(), ...Object.keys(manifest.files)])].filter(
    (name) => found.get(name)?.sha256 !== manifest.files[name]?.sha256,
  );
  if (wrong.length > 0) throw new Invalid(`${file} was changed after it was written: ${wrong.slice(0, 5).join(', ')}.`);
  return manifest;
}

/**
 * Restores a backup into an empty database, or with `overwrite` in place of what is there: all of it or nothing. Rows
 * come in as they were, history and audit log included; no trigger runs. Checked whole before anything is touched.
 * Throws Invalid.
 */
export async function restore(file: string, options: Options): Promise<RestoreReport> {
  const { url, migrations = 'prisma/migrations' } = options;
  const manifest = await checkBackup(file);
  const ours = migrationsIn(migrations).map((migration) => migration.name);
  const unknown = manifest.migrations.filter((name) => !ours.includes(name));
  if (unknown.length > 0)
    throw new Invalid(`The backup was made by a later version (${unknown[0]}). Restore it with that one.`);
  const client = new pg.Client({ connectionString: url, application_name: 'counterclaim restore' });
  await client.connect();
  try {
    await demandStopped(client);
    await prepare(client, manifest, options, migrations);
    const stored: string[] = [];
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL statement_timeout = 0; SET LOCAL timezone = 'UTC'`);
      await loadAll(client, file, manifest, stored);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      for (const sha256 of stored) await removeBlob(sha256);
      throw error;
    }
    const key = await restoreKey(file);
    const migrated = await migrate(url, migrations);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { takenAt: manifest.takenAt, rows, blobs: stored.length, migrated, key };
  } finally {
    await client.end();
  }

  /** Brings an empty database to the very state the backup was taken in; later migrations are applied after the rows. */
  async function prepare(
    client: pg.Client,
    { migrations: names }: BackupManifest,
    { overwrite }: Options,
    folder: string,
  ) {
    const state = await stateOf(client);
    if (state.filled && !overwrite)
      throw new Invalid(
        'The database is not empty. Restore into an empty one, or say --overwrite to replace what is there.',
      );
    const later = state.applied.filter((name) => !names.includes(name));
    if (later.length > 0)
      throw new Invalid(`The database is further on than the backup (${later[0]}). Restore into an empty one.`);
    const subset = await mkdtemp(join(tmpdir(), 'counterclaim-migrations-'));
    try {
      await mkdir(subset, { recursive: true });
      await cp(join(folder, 'migration_lock.toml'), join(subset, 'migration_lock.toml'));
      for (const name of names) await cp(join(folder, name), join(subset, name), { recursive: true });
      await migrate(url, subset);
    } finally {
      await rm(subset, { recursive: true });
    }
  }
}

/** Throws Invalid where an instance runs on the database: it would go on with what it remembers of the rows before. */
async function demandStopped(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('counterclaim', 'counterclaim jobs') LIMIT 1`,
  );
  if (rows.length > 0) throw new Invalid('Counterclaim runs on this database. Stop it first, then restore.');
}

async function stateOf(client: pg.Client): Promise<{ applied: string[]; filled: boolean }> {
  const there = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`);
  if (!there.rows[0].there) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS count FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
    );
    return { applied: [], filled: rows[0].count > 0 };
  }
  const applied = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const { rows } = await client.query(
    `SELECT (EXISTS (SELECT 1 FROM authors) OR EXISTS (SELECT 1 FROM users) OR EXISTS (SELECT 1 FROM history)
       OR EXISTS (SELECT 1 FROM audit)) AS filled`,
  );
  return { applied: applied.rows.map(({ name }) => name), filled: rows[0].filled };
}

type Constraint = { table: string; name: string; definition: string };

/** Inside a transaction: rows of all tables, then originals. References are checked when all rows are there. */
async function loadAll(client: pg.Client, file: string, manifest: BackupManifest, stored: string[]): Promise<void> {
  const held = new Map((await tablesOf(client)).map((table) => [table.name, table.columns]));
  for (const { name, columns } of manifest.tables)
    if (held.get(name)?.join() !== columns.join())
      throw new Invalid(`The table ${name} is not here as it was in the backup.`);
  const { rows: references } = await client.query<Constraint>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  );
  // Dropped and made again: rows come in any order, and only a superuser could have the server look away.
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of held.keys()) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${[...held.keys()].map(quoted).join(', ')}`);
  const columns = new Map(
    await Promise.all([...held.keys()].map(async (table) => [table, await written(client, table)] as const)),
  );
  for await (const { name, size, chunks, bytes } of filesOf(file)) {
    const [kind, what = ''] = name.split('/');
    if (kind === 'rows') await loadRows(client, what, columns.get(what)!, await bytes(FILE_MOST));
    else if (kind === 'blobs' && !(await openBlob(what))) {
      const { sha256 } = await storeBlob(chunks, size);
      stored.push(sha256);
      if (sha256 !== what) throw new Invalid(`The original ${what} is not the one of its name.`);
    }
  }
  for (const { name, last, called } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called]);
  for (const table of held.keys()) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  // What readers see of records in which a change waits is no row of the backup: it follows from the history.
  const { rows: stood } = await client.query(`SELECT to_regprocedure('keep_stood(text, uuid)') IS NOT NULL AS there`);
  if (stood[0].there) await client.query('SELECT keep_stood(NULL, NULL)');
}

/** The columns that are written: generated ones make themselves. */
async function written(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname::text AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [quoted(table)],
  );
  return rows.map(({ name }) => name);
}

async function loadRows(client: pg.Client, table: string, columns: readonly string[], bytes: Buffer): Promise<void> {
  const rows = bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as string);
  const into = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${columns.map((name) => `(r.held).${quoted(name)}`).join(', ')}
    FROM (SELECT text::${quoted(table)} AS held FROM unnest($1::text[]) AS text OFFSET 0) AS r`;
  for (let at = 0; at < rows.length; at += AT_ONCE) await client.query(into, [rows.slice(at, at + AT_ONCE)]);
}

/** The desk's key, where this instance has none yet. A key that is here stays: what it signed must stay its own. */
async function restoreKey(file: string): Promise<RestoreReport['key']> {
  for await (const { name, bytes } of filesOf(file)) {
    if (name !== KEY) continue;
    const path = join(dataDirectory(), KEY);
    if (existsSync(path)) return 'kept';
    await mkdir(dataDirectory(), { recursive: true });
    writeFileSync(path, await bytes(FILE_MOST), { mode: 0o600, flag: 'wx' });
    return 'restored';
  }
  return 'none';
}
