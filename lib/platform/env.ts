import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['1', '0', 'true', 'false'], 'must be 1, 0, true or false')
  .transform((value) => value === '1' || value === 'true');

const postgresAddress = z
  .string()
  .refine(
    (value) => /^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(value),
    'must look like postgresql://user:password@host/database',
  );

const webAddress = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'must be an http or https address',
  )
  .transform((value) => value.replace(/\/+$/, ''));

const port = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535, 'must be a port number from 0 to 65535')
  .transform(Number);

/** What a desk is called that nobody has named. */
export const NAMELESS_DESK = 'Counterclaim';

/**
 * Every setting, in the order README lists them; `describe` is README's sentence, `shown` the default it prints.
 * To add one: one entry here, then `npm run settings` writes README's table again.
 */
const shape = {
  PORT: port.prefault('3000').describe('Port to serve on. When it is taken, the next free one is used and said.'),
  HOST: z
    .string()
    .min(1, 'must not be empty')
    .default('127.0.0.1')
    .describe('Address to listen on. `0.0.0.0` serves other machines too; put a TLS proxy in front of it then.'),
  DATABASE_URL: postgresAddress
    .optional()
    .describe(
      'A PostgreSQL server of your own (15 or later), as `postgresql://user:password@host/database`. ' +
        'Without it an embedded server is started.',
    ),
  COUNTERCLAIM_DATA: z
    .string()
    .min(1, 'must not be empty')
    .default('.data')
    .describe('Where the embedded database, files and the secret are kept. A relative path starts at the project.'),
  COUNTERCLAIM_URL: webAddress
    .optional()
    .describe('The public address, for canonical links, feeds and exports. Without it the address being served.'),
  COUNTERCLAIM_DESK: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(200, 'must have at most 200 characters')
    .regex(/^\P{Cc}*$/u, 'must be one line')
    .default(NAMELESS_DESK)
    .describe('The name of your desk or newsroom, as exports, bundles and ClaimReview give it.'),
  COUNTERCLAIM_CONTACT: z
    .string()
    .refine(
      (value) => /^[^@\s]+@[^@\s]+$/.test(value) || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
      'must be an e-mail address or an http or https address',
    )
    .optional()
    .describe('Where readers report errors: an e-mail or web address, shown on the method page.'),
  COUNTERCLAIM_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('Signs sessions. Without it one is made and kept (mode 0600) in the data directory.'),
  COUNTERCLAIM_PUBLIC: z
    .enum(['public', 'private'], 'must be "public" or "private"')
    .default('public')
    .describe('`public`: anyone may read what is published. `private`: only people who have signed in.'),
  COUNTERCLAIM_FETCH_ALLOW: z
    .string()
    .regex(
      /^[^\s,:/]+:\d+(\s*,\s*[^\s,:/]+:\d+)*$/,
      'must be hosts with ports, as archive.lan:8080, with commas between',
    )
    .optional()
    .describe(
      'Hosts with ports of your own network (`archive.lan:8080`, commas between) from which pages may be fetched. ' +
        'Without it only public addresses are asked.',
    ),
  COUNTERCLAIM_BUNDLED_CASE: flag
    .prefault('1')
    .describe('`0`: an empty database stays empty at the first start instead of receiving the bundled case.'),
  COUNTERCLAIM_PROXIES: z
    .string()
    .regex(/^\d$/, 'must be a number from 0 to 9')
    .prefault('1')
    .transform(Number)
    .describe(
      'How many proxies of yours stand in front: the visitor’s address is so many places from the end of ' +
        '`X-Forwarded-For`. `0`: the header is not believed, and wrong sign-ins are counted for all visitors together.',
    ),
  COUNTERCLAIM_THREADS: z
    .string()
    .regex(/^(\d|1[0-6])$/, 'must be a number from 0 to 16')
    .transform(Number)
    .optional()
    .describe(
      'How many threads answer searches for claims. `0`: the web server answers them itself. Unset: one for each processor, ' +
        'four at most, none where there is one processor only.',
    ),
  COUNTERCLAIM_QUERY_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a number of seconds from 0 to 9999')
    .prefault('20')
    .transform(Number)
    .describe(
      'Seconds after which PostgreSQL breaks off a question that a reader’s page or request asked; whoever asked is ' +
        'told so. `0`: never. Changes, jobs and commands take the time they need.',
    ),
  OIDC_ISSUER: webAddress
    .optional()
    .describe(
      'Sign in through your own identity provider as well: its issuer address. The next two are needed with it.',
    ),
  OIDC_CLIENT_ID: z.string().optional().describe('The client this app is at the provider.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The secret of that client.'),
  OIDC_LABEL: z.string().default('Single sign-on').describe('What the button for it says.'),
  OIDC_ROLE: z
    // An administrator is made by one, never by a setting for all who come.
    .enum(['reader', 'editor', 'reviewer'], 'must be reader, editor or reviewer')
    .default('reader')
    .describe(
      'What somebody new from there may do: `reader`, `editor` or `reviewer`. Who has an account keeps its role; ' +
        'administrators change it.',
    ),
  SMTP_URL: z
    .string()
    .refine(
      (value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol),
      'must begin with smtp:// or smtps://',
    )
    .optional()
    .describe(
      'A mail server, as `smtp://user:password@host:587`: password links are sent as well as shown. ' +
        'The next one and COUNTERCLAIM_URL are needed with it.',
    ),
  SMTP_FROM: z
    .string()
    .min(3, 'must not be empty')
    .optional()
    .describe('The sender of those mails: `Desk <desk@example.org>`.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('warn')
    .describe('The least serious log lines that are written (JSON lines on standard error).'),
};

const settings = z.object(shape);

/** The settings as read: ports are numbers, addresses carry no final slash, paths are as written. */
export type Settings = z.infer<typeof settings>;

/** One or more settings cannot be used; `message` says which and why, a sentence each. */
export class WrongSetting extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'WrongSetting';
  }
}

