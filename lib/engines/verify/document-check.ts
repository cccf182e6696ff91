import { digest } from './digest';
import { type BagFiles, type Finding, type Found, fault } from './finding';
import { type Edition, editionOf } from './standing';

/* The document of a bundle, read without its schema: a browser checks it too, and a reader must bear a later version. */

type Anchor = { capture?: string; exact?: string; start?: number; end?: number; startCodePoint?: number };
type Held = { ref?: string; anchors?: Anchor[] };
type Capture = { ref?: string; text?: string | null; textSha256?: string; originalSha256?: string | null };
type Document = {
  format?: string;
  statements?: Held[];
  claims?: { evidence?: Held[] }[];
  sources?: { captures?: Capture[] }[];
};

const PATH = 'data/document.json';
const listOf = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : []);

/**
 * Checks that the document is the one the bag names, that each text is the one of its hash, here and in its own file,
 * and that the words of every anchor stand where it says. Texts the rights keep back cannot be looked at.
 */
export async function checkDocument(
  files: BagFiles,
  info: readonly (readonly [string, string])[],
): Promise<{ findings: Finding[]; edition: Edition | null }> {
  const without = (...findings: Finding[]) => ({ findings, edition: null });
  if (!files.paths.includes(PATH)) return without(fault('missing', PATH, 'no-part'));
  const bytes = await files.read(PATH);
  const findings: Finding[] = [];
  const address = info.find(([label]) => label.toLowerCase() === 'external-identifier')?.[1].trim();
  const sha256 = await digest('sha256', bytes);
  if (address && /^[0-9a-f]{64}$/.test(address) && sha256 !== address)
    findings.push(fault('changed', PATH, 'other-document'));
  let document: Document;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Document;
  } catch {
    return without(...findings, fault('document', PATH, 'no-json'));
  }
  if (!String(document?.format ?? '').startsWith('counterclaim-document/'))
    return without(...findings, fault('document', PATH, 'no-document'));
  const captures = listOf(document.sources).flatMap(({ captures }) => listOf(captures));
  for (const capture of captures) findings.push(...(await checkText(files, capture)));
  const texts = new Map(captures.map((capture) => [capture.ref, capture]));
  const held = [...listOf(document.statements), ...listOf(document.claims).flatMap(({ evidence }) => listOf(evidence))];
  for (const { ref, anchors } of held)
    for (const anchor of listOf(anchors)) findings.push(...checkAnchor(ref ?? '?', anchor, texts.get(anchor.capture)));
  return { findings, edition: editionOf(document, sha256) };
}

async function checkText(files: BagFiles, { ref, text, textSha256, originalSha256 }: Capture): Promise<Finding[]> {
  const findings: Finding[] = [];
  const differs = async (path: string, sha256: string | null | undefined) =>
    sha256 && files.paths.includes(path) && (await digest('sha256', await files.read(path))) !== sha256;
  if (typeof text === 'string' && (await digest('sha256', new TextEncoder().encode(text))) !== textSha256)
    findings.push(fault('document', PATH, 'text', { ref: ref ?? '?' }));
  if (await differs(`data/texts/${ref}.txt`, textSha256))
    findings.push(fault('changed', `data/texts/${ref}.txt`, 'text-file', { ref: ref ?? '?' }));
  if (await differs(`data/originals/${originalSha256}`, originalSha256))
    findings.push(fault('changed', `data/originals/${originalSha256}`, 'other-name'));
  return findings;
}

function checkAnchor(ref: string, anchor: Anchor, capture: Capture | undefined): Finding[] {
  const { exact = '', start = -1, end = -1, startCodePoint } = anchor;
  const at = (found: Found) => [fault('anchor', PATH, found, { ref, capture: anchor.capture ?? '?', start, end })];
  if (!capture) return at('anchor-outside');
  if (exact === '' || end - start !== exact.length) return at('anchor-length');
  if (typeof capture.text !== 'string') return [];
  if (capture.text.slice(start, end) !== exact) return at('anchor-place');
  if (startCodePoint !== undefined && [...capture.text.slice(0, start)].length !== startCodePoint)
    return at('anchor-points');
  return [];
}
