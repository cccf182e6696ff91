import type { Document, DocumentSource } from '@/lib/engines/document/document';
import { inLanguage } from './words';

/** A name in CSL-JSON: parts of a person's, or the whole of anything else's. */
export type CslName = { family: string; given: string } | { literal: string };
type CslDate = { 'date-parts': number[][]; circa?: true };

/** An item of CSL-JSON 1.0.2 (https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json). */
export type CslItem = {
  id: string;
  type: string;
  title: string;
  language: string;
  author?: CslName[];
  publisher?: string;
  'container-title'?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  [further: string]: unknown;
};

/** Types whose publisher is the paper or the programme they stood in. */
const CONTAINED = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'article',
  'broadcast',
  'post',
  'post-weblog',
  'webpage',
]);

const datesOf = (value: string): number[][] => [value.slice(0, 10).split('-').map(Number)];

/**
 * A person's name as family and given where that can be told: two or three words in Latin letters, the last the family's.
 * Anything else (a Chinese name, an organisation, one word) stays whole; a name cut wrongly is worse than one not cut.
 */
export function personName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 3 || !/^[\p{Script=Latin}.'’\-\s]+$/u.test(name)) return { literal: name };
  return { family: words.at(-1)!, given: words.slice(0, -1).join(' ') };
}

/** Fields whose names CSL-JSON 1.0.2 knows and a source may carry beside its own. */
const FURTHER =
  /^(DOI|ISBN|ISSN|PMID|abstract|archive|archive_location|archive-place|authority|call-number|chapter-number|citation-label|collection-title|collection-number|container-title|container-title-short|dimensions|division|edition|event-title|event-place|genre|issue|jurisdiction|medium|number|number-of-pages|number-of-volumes|original-title|page|part-number|publisher-place|references|reviewed-title|scale|section|source|status|supplement-number|title-short|version|volume|year-suffix)$/;

/** The sources of a document as CSL-JSON, in the order of their references. */
export function cslItems(document: Document): CslItem[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.ref, speaker]));
  return document.sources.map((source) => {
    const nameOf = (ref: string) =>
      inLanguage(speakers.get(ref)?.name ?? { en: ref }, source.language.split('-')[0]!).text;
    const authors = source.authors.map(({ speaker, name }): CslName => {
      if (speaker === null) return personName(name ?? '');
      return speakers.get(speaker)?.kind === 'person' ? personName(nameOf(speaker)) : { literal: nameOf(speaker) };
    });
    return { ...furtherOf(source), ...ownFields(source, authors, source.publisher && nameOf(source.publisher)) };
  });
}

const furtherOf = (source: DocumentSource): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(source.csl ?? {}).filter(
      ([name, value]) => FURTHER.test(name) && (typeof value === 'string' || typeof value === 'number'),
    ),
  );

function ownFields(source: DocumentSource, authors: CslName[], publisher: string | null): CslItem {
  const read = source.captures.at(-1)?.takenAt;
  return {
    id: source.ref,
    type: source.type,
    title: source.title,
    language: source.language,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publisher && CONTAINED.has(source.type) ? { 'container-title': publisher } : {}),
    ...(source.published
      ? {
          issued: {
            'date-parts': datesOf(source.published),
            ...(source.publishedCirca ? { circa: true as const } : {}),
          },
        }
      : {}),
    ...(source.url ? { URL: source.url } : {}),
    ...(source.url && read ? { accessed: { 'date-parts': datesOf(read) } } : {}),
  };
}
