import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { userInfo } from 'node:os';

/** The operating system account the embedded server runs under. Empty: our own. */
export type Account = { readonly uid?: number; readonly gid?: number };

/** The account root makes for the server when the machine has no `postgres` account. */
const OWN_ACCOUNT = 'counterclaim';

function lookUp(name: string): Account | undefined {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const uid = id('-u');
  const gid = id('-g');
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
}

/** Makes a system account without a home or a shell, with whichever tool this machine has. */
function makeAccount(): Account | undefined {
  const tools: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', OWN_ACCOUNT]],
  ];
  for (const [tool, flags] of tools) if (spawnSync(tool, flags, { stdio: 'ignore' }).status === 0) break;
  return lookUp(OWN_ACCOUNT);
}

/**
 * Which account runs the server on this cluster directory. PostgreSQL refuses to run as root, so root hands it to the
 * directory's owner when there is a cluster already, else to `postgres`, else to an account made for it.
 * Throws with what to do when none can be had.
 */
export function serverAccount(cluster: string): Account {
  if (userInfo().uid !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp('postgres') ?? lookUp(OWN_ACCOUNT) ?? makeAccount();
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root, and no account could be made for it. Create one (useradd --system counterclaim), ' +
      'run this as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Can that account enter this directory? Asked of the operating system, so that modes, groups and ACLs all count. */
export function canEnter(account: Account, directory: string): boolean {
  if (account.uid === undefined) {
    try {
      accessSync(directory, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...account, cwd: '/', stdio: 'ignore' });
  return asked.status === 0;
}
