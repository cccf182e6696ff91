import { randomFillSync } from 'node:crypto';
import { type Clock, systemClock } from './clock';

/** Makes identifiers. Given from outside wherever two runs must give the same ones. */
export type IdMaker = () => string;

/** Fills a byte array with random bytes. */
export type RandomBytes = (bytes: Uint8Array) => void;

/**
 * A maker of UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits, so that keys sort by the
 * time they were made and indexes grow at one end. Within one millisecond, or when the clock steps back, the 12 bits
 * after the version count up from a random start (method 1 of section 6.2), which keeps a maker's ids in order;
 * when they are used up the maker borrows the next millisecond.
 * Made here because PostgreSQL has `uuidv7()` only from version 18.
 */
export function idMaker(clock: Clock = systemClock, random: RandomBytes = (bytes) => randomFillSync(bytes)): IdMaker {
  let last = -1;
  let counter = 0;
  return () => {
    const bytes = new Uint8Array(16);
    random(bytes);
    const now = clock().getTime();
    if (now > last) {
      last = now;
      // The highest of the twelve bits starts at zero, which leaves at least 2,048 ids for the millisecond.
      counter = ((bytes[6]! << 8) | bytes[7]!) & 0x7ff;
    } else if (++counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    for (let index = 0, rest = last; index < 6; index += 1, rest = Math.floor(rest / 256))
      bytes[5 - index] = rest % 256;
    bytes[6] = 0x70 | (counter >> 8);
    bytes[7] = counter & 0xff;
    bytes[8] = 0x80 | (bytes[8]! & 0x3f);
    const hex = Buffer.from(bytes).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}

/** A new UUIDv7 from the machine's clock. */
export const newId: IdMaker = idMaker();
