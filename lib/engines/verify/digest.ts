import { md5 } from './md5';
import { sha224 } from './sha224';

/** Algorithms of manifests by the name in their file's name (RFC 8493, 2.4), with WebCrypto's own name. */
const WEB_NAMES: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

/** Those that Web Crypto leaves out. */
const OWN: Readonly<Record<string, (bytes: Uint8Array) => string>> = { md5, sha224 };

/** Whether a manifest by this algorithm can be checked here. */
export const knowsAlgorithm = (name: string): boolean => Object.hasOwn(OWN, name) || Object.hasOwn(WEB_NAMES, name);

/** The checksum of bytes as small hexadecimal digits, in the browser as on a server. */
export async function digest(algorithm: string, bytes: Uint8Array): Promise<string> {
  const own = OWN[algorithm];
  if (own) return own(bytes);
  const hashed = await crypto.subtle.digest(WEB_NAMES[algorithm]!, bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hashed)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
