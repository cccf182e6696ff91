const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));

/**
 * MD5 (RFC 1321) as small hexadecimal digits. Old bags have no other checksum and no browser offers it; it says that
 * nothing changed by accident, and nothing about intent.
 */
export function md5(bytes: Uint8Array): string {
  const length = ((bytes.length + 8) >>> 6) + 1;
  const padded = new Uint8Array(length * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, (bytes.length * 8) >>> 0, true);
  view.setUint32(padded.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  const words = new Uint32Array(16);
  for (let block = 0; block < length; block += 1) {
    for (let place = 0; place < 16; place += 1) words[place] = view.getUint32(block * 64 + place * 4, true);
    mix(state, words);
  }
  const out = new DataView(new ArrayBuffer(16));
  state.forEach((word, place) => {
    out.setUint32(place * 4, word, true);
  });
  return [...new Uint8Array(out.buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The four rounds over one block of sixteen words. */
function mix(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let step = 0; step < 64; step += 1) {
    const round = step >>> 4;
    const [value, place] =
      round === 0
        ? [(b & c) | (~b & d), step]
        : round === 1
          ? [(d & b) | (~d & c), (5 * step + 1) % 16]
          : round === 2
            ? [b ^ c ^ d, (3 * step + 5) % 16]
            : [c ^ (b | ~d), (7 * step) % 16];
    const sum = (a + value + SINES[step]! + words[place]!) >>> 0;
    const shift = SHIFTS[round * 4 + (step % 4)]!;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) >>> 0];
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
}
