/*
 * Where things stand in a bundle. docs/bundle.md tells it for people. A path below `data/` is payload (listed in
 * manifest-sha256.txt); the others are tag files.
 */

/** The version of BagIt (RFC 8493) and the declaration every bag begins with. */
export const BAGIT_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Paths relative to the bag's folder, which is the one folder at the top of the zip. */
export const PLACES = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  /** The desk's public key, SPKI in PEM; listed in the tag manifest and so signed. */
  key: 'desk-key.pem',
  /** The 64 bytes of the Ed25519 signature over the bytes of the tag manifest; listed nowhere. */
  signature: 'signature.ed25519',
  document: 'data/document.json',
  schema: 'data/document.schema.json',
  index: 'data/index.html',
  crate: 'data/ro-crate-metadata.json',
} as const;

/** Folders of the payload. */
export const FOLDERS = { formats: 'data/formats', texts: 'data/texts', originals: 'data/originals' } as const;

/** Where the text of a capture stands: the canonical text in UTF-8, whose sha256 is `textSha256`. */
export const textPath = (capture: string): string => `${FOLDERS.texts}/${capture}.txt`;

/** Where an original file stands: under its hash, without a name that somebody else chose. */
export const originalPath = (sha256: string): string => `${FOLDERS.originals}/${sha256}`;

/** The name of a bundle and of its folder: counterclaim-D-3-edition-2. */
export function bundleName(document: { dossier: { ref: string | null }; edition: { number: number } | null }): string {
  const what = document.dossier.ref ?? 'export';
  return document.edition ? `counterclaim-${what}-edition-${document.edition.number}` : `counterclaim-${what}`;
}
