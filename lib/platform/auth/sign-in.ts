import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { systemClock } from '@/lib/platform/clock';
import { type Database, database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { Failure, Unauthorised } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import { secret } from '@/lib/platform/secret';
import { PASSWORD_MAX, PASSWORD_MIN } from './passwords';
import { countTry, forgetTry } from './rate-limit';
import { addressOf, isSecure, originOf } from './request-origin';
import { sessionTokenOf } from './session-cookie';

/** A session ends after a fortnight at the latest, in use or not. */
const SESSION_SECONDS = 14 * 86_400;

/** Our own word for the visitor's address, which the library takes as it is. */
const ADDRESS_HEADER = 'x-counterclaim-address';

type Library = { handler(request: Request): Promise<Response> };
type Held = { db: Database; secure: Library; plain: Library };

// Next loads a module once for every bundle; the library reads the provider's description at its start.
const holder = globalThis as typeof globalThis & { counterclaimSignIn?: Held };

/**
 * better-auth, made on first use. It keeps passwords (scrypt) and sessions, sets the cookie and speaks OpenID Connect;
 * who may do what, tokens, links and the counting of wrong passwords are ours (docs/decisions/0030-accounts.md).
 */
function library(secure: boolean): Library {
  const db = database();
  if (holder.counterclaimSignIn?.db !== db)
    holder.counterclaimSignIn = { db, secure: made(db, true), plain: made(db, false) };
  return holder.counterclaimSignIn[secure ? 'secure' : 'plain'];
}

function made(db: Database, secure: boolean): Library {
  return betterAuth({
    appName: 'Counterclaim',
    secret: secret(),
    basePath: '/api/auth',
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'reader' } } },
    // Ours counts wrong passwords by account as well, and leaves right ones alone.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'counterclaim',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => refuseDisabled(db, userId),
          after: async ({ userId }) => noteVisit(db, userId, 'user.sign-in'),
        },
      },
      user: {
        create: {
          before: async (user) => ({ data: { ...user, email: user.email.toLowerCase(), role: env().OIDC_ROLE } }),
          after: async ({ id }) => {
            await db.$queryRaw`SELECT audit_append(NULL::uuid, 'user.arrive', 'users', ${id}::uuid, '{"by": "oidc"}'::jsonb)`;
          },
        },
      },
    },
    onAPIError: { errorURL: '/sign-in?problem=provider' },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: providers(),
  });
}

/** The newsroom's own identity provider, when the settings name one. */
function providers() {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  if (!issuer || !clientId || !clientSecret) return [];
  const discoveryUrl = `${issuer}/.well-known/openid-configuration`;
  const scopes = ['openid', 'email', 'profile'];
  const provider = { providerId: 'oidc', discoveryUrl, clientId, clientSecret, scopes, pkce: true };
  return [genericOAuth({ config: [{ ...provider, requireIdTokenVerification: true }] })];
}

/** A row of the audit log for who came and who went; addresses are not kept in what is never deleted. */
async function noteVisit(db: Database, userId: string, action: 'user.sign-in' | 'user.sign-out'): Promise<void> {
  const detail = JSON.stringify({ by: userId });
  await db.$queryRaw`
    SELECT audit_append((SELECT id FROM authors WHERE user_id = ${userId}), ${action}, 'users', ${userId}::uuid, ${detail}::jsonb)`;
}

async function refuseDisabled(db: Database, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user !== null && user.disabledAt === null;
}

/** Hands a request to the library as the visitor's browser sent it: with the public address, and theirs. */
export function askLibrary(path: string, from: Headers, init: { method: string; body?: unknown }): Promise<Response> {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent', 'accept-language']) {
    const value = from.get(name);
    if (value) headers.set(name, value);
  }
  const origin = originOf(from);
  // Where the request comes from was judged before (refuseForeign).
  headers.set('origin', origin);
  headers.set(ADDRESS_HEADER, addressOf(from) ?? '');
  if (init.body !== undefined) headers.set('content-type', 'application/json');
  const body = init.body === undefined ? null : JSON.stringify(init.body);
  const request = new Request(`${origin}/api/auth${path}`, { method: init.method, headers, body });
  return library(isSecure(from)).handler(request);
}

/**
 * Signs somebody in; returns the cookies to set. A session is always a new one and the one the browser had ends, so
 * that a cookie somebody planted beforehand is worth nothing. Throws Unauthorised (one answer for an unknown account, a
 * wrong password and a disabled account, which all take as long) and RateLimited.
 */
export async function signIn(email: string, password: string, headers: Headers): Promise<string[]> {
  const [address, now] = [addressOf(headers), systemClock()];
  await countTry(email, address, now);
  const reply = await askLibrary('/sign-in/email', headers, { method: 'POST', body: { email, password } });
  if (!reply.ok) {
    if (reply.status >= 500) throw new Error(`Signing in failed with ${reply.status}.`);
    throw new Unauthorised('The e-mail address or the password is wrong.');
  }
  await forgetTry(email, address, now);
  const before = sessionTokenOf(headers);
  if (before) await database().session.deleteMany({ where: { token: before } });
  return reply.headers.getSetCookie();
}

/** Ends the session of this browser; returns the cookies that clear its own. */
export async function signOut(headers: Headers): Promise<string[]> {
  const token = sessionTokenOf(headers);
  const session = token ? await database().session.findUnique({ where: { token }, select: { userId: true } }) : null;
  const reply = await askLibrary('/sign-out', headers, { method: 'POST', body: {} });
  if (session) await noteVisit(database(), session.userId, 'user.sign-out');
  return reply.headers.getSetCookie();
}

/** Where to send a browser that signs in at the provider, and the cookies to set on the way. Throws Failure. */
export async function startAtProvider(to: string, headers: Headers): Promise<{ url: string; cookies: string[] }> {
  const body = {
    provider: 'oidc',
    callbackURL: to,
    errorCallbackURL: `/sign-in?problem=provider&to=${encodeURIComponent(to)}`,
    disableRedirect: true,
  };
  const reply = await askLibrary('/sign-in/social', headers, { method: 'POST', body });
  const { url } = (await reply.json()) as { url?: string };
  if (!reply.ok || !url) throw new Failure('unavailable', 'The identity provider does not answer.');
  return { url, cookies: reply.headers.getSetCookie() };
}

/** Whether the settings name an identity provider, and what its button says. */
export function providerLabel(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL } = env();
  return OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET ? OIDC_LABEL : null;
}
