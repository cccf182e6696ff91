import { inflateSync } from 'node:zlib';
import { Refusal } from './draft';
import { LIMITS } from './limits';

/** Streams looked at; a PDF of a thousand pages has some ten thousand. */
const MOST_STREAMS = 60_000;

/**
 * Refuses a PDF whose compressed streams would unpack beyond the limits, before a reader unpacks them. Pictures are
 * passed over: reading text does not open them. Streams packed twice are followed down. Known weakness: streams of an
 * encrypted PDF cannot be measured this way; the page and time caps still hold.
 */
export function refusePdfBomb(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let streams = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    if (++streams > MOST_STREAMS) throw new Refusal('bomb', 'The PDF is made of too many parts and was not opened.');
    const dictionary = file.toString('latin1', file.lastIndexOf('obj', at), at).slice(-4000);
    const filters = dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters === 0 || (/\/Subtype\s*\/Image/.test(dictionary) && !/\/ObjStm/.test(dictionary))) continue;
    const from = file[at + 6] === 13 ? at + 8 : at + 7;
    const end = file.indexOf('endstream', from);
    total += unpackedSize(
      file.subarray(from, end < 0 ? file.length : end),
      Math.min(filters, 4),
      LIMITS.unpacked - total,
    );
  }
}

function unpackedSize(packed: Buffer, filters: number, room: number): number {
  let data = packed;
  for (let i = 0; i < filters; i++) {
    try {
      data = inflateSync(data, { maxOutputLength: Math.max(1, Math.min(LIMITS.entry, room)), finishFlush: 2 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') break;
      throw new Refusal('bomb', 'The PDF unpacks to far more than it should and was not opened.');
    }
  }
  return data === packed ? 0 : data.length;
}
