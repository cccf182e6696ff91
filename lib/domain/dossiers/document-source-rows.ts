import { text, textOrNull, word } from '@/lib/domain/reading/words';
import { captureReference, reference } from '@/lib/domain/references';
import type { Document, Include } from '@/lib/engines/document/document';
import type { Prisma } from '@/prisma/generated/client';
import { type Names, stamp, toRecord } from './document-rows';

/* Sources with their captures, and speakers: as document-rows.ts. */

export const sourceSelect = {
  id: true,
  number: true,
  key: true,
  type: true,
  title: true,
  language: true,
  publisherId: true,
  published: true,
  publishedCirca: true,
  url: true,
  held: true,
  rights: true,
  note: true,
  csl: true,
  ...stamp,
  authors: { select: { speakerId: true, name: true }, orderBy: { position: 'asc' } },
  captures: { orderBy: { edition: 'asc' } },
} satisfies Prisma.SourceSelect;
export type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;

/** `kept` are the originals whose bytes are here: of texts that came with a case file often only the hash is known. */
export function toSource(
  row: SourceRow,
  names: Names,
  include: Include,
  kept: ReadonlySet<string>,
): Document['sources'][number] {
  const free = row.rights === 'include_text';
  return {
    ref: reference('source', row.number),
    key: row.key,
    type: row.type,
    title: row.title,
    language: row.language,
    publisher: row.publisherId && names.speaker(row.publisherId),
    authors: row.authors.map(({ speakerId, name }) => ({ speaker: speakerId && names.speaker(speakerId), name })),
    published: row.published,
    publishedCirca: row.publishedCirca,
    url: row.url,
    held: row.held,
    rights: word(row.rights),
    note: include.notes ? textOrNull(row.note) : null,
    csl: row.csl as Record<string, unknown> | null,
    captures: row.captures.map((capture) => ({
      ref: captureReference(row.number, capture.edition),
      key: capture.key,
      edition: capture.edition,
      kind: word(capture.kind),
      language: capture.language,
      takenAt: capture.takenAt.toISOString(),
      length: capture.length,
      textSha256: capture.textSha256,
      // Reading notes are the desk's own words; anything else needs the rights of the source.
      text: include.texts && (free || capture.kind === 'reading_notes') ? capture.text : null,
      originalSha256: capture.originalSha256,
      originalName: capture.originalName,
      originalType: capture.originalType,
      originalIncluded: include.originals && free && kept.has(capture.originalSha256 ?? ''),
      method: capture.method,
    })),
    record: toRecord(row, names),
  };
}

export const speakerSelect = {
  id: true,
  number: true,
  key: true,
  kind: true,
  name: true,
  speaksForId: true,
  wikidata: true,
  country: true,
  note: true,
  ...stamp,
  aliases: { select: { text: true, language: true }, orderBy: { id: 'asc' } },
  roles: {
    select: { title: true, organisationId: true, from: true, to: true, position: true },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.SpeakerSelect;
export type SpeakerRow = Prisma.SpeakerGetPayload<{ select: typeof speakerSelect }>;

/** A speaker as a document has it. */
export const toSpeaker = (row: SpeakerRow, names: Names, include: Include): Document['speakers'][number] => ({
  ref: reference('speaker', row.number),
  key: row.key,
  kind: row.kind,
  name: text(row.name),
  aliases: row.aliases,
  roles: row.roles.map((role) => ({
    title: text(role.title),
    organisation: role.organisationId && names.speaker(role.organisationId),
    from: role.from,
    to: role.to,
  })),
  speaksFor: row.speaksForId && names.speaker(row.speaksForId),
  wikidata: row.wikidata,
  country: row.country,
  note: include.notes ? textOrNull(row.note) : null,
  record: toRecord(row, names),
});
