import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Io } from './command';

/** Lines of a file, or of standard input for "-" or no name. Throws an Error with a sentence when it cannot be opened. */
export async function linesOf(file: string | undefined, io: Io): Promise<AsyncIterable<string>> {
  const input =
    file === undefined || file === '-' ? io.stdin : (await opened(resolve(io.cwd, file))).createReadStream();
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Opened before reading, because a stream reports a missing file where nobody listens. */
async function opened(path: string) {
  return open(path).catch(() => {
    throw new Error(`Cannot read ${path}.`);
  });
}

/** Writes lines as they come and waits whenever the reader at the other end is slower. */
export async function writeLines(lines: AsyncIterable<string>, io: Io): Promise<void> {
  for await (const line of lines) {
    if (!io.stdout.write(`${line}\n`)) await new Promise((ready) => io.stdout.once('drain', ready));
  }
}
