import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isRole, ROLES, type Role } from '@/lib/platform/auth/roles';
import { systemClock } from '@/lib/platform/clock';
import { dataDirectory, env } from '@/lib/platform/env';
import { holderOf } from '@/lib/platform/instance-lock';
import { type Command, type Io, WrongUsage } from './command';
import { withDatabase } from './database';

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = { name?: string; role?: string; 'password-stdin': boolean; json: boolean };
type Act = (rest: string[], values: Values, io: Io) => Promise<number>;

function roleOf(word: string | undefined): Role {
  if (word !== undefined && isRole(word)) return word;
  throw new WrongUsage(`Name a role: ${ROLES.join(', ')}.`);
}

function only(rest: string[], what: string): string {
  const [first, ...more] = rest;
  if (first === undefined || more.length > 0) throw new WrongUsage(`Name one ${what}.`);
  return first;
}

/** A link as somebody opens it: below the public address, where the app runs, or where `start` would serve. */
function whole(path: string): string {
  const address = env().COUNTERCLAIM_URL ?? holderOf(dataDirectory())?.address;
  return `${address ?? `http://localhost:${env().PORT}`}${path}`;
}

const load = async () => ({
  ...(await import('@/lib/domain/users/data')),
  ...(await import('@/lib/domain/users/links-data')),
  ...(await import('@/lib/domain/users/contract')),
  ...(await import('@/lib/domain/users/desk-data')),
});

/** What zod finds wrong, as the sentence it says. */
function checked<T>(
  shape: { safeParse(value: unknown): { success: boolean; data?: T; error?: { issues: { message: string }[] } } },
  value: string,
): T {
  const read = shape.safeParse(value);
  if (!read.success) throw new WrongUsage(read.error?.issues[0]?.message ?? 'This cannot be used.');
  return read.data as T;
}

const ACTS: Record<string, Act> = {
  add: async (rest, values, io) => {
    const address = only(rest, 'e-mail address');
    const role = roleOf(values.role);
    const secret = values['password-stdin'] ? (await text(io.stdin)).replace(/\r?\n$/, '') : undefined;
    return withDatabase('counterclaim user add', io, async () => {
      const { addUser, givePassword, email, personName, password, BY_COMMAND } = await load();
      const given = { email: checked(email, address), name: checked(personName, values.name ?? address), role };
      if (secret !== undefined) checked(password, secret);
      const { user, link } = await addUser(BY_COMMAND, given, systemClock);
      if (secret === undefined) io.stdout.write(`${whole(link.path)}\n`);
      else await givePassword(user.id, secret);
      io.stderr.write(`${user.name} (${user.email}) is ${user.role}.\n`);
      return 0;
    });
  },
  list: async (rest, values, io) => {
    if (rest.length > 0) throw new WrongUsage('“list” takes no names.');
    return withDatabase('counterclaim user list', io, async () => {
      const { listUsers, BY_COMMAND } = await load();
      const { items } = await listUsers(BY_COMMAND);
      const lines = items.map(({ email, name, role, disabledAt }) =>
        [email, role, name, ...(disabledAt ? ['disabled'] : [])].join('\t'),
      );
      io.stdout.write(values.json ? `${JSON.stringify(items, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
      return 0;
    });
  },
  role: async ([address, word, ...more], _, io) => {
    if (address === undefined || more.length > 0) throw new WrongUsage('Name one e-mail address and a role.');
    const role = roleOf(word);
    return withDatabase('counterclaim user role', io, async () => {
      const { userByEmail, setRole, BY_COMMAND } = await load();
      const user = await setRole(BY_COMMAND, { id: (await userByEmail(address)).id, role });
      io.stderr.write(`${user.name} (${user.email}) is ${user.role}.\n`);
      return 0;
    });
  },
  disable: (rest, _, io) => shut(only(rest, 'e-mail address'), true, io),
  enable: (rest, _, io) => shut(only(rest, 'e-mail address'), false, io),
  reset: async (rest, _, io) => {
    const address = only(rest, 'e-mail address');
    return withDatabase('counterclaim user reset', io, async () => {
      const { userByEmail, resetLink, BY_COMMAND } = await load();
      const { path } = await resetLink(BY_COMMAND, await userByEmail(address), systemClock);
      io.stdout.write(`${whole(path)}\n`);
      return 0;
    });
  },
};

function shut(address: string, disabled: boolean, io: Io): Promise<number> {
  return withDatabase('counterclaim user', io, async () => {
    const { userByEmail, setDisabled, BY_COMMAND } = await load();
    const { id } = await userByEmail(address);
    const user = await setDisabled(BY_COMMAND, { id, disabled }, systemClock);
    io.stderr.write(
      `${user.name} (${user.email}) is ${disabled ? 'disabled and signed out everywhere; tokens and password links are revoked for good' : 'let in again'}.\n`,
    );
    return 0;
  });
}

export const command: Command = {
  name: 'user',
  summary: 'add people, change what they may do, make password links',
  usage: `counterclaim user add EMAIL [--name NAME] --role ROLE [--password-stdin]
       counterclaim user list [--json]
       counterclaim user role EMAIL ROLE
       counterclaim user disable EMAIL
       counterclaim user enable EMAIL
       counterclaim user reset EMAIL

  ROLE              ${ROLES.join(', ')}
  --password-stdin  take the password from standard input (12 characters or more) and print no link
  --json            write the list as JSON

"add" and "reset" print a link by which the person sets a password: it works once, for three days. It begins with
COUNTERCLAIM_URL, or with the address at which the app runs, or with http://localhost and PORT.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [name, ...rest] = positionals;
    const act = name !== undefined && Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
    if (!act) throw new WrongUsage(`Say what to do: ${Object.keys(ACTS).join(', ')}.`);
    return act(rest, values, io);
  },
};
