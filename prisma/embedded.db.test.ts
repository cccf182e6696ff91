import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeEmbedded, runningUrl, startEmbedded } from './embedded';
import { startKept } from './kept-database';
import { placeCluster } from './postgres-cluster';

const directory = mkdtempSync(join(tmpdir(), 'counterclaim-embedded-'));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

function killServer(): void {
  const { cluster } = JSON.parse(readFileSync(join(directory, 'database.json'), 'utf8')) as { cluster: string };
  process.kill(Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
}

beforeAll(() => chmodSync(directory, 0o711));
afterAll(() => {
  removeEmbedded(directory);
  rmSync(directory, { recursive: true, force: true });
});

test('a first start makes a cluster with the extensions we use, and only we can open it', async () => {
  const server = await startEmbedded({ directory, durable: false });
  await query(server.url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION btree_gin');
  await query(server.url, 'CREATE TABLE kept AS SELECT 1 AS n');
  expect(statSync(join(directory, 'database.json')).mode & 0o777).toBe(0o600);
  const wrong = new URL(server.url);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password/);
  expect(runningUrl(directory)).toBe(server.url);
  await server.stop();
  expect(runningUrl(directory)).toBeUndefined();
});

test('a server left behind by a killed owner is ended, and what was committed is there', async () => {
  const before = await startEmbedded({ directory, durable: false });
  await query(before.url, 'INSERT INTO kept VALUES (2)');
  // The owner forgets it, as a killed one does; the lock that keeps living owners apart is not this function's.
  const after = await startEmbedded({ directory, durable: false });
  await expect(query(before.url, 'SELECT 1')).rejects.toThrow();
  expect(await query(after.url, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  await after.stop();
});

test('a server that was killed itself recovers at the next start', async () => {
  const before = await startEmbedded({ directory });
  await query(before.url, 'INSERT INTO kept VALUES (3)');
  killServer();
  const after = await startEmbedded({ directory });
  expect(await query(after.url, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  await after.stop();
});

test('a copied folder opens its own database, not that of the folder it was copied from', () => {
  const copy = join(directory, 'copy');
  mkdirSync(join(copy, 'postgres'), { recursive: true, mode: 0o711 });
  writeFileSync(join(copy, 'postgres', 'PG_VERSION'), '18\n');
  const { cluster } = placeCluster(copy, join(directory, 'postgres'), undefined);
  expect(cluster).toBe(join(copy, 'postgres'));
});

test('a pid file that names some other living process is no obstacle', async () => {
  const other = spawn('sleep', ['60']);
  const first = await startEmbedded({ directory, durable: false });
  const { cluster } = JSON.parse(readFileSync(join(directory, 'database.json'), 'utf8')) as { cluster: string };
  const pidFile = join(cluster, 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await first.stop();
  writeFileSync(pidFile, [String(other.pid), ...lines.slice(1)].join('\n'));
  const again = await startEmbedded({ directory, durable: false });
  expect(await query(again.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 3 }]);
  expect(other.exitCode).toBeNull();
  other.kill();
  await again.stop();
});

test('a kept server that is killed comes back on its address with what was committed, and once too often is lost', async () => {
  const said: string[] = [];
  const kept = await startKept({ directory, say: (sentence) => said.push(sentence) }, 1);
  await query(kept.url, 'INSERT INTO kept VALUES (4)');
  kept.keep();
  killServer();
  await expect.poll(() => said, { timeout: 20_000 }).toContain('PostgreSQL is back.');
  expect(await query(kept.url, 'SELECT max(n) AS n FROM kept')).toEqual([{ n: 4 }]);
  killServer();
  expect(await kept.lost).toMatch(
    /^PostgreSQL ended 2 times within a minute; its last words are in .*postgres\.log\.$/,
  );
  await kept.stop();
});

test('a server that ends before it is kept is lost in a sentence, and one that is stopped is not', async () => {
  const early = await startKept({ directory });
  killServer();
  expect(await early.lost).toMatch(/before Counterclaim was up/);
  await early.stop();
  const asked = await startKept({ directory });
  await asked.stop();
  expect(await Promise.race([asked.lost, pause(50, 'not lost')])).toBe('not lost');
});
