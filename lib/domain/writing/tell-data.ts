import type { Desk } from './desk-data';

/**
 * Tells authors who have an account what became of their change: a notice with the reference of what it is
 * about, or none where it has none yet. `body` says where it is to be seen: the `change` that waits on, or the `claim` it
 * bears on.
 */
export async function tell(
  desk: Pick<Desk, 'tx' | 'author' | 'now' | 'newId'>,
  kind: 'passed' | 'returned',
  authors: readonly string[],
  subject: string,
  body: { readonly change?: string; readonly claim?: string } = {},
): Promise<void> {
  const people = await desk.tx.author.findMany({
    where: { id: { in: [...authors] }, userId: { not: null }, NOT: { id: desk.author } },
    select: { id: true },
  });
  await desk.tx.notification.createMany({
    data: people.map(({ id: authorId }) => ({
      id: desk.newId(),
      authorId,
      kind,
      subject,
      body,
      createdAt: desk.now,
    })),
  });
}
