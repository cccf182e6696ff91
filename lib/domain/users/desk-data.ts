import type { AuditAct } from '@/lib/domain/audit/acts';
import { type Actor, type Role, writes } from '@/lib/platform/auth/roles';
import type { Transaction } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';
import { authorKey } from './rules';

/** Who acts where nobody is signed in: the command of the machine's owner, or a link that carries the right itself. */
export const BY_COMMAND: Actor = { role: 'administrator', userId: null, authorId: null, scopes: null };

/** Writes the audit log's row of an act on an account. People without an author's record are named by their account. */
export async function note(
  tx: Transaction,
  actor: Actor,
  action: AuditAct,
  user: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const by = actor.userId ?? (actor === BY_COMMAND ? 'command' : 'link');
  const noted = JSON.stringify({ by, ...detail });
  await tx.$queryRaw`SELECT audit_append(${actor.authorId}::uuid, ${action}, 'users', ${user}::uuid, ${noted}::jsonb)`;
}

/**
 * Sees to it that somebody who may write has a record in `authors`, with their name and role. A record stays when
 * somebody may no longer write: what they wrote names it.
 */
export async function keepAuthor(tx: Transaction, user: { id: string; name: string; role: Role }): Promise<void> {
  const held = await tx.author.findUnique({ where: { userId: user.id }, select: { id: true } });
  const said = { name: user.name, role: user.role };
  if (held) await tx.author.update({ where: { id: held.id }, data: said });
  if (held || !writes(user.role)) return;
  // Two people of one name at once: the second waits here and gets the next number.
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(72410002)`;
  const authors = await tx.author.findMany({ select: { key: true } });
  const taken = new Set(authors.map(({ key }) => key));
  await tx.author.create({
    data: { id: newId(), key: authorKey(user.name, (key) => taken.has(key)), userId: user.id, ...said },
  });
}
