import { createWriteStream } from 'node:fs';
import { chmod, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { openBlob } from '@/lib/platform/blobs';
import { dataDirectory } from '@/lib/platform/env';
import { version } from '@/package.json';
import {
  BACKUP_FORMAT,
  type BackupManifest,
  blobFile,
  FIRST,
  hashOf,
  KEY,
  LAST,
  PART_BYTES,
  quoted,
  rowsFile,
} from './manifest';
import { tarEnd, tarEntry, tarStream } from './tar';

export type BackupReport = {
  readonly rows: number;
  readonly tables: number;
  readonly blobs: number;
  /** Originals that a record names and the disk does not give back. */
  readonly lost: readonly string[];
  readonly key: boolean;
};

type Options = { readonly url: string; readonly now: Date; readonly withKey: boolean };

/**
 * Writes a backup while the instance runs: all tables as one moment had them (one REPEATABLE READ snapshot), the
 * sequences, the originals, and the desk's key. The file is there whole or not at all, readable by its owner alone, and
 * never held in memory whole.
 */
export async function backUp(file: string, options: Options): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: options.url, application_name: 'counterclaim backup' });
  await client.connect();
  const unfinished = `${file}.part`;
  try {
    const report = { rows: 0, tables: 0, blobs: 0, lost: [] as string[], key: false };
    const stream = Readable.from(archive(client, options, report), { objectMode: false });
    await pipeline(stream, createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600 }));
    await chmod(unfinished, 0o600);
    await rename(unfinished, file);
    return report;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

type Counted = { rows: number; tables: number; blobs: number; lost: string[]; key: boolean };

async function* archive(client: pg.Client, { now, withKey }: Options, report: Counted): AsyncGenerator<Uint8Array> {
  // The text of a row must not depend on this server's settings.
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
    SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
    SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0`);
  const files: BackupManifest['files'] = {};
  function* entry(name: string, bytes: Uint8Array) {
    files[name] = { size: bytes.length, sha256: hashOf(bytes) };
    yield* tarEntry(name, bytes, now);
  }
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    program: version,
    server: (await client.query('SHOW server_version')).rows[0].server_version,
    takenAt: now.toISOString(),
    migrations: await migrationsOf(client),
    tables: await tablesOf(client),
    sequences: [],
    files,
  };
  yield* entry(FIRST, Buffer.from(JSON.stringify({ format: BACKUP_FORMAT, takenAt: manifest.takenAt })));
  for (const table of manifest.tables) {
    let part = 0;
    for await (const lines of partsOf(client, table.name)) {
      part += 1;
      table.rows += lines.length;
      yield* entry(rowsFile(table.name, part), Buffer.from(lines.join('')));
    }
    report.rows += table.rows;
  }
  report.tables = manifest.tables.length;
  for (const { sha256, kept } of await blobsOf(client)) {
    const blob = await openBlob(sha256);
    if (blob) {
      files[blobFile(sha256)] = { size: blob.size, sha256 };
      yield* tarStream(blobFile(sha256), blob, now);
      report.blobs += 1;
    } else if (kept) report.lost.push(sha256);
  }
  const key = withKey ? await readFile(join(dataDirectory(), KEY)).catch(() => null) : null;
  if (key) yield* entry(KEY, key);
  report.key = key !== null;
  // Last, and outside any snapshot as sequences are: a number given away meanwhile must not be given twice.
  manifest.sequences = await sequencesOf(client);
  await client.query('COMMIT');
  yield* tarEntry(LAST, Buffer.from(JSON.stringify(manifest)), now);
  yield tarEnd();
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every table of ours with its columns in their order; generated columns are made again by themselves. */
export async function tablesOf(client: pg.Client): Promise<BackupManifest['tables']> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '_prisma_migrations'
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows.map((row) => ({ ...row, rows: 0 }));
}

/** The rows of a table, each as its text in PostgreSQL's own form, gathered into parts of a few megabytes. */
async function* partsOf(client: pg.Client, table: string): AsyncGenerator<string[]> {
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT whole_row::text AS held FROM ${quoted(table)} AS whole_row`,
  );
  let [part, size, wanted] = [[] as string[], 0, 10];
  for (;;) {
    const { rows } = await client.query<{ held: string }>(`FETCH ${wanted} FROM backup`);
    let bytes = 0;
    for (const { held } of rows) {
      const line = `${JSON.stringify(held)}\n`;
      bytes += Buffer.byteLength(line);
      if (part.length > 0 && size + line.length > PART_BYTES) {
        yield part;
        [part, size] = [[], 0];
      }
      part.push(line);
      size += Buffer.byteLength(line);
    }
    if (rows.length < wanted) break;
    // Texts are long and links are short: as many rows at once as make about a part.
    wanted = bytes > PART_BYTES ? Math.max(1, wanted >> 1) : Math.min(5_000, wanted * 2);
  }
  if (part.length > 0) yield part;
  await client.query('CLOSE backup');
}

/** Hashes of files; one that is not `kept` is only named by a capture, whose original may never have been here. */
async function blobsOf(client: pg.Client): Promise<{ sha256: string; kept: boolean }[]> {
  const { rows } = await client.query<{ sha256: string; kept: boolean }>(
    `SELECT sha256, bool_or(kept) AS kept FROM (SELECT sha256, true AS kept FROM blobs
       UNION ALL SELECT original_sha256, false FROM captures WHERE original_sha256 IS NOT NULL) AS named
     GROUP BY sha256 ORDER BY sha256`,
  );
  return rows;
}

async function sequencesOf(client: pg.Client): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1`,
  );
  const found: BackupManifest['sequences'] = [];
  for (const { name } of rows) {
    const held = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${quoted(name)}`,
    );
    found.push({ name, ...held.rows[0]! });
  }
  return found;
}
