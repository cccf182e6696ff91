import { setImmediate as turn } from 'node:timers/promises';
import { addressOf, documentBytes, sha256 } from '@/lib/engines/document/address';
import type { Document } from '@/lib/engines/document/document';
import { printDocumentSchema } from '@/lib/engines/document/jsonschema';
import type { Style } from '@/lib/engines/formats/citations';
import { FORMATS, type FormatName, fileName } from '@/lib/engines/formats/formats';
import { zipOf } from '@/lib/engines/formats/packed';
import { type CrateFile, crateOf } from '@/lib/engines/formats/ro-crate';
import { LANGUAGES } from '@/lib/engines/formats/words';
import { indexPage } from './index-page';
import { BAGIT_DECLARATION, bundleName, FOLDERS, originalPath, PLACES, textPath } from './layout';

/** Whoever signs: the public key as PEM (SPKI), its fingerprint, and Ed25519 over bytes (64 bytes). */
export type Signer = {
  readonly publicKey: string;
  readonly fingerprint: string;
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
};

export type Making = {
  readonly signer: Signer;
  readonly style: Style;
  readonly version: string;
  /** The original file under a hash, or null where it is not held. */
  readonly original: (sha256: string) => Promise<Uint8Array | null>;
  /** Told how far it is, 0 to 1, before each file; throws to break off. */
  readonly progress?: (share: number) => void | Promise<void>;
};

type PayloadFile = { path: string; name: string; mediaType: string; bytes: Uint8Array };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * A document as a bundle: a zip of one BagIt bag whose payload is an RO-Crate (docs/bundle.md). The same document,
 * originals and key give the same bytes.
 */
export async function bundleOf(document: Document, making: Making): Promise<Uint8Array> {
  const payload = await payloadOf(document, making);
  const address = addressOf(document);
  const crate = crateOf(
    document,
    address,
    payload.map(
      ({ path, name, mediaType, bytes }): CrateFile => ({
        path: path.slice('data/'.length),
        name,
        mediaType,
        size: bytes.length,
        sha256: sha256(bytes),
      }),
    ),
  );
  const data = sorted([
    ...payload.map(({ path, bytes }) => ({ path, bytes })),
    { path: PLACES.crate, bytes: utf8(crate) },
  ]);
  const manifest = manifestOf(data);
  const tags = sorted([
    { path: PLACES.declaration, bytes: utf8(BAGIT_DECLARATION) },
    { path: PLACES.info, bytes: utf8(bagInfo(document, address, data, making)) },
    { path: PLACES.manifest, bytes: utf8(manifest) },
    { path: PLACES.key, bytes: utf8(making.signer.publicKey) },
  ]);
  const tagManifest = utf8(manifestOf(tags));
  const all = sorted([
    ...data,
    ...tags,
    { path: PLACES.tagManifest, bytes: tagManifest },
    { path: PLACES.signature, bytes: await making.signer.sign(tagManifest) },
  ]);
  const folder = bundleName(document);
  return zipOf(all.map(({ path, bytes }) => [`${folder}/${path}`, bytes] as const));
}

