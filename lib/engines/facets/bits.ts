/** A set of row numbers from 0, one bit each. */
export type Bits = Uint32Array;

/** An empty set that can hold the rows 0 … size − 1. */
export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5);

/** The set of all rows 0 … size − 1. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  const over = size & 31;
  if (over) bits[bits.length - 1] = (1 << over) - 1;
  return bits;
}

export const put = (bits: Bits, row: number): void => {
  bits[row >>> 5]! |= 1 << (row & 31);
};

export const has = (bits: Bits, row: number): boolean => (bits[row >>> 5]! & (1 << (row & 31))) !== 0;

/** Keeps in `bits` only what is in `other` too. */
export function keep(bits: Bits, other: Bits): Bits {
  for (let i = 0; i < bits.length; i++) bits[i]! &= other[i]!;
  return bits;
}

/** Takes out of `bits` what is in `other`. */
export function drop(bits: Bits, other: Bits): Bits {
  for (let i = 0; i < bits.length; i++) bits[i]! &= ~other[i]!;
  return bits;
}

/** How many rows are in the set. Population count as in Hacker's Delight, 5-1. */
export function size(bits: Bits): number {
  let total = 0;
  for (let i = 0; i < bits.length; i++) {
    let v = bits[i]!;
    if (v === 0) continue;
    v -= (v >>> 1) & 0x55555555;
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    total += (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}

/** Calls back with every row of the set, in order. */
export function each(bits: Bits, visit: (row: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    let v = bits[i]!;
    while (v !== 0) {
      const low = v & -v;
      visit((i << 5) + (31 - Math.clz32(low)));
      v ^= low;
    }
  }
}
