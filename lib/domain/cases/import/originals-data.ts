import type { TextGiven } from '@/lib/domain/cases/import/texts';
import { LIMITS } from '@/lib/engines/capture/limits';
import { storeBlob } from '@/lib/platform/blobs';
import type { Transaction } from '@/lib/platform/db';

/**
 * Keeps the files that texts were read from, where a capture names one as its original: it goes into bundles where the
 * rights of its source allow it. Answers the hashes of those that were not kept before; whoever takes the transaction
 * back forgets them. Throws TooLarge past 25 MB, as a capture does.
 */
export async function keepOriginals(tx: Transaction, texts: ReadonlyMap<string, TextGiven>): Promise<string[]> {
  const files = new Map(
    [...texts.values()].flatMap((given) => (typeof given === 'string' ? [] : [[given.sha256, given] as const])),
  );
  const hashes = [...files.keys()];
  if (hashes.length === 0) return [];
  const named = await tx.capture.findMany({
    where: { originalSha256: { in: hashes } },
    distinct: ['originalSha256'],
    select: { originalSha256: true },
  });
  const kept = await tx.blob.findMany({ where: { sha256: { in: hashes } }, select: { sha256: true } });
  const there = new Set(kept.map(({ sha256 }) => sha256));
  const fresh: string[] = [];
  for (const { originalSha256 } of named) {
    const file = files.get(originalSha256!);
    if (!file?.bytes || there.has(originalSha256!)) continue;
    const { sha256, size } = await storeBlob([file.bytes], LIMITS.input);
    fresh.push(sha256);
    await tx.blob.create({ data: { sha256, size, mediaType: 'application/octet-stream' } });
  }
  return fresh;
}
