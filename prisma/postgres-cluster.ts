import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { childEnvironment } from '@/lib/platform/env';
import { type Account, canEnter, serverAccount } from './postgres-account';
import { type Binaries, OUTSIDE } from './postgres-binaries';

/** The role that owns the embedded database. */
export const SUPERUSER = 'counterclaim';

/** The machine's environment less what would change the server's or initdb's behaviour (PGDATA, PGPORT, languages). */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(childEnvironment()).filter(
    ([name]) => !/^(PG|LC_|LANG|DATABASE_URL|COUNTERCLAIM_)/.test(name),
  );
  return { ...Object.fromEntries(inherited), LC_MESSAGES: 'C' } as unknown as NodeJS.ProcessEnv;
}

/**
 * Where the cluster lies and who runs it. Root's server runs under another account, which must reach the folder.
 * A cluster in the folder itself comes before the place that was noted: a copied or moved folder notes the one it was
 * made from, and a start of the copy would end the server of the original and write into it.
 */
export function placeCluster(
  directory: string,
  keptAt: string | undefined,
  say: ((sentence: string) => void) | undefined,
): { cluster: string; account: Account } {
  const inside = join(directory, 'postgres');
  const noted = keptAt && existsSync(keptAt) && !existsSync(join(inside, 'PG_VERSION'));
  const usual = noted ? keptAt : inside;
  const account = serverAccount(usual);
  if (canEnter(account, dirname(usual))) {
    mkdirSync(usual, { recursive: true, mode: 0o700 });
    assertOurs(usual, account);
    return { cluster: usual, account };
  }
  const name = `${basename(dirname(directory))}-${createHash('sha256').update(directory).digest('hex').slice(0, 8)}`;
  const outside = join(OUTSIDE, name, 'postgres');
  mkdirSync(dirname(outside), { recursive: true, mode: 0o755 });
  mkdirSync(outside, { recursive: true, mode: 0o700 });
  say?.(`PostgreSQL's account cannot enter ${directory}, so the database is kept in ${outside}.`);
  assertOurs(outside, account);
  return { cluster: outside, account };
}

function assertOurs(cluster: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) {
    if (statSync(cluster).uid === 0) chownSync(cluster, account.uid, account.gid);
    return;
  }
  const uid = process.getuid?.();
  if (uid !== undefined && statSync(cluster).uid !== uid) {
    throw new Error(
      `The database in ${cluster} belongs to another account. Start as that account (or as root), ` +
        'or set COUNTERCLAIM_DATA to a directory of your own.',
    );
  }
}

/** initdb. The text rules are the same on every machine: UTF-8, code point order, Unicode letters. */
export function makeCluster(
  binaries: Binaries,
  account: Account,
  cluster: string,
  password: string,
  durable: boolean,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-initdb-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  const flags = ['-D', cluster, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  flags.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']));
  try {
    let complaint = '';
    // Text search asks the C library what a letter is; not every system spells that locale the same.
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const all = [...flags, '--locale=C', `--lc-ctype=${locale}`];
      const made = spawnSync(binaries.initdb, all, {
        ...account,
        cwd: '/',
        encoding: 'utf8',
        env: serverEnvironment(),
      });
      if (made.status === 0) return;
      complaint = made.stderr || String(made.error ?? made.status);
      if (!/locale/i.test(complaint)) break;
    }
    throw new Error(`PostgreSQL could not make its files in ${cluster}: ${complaint.trim()}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
