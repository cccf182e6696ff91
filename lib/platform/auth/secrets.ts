import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token for scripts begins with, so that people and secret scanners know one when they see it. */
export const TOKEN_PREFIX = 'cc_';

/** A secret nobody can guess: 256 random bits in 43 characters that need no escaping in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal digits: what is kept of a secret that is shown only once. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a signature is the HMAC-SHA-256 (base64) of a value; takes the same time whatever differs. */
export function isSigned(value: string, signature: string, key: string): boolean {
  const right = createHmac('sha256', key).update(value).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === right.length && timingSafeEqual(given, right);
}
