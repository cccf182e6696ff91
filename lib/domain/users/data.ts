import type { AuditAct } from '@/lib/domain/audit/acts';
import type { Actor, Role } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database, type Transaction, write } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import { localeOf } from '@/lib/platform/preferences';
import type { Prisma } from '@/prisma/generated/client';
import type { UserDetail } from './contract';
import { keepAuthor, note } from './desk-data';
import { issuePasswordLink, type Link } from './links-data';
import { mailLink } from './mail-data';

/** A link, and whether it went out by mail as well. */
type SentLink = Link & { mailed: boolean };

import { endsLastAdministrator } from './rules';

const WITH = {
  author: { select: { key: true } },
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' as const }, take: 1 },
};
type Row = Prisma.UserGetPayload<{ include: typeof WITH }>;

const detail = (row: Row): UserDetail => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  language: localeOf(row.language) ?? null,
  author: row.author?.key ?? null,
  disabledAt: row.disabledAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  lastSeenAt: row.sessions[0]?.updatedAt.toISOString() ?? null,
});

/** Everybody with an account, by name. */
export async function listUsers(_actor: Actor): Promise<{ items: UserDetail[] }> {
  const rows = await database().user.findMany({ include: WITH, orderBy: [{ name: 'asc' }, { email: 'asc' }] });
  return { items: rows.map(detail) };
}

/** The account of an e-mail address. Throws NotFound. */
export async function userByEmail(email: string): Promise<UserDetail> {
  const row = await database().user.findUnique({ where: { email: email.trim().toLowerCase() }, include: WITH });
  if (!row) throw new NotFound(`An account for ${email}`);
  return detail(row);
}

/** Makes an account and the link by which its owner sets a password. Throws Invalid when the address has one. */
export async function addUser(
  actor: Actor,
  given: { email: string; name: string; role: Role },
  now: Clock,
): Promise<{ user: UserDetail; link: SentLink }> {
  const { user, link } = await write({ id: actor.authorId }, null, async (tx) => {
    const held = await tx.user.findUnique({ where: { email: given.email }, select: { id: true } });
    if (held) throw new Invalid(`There is an account for ${given.email} already.`, 'email');
    const id = newId();
    // Whoever adds somebody vouches for the address; by it the identity provider's account is joined to this one.
    await tx.user.create({ data: { id, ...given, emailVerified: true } });
    await keepAuthor(tx, { id, name: given.name, role: given.role });
    const link = await issuePasswordLink(tx, id, now);
    await note(tx, actor, 'user.add', id, { role: given.role });
    return { user: detail(await found(tx, id)), link };
  });
  return { user, link: { ...link, mailed: await mailLink({ ...given, language: null }, link) } };
}

async function found(tx: Transaction, id: string): Promise<Row> {
  const row = await tx.user.findUnique({ where: { id }, include: WITH });
  if (!row) throw new NotFound('This account');
  return row;
}

/** Changes who somebody is here, unless nobody could manage accounts afterwards. */
async function change(
  actor: Actor,
  id: string,
  after: (row: Row) => { role: Role; disabledAt: Date | null },
  act: { action: AuditAct; detail: Record<string, unknown> },
): Promise<UserDetail> {
  return write({ id: actor.authorId }, null, async (tx) => {
    // Two administrators who demote each other take turns here.
    const administrators = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM users WHERE role = 'administrator' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
    const row = await found(tx, id);
    const next = after(row);
    const left = administrators.map((each) => each.id);
    if (endsLastAdministrator(left, id, { role: next.role, disabled: next.disabledAt !== null }))
      throw new Invalid('This is the last administrator: make somebody else one first.', 'last');
    await tx.user.update({ where: { id }, data: next });
    await keepAuthor(tx, { id, name: row.name, role: next.role });
    if (row.disabledAt || next.disabledAt) await endAccess(tx, id, next.disabledAt ?? row.disabledAt!);
    await note(tx, actor, act.action, id, act.detail);
    return detail(await found(tx, id));
  });
}

/**
 * Ends every way in that somebody disabled has, for good: sessions, tokens, links. Who disables an account often does
 * so because its secrets may be in other hands, and letting its owner in again does not say that they no longer are.
 */
async function endAccess(tx: Transaction, userId: string, at: Date): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
  await tx.verification.deleteMany({ where: { value: userId, identifier: { startsWith: 'link ' } } });
}

/** Gives somebody another role. Throws NotFound, Invalid for the last administrator. */
export const setRole = (actor: Actor, { id, role }: { id: string; role: Role }): Promise<UserDetail> =>
  change(actor, id, (row) => ({ role, disabledAt: row.disabledAt }), { action: 'user.role', detail: { role } });

/**
 * Shuts somebody out at once (sessions end, tokens and links are revoked for good) or lets them in again, by their
 * password. Throws NotFound, Invalid for the last administrator.
 */
export const setDisabled = (
  actor: Actor,
  { id, disabled }: { id: string; disabled: boolean },
  now: Clock,
): Promise<UserDetail> =>
  change(actor, id, (row) => ({ role: row.role as Role, disabledAt: disabled ? (row.disabledAt ?? now()) : null }), {
    action: disabled ? 'user.disable' : 'user.enable',
    detail: {},
  });

/** A link by which somebody sets a new password; the old one works until then. Throws NotFound, Invalid when disabled. */
export async function resetLink(actor: Actor, { id }: { id: string }, now: Clock): Promise<SentLink> {
  const { row, link } = await write({ id: actor.authorId }, null, async (tx) => {
    const row = await found(tx, id);
    if (row.disabledAt) throw new Invalid('This account is disabled: let its owner in again first.', 'disabled');
    await note(tx, actor, 'user.reset', id);
    return { row, link: await issuePasswordLink(tx, id, now) };
  });
  return { ...link, mailed: await mailLink(row, link) };
}

/** Who can be given work: people with an account who may write here. */
export async function listAuthors(
  _actor: Actor,
): Promise<{ items: { id: string; key: string; name: string; role: Role }[] }> {
  const rows = await database().author.findMany({
    where: { user: { disabledAt: null, role: { not: 'reader' } } },
    select: { id: true, key: true, name: true, user: { select: { role: true } } },
    orderBy: { name: 'asc' },
  });
  return { items: rows.map(({ user, ...row }) => ({ ...row, role: user!.role as Role })) };
}
