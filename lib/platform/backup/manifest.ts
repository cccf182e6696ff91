import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Name and version of the format. A program that does not know the version refuses. */
export const BACKUP_FORMAT = 'counterclaim-backup/1';

/** Bytes of rows gathered into one file of the archive, as long as no single row is longer. */
export const PART_BYTES = 4 * 2 ** 20;
/** Bytes of a file of rows: PostgreSQL's largest value. Originals and exports are never held whole. */
export const FILE_MOST = 2 ** 30;

export const FIRST = 'counterclaim-backup.json';
export const LAST = 'manifest.json';
export const KEY = 'desk-key.private.pem';
/** Where one part of a table's rows lies in a backup. */
export const rowsFile = (table: string, part: number): string => `rows/${table}/${String(part).padStart(6, '0')}.jsonl`;
/** Where an original lies in a backup, by its SHA-256. */
export const blobFile = (sha256: string): string => `blobs/${sha256}`;

const table = z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() });

/** The last file of a backup: every other file with its hash, and what the rows need to be read. */
export const backupManifest = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  program: z.string(),
  server: z.string(),
  takenAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(table),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string(), called: z.boolean() })),
  files: z.record(z.string(), z.strictObject({ size: z.number().int(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** The SHA-256 of bytes in hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The SHA-256 of bytes that come in pieces, none of which is kept. */
export async function hashOfAll(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** A name of SQL in quotes. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
