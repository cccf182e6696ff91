import { digest } from './digest';
import { type BagFiles, type Finding, fault, warning } from './finding';

/** Where a bundle keeps what its signature is made of (docs/bundle.md). */
const KEY = 'desk-key.pem';
const SIGNATURE = 'signature.ed25519';
const SIGNED = 'tagmanifest-sha256.txt';

export type Signed = {
  /** SHA-256 of the public key (SPKI, DER), or null where there is no key. */
  readonly fingerprint: string | null;
  /** Null where it could not be looked at: no signature, or a browser that knows no Ed25519. */
  readonly holds: boolean | null;
  readonly known: boolean;
};

/** Whether a bag is one of our bundles: one of the two files is enough, so that taking one away does not hide the other. */
export const isBundle = (files: BagFiles): boolean =>
  files.paths.some((path) => path === KEY || path === SIGNATURE || path === 'data/document.json');

/** The bytes between the lines of a PEM, or null. */
export function pemBytes(pem: string): Uint8Array<ArrayBuffer> | null {
  const body = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/
    .exec(pem)?.[1]
    ?.replace(/\s/g, '');
  if (!body) return null;
  try {
    return Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * Checks the Ed25519 signature over the tag manifest, and whether the key is one that is known here. Without a known key
 * a bundle is only of one piece: anybody can sign with a key of their own.
 */
export async function checkSignature(files: BagFiles, known: readonly string[], findings: Finding[]): Promise<Signed> {
  for (const path of [KEY, SIGNATURE, SIGNED])
    if (!files.paths.includes(path)) findings.push(fault('missing', path, 'no-part'));
  const key = files.paths.includes(KEY) ? pemBytes(new TextDecoder().decode(await files.read(KEY))) : null;
  if (!key) {
    if (files.paths.includes(KEY)) findings.push(fault('signature', KEY, 'key'));
    return { fingerprint: null, holds: null, known: false };
  }
  const fingerprint = await digest('sha256', key);
  const isKnown = known.includes(fingerprint);
  if (!isKnown) findings.push(warning('unknown-key', KEY, 'key-unknown', { fingerprint }));
  if (![SIGNATURE, SIGNED].every((path) => files.paths.includes(path)))
    return { fingerprint, holds: null, known: isKnown };
  const holds = await verified(key, await files.read(SIGNATURE), await files.read(SIGNED));
  if (holds === false) findings.push(fault('signature', SIGNATURE, 'signature'));
  if (holds === null) findings.push(warning('signature', SIGNATURE, 'signature-open'));
  return { fingerprint, holds, known: isKnown };
}

/** Null where the platform knows no Ed25519 (browsers before 2025). */
async function verified(
  spki: Uint8Array<ArrayBuffer>,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean | null> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', spki, 'Ed25519', false, ['verify']);
  } catch (error) {
    return (error as Error).name === 'NotSupportedError' ? null : false;
  }
  return crypto.subtle.verify('Ed25519', key, signature as Uint8Array<ArrayBuffer>, bytes as Uint8Array<ArrayBuffer>);
}
