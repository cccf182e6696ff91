import { removeBlob } from '@/lib/platform/blobs';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FETCH_JOB } from './original-data';

/** Milliseconds an original that was previewed and not taken is kept: a week, for whoever comes back to the preview. */
const KEPT = 7 * 86_400_000;

/**
 * Removes files that were brought in more than a week ago and that nothing on record names: no capture, no evidence now
 * or in its history, no edition, no export, nothing that waits to come in. Answers how many. A file brought in again meanwhile stays.
 */
export async function sweepOriginals(now: Clock): Promise<number> {
  const before = new Date(now().getTime() - KEPT);
  const db = database();
  const old = await db.blob.findMany({ where: { createdAt: { lt: before } }, select: { sha256: true } });
  let swept = 0;
  for (const { sha256 } of old) swept += await removeUnnamed(sha256, before, null);
  return swept;
}

/** Removes a page that a job fetched and the engine refuses to read, unless it came in by another way as well. */
export async function forgetFetched(sha256: string, job: string, finishedAt: Date): Promise<void> {
  await removeUnnamed(sha256, new Date(finishedAt.getTime() + 1), job);
}

/** Removes a file brought in before a moment that nothing names, a job's own result aside; answers 1 or 0. */
async function removeUnnamed(sha256: string, before: Date, job: string | null): Promise<number> {
  // The row stays locked until the file is gone, so that who brings the same in again waits for it.
  return database().$transaction(async (tx) => {
    const gone = await tx.$executeRaw`
      DELETE FROM blobs WHERE sha256 = ${sha256} AND created_at < ${before}
        AND NOT EXISTS (SELECT 1 FROM captures WHERE original_sha256 = ${sha256})
        AND NOT EXISTS (SELECT 1 FROM evidence WHERE file_sha256 = ${sha256})
        AND NOT EXISTS (SELECT 1 FROM history WHERE entity = 'evidence' AND data ->> 'file_sha256' = ${sha256})
        AND NOT EXISTS (SELECT 1 FROM edition_files WHERE sha256 = ${sha256})
        AND NOT EXISTS (SELECT 1 FROM proposals WHERE file = ${sha256} AND closed_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM jobs WHERE result ->> 'sha256' = ${sha256} AND id IS DISTINCT FROM ${job}::uuid
          AND (kind <> ${FETCH_JOB} OR created_at >= ${before}))`;
    if (gone > 0) await removeBlob(sha256, before);
    return gone;
  });
}
