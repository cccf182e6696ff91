import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { NotificationShape } from './contract';

/** Somebody without an author's record has written nothing and is told nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const authorOf = (actor: Actor) => actor.authorId ?? NOBODY;

const unreadOf = (authorId: string) => database().notification.count({ where: { authorId, readAt: null } });

/** The notices of whoever asks, the newest first, and how many are unread in all. */
export async function listNotifications(
  actor: Actor,
  { limit }: { limit: number },
): Promise<{ items: NotificationShape[]; unread: number }> {
  const authorId = authorOf(actor);
  const rows = await database().notification.findMany({
    where: { authorId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return {
    items: rows.map(({ id, kind, subject, body, readAt, createdAt }) => ({
      id,
      kind,
      subject,
      body: (body ?? {}) as Record<string, unknown>,
      readAt: readAt?.toISOString() ?? null,
      at: createdAt.toISOString(),
    })),
    unread: await unreadOf(authorId),
  };
}

/** Marks notices of whoever asks as read: those named, or all. Another's are left alone without a word. */
export async function readNotifications(
  actor: Actor,
  { ids }: { ids?: readonly string[] | undefined },
  now: Clock,
): Promise<{ unread: number }> {
  const authorId = authorOf(actor);
  await database().notification.updateMany({
    where: { authorId, readAt: null, ...(ids ? { id: { in: [...ids] } } : {}) },
    data: { readAt: now() },
  });
  return { unread: await unreadOf(authorId) };
}
