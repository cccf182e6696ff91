import { isRole, writes } from '@/lib/platform/auth/roles';
import { database, write } from '@/lib/platform/db';
import { keepAuthor } from './desk-data';

/**
 * Sees to it that whoever a new session belongs to can write where their role does: an account the identity provider
 * made has no record in `authors` yet. Does nothing for a session that is not there.
 */
export async function keepAuthorOfSession(token: string): Promise<void> {
  const session = await database().session.findUnique({
    where: { token },
    select: { user: { select: { id: true, name: true, role: true, author: { select: { id: true } } } } },
  });
  if (!session || session.user.author) return;
  const { id, name, role } = session.user;
  if (isRole(role) && writes(role)) await write({ id: null }, null, (tx) => keepAuthor(tx, { id, name, role }));
}
