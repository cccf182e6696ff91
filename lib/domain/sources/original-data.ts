import { resultOf } from '@/lib/domain/jobs/data';
import { captureApart } from '@/lib/engines/capture/apart';
import type { CaptureValue } from '@/lib/engines/capture/capture';
import type { Hints } from '@/lib/engines/capture/draft';
import { LIMITS } from '@/lib/engines/capture/limits';
import type { Actor } from '@/lib/platform/auth/roles';
import { readBlob, removeBlob, storeBlob } from '@/lib/platform/blobs';
import { systemClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Invalid, NotFound, Unavailable } from '@/lib/platform/errors';
import type { Original } from './capture-contract';

/** The kind of job that fetches a page. */
export const FETCH_JOB = 'capture-url';

/** An original with all that is known of how it came. */
export type HeldOriginal = Original & {
  readonly size: number;
  readonly url: string | null;
  readonly contentType: string | null;
  /** When its words were read: the moment of the fetch, else null for now. */
  readonly fetchedAt: Date | null;
  /** Whether a fetch brought bytes the house did not hold before. */
  readonly first: boolean;
};

/** An original as it was kept just now; `first` where the house did not hold these bytes before. */
type Kept = { readonly sha256: string; readonly size: number; readonly createdAt: Date; readonly first: boolean };

/** Keeps the bytes of an original and its row. Throws TooLarge past 25 MB. */
export async function keepOriginal(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mediaType: string,
): Promise<Kept> {
  const stored = await storeBlob(bytes, LIMITS.input);
  const before = await database().blob.findUnique({ where: { sha256: stored.sha256 }, select: { sha256: true } });
  // The moment it was brought in last, by which what nobody took is swept.
  const createdAt = systemClock();
  await database().blob.upsert({
    where: { sha256: stored.sha256 },
    update: { createdAt },
    create: { ...stored, mediaType: mediaType.slice(0, 200), createdAt },
  });
  return { ...stored, createdAt, first: before === null };
}

/**
 * Forgets an original that nobody can use, as the engine refused to read it. It stays, to be swept in a week, where it
 * was there before or came in again meanwhile: it may be somebody's file of evidence.
 */
export async function forgetRefused({ sha256, createdAt, first }: Kept): Promise<void> {
  if (!first) return;
  // The row stays locked until the file is gone, so that who brings the same in again waits for it.
  await database().$transaction(async (tx) => {
    const { count } = await tx.blob.deleteMany({ where: { sha256, createdAt } });
    // One written again since then stays.
    if (count > 0) await removeBlob(sha256, new Date(createdAt.getTime() + 1));
  });
}

/** An original that lies in the house, with its bytes. Throws NotFound. */
export async function heldOriginal(
  actor: Actor,
  given: Original,
): Promise<{ original: HeldOriginal; bytes: Uint8Array }> {
  const fetched = given.job ? await fetchedBy(actor, given.job) : null;
  const sha256 = fetched?.sha256 ?? given.sha256;
  const bytes = await readBlob(sha256);
  if (!bytes) throw new NotFound('The original file');
  return {
    original: {
      sha256,
      filename: given.filename ?? null,
      job: given.job ?? null,
      size: bytes.length,
      url: fetched?.url ?? null,
      contentType: fetched?.contentType ?? null,
      fetchedAt: fetched?.finishedAt ?? null,
      first: fetched?.first ?? false,
    },
    bytes,
  };
}

/** What a finished fetch brought. Throws NotFound. */
export async function fetchedBy(actor: Actor, job: string) {
  const { result, finishedAt } = await resultOf(actor, job, FETCH_JOB);
  return { ...(result as { sha256: string; url: string; contentType: string; first?: boolean }), finishedAt };
}

/** Readings waiting for their turn; each may hold up to 200 MB while it unpacks, so they go one by one. */
const MOST_WAITING = 8;
let waiting = 0;

/**
 * Reads an original with the capture engine, in a process apart. Throws Invalid with the engine's sentence, or
 * Unavailable when many wait.
 */
export async function readOriginal({
  original,
  bytes,
}: Awaited<ReturnType<typeof heldOriginal>>): Promise<CaptureValue> {
  if (waiting >= MOST_WAITING) throw new Unavailable('Many texts are being read just now. Try again in a minute.');
  const hints: Hints = {
    ...(original.filename ? { filename: original.filename } : {}),
    ...(original.url ? { url: original.url } : {}),
    ...(original.contentType ? { contentType: original.contentType } : {}),
  };
  waiting += 1;
  const result = await captureApart(bytes, hints).finally(() => {
    waiting -= 1;
  });
  if (!result.ok) throw new Invalid(result.message, 'original', { code: result.code });
  return result.value;
}
