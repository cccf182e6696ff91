import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Forbidden } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import type { ViewShape } from './contract';

function userOf(actor: Actor): string {
  if (!actor.userId) throw new Forbidden('Only somebody with an account here keeps views.');
  return actor.userId;
}

/** The saved views of whoever asks, by name. */
export async function listViews(actor: Actor): Promise<{ items: ViewShape[] }> {
  const items = await database().savedView.findMany({
    where: { userId: userOf(actor) },
    select: { name: true, query: true },
    orderBy: { name: 'asc' },
    take: 200,
  });
  return { items };
}

/** Keeps a view; one of the same name gives way. */
export async function saveView(actor: Actor, { name, query }: ViewShape): Promise<ViewShape> {
  const userId = userOf(actor);
  return database().savedView.upsert({
    where: { userId_name: { userId, name } },
    create: { id: newId(), userId, name, query },
    update: { query },
    select: { name: true, query: true },
  });
}

/** Forgets a view; that it was never there is as good. */
export async function removeView(actor: Actor, { name }: { name: string }): Promise<{ name: string }> {
  await database().savedView.deleteMany({ where: { userId: userOf(actor), name } });
  return { name };
}
