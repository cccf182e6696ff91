import { digest, knowsAlgorithm } from './digest';
import { type BagFiles, type Finding, fault, warning } from './finding';
import { type Listed, readFetch, readManifest, repeated, unsafePath } from './manifest';
import { checkOxum, readDeclaration, readInfo, tagText } from './tag-file';

/** What a bag says of itself and everything that is not as RFC 8493 demands; valid where none is an error. */
export type CheckedBag = {
  readonly version: string | null;
  readonly findings: Finding[];
  /** bag-info.txt, in its order. */
  readonly info: readonly (readonly [string, string])[];
  /** Every file some manifest names. */
  readonly listed: ReadonlySet<string>;
};

type Manifest = { readonly file: string; readonly algorithm: string; readonly listed: readonly Listed[] };

/** What desktops leave in folders by themselves, and take away or rewrite as easily. */
const SYSTEM_FILE = /(^|\/)(\.DS_Store|thumbs\.db|desktop\.ini|\._[^/]*|\.Spotlight-V100|\.Trashes|\.fseventsd)(\/|$)/i;

/**
 * Checks a bag for being complete and valid (RFC 8493, 3; also the drafts 0.93 to 0.97). Each file is read once. Nothing
 * is fetched: a bag whose fetch.txt names files that are not there is incomplete.
 */
export async function checkBag(files: BagFiles): Promise<CheckedBag> {
  const findings: Finding[] = [];
  const has = new Set(files.paths);
  for (const path of files.paths) {
    const why = unsafePath(path);
    if (why) findings.push(fault('bag', path, 'path', { path, why }));
    if (SYSTEM_FILE.test(path)) findings.push(warning('bag', path, 'system-file', { path }));
  }
  if (!has.has('bagit.txt')) {
    findings.push(fault('missing', 'bagit.txt', 'no-bagit'));
    return { version: null, findings, info: [], listed: new Set() };
  }
  const declaration = readDeclaration(await files.read('bagit.txt'), findings);
  if (!declaration) return { version: null, findings, info: [], listed: new Set() };
  const { version, decoder } = declaration;
  const text = async (path: string) => tagText(path, await files.read(path), decoder, findings);

  const manifests = await manifestsOf(files, 'manifest', version, text, findings);
  const tags = await manifestsOf(files, 'tagmanifest', version, text, findings);
  if (manifests.length === 0 && !files.paths.some((path) => /^manifest-[^/]*\.txt$/.test(path)))
    findings.push(fault('missing', 'manifest-sha256.txt', 'no-manifest'));
  const payload = files.paths.filter((path) => path.startsWith('data/'));
  if (payload.length === 0 && !has.has('data/') && manifests.every(({ listed }) => listed.length > 0))
    findings.push(fault('missing', 'data/', 'no-payload'));
  const fetched = has.has('fetch.txt') ? readFetch((await text('fetch.txt')) ?? '', version, findings) : [];
  const there = filesByName(files.paths);
  findings.push(...completeness(manifests, payload, there, fetched, version));
  const octets = await checksums(files, [...manifests, ...tags], there, findings);

  const infoFile = ['bag-info.txt', 'package-info.txt'].find((path) => has.has(path));
  const info = infoFile ? readInfo(infoFile, (await text(infoFile)) ?? '', findings) : [];
  if (infoFile) findings.push(...checkOxum(infoFile, info, { octets, files: payload.length }));
  const listed = new Set([...manifests, ...tags].flatMap((manifest) => manifest.listed.map(({ path }) => path)));
  return { version, findings, info, listed };
}

async function manifestsOf(
  files: BagFiles,
  kind: 'manifest' | 'tagmanifest',
  version: string,
  text: (path: string) => Promise<string | null>,
  findings: Finding[],
): Promise<Manifest[]> {
  const made: Manifest[] = [];
  for (const file of files.paths) {
    const named = new RegExp(`^${kind}-([^/]+)\\.txt$`).exec(file)?.[1];
    if (named === undefined) continue;
    const algorithm = named.toLowerCase().replace(/[^a-z0-9]/g, '');
    const words = await text(file);
    if (words === null) continue;
    const listed = readManifest(file, words, { version, payload: kind === 'manifest' }, findings);
    findings.push(...repeated(file, listed, version));
    if (knowsAlgorithm(algorithm)) made.push({ file, algorithm, listed });
    else findings.push(fault('bag', file, 'algorithm', { name: named }));
  }
  return made;
}

/** The file that a manifest means by a path, if it is there. */
type There = (path: string) => string | undefined;

/**
 * The file of exactly this name, else one whose name is composed of other letters: some file systems rewrite them (RFC
 * 8493, 6.2). Where a file has the very name, one that only looks like it is another file.
 */
function filesByName(paths: readonly string[]): There {
  const has = new Set(paths);
  const composed = new Map(paths.map((path) => [path.normalize('NFC'), path]));
  return (path) => (has.has(path) ? path : composed.get(path.normalize('NFC')));
}

/** Every payload file is in every manifest (before 1.0: in one), and every file in a manifest is there. */
function completeness(
  manifests: readonly Manifest[],
  payload: readonly string[],
  there: There,
  fetched: readonly string[],
  version: string,
): Finding[] {
  const findings: Finding[] = [];
  const named = manifests.map(({ listed }) => new Set(listed.map(({ path }) => there(path) ?? path)));
  for (const path of payload) {
    const count = named.filter((paths) => paths.has(path)).length;
    if (count === 0) findings.push(fault('extra', path, 'unlisted'));
    else if (count < manifests.length && version === '1.0') findings.push(fault('bag', path, 'not-everywhere'));
  }
  for (const path of fetched) {
    if (!named.some((paths) => paths.has(there(path) ?? path)))
      findings.push(fault('bag', 'fetch.txt', 'fetch-unlisted', { path }));
    else if (there(path) === undefined) findings.push(fault('missing', path, 'fetch-open'));
  }
  return findings;
}

/** Reads each listed file once and compares all its checksums. Answers the octets of the payload. */
async function checksums(
  files: BagFiles,
  manifests: readonly Manifest[],
  there: There,
  findings: Finding[],
): Promise<number> {
  const expected = new Map<string, { file: string; algorithm: string; checksum: string }[]>();
  for (const { file, algorithm, listed } of manifests)
    for (const { path, checksum } of listed) {
      const known = expected.get(path) ?? [];
      expected.set(path, [...known, { file, algorithm, checksum }]);
    }
  const toFetch = new Set(findings.filter(({ kind }) => kind === 'missing').map(({ path }) => path));
  for (const [path, sums] of expected) {
    const found = there(path);
    if (found === undefined) {
      if (!toFetch.has(path)) findings.push(fault('missing', path, 'not-there', { file: sums[0]!.file }));
      continue;
    }
    if (found !== path) findings.push(warning('bag', path, 'name-letters'));
    const bytes = await files.read(found);
    for (const { file, algorithm, checksum } of sums)
      if ((await digest(algorithm, bytes)) !== checksum)
        findings.push(fault('changed', found, 'checksum', { algorithm, file }));
  }
  let octets = 0;
  for (const path of files.paths) if (path.startsWith('data/')) octets += (await files.read(path)).length;
  return octets;
}
