import type { CapturePreview, SourceInput } from '@/lib/domain/sources/capture-contract';
import type { Fields } from './use-kept';

/** What is sent when a preview is taken: the blocks by number, and the record or the source it is the next text of. */
export function takeInput({
  preview,
  fields,
  numbers,
  as,
  anotherWork,
}: {
  preview: CapturePreview;
  fields: Fields;
  numbers: number[];
  as: string;
  anotherWork: boolean;
}) {
  const { sha256, filename, job } = preview.original;
  const sent = { original: { sha256, filename, job }, blocksSha256: preview.blocksSha256, kept: numbers };
  return as === '' ? { ...sent, anotherWork, record: recordOf(fields, preview) } : { ...sent, source: as };
}

function recordOf(fields: Fields, preview: CapturePreview): SourceInput {
  const { publisher, authors } = preview;
  const publishedBy = fields.publisher.trim();
  const known = new Map(authors.map(({ name, known: held }) => [name, held?.ref]));
  const names = fields.authors
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
  return {
    title: fields.title.trim(),
    type: fields.type as SourceInput['type'],
    language: fields.language.trim(),
    publisher:
      publishedBy === ''
        ? null
        : named(publishedBy, publisher?.name === publishedBy ? publisher.known?.ref : undefined),
    authors: names.map((name) => named(name, known.get(name))),
    published: fields.published.trim() || null,
    publishedCirca: false,
    url: fields.url.trim() || null,
    rights: fields.rights as SourceInput['rights'],
  };
}

const named = (name: string, ref: string | undefined) => (ref ? { ref } : { name });
