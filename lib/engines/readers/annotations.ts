import { type Incoming, keyOf, lineIn, nothing, webAddress } from './incoming';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

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

/** A selector by the words quoted, wherever it stands: alone, in a list, in a choice, or refining another. */
function quoteIn(selector: unknown, depth = 0): Node | null {
  for (const each of listOf(selector)) {
    if (!isNode(each) || depth > 5) continue;
    if (/TextQuoteSelector$/.test(String(each.type ?? each['@type'])) && typeof each.exact === 'string') return each;
    const inner = quoteIn(each.refinedBy ?? each.items ?? each.selector, depth + 1);
    if (inner) return inner;
  }
  return null;
}

/** Notes from Web Annotations that quote the words they are on; others cannot be found again in a text. */
export function readAnnotations(value: unknown): Incoming {
  const incoming = nothing();
  for (const [place, annotation] of annotationsIn(value).entries()) {
    const at = lineIn(annotation.id ?? annotation['@id']) ?? ({ place: 'annotation', number: place + 1 } as const);
    const [target] = listOf(annotation.target);
    const node = isNode(target) ? target : {};
    const source = webAddress(typeof target === 'string' ? target : (idOf(node.source) ?? node.id ?? node['@id']));
    const quote = quoteIn(node.selector);
    if (!source || !quote) {
      incoming.leftOut.push({ at, why: source ? 'no-quote' : 'no-page' });
      continue;
    }
    const words = listOf(annotation.body ?? annotation.bodyValue).flatMap(
      (body) => lineIn(isNode(body) ? body.value : body) ?? [],
    );
    const text = (part: unknown) => (typeof part === 'string' ? part.normalize('NFC') : '');
    incoming.notes.push({
      key: keyOf('note', source, quote.exact, words),
      target: source.split('#')[0]!,
      exact: text(quote.exact),
      prefix: text(quote.prefix),
      suffix: text(quote.suffix),
      words: words.join('\n') || text(quote.exact),
    });
  }
  if (incoming.notes.length + incoming.leftOut.length === 0)
    incoming.leftOut.push({ at: { place: 'file' }, why: 'no-annotation' });
  return incoming;
}

const idOf = (value: unknown): unknown => (isNode(value) ? (value.id ?? value['@id']) : value);
