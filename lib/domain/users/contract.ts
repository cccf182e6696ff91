import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { instant } from '@/lib/domain/values';
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/platform/auth/passwords';
import { PERMISSIONS, type Permission, ROLES } from '@/lib/platform/auth/roles';
import { LOCALES } from '@/lib/platform/preferences';
import { TOKEN_DAYS_MAX } from './rules';

const role = z.enum(ROLES).meta({ description: 'What somebody may do: each role holds what the one before it does.' });
const permission = z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]]);
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Write an e-mail address.'))
  .meta({ description: 'The e-mail address by which somebody signs in; kept in small letters.' });
export const personName = z
  .string()
  .trim()
  .min(1, 'Write a name.')
  .max(120)
  .regex(/^[^\p{Cc}]*$/u, 'A name stands on one line.')
  .meta({ description: 'The name as it stands beside what somebody wrote.' });
export const password = z
  .string()
  .min(PASSWORD_MIN, `A password needs at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`);
const id = z.uuid();

export const user = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  language: z.enum(LOCALES).nullable(),
  author: z.string().nullable().meta({ description: 'The key of the record under which this person writes.' }),
  disabledAt: instant.nullable(),
  createdAt: instant,
  lastSeenAt: instant.nullable().meta({ description: 'When a session of theirs was last used, to the minute.' }),
});
export type UserDetail = z.infer<typeof user>;

const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  language: z.enum(LOCALES).nullable(),
  author: z.string().nullable(),
  permissions: z.array(permission).meta({ description: 'What this session or token may do.' }),
  hasPassword: z.boolean().meta({ description: 'False for somebody who signs in through the identity provider only.' }),
});
export type Me = z.infer<typeof me>;

const session = z.object({
  id: z.string(),
  current: z.boolean().meta({ description: 'The one this request came with.' }),
  createdAt: instant,
  lastUsedAt: instant,
  expiresAt: instant,
  address: z.string().nullable(),
  browser: z.string().nullable(),
});
const token = z.object({
  id,
  name: z.string(),
  scopes: z.array(permission),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});
const link = z.object({
  path: z.string().meta({ description: 'The link to hand over, below the address of this site. It works once.' }),
  expiresAt: instant,
  mailed: z.boolean().meta({ description: 'Whether the mail server of the settings has taken it as well.' }),
});
const nothing = z.object({});
const done = z.object({ done: z.literal(true) });

const own = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: `/${string}`, summary: string) =>
  procedure('account.manage').route({ method, path, tags: ['Account'], summary });
const managed = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  procedure('users.manage').route({ method, path, tags: ['Users'], summary });

export const users = {
  me: procedure('account.read')
    .route({ method: 'GET', path: '/me', tags: ['Account'], summary: 'Who I am and what I may do' })
    .input(nothing)
    .output(me),
  update: own('PATCH', '/me', 'Change my name or language')
    .input(z.object({ name: personName.optional(), language: z.enum(LOCALES).nullable().optional() }))
    .output(me),
  changePassword: own('POST', '/me/password', 'Change my password; my other sessions end')
    .input(z.object({ current: z.string().max(PASSWORD_MAX), password }))
    .output(done),
  sessions: own('GET', '/me/sessions', 'Where I am signed in')
    .input(nothing)
    .output(z.object({ items: z.array(session) })),
  endSession: own('DELETE', '/me/sessions/{id}', 'End one of my sessions')
    .input(z.object({ id: z.string() }))
    .output(done),
  tokens: own('GET', '/me/tokens', 'My tokens for scripts')
    .input(nothing)
    .output(z.object({ items: z.array(token) })),
  createToken: own('POST', '/me/tokens', 'Make a token for scripts; it is shown this once')
    .input(
      z.object({
        name: personName,
        scopes: z.array(permission).max(50),
        days: z.number().int().min(1).max(TOKEN_DAYS_MAX).nullable().meta({
          description: 'Days until it expires; null for never.',
        }),
      }),
    )
    .output(token.extend({ token: z.string() })),
  revokeToken: own('DELETE', '/me/tokens/{id}', 'Revoke one of my tokens').input(z.object({ id })).output(done),
  list: managed('GET', '/users', 'Everybody with an account')
    .input(nothing)
    .output(z.object({ items: z.array(user) })),
  add: managed('POST', '/users', 'Make an account; the answer holds a link by which its owner sets a password')
    .input(z.object({ email, name: personName, role }))
    .output(z.object({ user, link })),
  setRole: managed('PUT', '/users/{id}/role', 'Give somebody another role').input(z.object({ id, role })).output(user),
  setDisabled: managed('PUT', '/users/{id}/disabled', 'Shut somebody out at once, tokens and all, or let them in again')
    .input(z.object({ id, disabled: z.boolean() }))
    .output(user),
  reset: managed('POST', '/users/{id}/reset', 'A link by which somebody sets a new password')
    .input(z.object({ id }))
    .output(link),
  authors: procedure('facts.write')
    .route({
      method: 'GET',
      path: '/authors',
      tags: ['Users'],
      summary: 'Who can be given work: people who may write here',
    })
    .input(nothing)
    .output(z.object({ items: z.array(z.object({ id, key: z.string(), name: z.string(), role })) })),
};
