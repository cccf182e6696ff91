import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataDirectory } from './env';
import { TooLarge } from './errors';
import { newId } from './ids';

/** A file kept under the hash of its bytes; size in bytes. */
export type StoredBlob = { readonly sha256: string; readonly size: number };

const folder = () => join(dataDirectory(), 'blobs');
/** Files being written; what a crash leaves here was never a blob. */
const incoming = () => join(folder(), 'incoming');
const isSha256 = (value: string) => /^[0-9a-f]{64}$/.test(value);
const pathOf = (sha256: string) => join(folder(), sha256.slice(0, 2), sha256);

/**
 * Keeps bytes under their sha256. They are counted while they arrive and written beside, flushed to the disk and given
 * their name last: a blob is there whole or not at all, whatever happens in between. The same bytes twice are one file.
 * Throws TooLarge past `most` bytes, with nothing kept.
 */
export async function storeBlob(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<StoredBlob> {
  await mkdir(incoming(), { recursive: true, mode: 0o700 });
  const path = join(incoming(), newId());
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > most) throw new TooLarge(`The file is larger than ${Math.floor(most / 2 ** 20)} MB.`, most);
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
    await file.close();
    const sha256 = hash.digest('hex');
    await mkdir(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
    await rename(path, pathOf(sha256));
    return { sha256, size };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

/** The bytes kept under a hash, or null where there are none or the disk gives back others than were written. */
export async function readBlob(sha256: string): Promise<Uint8Array | null> {
  if (!isSha256(sha256)) return null;
  const bytes = await readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/**
 * The bytes kept under a hash, in pieces, so that a large file is never held whole; null where there are none or they are
 * others than were written. They are read twice: once to see that they are.
 */
export async function openBlob(sha256: string): Promise<{ size: number; chunks: AsyncIterable<Uint8Array> } | null> {
  if (!isSha256(sha256)) return null;
  const [hash, path] = [createHash('sha256'), pathOf(sha256)];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex') === sha256 ? { size, chunks: pieces(path) } : null;
}

/**
 * The bytes kept under a hash as a value that reads them when somebody does, for a reply of any size; null as for
 * openBlob. It fails while it is read where the file has changed since.
 */
export async function blobToSend(sha256: string): Promise<Blob | null> {
  return (await openBlob(sha256)) ? openAsBlob(pathOf(sha256)) : null;
}

/** Opened when it is first asked: whoever does not read leaves nothing open. */
async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

/**
 * Forgets the bytes under a hash; whoever calls has made sure that no record names them. With a moment given, bytes that
 * were brought in again since then stay.
 */
export async function removeBlob(sha256: string, before?: Date): Promise<void> {
  if (!isSha256(sha256)) return;
  const found = before && (await stat(pathOf(sha256)).catch(() => null));
  if (found && found.mtimeMs >= before.getTime()) return;
  await rm(pathOf(sha256), { force: true });
}

/** An hour: no upload takes as long, so what is older was left by a crash. */
const ABANDONED = 3_600_000;

/** Removes what broken-off writings have left. Answers how many files. */
export async function clearAbandoned(now: Date): Promise<number> {
  const names = await readdir(incoming()).catch(() => [] as string[]);
  let cleared = 0;
  for (const name of names) {
    const path = join(incoming(), name);
    const found = await stat(path).catch(() => null);
    if (!found || now.getTime() - found.mtimeMs < ABANDONED) continue;
    await rm(path, { force: true });
    cleared += 1;
  }
  return cleared;
}
