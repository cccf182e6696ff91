import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment, env } from '@/lib/platform/env';
import { nextCommand } from './next-build';

/** The web server as a process of its own. */
export type Web = {
  readonly address: string;
  /** Settles when it answers as quickly as it will, or after half a minute: large desks have much to read at first. */
  readonly ready: Promise<unknown>;
  /** Settles when the process ends, however it ends: its exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
};

/** Can this address be listened on? The same question the server will ask; `elsewise` answers for other obstacles. */
function isUnused(host: string, port: number, elsewise: boolean): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => answer(error.code === 'EADDRINUSE' ? false : elsewise));
    probe.listen(port, host, () => probe.close(() => answer(true)));
  });
}

/**
 * Is a port ours to take? Browsers try ::1 first for "localhost", the address we print, so somebody listening there
 * alone would be shown in our place; a machine without IPv6 has no such trouble.
 */
async function isFree(host: string, port: number): Promise<boolean> {
  return (await isUnused(host, port, false)) && (host !== '127.0.0.1' || (await isUnused('::1', port, true)));
}

/** The port asked for, or the next free one after it; 0 asks for any. Throws when a hundred in a row are taken. */
export async function portFrom(host: string, wanted: number): Promise<number> {
  if (wanted === 0) return anyPort(host);
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) if (await isFree(host, port)) return port;
  throw new Error(
    `No free port from ${wanted} to ${wanted + 99} on ${host}. Set PORT to another, or HOST if it is wrong.`,
  );
}

function anyPort(host: string): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, host, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}

/** The address a person on this machine opens. */
function addressFor(host: string, port: number): string {
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host);
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** How many threads answer claim lists where no setting says it: README names the rule. */
const threadsFor = (processors: number): number => (processors > 1 ? Math.min(processors, 4) : 0);

/** Milliseconds that are waited at most for the server to be at its speed; it answers before. */
const READY = 30_000;

/** Starts the web server and waits until it answers. `dev` compiles as it goes. Throws with its output if it ends. */
export async function startWeb(host: string, port: number, dev: boolean, say: (text: string) => void): Promise<Web> {
  const environment = childEnvironment({
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
  });
  const server = dev ? nextCommand('dev') : [fileURLToPath(new URL('web-server.mjs', import.meta.url))];
  const threads = dev ? [] : ['--threads', String(env().COUNTERCLAIM_THREADS ?? threadsFor(availableParallelism()))];
  const args = [...server, '--port', String(port), '--hostname', host, ...threads];
  // A session of its own, so that Ctrl-C reaches it through us and in order; the channel tells it when we are gone.
  // Most of what a request makes is thrown away with it: room for the young halves the collector's work.
  const child = spawn(process.execPath, ['--no-deprecation', '--max-semi-space-size=32', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    env: environment as NodeJS.ProcessEnv,
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  let early: string | undefined = '';
  const pass = (text: Buffer) => {
    if (early !== undefined) early += text.toString();
    if (dev || early === undefined) say(text.toString());
  };
  child.stderr?.on('data', pass);
  child.stdout?.on('data', (text: Buffer) => {
    if (dev) say(text.toString());
    else if (early !== undefined) early += text.toString();
  });
  const told = new Promise((done) => child.on('message', (word) => word === 'ready' && done(undefined)));
  const ready = dev ? Promise.resolve() : Promise.race([told, ended, pause(READY, undefined, { ref: false })]);
  const stop = () => stopWeb(child, ended);
  const probe = `http://${host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host}:${port}/api/health`;
  if (!(await answers(probe, child))) {
    await stop();
    throw new Error(`The web server did not start.\n${early}`);
  }
  early = undefined;
  return { address: addressFor(host, port), ready, ended, stop };
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + 120_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    if ((await statusOf(url)) === 200) return true;
    await pause(50);
  }
  return false;
}

/** The status of an address; undefined when nothing answers. Its connection is not kept: it would delay a stop by seconds. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((answer) => {
    const request = get(url, { agent: false, timeout: 30_000 }, (reply) => {
      reply.resume();
      answer(reply.statusCode);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => answer(undefined));
  });
}

/** Requests under way get ten seconds to finish. */
async function stopWeb(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const harder = setTimeout(() => killGroup(child), 10_000);
  await ended;
  clearTimeout(harder);
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
