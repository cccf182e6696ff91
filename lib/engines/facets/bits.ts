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

/** Puts a row into a set that has room for it. */
export const put = (bits: Bits, row: number): void => {
  bits[row >>> 5]! |= 1 << (row & 31);
};

/** Takes a row out of a set. */
export const take = (bits: Bits, row: number): void => {
  bits[row >>> 5]! &= ~(1 << (row & 31));
};

/** Is this row in the set? */
export const has = (bits: Bits, row: number): boolean => (bits[row >>> 5]! & (1 << (row & 31))) !== 0;

/** The same set where it can hold `size` rows, or with them a copy that can hold an eighth more. */
export function withRoom(bits: Bits, size: number): Bits {
  if (bits.length << 5 >= size) return bits;
  const wider = noBits(size + (size >>> 3));
  wider.set(bits);
  return wider;
}

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

/** How many rows are in the set. */
export function size(bits: Bits): number {
  let total = 0;
  for (let i = 0; i < bits.length; i++) total += ones(bits[i]!);
  return total;
}

/** How many rows are in both sets. */
export function sizeOfBoth(bits: Bits, other: Bits): number {
  let total = 0;
  for (let i = 0; i < bits.length; i++) total += ones(bits[i]! & other[i]!);
  return total;
}

/** How many of 32 bits are set: population count as in Hacker's Delight, 5-1. */
function ones(word: number): number {
  if (word === 0) return 0;
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
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
