/* Archives in the ustar format (POSIX.1-1988), which every system's own tar reads. One entry at a time. */

const BLOCK = 512;
/** Octal digits for a size: 8 GB less a byte. */
const MOST = 8 ** 11 - 1;

const padding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** The header of a file; names have at most 100 bytes. Throws RangeError for what the format cannot hold. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100 || size > MOST) throw new RangeError(`${name} does not fit into an archive.`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(
    `${Math.floor(at.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  );
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A whole entry: header, bytes, padding. */
export function* tarEntry(name: string, bytes: Uint8Array, at: Date): Generator<Uint8Array> {
  yield tarHeader(name, bytes.length, at);
  yield bytes;
  yield padding(bytes.length);
}

/** Two empty blocks end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

export type TarFile = { readonly name: string; readonly bytes: Buffer };

/**
 * The files of an archive as they come, each in memory on its own. Throws Error for what is no archive, is cut short, or
 * holds a file larger than `most` bytes.
 */
export async function* readTar(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<TarFile> {
  const source = stream[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  async function take(size: number): Promise<Buffer | null> {
    while (length < size) {
      const { value, done } = await source.next();
      if (done) return null;
      held.push(value);
      length += value.length;
    }
    const all = Buffer.concat(held);
    held = [all.subarray(size)];
    length = all.length - size;
    return all.subarray(0, size);
  }
  for (;;) {
    const header = await take(BLOCK);
    if (!header) throw new Error('The archive is cut short.');
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(header);
    if (size > most) throw new Error(`${name} in the archive is larger than it can be.`);
    const bytes = await take(size);
    const rest = (BLOCK - (size % BLOCK)) % BLOCK;
    if (!bytes || (rest > 0 && !(await take(rest)))) throw new Error('The archive is cut short.');
    yield { name, bytes: Buffer.from(bytes) };
  }
}

function readHeader(header: Buffer): { name: string; size: number } {
  const sum = Number.parseInt(header.toString('latin1', 148, 156), 8);
  const found = header.reduce((total, byte, place) => total + (place >= 148 && place < 156 ? 32 : byte), 0);
  if (sum !== found) throw new Error('This is no archive, or it is damaged.');
  return {
    name: header.toString('utf8', 0, 100).replace(/\0.*$/s, ''),
    size: Number.parseInt(header.toString('latin1', 124, 136), 8),
  };
}
