import { readFileSync } from 'node:fs';
import { type Command, type Io, WrongUsage } from './command';

/** Every command, by name, in the order help lists them. To add one: its file, and a line here. */
export const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import('./start'),
  build: () => import('./build'),
  migrate: () => import('./migrate'),
  import: () => import('./import'),
  'export-case': () => import('./export-case'),
  anchor: () => import('./anchor'),
  suggest: () => import('./suggest'),
  match: () => import('./match'),
  capture: () => import('./capture'),
  verify: () => import('./verify'),
  backup: () => import('./backup'),
  restore: () => import('./restore'),
  audit: () => import('./audit'),
  user: () => import('./user'),
};

/** Runs one command line and returns its exit code. Failures are told in a sentence, mistakes of ours with a stack. */
export async function route(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(rest[0], io);
  if (name === '--version' || name === '-v') return version(io);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) return unknown(name, io);
  const { command } = await load();
  // After "--" everything is an argument, even something spelt like an option.
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h')) return usage(command, io);
  if (options.includes('--version')) return version(io);
  try {
    return await command.run(rest, io);
  } catch (error) {
    return await tell(error, command, io);
  }
}

async function tell(error: unknown, command: Command, io: Io): Promise<number> {
  if (error instanceof WrongUsage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    io.stderr.write(`${(error as Error).message}\n\n${usageText(command)}`);
    return 2;
  }
  // Loaded here: what goes well need not wait for them.
  const { WrongSetting } = await import('@/lib/platform/env');
  const { Failure } = await import('@/lib/platform/errors');
  const { DirectoryInUse } = await import('@/lib/platform/instance-lock');
  const expected = error instanceof Failure || error instanceof WrongSetting || error instanceof DirectoryInUse;
  const plain = expected || (error instanceof Error && error.constructor === Error);
  io.stderr.write(`${plain || !(error instanceof Error) ? sentence(error) : error.stack}\n`);
  return 1;
}

/** A command with several ways to be called writes its usage lines whole; the others begin with their arguments. */
const usageText = ({ name, usage }: Command) => {
  const whole = usage.startsWith('counterclaim ') ? usage : `counterclaim ${name} ${usage}`;
  return `Usage: ${whole.trimEnd()}\n`;
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

function usage(command: Command, io: Io): number {
  io.stdout.write(`${capitalised(command.summary)}.\n\n${usageText(command)}`);
  return 0;
}

async function help(name: string | undefined, io: Io): Promise<number> {
  if (name !== undefined && Object.hasOwn(COMMANDS, name)) return usage((await COMMANDS[name]!()).command, io);
  if (name !== undefined) return unknown(name, io);
  const loaded = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...Object.keys(COMMANDS).map((known) => known.length));
  const lines = loaded.map(({ command }) => `  ${command.name.padEnd(width)}  ${capitalised(command.summary)}`);
  io.stdout.write(
    `Counterclaim: who said what, on whose word, and how far the evidence carries it.\n\n` +
      `Usage: counterclaim COMMAND [--help]\n\n${lines.join('\n')}\n`,
  );
  return 0;
}

function version(io: Io): number {
  const file = new URL('../package.json', import.meta.url);
  io.stdout.write(`${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}\n`);
  return 0;
}

function unknown(name: string, io: Io): number {
  const near = Object.keys(COMMANDS).filter((known) => known.startsWith(name) || distance(known, name) <= 2);
  const hint =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are: ${Object.keys(COMMANDS).join(', ')}.`;
  io.stderr.write(`There is no command "${name}". ${hint}\n`);
  return 2;
}

/** Levenshtein's distance between two words, in letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
