import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory } from './env';

/** The desk's key pair as it signs: the public half as PEM (SPKI), its fingerprint, and Ed25519 over bytes. */
export type DeskKey = {
  readonly publicKey: string;
  /** SHA-256 of the SPKI in DER, hexadecimal. */
  readonly fingerprint: string;
  sign(bytes: Uint8Array): Uint8Array;
};

const FILE = 'desk-key.private.pem';

/**
 * The Ed25519 key of this instance, made on first use and kept in the data directory (mode 0600): never in the database,
 * so that a dump of it lets nobody sign. Whoever loses the file gets a new key at the next export.
 */
export function deskKey(): DeskKey {
  const file = join(dataDirectory(), FILE);
  mkdirSync(dataDirectory(), { recursive: true });
  try {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(file, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const privateKey = createPrivateKey(readFileSync(file));
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}
