import type { Actor, Role } from '@/lib/platform/auth/roles';
import { systemClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addUser } from './data';
import { BY_COMMAND } from './desk-data';

/**
 * For tests on a database: somebody new with this role, with an account and (who may write) a record in `authors`.
 * Two calls make two people: an author and the reviewer of what they wrote.
 */
export async function sampleActor(role: Role, name = `Sample ${role}`): Promise<Actor & { userId: string }> {
  const number = await database().user.count();
  const { user } = await addUser(BY_COMMAND, { name, role, email: `${role}-${number}@example.org` }, systemClock);
  const author = await database().author.findUnique({ where: { userId: user.id }, select: { id: true } });
  return { role, userId: user.id, authorId: author?.id ?? null, scopes: null };
}
