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

/** An entry whose bytes come in pieces, `size` in all. */
export async function* tarStream(
  name: string,
  { size, chunks }: { size: number; chunks: AsyncIterable<Uint8Array> },
  at: Date,
): AsyncGenerator<Uint8Array> {
  yield tarHeader(name, size, at);
  yield* chunks;
  yield padding(size);
}

/** A whole entry: header, bytes, padding. */
export function* tarEntry(name: string, bytes: Uint8Array, at: Date): Generator<Uint8Array> {
  yield tarHeader(name, bytes.length, at);
  yield bytes;
  yield padding(bytes.length);
}

/** Two empty blocks end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/** A file of an archive: its bytes in pieces, or, where it is no larger than `most`, at once. Read it once. */
export type TarFile = {
  readonly name: string;
  readonly size: number;
  readonly chunks: AsyncIterable<Buffer>;
  bytes(most: number): Promise<Buffer>;
};

/**
 * The files of an archive as they come; what of one is not read is passed over. Throws Error for what is no archive or
 * is cut short.
 */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<TarFile> {
  const source = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  /** The bytes that come next, at most so many and at least one. */
  async function next(most: number): Promise<Buffer> {
    while (held.length === 0) {
      const { value, done } = await source.next();
      if (done) throw new Error('The archive is cut short.');
      held = value;
    }
    const piece = held.subarray(0, most);
    held = held.subarray(piece.length);
    return piece;
  }
  async function* exactly(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      const piece = await next(left);
      left -= piece.length;
      yield piece;
    }
  }
  for (;;) {
    const header = await gathered(exactly(BLOCK));
    if (header.every((byte) => byte === 0)) {
      // To the very end: what packs the archive tells only there whether it came whole.
      while (!(await source.next()).done);
      return;
    }
    const { name, size } = readHeader(header);
    const counted = { left: size };
    const chunks = counting(exactly(size), counted);
    const bytes = (most: number) => {
      if (size > most) throw new Error(`${name} in the archive is larger than it can be.`);
      return gathered(chunks);
    };
    yield { name, size, chunks, bytes };
    for await (const _ of exactly(counted.left + padding(size).length));
  }
}

async function gathered(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts);
}

/** Pieces as they are handed on, with what is left of them: whoever reads them may stop before the end. */
async function* counting(chunks: AsyncIterable<Buffer>, counted: { left: number }): AsyncGenerator<Buffer> {
  for await (const piece of chunks) {
    counted.left -= piece.length;
    yield piece;
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
