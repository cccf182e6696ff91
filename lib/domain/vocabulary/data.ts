import { readAt } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import type { Vocabulary } from '@/lib/domain/vocabulary/contract';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';

/** The desk's evidence statuses in their order and its topics by key, as they are or as they stood. Throws Invalid. */
export async function getVocabulary(
  actor: Actor,
  query: { asOf?: string | undefined },
  now: Clock,
): Promise<Vocabulary> {
  return readAt(actor, query.asOf, now, async ({ db }) => {
    const statuses = await db.evidenceStatus.findMany({
      select: { key: true, label: true, definition: true, rating: true, retiredAt: true },
      orderBy: [{ position: 'asc' }, { key: 'asc' }],
    });
    const select = { key: true, label: true, retiredAt: true };
    const topics = await db.topic.findMany({ select, orderBy: { key: 'asc' } });
    return {
      statuses: statuses.map(({ retiredAt, ...row }) => ({
        ...row,
        label: text(row.label),
        definition: text(row.definition),
        retired: retiredAt !== null,
      })),
      topics: topics.map(({ key, label, retiredAt }) => ({ key, label: text(label), retired: retiredAt !== null })),
    };
  });
}
