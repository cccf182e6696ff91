import { database } from '@/lib/platform/db';

/**
 * A word that is another one as soon as the list of what waits is: how many there are, how often they were changed, and
 * when the last came or was returned. One small query over the open rows, for pages that ask again and again; the list
 * itself reads the history of everything in it.
 */
export async function waitingMark(): Promise<string> {
  const [row] = await database().$queryRaw<{ mark: string }[]>`
    SELECT concat_ws('.', count(*), sum(version), extract(epoch FROM max(since)), extract(epoch FROM max(returned))) AS mark FROM (
      SELECT version, since, returned_at AS returned FROM waiting_changes WHERE until IS NULL
      UNION ALL SELECT 1, created_at, returned_at FROM proposals WHERE closed_at IS NULL
    ) open`;
  return row!.mark;
}
