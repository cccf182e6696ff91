import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { Refusal } from './draft';
import { LIMITS } from './limits';

/** Counts what one file has unpacked to, over all its entries, and refuses beyond the limits. */
export class Unpacking {
  private total = 0;

  /** Unpacks one stream; the sizes a file claims are never believed, only what really comes out. */
  open(packed: Uint8Array, how: 'raw' | 'gzip' | 'zlib' | 'brotli'): Uint8Array {
    const room = Math.min(LIMITS.entry, LIMITS.unpacked - this.total);
    let out: Uint8Array;
    try {
      out = HOW[how](packed, { maxOutputLength: Math.max(1, room) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb();
      throw new Refusal('broken', 'The file is damaged: a compressed part of it cannot be read.');
    }
    this.count(packed.length, out.length);
    return out;
  }

  /** Counts a part that was stored as it is. */
  count(packed: number, unpacked: number): void {
    this.total += unpacked;
    if (this.total > LIMITS.unpacked || unpacked > LIMITS.entry) throw bomb();
    if (unpacked > LIMITS.ratioFrom && unpacked / Math.max(1, packed) > LIMITS.ratio) throw bomb();
  }
}

const HOW = { raw: inflateRawSync, gzip: gunzipSync, zlib: inflateSync, brotli: brotliDecompressSync };

function bomb(): Refusal {
  return new Refusal('bomb', 'The file unpacks to far more than it should and was not opened.');
}
