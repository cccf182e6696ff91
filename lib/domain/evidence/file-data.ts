import { basename } from 'node:path';
import { demandNumber } from '@/lib/domain/references';
import { keepOriginal } from '@/lib/domain/sources/original-data';
import { fileKindOf } from '@/lib/engines/capture/file-kind';
import { readBlob } from '@/lib/platform/blobs';
import { database } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';

/** Enough of the beginning to tell a file by. */
const START = 8_192;

/** Keeps an uploaded file until an item of evidence names it. Throws Invalid for a kind we do not take, TooLarge past 25 MB. */
export async function keepFile(file: File): Promise<{ sha256: string; name: string; size: number; kind: string }> {
  if (file.size === 0) throw new Invalid('The file is empty.', 'file');
  const kind = fileKindOf(new Uint8Array(await file.slice(0, START).arrayBuffer()));
  if (!kind)
    throw new Invalid(
      'This is none of the kinds of file that are kept as evidence: PDF, Office and text documents, data, pictures, sound and film.',
      'file',
    );
  const { sha256, size } = await keepOriginal(file.stream(), kind.type);
  return { sha256, name: nameOf(file.name), size, kind: kind.kind };
}

/** The file of an item of evidence, by what its bytes say it is, to be saved and never shown in place. Throws NotFound. */
export async function fileOf(ref: string): Promise<{ headers: Record<string, string>; body: File }> {
  const row = await database().evidence.findUnique({
    where: { number: demandNumber('evidence', ref) },
    select: { fileSha256: true, fileName: true },
  });
  const bytes = row?.fileSha256 ? await readBlob(row.fileSha256) : null;
  if (!bytes) throw new NotFound(`A file of ${ref}`);
  const type = fileKindOf(bytes.subarray(0, START))?.type ?? 'application/octet-stream';
  const name = row?.fileName ?? ref;
  return {
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: new File([bytes as BlobPart], name, { type }),
  };
}

/** The last part of a name without signs that steer a terminal or turn the writing around. */
const nameOf = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 255) || 'file';
