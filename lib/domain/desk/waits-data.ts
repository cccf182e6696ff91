import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';

/** Somebody without an author's record has made nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * How many things of others wait on /review for somebody like the actor: assessments under review, what was added to
 * public claims, changes of public records and proposals. What was returned waits for its author. Asked with every page
 * of a reviewer, so it counts rows of partial indexes and reads no words.
 */
export async function countWaits(actor: Actor): Promise<{ count: number }> {
  const me = actor.authorId ?? NOBODY;
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT ((SELECT count(*) FROM assessments WHERE state = 'in-review' AND author_id <> ${me}::uuid)
      + (SELECT count(*) FROM stances x JOIN claims c ON c.id = x.claim_id AND c.state = 'published'
          JOIN statements t ON t.id = x.statement_id AND t.withdrawn_at IS NULL
          WHERE x.public_since IS NULL AND x.created_by <> ${me}::uuid)
      + (SELECT count(*) FROM evidence x JOIN claims c ON c.id = x.claim_id AND c.state = 'published'
          WHERE x.public_since IS NULL AND x.withdrawn_at IS NULL AND x.created_by <> ${me}::uuid)
      + (SELECT count(*) FROM omissions x JOIN claims c ON c.id = x.claim_id AND c.state = 'published'
          WHERE x.public_since IS NULL AND x.created_by <> ${me}::uuid)
      + (SELECT count(*) FROM relations x JOIN claims f ON f.id = x.from_id AND f.state = 'published'
          JOIN claims c ON c.id = x.to_id AND c.state = 'published'
          WHERE x.public_since IS NULL AND x.created_by <> ${me}::uuid)
      + (SELECT count(*) FROM waiting_changes w WHERE w.until IS NULL AND w.returned_at IS NULL AND NOT ${me}::uuid = ANY (w.authors)
          AND NOT EXISTS (SELECT 1 FROM statements t WHERE t.id = w.record_id AND t.withdrawn_at IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = w.record_id AND c.state <> 'published')
          AND NOT EXISTS (SELECT 1 FROM stances x JOIN statements t ON t.id = x.statement_id
            WHERE x.id = w.record_id AND t.withdrawn_at IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id = w.record_id AND e.withdrawn_at IS NOT NULL))
      + (SELECT count(*) FROM proposals WHERE closed_at IS NULL AND returned_at IS NULL AND author_id <> ${me}::uuid))::int AS count`;
  return { count: row?.count ?? 0 };
}
