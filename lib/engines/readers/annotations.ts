import { type Incoming, keyOf, lineIn, nothing, webAddress } from './incoming';
import { isNode, listOf, type Node } from './json-node';

/** Annotations in a collection, a page of one, a list or alone (W3C Web Annotation Data Model, 4.1 and 5). */
function annotationsIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn);
  if (!isNode(value)) return [];
  const types = listOf(value.type ?? value['@type']).map(String);
  if (types.some((type) => /AnnotationCollection$/.test(type))) return annotationsIn(value.first);
  if (types.some((type) => /AnnotationPage$/.test(type))) return annotationsIn(value.items);
  if (value['@graph']) return annotationsIn(value['@graph']);
  return types.some((type) => /(^|[:/#])Annotation$/.test(type)) ? [value] : [];
}

/** The first selector of a kind, wherever it stands: alone, in a list, in a choice, or refining another. */
function selectorIn(selector: unknown, fits: (node: Node) => boolean, depth = 0): Node | null {
  for (const each of listOf(selector)) {
    if (!isNode(each) || depth > 5) continue;
    if (fits(each)) return each;
    const inner = selectorIn(each.refinedBy ?? each.items ?? each.selector, fits, depth + 1);
    if (inner) return inner;
  }
  return null;
}

const typeOf = (node: Node) => String(node.type ?? node['@type']);
const isQuote = (node: Node) => /TextQuoteSelector$/.test(typeOf(node)) && typeof node.exact === 'string';
const isPosition = (node: Node) => /TextPositionSelector$/.test(typeOf(node)) && Number.isSafeInteger(node.start);

/**
 * Notes from Web Annotations that quote the words they are on, one for each target; others cannot be found again in a
 * text. A text is known by its address, and by those it was taken from (`via`, `canonical`): another desk's copy of a
 * page is the page.
 */
export function readAnnotations(value: unknown): Incoming {
  const incoming = nothing();
  for (const [place, annotation] of annotationsIn(value).entries()) {
    const at = lineIn(annotation.id ?? annotation['@id']) ?? ({ place: 'annotation', number: place + 1 } as const);
    const bodies = bodiesOf(annotation);
    const targets = listOf(annotation.target);
    for (const target of targets.length > 0 ? targets : [undefined]) {
      const node = isNode(target) ? target : {};
      const addresses = addressesOf(target, annotation);
      const quote = selectorIn(node.selector, isQuote);
      if (addresses.length === 0 || !quote) {
        incoming.leftOut.push({ at, why: addresses.length > 0 ? 'no-quote' : 'no-page' });
        continue;
      }
      const text = (part: unknown) => (typeof part === 'string' ? part.normalize('NFC') : '');
      incoming.notes.push({
        key: keyOf('note', addresses[0], quote.exact, bodies),
        target: addresses[0]!,
        addresses,
        textSha256: digestOf(node),
        exact: text(quote.exact),
        prefix: text(quote.prefix),
        suffix: text(quote.suffix),
        start: (selectorIn(node.selector, isPosition)?.start as number | undefined) ?? null,
        bodies,
        words: bodies.join('\n') || text(quote.exact),
      });
    }
  }
  if (incoming.notes.length + incoming.leftOut.length === 0)
    incoming.leftOut.push({ at: { place: 'file' }, why: 'no-annotation' });
  return incoming;
}

const idOf = (value: unknown): unknown => (isNode(value) ? (value.id ?? value['@id']) : value);

/** The SHA-256 of a target's text, where it is named by it (RFC 6920). */
function digestOf(target: Node): string | null {
  const source = isNode(target.source) ? target.source : {};
  const names = [target.source, source.id, source.canonical, target.canonical].flatMap(listOf);
  const found = names.map((name) => /^ni:\/\/[^/]*\/sha-256;([\w-]{43})$/.exec(String(idOf(name)))?.[1]).find(Boolean);
  return found ? Buffer.from(found, 'base64url').toString('hex') : null;
}

/** The web addresses of a target's text, without what points into it: its own, then where it was taken from. */
function addressesOf(target: unknown, annotation: Node): string[] {
  const node = isNode(target) ? target : {};
  const source = isNode(node.source) ? node.source : {};
  const named = [
    typeof target === 'string' ? target : (idOf(node.source) ?? node.id ?? node['@id']),
    ...[source, node, annotation].flatMap((each) => [...listOf(each.canonical), ...listOf(each.via)].map(idOf)),
  ];
  return [...new Set(named.flatMap((each) => webAddress(each)?.split('#')[0] ?? []))];
}

/** What the bodies say, each in one line; a tag is written as one. A body that only points elsewhere says nothing. */
function bodiesOf(annotation: Node): string[] {
  return listOf(annotation.body ?? annotation.bodyValue).flatMap((body) => {
    const words = lineIn(isNode(body) ? body.value : body);
    if (!words) return [];
    return [isNode(body) && listOf(body.purpose).includes('tagging') ? `#${words.replace(/^#/, '')}` : words];
  });
}
