import { CSL_TYPES } from '@/lib/engines/casefile/vocabulary';
import {
  type Incoming,
  type IncomingSource,
  keyOf,
  languageOf,
  languageTag,
  lineIn,
  nothing,
  partialDateIn,
  referenceIn,
  webAddress,
} from './incoming';

type Item = Record<string, unknown>;

/** CSL fields that become fields of a source; all others are kept as they are. */
const OWN = ['id', 'type', 'title', 'language', 'publisher', 'author', 'issued', 'URL', 'citation-key'];

/** Sources from CSL-JSON: a list, one item, or `{items: […]}`. */
export function readCsl(value: unknown): Incoming {
  const incoming = nothing();
  const list = Array.isArray(value) ? value : ((value as { items?: unknown })?.items ?? [value]);
  for (const [place, item] of (Array.isArray(list) ? list : []).entries()) {
    const source = typeof item === 'object' && item !== null ? sourceOf(item as Item) : null;
    if (source) incoming.sources.push(source);
    else
      incoming.leftOut.push({
        at: lineIn((item as Item | null)?.id) ?? { place: 'item', number: place + 1 },
        why: 'no-title',
      });
  }
  return incoming;
}

/** A CSL item as a source, or null without a title. Reading other formats of libraries goes through here too. */
export function sourceOf(item: Item): IncomingSource | null {
  const title = lineIn(item.title);
  if (!title) return null;
  const [url, doi] = [webAddress(item.URL), lineIn(item.DOI)];
  const published = issued(item.issued);
  const authors = names(item.author);
  return {
    key: keyOf('src', doi?.toLowerCase() ?? url ?? [title, published, authors]),
    type: CSL_TYPES.find((type) => type === item.type) ?? 'document',
    title,
    language: languageTag(item.language) ?? languageOf(title),
    publisher: lineIn(item.publisher) ?? lineIn(item['container-title']),
    authors,
    published,
    url: url ?? (doi ? `https://doi.org/${doi.replace(/^https?:\/\/(dx\.)?doi\.org\//, '')}` : null),
    reference: referenceIn(item.id) ?? referenceIn(item['citation-key']),
    csl: Object.fromEntries(Object.entries(item).filter(([name, held]) => !OWN.includes(name) && held !== undefined)),
  };
}

function issued(value: unknown): string | null {
  const date = value as { 'date-parts'?: unknown[][]; raw?: string; literal?: string } | string | undefined;
  if (typeof date !== 'object' || date === null) return partialDateIn(date);
  const [parts] = Array.isArray(date['date-parts']) ? date['date-parts'] : [];
  return partialDateIn(Array.isArray(parts) ? parts.slice(0, 3).join('-') : (date.raw ?? date.literal));
}

function names(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name) => {
    const { literal, family, given, suffix, ...particles } = (name ?? {}) as Record<string, unknown>;
    const parts = [given, particles['dropping-particle'], particles['non-dropping-particle'], family, suffix];
    return lineIn(literal) ?? lineIn(parts.filter(Boolean).join(' ')) ?? [];
  });
}