const sorted = <T extends { path: string }>(files: readonly T[]): T[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

const manifestOf = (files: readonly { path: string; bytes: Uint8Array }[]): string =>
  files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');

/** Everything below data/ but the crate's description, which describes these. */
async function payloadOf(document: Document, making: Making): Promise<PayloadFile[]> {
  const formats = (Object.keys(FORMATS) as FormatName[]).filter((format) => format !== 'json');
  const wanted = formats.flatMap((format) =>
    (FORMATS[format].perLanguage ? LANGUAGES : LANGUAGES.slice(0, 1)).map((language) => ({ format, language })),
  );
  const files: PayloadFile[] = [
    { path: PLACES.document, name: 'The document', mediaType: 'application/json', bytes: documentBytes(document) },
    {
      path: PLACES.schema,
      name: 'Its JSON Schema',
      mediaType: 'application/schema+json',
      bytes: utf8(printDocumentSchema()),
    },
  ];
  let page = '';
  for (const [done, { format, language }] of wanted.entries()) {
    await making.progress?.(done / wanted.length);
    // Writers work without a pause: what else waits in this process has its turn between them.
    await turn();
    const made = await FORMATS[format].make(document, { language, style: making.style, bom: false });
    const name = fileName('dossier', format, language);
    const bytes = typeof made === 'string' ? utf8(made) : made;
    files.push({ path: `${FOLDERS.formats}/${name}`, name, mediaType: FORMATS[format].mediaType, bytes });
    // What opens the bundle is the page in the language most of its titles are in; the other stands among the formats.
    if (format === 'html' && language === indexLanguage(document)) page = made as string;
  }
  files.push(...textsOf(document), ...(await originalsOf(document, making)));
  const bytes = utf8(indexPage(page, sorted(files), indexLanguage(document)));
  return [...files, { path: PLACES.index, name: 'The dossier to read', mediaType: FORMATS.html.mediaType, bytes }];
}

const indexLanguage = ({ dossier }: Document): 'en' | 'zh' =>
  dossier.title.en === undefined && dossier.title.zh ? 'zh' : 'en';

const textsOf = (document: Document): PayloadFile[] =>
  document.sources
    .flatMap(({ captures }) => captures)
    .flatMap(({ ref, text }) =>
      text === null
        ? []
        : [
            {
              path: textPath(ref),
              name: `The text of ${ref}`,
              mediaType: 'text/plain;charset=utf-8',
              bytes: utf8(text),
            },
          ],
    );

async function originalsOf(document: Document, making: Making): Promise<PayloadFile[]> {
  const files = new Map<string, PayloadFile>();
  for (const capture of document.sources.flatMap(({ captures }) => captures)) {
    const hash = capture.originalSha256;
    if (!capture.originalIncluded || hash === null || files.has(hash)) continue;
    const bytes = await making.original(hash);
    if (!bytes) continue;
    const mediaType = capture.originalType ?? 'application/octet-stream';
    files.set(hash, {
      path: originalPath(hash),
      name: capture.originalName ?? `The original of ${capture.ref}`,
      mediaType,
      bytes,
    });
  }
  for (const item of evidenceFiles(document)) {
    const bytes = files.has(item.sha256) ? null : await making.original(item.sha256);
    if (!bytes) continue;
    const mediaType = 'application/octet-stream';
    files.set(item.sha256, { path: originalPath(item.sha256), name: item.name, mediaType, bytes });
  }
  return [...files.values()];
}

/** Files that are evidence: those a reader can save here, unless they are of a source that may only be quoted. */
function evidenceFiles(document: Document): { sha256: string; name: string }[] {
  if (!document.dossier.include.originals) return [];
  const quoted = new Set(document.sources.filter(({ rights }) => rights === 'quotations-only').map(({ ref }) => ref));
  return document.claims.flatMap(({ evidence }) =>
    evidence.flatMap(({ ref, fileSha256, fileName, source }) =>
      fileSha256 && !(source && quoted.has(source))
        ? [{ sha256: fileSha256, name: fileName ?? `The file of ${ref}` }]
        : [],
    ),
  );
}

function bagInfo(document: Document, address: string, data: readonly { bytes: Uint8Array }[], making: Making): string {
  const octets = data.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const lines: [string, string | null][] = [
    ['Bag-Software-Agent', `Counterclaim ${making.version}`],
    ['Bagging-Date', document.takenAt.slice(0, 10)],
    ['External-Identifier', address],
    ['Internal-Sender-Identifier', document.dossier.ref],
    ['Key-Fingerprint', making.signer.fingerprint],
    ['Payload-Oxum', `${octets}.${data.length}`],
    ['Source-Organization', document.desk.name],
  ];
  return lines.flatMap(([label, value]) => (value ? [`${label}: ${value.replace(/\s+/g, ' ')}\n`] : [])).join('');
}
