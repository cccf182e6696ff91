import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment } from '@/lib/platform/env';
import { DirectoryInUse, holdDirectory } from '@/lib/platform/instance-lock';
import { CLAIM_LISTS, DIRECT, PACKED, packFiles } from './packed-files.mjs';

/** What a build is made of: changing any of these makes the next start build again. */
const INPUTS = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'package-lock.json',
  'tsconfig.json',
  'cli/packed-files.mjs',
  'cli/next-build.ts',
];
const STAMP = join('.next', 'counterclaim-build');
const LOCK = join('.next', 'building');

/** The programs and arguments of Next's own command. */
export function nextCommand(...args: string[]): string[] {
  return [createRequire(import.meta.url).resolve('next/dist/bin/next'), ...args];
}

function* filesUnder(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(inner);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield inner;
  }
}

/** A hash of everything the build is made of, and of the Node that makes it. */
export function sourcesHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of INPUTS.filter((path) => existsSync(path))) {
    const files = /\.[a-z]+$/.test(input) ? [input] : filesUnder(input);
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const isBuilt = (hash: string) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;

/**
 * Makes the production build unless the one there was made from the same sources. Two starts at once share one build.
 * `say` is told before a build, which takes a while. Throws with Next's output when it fails or is broken off.
 */
export async function buildIfChanged(say: (sentence: string) => void, signal?: AbortSignal): Promise<void> {
  if (isBuilt(sourcesHash())) return;
  mkdirSync(LOCK, { recursive: true });
  const letGo = await holdWhenFree();
  try {
    const hash = sourcesHash();
    if (isBuilt(hash)) return;
    say('Building the app, once until its sources change. This takes about half a minute.');
    await runBuild(signal);
    await packFiles(join('.next', 'static'), PACKED);
    await bundleDirect();
    writeFileSync(STAMP, hash);
  } finally {
    letGo();
  }
}

async function holdWhenFree(): Promise<() => void> {
  for (;;) {
    try {
      return holdDirectory(LOCK, 'next build');
    } catch (error) {
      if (!(error instanceof DirectoryInUse)) throw error;
      await pause(500);
    }
  }
}

/**
 * The part of the API that the web server answers before Next, in one file beside Next's own build, and the part of that which threads run in another: reading it as
 * TypeScript at every start took four seconds, so it is done once. Packages stay where they are.
 */
async function bundleDirect(): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [
      { in: join('app', 'api', '[[...rest]]', 'direct.ts'), out: parse(DIRECT).name },
      { in: join('app', 'api', '[[...rest]]', 'claim-lists.ts'), out: parse(CLAIM_LISTS).name },
    ],
    outdir: dirname(DIRECT),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

function runBuild(signal?: AbortSignal): Promise<void> {
  // The build needs no database and no secret, and must come out the same whatever the settings are.
  const environment = childEnvironment({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  // A group of its own, so that a Ctrl-C reaches it through us, with the workers it has started.
  const build = spawn(process.execPath, nextCommand('build'), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: environment as NodeJS.ProcessEnv,
  });
  const breakOff = () => process.kill(-build.pid!, 'SIGKILL');
  signal?.addEventListener('abort', breakOff, { once: true });
  let output = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((done, failed) => {
    build.once('error', failed);
    build.once('exit', (code) => {
      signal?.removeEventListener('abort', breakOff);
      if (code === 0) done();
      else failed(new Error(`The app could not be built.\n${output}`));
    });
  });
}