/** Never print what may be a secret or hold a password. */
const secretive = new Set(['COUNTERCLAIM_SECRET', 'DATABASE_URL', 'OIDC_CLIENT_SECRET', 'SMTP_URL']);

/** Reads settings from an environment. An empty variable counts as not set. Throws WrongSetting. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.keys(shape).map((name) => [name, environment[name] || undefined]));
  const read = settings.safeParse(given);
  if (read.success) return read.data;
  throw new WrongSetting(
    read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = secretive.has(name) ? '' : ` (it is "${given[name]}")`;
      return `The setting ${name} ${issue.message}${value}.`;
    }),
  );
}

let known: Settings | undefined;

/** This process's settings, read once. Throws WrongSetting. */
export function env(): Settings {
  known ??= readSettings(process.env);
  return known;
}

/** Puts settings in force for this process and those it starts, and reads them anew. For starters and test set-up. */
export function setSettings(changes: Partial<Record<keyof Settings, string>>): void {
  Object.assign(process.env, changes);
  known = undefined;
}

/** The data directory as an absolute path. Relative ones start at the project's folder, where every process runs. */
export function dataDirectory(): string {
  return resolve(env().COUNTERCLAIM_DATA);
}

/** The environment for a process we start: our own with changes. */
export function childEnvironment(changes: Record<string, string> = {}): Record<string, string | undefined> {
  return { ...process.env, ...changes };
}

/** True in the production build, false under `next dev` and in tests. */
export function isProduction(): boolean {
  return process.env.NODE_ENV === 'production';
}

/** True where this process runs as a script of npm, such as `npm start`. */
export function startedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

/** What README's table shows of each setting. */
export function settingsTable(): string {
  const rows = Object.entries(shape).map(([name, setting]) => {
    const standard = setting.safeParse(undefined);
    const raw = standard.success ? standard.data : undefined;
    const shown = raw === undefined ? '' : raw === true ? '`1`' : `\`${raw}\``;
    return `| \`${name}\` | ${shown} | ${setting.description ?? ''} |`;
  });
  return ['| Setting | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
