import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { BagFiles } from './finding';

/* Bags of our own making, for tests. */

export type Contents = Record<string, string | Uint8Array>;

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const hash = (algorithm: string, content: string | Uint8Array) =>
  createHash(algorithm).update(bytesOf(content)).digest('hex');

export const manifestOf = (algorithm: string, files: Contents, chosen: (path: string) => boolean): string =>
  Object.keys(files)
    .filter(chosen)
    .sort()
    .map((path) => `${hash(algorithm, files[path]!)}  ${path}\n`)
    .join('');

export const declaration = (version = '1.0', encoding = 'UTF-8'): string =>
  `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`;

/** A valid bag with two files of payload; `change` is laid over it as it is, undefined takes a file away. */
export function bag(
  change: Record<string, string | Uint8Array | undefined> = {},
  { version = '1.0', algorithm = 'sha256' } = {},
): Contents {
  const payload: Contents = { 'data/a.txt': 'The weir stood open.\n', 'data/b/c.txt': 'It was shut.\n' };
  const octets = Object.values(payload).reduce((sum, content) => sum + content.length, 0);
  const made: Record<string, string | Uint8Array | undefined> = {
    ...payload,
    'bagit.txt': declaration(version),
    'bag-info.txt': `Source-Organization: A desk\nPayload-Oxum: ${octets}.2\n`,
    [`manifest-${algorithm}.txt`]: manifestOf(algorithm, payload, () => true),
    ...change,
  };
  return Object.fromEntries(Object.entries(made).filter(([, content]) => content !== undefined)) as Contents;
}

export const filesOf = (contents: Contents): BagFiles => ({
  paths: Object.keys(contents),
  read: async (path) => bytesOf(contents[path]!),
});

/** The document of a small bundle: one text, one statement anchored in it. */
export const DOCUMENT = {
  format: 'counterclaim-document/1',
  statements: [
    {
      ref: 'T-1',
      anchors: [
        {
          capture: 'S-1.1',
          exact: 'stood open',
          start: 12,
          end: 22,
          startCodePoint: 11,
          endCodePoint: 21,
        },
      ],
    },
  ],
  claims: [],
  sources: [
    {
      captures: [
        { ref: 'S-1.1', text: '🌊 The weir stood open.', textSha256: hash('sha256', '🌊 The weir stood open.') },
      ],
    },
  ],
};

/** Always the same key, so that a run finds what the run before it found: PKCS #8 (RFC 8410, 7) around 32 bytes. */
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${'5a'.repeat(32)}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
export const desk = { privateKey, publicKey: createPublicKey(privateKey) };
export const pemOf = (key: typeof desk.publicKey) => key.export({ type: 'spki', format: 'pem' }).toString();
export const fingerprint = createHash('sha256')
  .update(
    createPublicKey(desk.publicKey.export({ type: 'spki', format: 'pem' })).export({ type: 'spki', format: 'der' }),
  )
  .digest('hex');

/** A signed bundle as docs/bundle.md describes it. `before` changes what is signed, `after` what is found. */
export function bundle({ document = DOCUMENT as object, keys = desk, after = {} as Contents } = {}): Contents {
  const payload: Contents = {
    'data/document.json': JSON.stringify(document),
    'data/index.html': '<!doctype html><title>A dossier</title>',
    'data/texts/S-1.1.txt': '🌊 The weir stood open.',
  };
  const tags: Contents = {
    'bagit.txt': declaration(),
    'bag-info.txt': `External-Identifier: ${hash('sha256', payload['data/document.json']!)}\n`,
    'manifest-sha256.txt': manifestOf('sha256', payload, () => true),
    'desk-key.pem': pemOf(keys.publicKey),
  };
  const tagManifest = manifestOf('sha256', tags, () => true);
  const signature = sign(null, Buffer.from(tagManifest), keys.privateKey);
  return {
    ...payload,
    ...tags,
    'tagmanifest-sha256.txt': tagManifest,
    'signature.ed25519': new Uint8Array(signature),
    ...after,
  };
}

/** Packed in one folder, the same bytes every time. */
export const packed = (contents: Contents, folder = 'counterclaim-D-1-edition-1/'): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.keys(contents)
        .sort()
        .map((path) => [folder + path, [bytesOf(contents[path]!), { mtime: '1980-01-01T00:00:00', level: 6 }]]),
    ) as Zippable,
  );
