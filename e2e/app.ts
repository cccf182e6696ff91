import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'bin', 'counterclaim.mjs');

/** A running instance with its own data directory, database and port. */
export type App = {
  readonly address: string;
  /** Runs a `counterclaim` command on this instance; throws with what it said unless it ends with 0. */
  run(...args: string[]): void;
  /** The same with a text on its standard input. */
  runWith(input: string, ...args: string[]): void;
  /** What `start` has said on its standard output so far. */
  said(): string;
  stop(): Promise<void>;
};

/**
 * Starts the app as a person would, on an empty data directory and any free port. With a PostgreSQL server given, on a
 * new database there, dropped afterwards. Throws with what the command said when it does not come up.
 */
export async function startApp(server: string | undefined, extra: Record<string, string> = {}): Promise<App> {
  const directory = mkdtempSync(join(tmpdir(), 'counterclaim-e2e-'));
  chmodSync(directory, 0o711);
  const database = server ? await newDatabase(server) : undefined;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: database?.url ?? '',
    COUNTERCLAIM_DATA: directory,
    ...extra,
  };
  const child = spawn(process.execPath, [command, 'start'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  let out = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text;
  });
  const runWith = (input: string, ...args: string[]) => {
    const done = spawnSync(process.execPath, [command, ...args], { cwd: root, env, encoding: 'utf8', input });
    if (done.status !== 0) throw new Error(`counterclaim ${args.join(' ')}: ${done.stdout}${done.stderr}`);
  };
  const clean = async () => {
    await ended(child);
    await database?.drop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const address = await addressOf(child);
    return { address, run: (...args) => runWith('', ...args), runWith, said: () => out, stop: clean };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Waits for the one line with the address. Whatever the app says on standard error later is passed on. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      const address = /http:\/\/\S+/.exec(text.toString())?.[0];
      if (address) found(address);
    });
    child.stderr?.on('data', (text: Buffer) => {
      said += text;
      process.stderr.write(text);
    });
    child.once('exit', (code) => failed(new Error(`The app ended with ${code} before it was up.\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGINT');
  });
}

async function newDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `counterclaim_e2e_${randomBytes(4).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
