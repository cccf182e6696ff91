import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { allowed } from '@/lib/platform/auth/permission';
import { countTry, forgetTry } from '@/lib/platform/auth/rate-limit';
import { type Actor, PERMISSIONS, type Permission, type Role, tokenScopes } from '@/lib/platform/auth/roles';
import { newSecret, sha256, TOKEN_PREFIX } from '@/lib/platform/auth/secrets';
import type { Clock } from '@/lib/platform/clock';
import { database, write } from '@/lib/platform/db';
import { Invalid, NotFound, Unauthorised } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import { type Locale, localeOf } from '@/lib/platform/preferences';
import type { Me } from './contract';
import { keepAuthor, note } from './desk-data';
import { storePassword } from './links-data';
import { scopesOf } from './rules';

const DONE = { done: true as const };

function own(actor: Actor): string {
  if (!actor.userId) throw new Unauthorised();
  return actor.userId;
}

/** Whoever asks. Throws Unauthorised for a visitor. */
export async function getMe(actor: Actor): Promise<Me> {
  const row = await database().user.findUnique({
    where: { id: own(actor) },
    include: {
      author: { select: { key: true } },
      accounts: { where: { providerId: 'credential' }, select: { password: true } },
    },
  });
  if (!row) throw new Unauthorised();
  const { id, name, email } = row;
  const role = row.role as Role;
  return {
    id,
    name,
    email,
    role,
    language: localeOf(row.language) ?? null,
    author: row.author?.key ?? null,
    permissions: (Object.keys(PERMISSIONS) as Permission[]).filter((each) => allowed(actor, each)),
    hasPassword: row.accounts.some(({ password }) => password !== null),
  };
}

/** Changes one's name (also beside what one wrote) or language. */
export async function updateMe(
  actor: Actor,
  given: { name?: string | undefined; language?: Locale | null | undefined },
): Promise<Me> {
  const id = own(actor);
  await write({ id: actor.authorId }, null, async (tx) => {
    const row = await tx.user.update({ where: { id }, data: { name: given.name, language: given.language } });
    if (given.name !== undefined) await keepAuthor(tx, { id, name: row.name, role: row.role as Role });
    await note(tx, actor, 'user.update', id, { changed: Object.keys(given) });
  });
  return getMe(actor);
}

/** Changes one's password; every other session ends. Throws Invalid for a wrong current one, RateLimited. */
export async function changePassword(
  actor: Actor,
  given: { current: string; password: string },
  now: Clock,
): Promise<typeof DONE> {
  const id = own(actor);
  const row = await database().user.findUniqueOrThrow({
    where: { id },
    select: { email: true, accounts: { where: { providerId: 'credential' }, select: { password: true } } },
  });
  const held = row.accounts[0]?.password;
  if (!held) throw new Invalid('This account has no password: it signs in through the identity provider.', 'current');
  await countTry(row.email, null, now());
  if (!(await verifyPassword({ hash: held, password: given.current })))
    throw new Invalid('The current password is wrong.', 'current');
  await forgetTry(row.email, null, now());
  const hash = await hashPassword(given.password);
  await write({ id: actor.authorId }, null, async (tx) => {
    await storePassword(tx, id, hash);
    await tx.session.deleteMany({ where: { userId: id, id: { not: actor.sessionId ?? '' } } });
    await note(tx, actor, 'user.change-password', id);
  });
  return DONE;
}

/** One's sessions that have not expired, the last used first. */
export async function listSessions(actor: Actor, now: Clock) {
  const rows = await database().session.findMany({
    where: { userId: own(actor), expiresAt: { gt: now() } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  const items = rows.map((row) => ({
    id: row.id,
    current: row.id === actor.sessionId,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    address: row.ipAddress || null,
    browser: row.userAgent || null,
  }));
  return { items };
}

/** Ends one of one's own sessions. Throws NotFound for anybody else's. */
export async function endSession(actor: Actor, { id }: { id: string }): Promise<typeof DONE> {
  const userId = own(actor);
  await write({ id: actor.authorId }, null, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId } });
    if (count === 0) throw new NotFound('This session');
    await note(tx, actor, 'session.end', userId);
  });
  return DONE;
}

const tokenDetail = (row: {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}) => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes.filter((scope): scope is Permission => Object.hasOwn(PERMISSIONS, scope)),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

/** One's tokens that are not revoked, the newest first. */
export async function listTokens(actor: Actor) {
  const rows = await database().apiToken.findMany({
    where: { userId: own(actor), revokedAt: null },
    orderBy: { createdAt: 'desc' },
  });
  return { items: rows.map(tokenDetail) };
}

/** Makes a token and returns it, this once. Throws Invalid for a scope one's role does not have. */
export async function createToken(
  actor: Actor,
  given: { name: string; scopes: readonly Permission[]; days: number | null },
  now: Clock,
) {
  const userId = own(actor);
  const may = actor.role === 'visitor' ? [] : tokenScopes(actor.role);
  const beyond = given.scopes.find((scope) => !may.includes(scope));
  if (beyond) throw new Invalid(`A token of yours cannot have “${beyond}”.`, 'scopes');
  const token = `${TOKEN_PREFIX}${newSecret()}`;
  const row = await write({ id: actor.authorId }, null, async (tx) => {
    const made = await tx.apiToken.create({
      data: {
        id: newId(),
        userId,
        name: given.name,
        sha256: sha256(token),
        scopes: scopesOf(given.scopes),
        createdAt: now(),
        expiresAt: given.days === null ? null : new Date(now().getTime() + given.days * 86_400_000),
      },
    });
    await note(tx, actor, 'token.create', userId, { token: made.id, name: made.name, scopes: made.scopes });
    return made;
  });
  return { ...tokenDetail(row), token };
}

/** Revokes one of one's own tokens, for good. Throws NotFound for anybody else's. */
export async function revokeToken(actor: Actor, { id }: { id: string }, now: Clock): Promise<typeof DONE> {
  const userId = own(actor);
  await write({ id: actor.authorId }, null, async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new NotFound('This token');
    await note(tx, actor, 'token.revoke', userId, { token: id });
  });
  return DONE;
}
