import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Who holds a data directory: written as JSON to `instance.json` in it. */
export type Holder = {
  readonly pid: number;
  /** The command that holds it, in a person's words, e.g. "counterclaim start". */
  readonly command: string;
  /** When the process began, as the operating system counts it; tells a process from a later one with its number. */
  readonly began: string;
  readonly since: string;
  /** Where it is served, once it is. */
  readonly address?: string;
};

/** Another living process works on this data directory. Nothing was changed. */
export class DirectoryInUse extends Error {
  constructor(
    readonly directory: string,
    readonly holder: Holder,
  ) {
    super(
      `The data directory ${directory} is in use by "${holder.command}" (process ${holder.pid}, since ${holder.since}). ` +
        'Stop that one first, or set COUNTERCLAIM_DATA to another directory.',
    );
    this.name = 'DirectoryInUse';
  }
}

const FILE = 'instance.json';

/**
 * The start time of a process in clock ticks since boot together with the boot's id, from /proc; an empty string where
 * there is no /proc (macOS, Windows), where the process number alone has to do. Undefined when there is no such process.
 */
function beganAt(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name (field 2) may hold spaces and brackets: count fields from its closing bracket. State is field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return '';
  }
}

/** The living holder of a data directory, or undefined when none holds it (a holder that was killed counts as none). */
export function holderOf(directory: string): Holder | undefined {
  let holder: Holder;
  try {
    holder = JSON.parse(readFileSync(join(directory, FILE), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
  const began = beganAt(holder.pid);
  return began !== undefined && began === holder.began ? holder : undefined;
}

/** Writes into this process's lock where it serves, for commands that print links. Without the lock it does nothing. */
export function tellAddress(directory: string, address: string): void {
  const holder = holderOf(directory);
  if (holder?.pid !== process.pid) return;
  const file = join(directory, FILE);
  // Moved into its place whole: whoever reads meanwhile sees the one or the other.
  writeFileSync(`${file}.told`, `${JSON.stringify({ ...holder, address })}\n`);
  renameSync(`${file}.told`, file);
}

/**
 * Takes a dead holder's file away. Two processes may both have read it as dead and one may have written its own since:
 * moving it aside first and looking again keeps the second from deleting the first one's.
 */
function removeDead(file: string, directory: string): void {
  const aside = `${file}.${process.pid}`;
  renameSync(file, aside);
  const holder = JSON.parse(readFileSync(aside, 'utf8') || '{}') as Partial<Holder>;
  if (holder.pid !== undefined && beganAt(holder.pid) === holder.began) {
    renameSync(aside, file);
    throw new DirectoryInUse(directory, holder as Holder);
  }
  rmSync(aside, { force: true });
}

/**
 * Makes a directory and those above it. Node's own way (`recursive`) never ends where a folder takes no new ones and says
 * that it is not there, as /proc does. Throws in plain words where there can be none.
 */
function makeDirectory(directory: string): void {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(directory) !== directory) makeDirectory(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function demandDirectory(directory: string): void {
  try {
    makeDirectory(directory);
  } catch (error) {
    const { code = '', path = directory } = error as NodeJS.ErrnoException;
    const why = { EEXIST: 'is a file', ENOTDIR: 'lies below a file', ENOENT: 'cannot be made there' }[code];
    if (!why) throw error;
    throw new Error(
      `COUNTERCLAIM_DATA is ${directory}, which cannot be a folder: ${path} ${why}. Name a folder that this account may write to.`,
    );
  }
}

/**
 * Takes a data directory for this process, making the directory if need be; returns what gives it back.
 * The lock is a file naming the process, so it outlives a `kill -9` as a file but not as a claim.
 * Throws DirectoryInUse when a living process holds it.
 */
export function holdDirectory(directory: string, command: string): () => void {
  const file = join(directory, FILE);
  const mine: Holder = {
    pid: process.pid,
    command,
    began: beganAt(process.pid) ?? '',
    since: new Date().toISOString(),
  };
  // Two tries: the second after a dead holder's file was taken away. Exclusive creation decides between two of us.
  for (let attempt = 0; ; attempt += 1) {
    try {
      demandDirectory(directory);
      writeFileSync(file, `${JSON.stringify(mine)}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (['EACCES', 'EPERM', 'EROFS'].includes(code)) throw new Error(`This account may not write to ${directory}.`);
      if (code !== 'EEXIST') throw error;
      const holder = holderOf(directory);
      if (holder) throw new DirectoryInUse(directory, holder);
      if (attempt === 2) throw error;
      removeDead(file, directory);
    }
  }
  return () => {
    if (holderOf(directory)?.pid === process.pid) rmSync(file, { force: true });
  };
}
