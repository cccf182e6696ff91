import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removeEmbedded, startEmbedded } from '@/prisma/embedded';
import { migrate } from '@/prisma/migrate';

/** A server for one run of tests, with a migrated database to clone. */
export type TestServer = {
  /** Address of the migrated template; nobody may be connected to it while it is cloned. */
  readonly template: string;
  stop(): Promise<void>;
};

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs statements on a database of their own connection, one after another. */
export async function execute(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Brings up a server for tests: `given` is one where databases may be made (nothing else on it is touched);
 * without it an embedded one that is gone afterwards. Every database it makes begins with `counterclaim_test_`.
 */
export async function startTestServer(given: string | undefined): Promise<TestServer> {
  const server = given ? { url: given, stop: async () => undefined } : await temporaryServer();
  const name = `counterclaim_test_${randomBytes(4).toString('hex')}`;
  try {
    await execute(server.url, `CREATE DATABASE ${name}`);
    await migrate(databaseUrl(server.url, name));
  } catch (error) {
    await server.stop();
    throw error;
  }
  const stop = async () => {
    if (given) await dropAll(given, name);
    await server.stop();
  };
  return { template: databaseUrl(server.url, name), stop };
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const left = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
      `${prefix}%`,
    ]);
    for (const { datname } of left.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

async function temporaryServer() {
  const directory = mkdtempSync(join(tmpdir(), 'counterclaim-test-'));
  // When we are root the server is somebody else, who must be able to pass through.
  chmodSync(directory, 0o711);
  const { url, stop } = await startEmbedded({ directory, durable: false });
  return {
    url,
    stop: async () => {
      await stop();
      removeEmbedded(directory);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
