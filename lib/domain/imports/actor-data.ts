import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';

/**
 * Under whose name the command line brings something in: the author of this key, else the first administrator, else
 * whoever was here first. Throws Invalid where nobody is.
 */
export async function importingActor(key: string | undefined): Promise<Actor> {
  const authors = database().author;
  const author =
    key === undefined
      ? ((await authors.findFirst({
          where: { user: { role: 'administrator', disabledAt: null } },
          orderBy: { createdAt: 'asc' },
        })) ?? (await authors.findFirst({ where: { desk: null }, orderBy: { createdAt: 'asc' } })))
      : await authors.findUnique({ where: { key } });
  if (!author)
    throw new Invalid(
      key ? `There is no author “${key}”.` : 'Nobody is here yet. Make an account first: counterclaim user add.',
    );
  return { role: 'administrator', userId: author.userId, authorId: author.id, scopes: null };
}
