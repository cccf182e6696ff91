import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './postgres-account';
import { type Binaries, binariesFor } from './postgres-binaries';
import { makeCluster, placeCluster, SUPERUSER, serverEnvironment } from './postgres-cluster';

/** A database that can be connected to now. */
export type RunningDatabase = {
  readonly url: string;
  /** Settles when the server has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Ends the server and waits for it. Does nothing when called again, or when somebody else runs the server. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** The data directory: the cluster lies in `postgres/` in it, next to `database.json` and `postgres.log`. */
  readonly directory: string;
  /** False only for tests: a power cut may then lose or break the database. */
  readonly durable?: boolean;
  /** The port of a server that is brought back, which its clients know; any free one when left out. */
  readonly port?: number;
  /** Told in one sentence when something is done that the person should know. */
  readonly say?: (sentence: string) => void;
};

/** What `database.json` (mode 0600) keeps: how to reach the server of this data directory. */
type Connection = { cluster: string; password: string; port?: number };

const DATABASE = 'counterclaim';

const connectionFile = (directory: string) => join(directory, 'database.json');
const urlOf = ({ password, port }: Connection, database = DATABASE) =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

function readConnection(directory: string): Connection | undefined {
  const file = connectionFile(directory);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Connection) : undefined;
}

function writeConnection(directory: string, connection: Connection): void {
  writeFileSync(connectionFile(directory), `${JSON.stringify(connection)}\n`, { mode: 0o600 });
  chmodSync(connectionFile(directory), 0o600);
}

/** The address of the server another process of this data directory is running, or undefined when there is none yet. */
export function runningUrl(directory: string): string | undefined {
  const connection = readConnection(resolve(directory));
  return connection?.port ? urlOf(connection) : undefined;
}

/** Deletes the cluster of a data directory whose server has ended, wherever it was placed. Nothing can be recovered. */
export function removeEmbedded(directory: string): void {
  const connection = readConnection(resolve(directory));
  if (connection) rmSync(connection.cluster, { recursive: true, force: true });
}

/**
 * Starts the embedded PostgreSQL of a data directory, making the cluster and the database the first time.
 * The caller holds the directory (`holdDirectory`): a server found running on it is therefore one whose owner was
 * killed, and is ended first. Throws an Error in plain words when the server cannot be had here.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<RunningDatabase> {
  const directory = resolve(options.directory);
  const durable = options.durable ?? true;
  mkdirSync(directory, { recursive: true });
  const kept = readConnection(directory);
  const { cluster, account } = placeCluster(directory, kept?.cluster, options.say);
  const connection: Connection = { cluster, password: kept?.password ?? randomBytes(24).toString('base64url') };
  const binaries = binariesFor(account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(binaries, account, cluster, connection.password, durable);
  await endOrphan(cluster);
  // The password is kept before the first connection, so that a kill at any moment leaves a cluster we can open.
  writeConnection(directory, connection);
  const log = join(directory, 'postgres.log');
  const { server, port } = await launch(binaries, account, cluster, log, durable, {
    ...connection,
    port: options.port,
  });
  writeConnection(directory, { ...connection, port });
  const url = urlOf({ ...connection, port });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = stopper(server, ended, () => writeConnection(directory, connection));
  try {
    await makeDatabase(urlOf({ ...connection, port }, 'postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, ended, stop };
}

/** The process that runs a server on this cluster, from its own pid file; undefined when it is gone. */
function postmaster(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  // After a reboot the number may belong to anything: it is ours only if its command line names this directory.
  const shown = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  const proc = `/proc/${pid}/cmdline`;
  const command = existsSync(proc) ? readFileSync(proc, 'utf8').replaceAll('\0', ' ') : (shown.stdout ?? '');
  return command.includes(cluster) ? pid : undefined;
}

/** Ends a server left behind by a killed owner, and clears a pid file that names a process which is not a server. */
async function endOrphan(cluster: string): Promise<void> {
  const pid = postmaster(cluster);
  if (pid === undefined) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; postmaster(cluster) === pid; waited += 50) {
    if (waited === 20_000) process.kill(pid, 'SIGQUIT');
    if (waited > 30_000) throw new Error(`A PostgreSQL left running (process ${pid}) on ${cluster} does not end.`);
    await pause(50);
  }
}

/** A loopback port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** The server's settings. Memory follows the machine's; the rest suits one application on local disks. */
function serverFlags(cluster: string, port: number, durable: boolean): string[] {
  const memory = megabytes(totalmem());
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: `${Math.min(512, Math.max(64, Math.round(memory / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.round(memory / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: 1.1,
    // Compiling a plan costs more than running any of ours.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Starts the server on the port asked for or a free one; tries again when another program took the port in between, or an old one lingers. */
async function launch(
  binaries: Binaries,
  account: Account,
  cluster: string,
  log: string,
  durable: boolean,
  connection: Connection,
): Promise<{ server: ChildProcess; port: number }> {
  let complaint = '';
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = connection.port ?? (await freePort());
    const output = openSync(log, 'w', 0o600);
    // Its own session: a Ctrl-C in the terminal goes to us, and we end the server after its last client.
    const server = spawn(binaries.postgres, serverFlags(cluster, port, durable), {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
      env: serverEnvironment(),
    });
    if (await answers(server, urlOf({ ...connection, port }, 'postgres'))) return { server, port };
    complaint = readFileSync(log, 'utf8').trim();
    if (!/could not bind|could not create any TCP|still in use/.test(complaint)) break;
    await pause(250);
  }
  throw new Error(`PostgreSQL did not start on ${cluster}. Its last words (${log}):\n${complaint.slice(-2000)}`);
}

/** Waits until the server takes connections (crash recovery may take minutes); false when it ended instead. */
async function answers(server: ChildProcess, url: string): Promise<boolean> {
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  server.once('error', () => {
    ended = true;
  });
  while (!ended) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return !ended;
    } catch (error) {
      const code = (error as { code?: string }).code;
      // 28P01: another cluster answers on this port, or the password file is not this cluster's.
      if (code === '28P01') {
        server.kill('SIGINT');
        throw new Error('The password in database.json does not open this database.');
      }
      await pause(25);
    }
  }
  return false;
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // A server that ends meanwhile fails the query too: without a listener the event would end this process first.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function stopper(server: ChildProcess, ended: Promise<void>, forget: () => void): () => Promise<void> {
  // Should this process end without asking (an uncaught error), the server must not stay behind.
  const lastResort = () => server.kill('SIGINT');
  process.once('exit', lastResort);
  return async () => {
    process.off('exit', lastResort);
    if (server.exitCode !== null || server.signalCode !== null) return;
    // SIGINT is PostgreSQL's "fast" shutdown: clients are cut off, what was committed is written out.
    server.kill('SIGINT');
    const harder = setTimeout(() => server.kill('SIGQUIT'), 30_000);
    await ended;
    clearTimeout(harder);
    forget();
  };
}
