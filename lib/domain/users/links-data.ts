import { hashPassword } from 'better-auth/crypto';
import type { Actor } from '@/lib/platform/auth/roles';
import { newSecret, sha256 } from '@/lib/platform/auth/secrets';
import type { Clock } from '@/lib/platform/clock';
import { database, type Transaction, write } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import { BY_COMMAND, keepAuthor, note } from './desk-data';
import { LINK_HOURS } from './rules';

/** A link that works once: its path with the secret in it, of which the database keeps the hash alone. */
export type Link = { path: string; expiresAt: string };

const SET_UP = 'set-up';
const identifierOf = (secret: string) => `link ${sha256(secret)}`;
const BY_LINK: Actor = { role: 'visitor', userId: null, authorId: null, scopes: null };
const VOID = 'This link was used already, has expired, or was replaced by a newer one. Ask for another.';

/** A new link for an account (or for the set-up); the ones before it stop working. */
async function issue(tx: Transaction, purpose: string, page: string, expiresAt: Date): Promise<Link> {
  const secret = newSecret();
  await tx.verification.deleteMany({ where: { value: purpose, identifier: { startsWith: 'link ' } } });
  await tx.verification.create({
    data: { id: newId(), identifier: identifierOf(secret), value: purpose, expiresAt },
  });
  return { path: `${page}?token=${secret}`, expiresAt: expiresAt.toISOString() };
}

/** A link by which somebody sets a password, good for three days. */
export const issuePasswordLink = (tx: Transaction, user: string, now: Clock): Promise<Link> =>
  issue(tx, user, '/set-password', new Date(now().getTime() + LINK_HOURS * 3_600_000));

/**
 * A link by which the first administrator is made, or null when there is any account. Printed by `start`; the one
 * printed before stops working. It lasts until it is used or an account exists.
 */
export async function issueSetUpLink(now: Clock): Promise<Link | null> {
  return write({ id: null }, 'set-up link', async (tx) => {
    if ((await tx.user.count()) > 0) return null;
    return issue(tx, SET_UP, '/set-up', new Date(now().getTime() + 3650 * 86_400_000));
  });
}

/** What a link is for while it works: an account's name and address, or the set-up. Null when it does not work. */
export async function linkFor(
  secret: string,
  now: Clock,
): Promise<{ kind: 'set-up' } | { kind: 'password'; name: string; email: string } | null> {
  const row = await database().verification.findFirst({
    where: { identifier: identifierOf(secret), expiresAt: { gt: now() } },
  });
  if (!row) return null;
  if (row.value === SET_UP) return (await database().user.count()) === 0 ? { kind: 'set-up' } : null;
  const user = await database().user.findUnique({ where: { id: row.value } });
  return user && !user.disabledAt ? { kind: 'password', name: user.name, email: user.email } : null;
}

/** Takes a link out of the database: of two that use it at once, the second finds nothing. Throws Invalid. */
async function consume(tx: Transaction, secret: string, now: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ value: string; expires_at: Date }[]>`
    DELETE FROM verifications WHERE identifier = ${identifierOf(secret)} RETURNING value, expires_at`;
  if (!row || row.expires_at <= now) throw new Invalid(VOID, 'token');
  return row.value;
}

/** Hashing takes a third of a second of a core: nobody without a link that works is given it. Throws Invalid. */
async function hashFor(given: { token: string; password: string }, now: Clock): Promise<string> {
  if (!(await linkFor(given.token, now))) throw new Invalid(VOID, 'token');
  return hashPassword(given.password);
}

/** Makes the first administrator by the set-up link; returns the account's id. Throws Invalid. */
export async function setUp(
  given: { token: string; name: string; email: string; password: string },
  now: Clock,
): Promise<string> {
  const hash = await hashFor(given, now);
  return write({ id: null }, 'set-up', async (tx) => {
    const purpose = await consume(tx, given.token, now());
    if (purpose !== SET_UP || (await tx.user.count()) > 0) throw new Invalid(VOID, 'token');
    const id = newId();
    const user = { id, name: given.name, email: given.email, role: 'administrator' as const };
    await tx.user.create({ data: { ...user, emailVerified: true } });
    await keepAuthor(tx, user);
    await storePassword(tx, id, hash);
    await note(tx, BY_LINK, 'user.set-up', id, { role: user.role });
    return id;
  });
}

/** Sets a password by a link; every session of the account ends. Returns the account's address. Throws Invalid. */
export async function setPassword(given: { token: string; password: string }, now: Clock): Promise<string> {
  const hash = await hashFor(given, now);
  return write({ id: null }, 'password link', async (tx) => {
    const id = await consume(tx, given.token, now());
    const user = id === SET_UP ? null : await tx.user.findUnique({ where: { id } });
    if (!user || user.disabledAt) throw new Invalid(VOID, 'token');
    await storePassword(tx, id, hash);
    await tx.session.deleteMany({ where: { userId: id } });
    await note(tx, BY_LINK, 'user.set-password', id);
    return user.email;
  });
}

/** The one place where a password's hash is stored. */
export async function storePassword(tx: Transaction, userId: string, hash: string): Promise<void> {
  const held = await tx.account.findFirst({ where: { userId, providerId: 'credential' }, select: { id: true } });
  if (held) await tx.account.update({ where: { id: held.id }, data: { password: hash } });
  else
    await tx.account.create({
      data: { id: newId(), userId, accountId: userId, providerId: 'credential', password: hash },
    });
}

/** Stores a password without a link, for `counterclaim user add --password-stdin`. */
export async function givePassword(userId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await write({ id: null }, 'password by command', async (tx) => {
    await storePassword(tx, userId, hash);
    await tx.session.deleteMany({ where: { userId } });
    await tx.verification.deleteMany({ where: { value: userId, identifier: { startsWith: 'link ' } } });
    await note(tx, BY_COMMAND, 'user.set-password', userId);
  });
}
