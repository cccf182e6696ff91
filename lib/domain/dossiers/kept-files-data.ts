import { type Choices, FORMATS } from '@/lib/engines/formats/formats';
import { readBlob, storeBlob } from '@/lib/platform/blobs';
import { systemClock } from '@/lib/platform/clock';
import { database, type Transaction } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import type { ExportFormat } from './rules';

/** Bytes of one file of an edition; a bundle of a large case with its originals stays well below. */
const MOST = 2 ** 31;

/** Formats in which sources are cited in a style, and those that may begin with the mark of UTF-8. */
const STYLED: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'markdown', 'citations', 'bundle'];
const MARKED: readonly ExportFormat[] = ['csv-claims', 'csv-statements', 'csv-sources'];

/** The bundle an edition came in from another desk, whatever style is asked for: it is signed as it is. */
const THEIRS = 'bundle';

/** What tells the files of one edition apart: the format, and of the choices those that change it. */
export function fileKey(format: ExportFormat, { language, style, bom }: Choices): string {
  const perLanguage = format !== 'bundle' && FORMATS[format].perLanguage;
  return [format, perLanguage && language, STYLED.includes(format) && style, MARKED.includes(format) && bom && 'bom']
    .filter(Boolean)
    .join('.');
}

/**
 * A file of an edition as it was first made, or made now and kept: so a file once taken is the same ever after, also where
 * a newer version of this program would write it otherwise. Some fifty files an edition may be asked for, each a few
 * hundred kilobytes. The document itself is what the edition is, and never kept twice. A disk that takes nothing more
 * leaves the file unkept.
 */
export async function keptOrMade(
  edition: { id: string },
  format: ExportFormat,
  choices: Choices,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (format === 'json') return make();
  const file = fileKey(format, choices);
  const [held] = await database().$queryRaw<{ sha256: string }[]>`
    SELECT sha256 FROM edition_files WHERE edition_id = ${edition.id}::uuid AND file IN (${file}, ${format}) ORDER BY made_at LIMIT 1`;
  const bytes = held && (await readBlob(held.sha256));
  if (bytes) return bytes;
  const made = await make();
  await database()
    .$transaction((tx) =>
      keepFile(tx, edition.id, { file, bytes: made, mediaType: mediaTypeOf(format) }, systemClock()),
    )
    .catch((error: unknown) => log.warn('A file of an edition was made and could not be kept.', { file, error }));
  return made;
}

type Kept = { readonly sha256: string; readonly isNew: boolean };

const mediaTypeOf = (format: ExportFormat): string =>
  format === 'bundle' ? 'application/zip' : FORMATS[format].mediaType;

/** Keeps the bundle an edition came in, unless one is kept already. Answers its hash, and whether these bytes are new here. */
export const keepBundle = (tx: Transaction, editionId: string, bytes: Uint8Array, now: Date): Promise<Kept> =>
  keepFile(tx, editionId, { file: THEIRS, bytes, mediaType: 'application/zip' }, now);

async function keepFile(
  tx: Transaction,
  editionId: string,
  { file, bytes, mediaType }: { file: string; bytes: Uint8Array; mediaType: string },
  now: Date,
): Promise<Kept> {
  const { sha256, size } = await storeBlob([bytes], MOST);
  const isNew =
    (await tx.$executeRaw`
    INSERT INTO blobs (sha256, size, media_type, created_at)
    VALUES (${sha256}, ${size}, ${mediaType}, ${now}) ON CONFLICT DO NOTHING`) > 0;
  await tx.$executeRaw`
    INSERT INTO edition_files (edition_id, file, sha256, made_at)
    VALUES (${editionId}::uuid, ${file}, ${sha256}, ${now}) ON CONFLICT DO NOTHING`;
  return { sha256, isNew };
}
