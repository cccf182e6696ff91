import { checkBag } from './bag';
import { checkDocument } from './document-check';
import { type BagFiles, FINDING_KINDS, type Finding, fault } from './finding';
import { checkSignature, isBundle, type Signed } from './signature';
import type { Edition } from './standing';
import { openZip } from './unzip';

/** What checking came to. `sound`: no error; `trusted`: sound, signed, and by a key that is known here. */
export type Verdict = {
  readonly sound: boolean;
  readonly trusted: boolean;
  readonly bundle: boolean;
  readonly bagit: string | null;
  readonly files: number;
  readonly signature: Signed | null;
  /** What bag-info.txt says: which dossier, of which desk, of which day. */
  readonly info: readonly (readonly [string, string])[];
  /** The edition it holds. Whether that still stands only its desk can say. */
  readonly edition: Edition | null;
  readonly findings: readonly Finding[];
};

/** Files of a bundle that no manifest can list: the signature is over one, and that lists no other of its kind. */
const OUTSIDE = ['signature.ed25519', 'tagmanifest-sha256.txt'];

/** Checks a bag, and where it is one of our bundles its signature, document and anchors as well. Asks no network. */
export async function verifyFiles(files: BagFiles, known: readonly string[] = []): Promise<Verdict> {
  const bag = await checkBag(files);
  const findings: Finding[] = [...bag.findings];
  const bundle = isBundle(files);
  let signature: Signed | null = null;
  let edition: Edition | null = null;
  if (bundle && bag.version !== null) {
    for (const path of files.paths)
      if (!path.startsWith('data/') && !bag.listed.has(path) && !OUTSIDE.includes(path))
        findings.push(fault('extra', path, 'uncovered'));
    signature = await checkSignature(files, known, findings);
    const document = await checkDocument(files, bag.info);
    findings.push(...document.findings);
    edition = document.edition;
  }
  return verdict(
    { bundle, bagit: bag.version, files: files.paths.length, signature, info: bag.info, edition },
    findings,
  );
}

/** As `verifyFiles`, for a bag packed as a ZIP archive. Throws NotAnArchive. */
export async function verifyZip(archive: Uint8Array, known: readonly string[] = []): Promise<Verdict> {
  const { files, findings } = openZip(archive);
  const checked = await verifyFiles(files, known);
  return verdict(checked, [...findings, ...checked.findings]);
}

function verdict(about: Omit<Verdict, 'sound' | 'trusted' | 'findings'>, findings: readonly Finding[]): Verdict {
  const { bundle, bagit, files, signature, info, edition } = about;
  const sound = findings.every(({ severity }) => severity !== 'error');
  const trusted = sound && signature?.holds === true && signature.known;
  const ordered = [...findings].sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind));
  return { sound, trusted, bundle, bagit, files, signature, info, edition, findings: ordered };
}
