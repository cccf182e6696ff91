import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '@/lib/platform/clock';
import { dataDirectory, env, setSettings } from '@/lib/platform/env';
import { holdDirectory, tellAddress } from '@/lib/platform/instance-lock';
import { secret } from '@/lib/platform/secret';
import { generate } from '@/prisma/generate.mjs';
import type { KeptDatabase } from '@/prisma/kept-database';
import { askedToEnd } from './asked-to-end';
import type { Command, Io } from './command';
import { buildIfChanged } from './next-build';

/** Things to end, newest first, each once. */
class Ends {
  #ends: (() => void | Promise<void>)[] = [];
  add(end: () => void | Promise<void>): void {
    this.#ends.unshift(end);
  }
  async all(): Promise<void> {
    for (let end = this.#ends.shift(); end; end = this.#ends.shift()) await end();
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

/** Milliseconds in which the end of the database's process is seen after what it broke has complained. */
const LOSS_IS_SEEN = 500;

async function start(dev: boolean, io: Io): Promise<number> {
  const asked = askedToEnd();
  const say = (sentence: string) => io.stderr.write(`${sentence}\n`);
  const settings = env();
  const ends = new Ends();
  let database: KeptDatabase | undefined;
  try {
    ends.add(holdDirectory(dataDirectory(), dev ? 'counterclaim start --dev' : 'counterclaim start'));
    generate();
    if (!dev) await buildIfChanged(say, asked);
    asked.throwIfAborted();
    if (!settings.DATABASE_URL) database = await startDatabase(ends, say);
    await fillDatabase();
    asked.throwIfAborted();
    const web = await serve(dev, settings.HOST, settings.PORT, ends, io, asked);
    database?.keep();
    const gone = web.ended.then(() => 'The web server ended unexpectedly.');
    const why = await Promise.race([aborted(asked), gone, ...(database ? [database.lost] : [])]);
    if (asked.aborted) return 0;
    say(why ?? '');
    return 1;
  } catch (error) {
    // Broken off before it was up: whatever complained did so because of that.
    if (asked.aborted) return 130;
    const loss = database && (await Promise.race([database.lost, pause(LOSS_IS_SEEN, undefined)]));
    throw loss === undefined ? error : new Error(loss);
  } finally {
    await ends.all();
  }
}

async function startDatabase(ends: Ends, say: (sentence: string) => void): Promise<KeptDatabase> {
  const { startKept } = await import('@/prisma/kept-database');
  const database = await startKept({ directory: dataDirectory(), say });
  ends.add(() => database.stop());
  setSettings({ DATABASE_URL: database.url });
  return database;
}

async function fillDatabase(): Promise<void> {
  const { migrate } = await import('@/prisma/migrate');
  await migrate(env().DATABASE_URL!);
  const { loadBundledCase } = await import('./bundled-case');
  if (env().COUNTERCLAIM_BUNDLED_CASE) await loadBundledCase();
}

async function serve(dev: boolean, host: string, wanted: number, ends: Ends, io: Io, asked: AbortSignal) {
  const { portFrom, startWeb } = await import('./web');
  const port = await portFrom(host, wanted);
  if (port !== wanted && wanted !== 0) io.stderr.write(`Port ${wanted} is taken; using ${port}.\n`);
  setSettings({ COUNTERCLAIM_SECRET: secret(), COUNTERCLAIM_DATA: dataDirectory() });
  const web = await startWeb(host, port, dev, (text) => io.stderr.write(text));
  ends.add(() => web.stop());
  // Made meanwhile: a first query costs a second of processor time, which those who already ask would wait for.
  const link = setUpLink();
  ends.add(async () => void (await link.catch(() => null)));
  await Promise.race([Promise.all([web.ready, link]), aborted(asked)]);
  asked.throwIfAborted();
  tellAddress(dataDirectory(), web.address);
  io.stdout.write(`Counterclaim is at ${web.address}\n`);
  const first = await link;
  if (first) io.stdout.write(`Make the first account at ${env().COUNTERCLAIM_URL ?? web.address}${first.path}\n`);
  return web;
}

/** While nobody has an account: the link by which the first administrator makes one. It works once. */
async function setUpLink() {
  const { issueSetUpLink } = await import('@/lib/domain/users/links-data');
  const { disconnect } = await import('@/lib/platform/db');
  // From here on only the web server needs the database: a connection of ours would hold up the ending.
  return issueSetUpLink(systemClock).finally(disconnect);
}

export const command: Command = {
  name: 'start',
  summary: 'Start the app: builds if needed, brings the database up, serves until Ctrl-C',
  usage: `[--dev]

  --dev   compile as files change, for working on Counterclaim itself

Settings come from the environment or a file .env; README lists them.`,
  run: async (args, io) => {
    const { values } = parseArgs({ args, options: { dev: { type: 'boolean' } } });
    return start(values.dev ?? false, io);
  },
};
