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

/** Fields of CSL-JSON 1.0.2 that hold text and that a source may carry beside its own. */
const TEXTS =
  /^(DOI|ISBN|ISSN|PMCID|PMID|abstract|archive|archive_location|archive-place|authority|call-number|citation-label|collection-title|container-title|container-title-short|dimensions|division|event-title|event-place|genre|jurisdiction|medium|original-title|part-title|publisher-place|references|reviewed-title|scale|section|source|status|title-short|version|volume-title|year-suffix)$/;

/** Those that hold text or a number. */
const NUMBERS =
  /^(chapter-number|collection-number|edition|issue|number|number-of-pages|number-of-volumes|page|part|printing|supplement|volume)$/;

/** Names that the specification of CSL has and the schema of CSL-JSON calls otherwise. */
const RENAMED: Readonly<Record<string, string>> = { 'part-number': 'part', 'supplement-number': 'supplement' };

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
    Object.entries(source.csl ?? {}).flatMap(([given, value]) => {
      const name = RENAMED[given] ?? given;
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      if (NUMBERS.test(name)) return [[name, value]];
      return TEXTS.test(name) ? [[name, String(value)]] : [];
    }),
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
