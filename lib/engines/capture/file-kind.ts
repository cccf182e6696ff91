import { isBinary } from './decode';

/** A kind of file that can be kept as evidence, with the media type it is handed out as. */
export type FileKind = { readonly kind: string; readonly type: string; readonly sniff: (bytes: Uint8Array) => boolean };

const at = (bytes: Uint8Array, offset: number, letters: string): boolean =>
  bytes.length >= offset + letters.length &&
  [...letters].every((letter, place) => bytes[offset + place] === letter.charCodeAt(0));

/**
 * Documents, data, pictures and recordings, told by their first bytes (the signatures of their formats). To add one: a
 * line here. What is text, whatever its markup, is handed out as plain text; programs are none of the list.
 */
export const FILE_KINDS: readonly FileKind[] = [
  { kind: 'pdf', type: 'application/pdf', sniff: (b) => at(b, 0, '%PDF-') },
  { kind: 'png', type: 'image/png', sniff: (b) => at(b, 0, '\x89PNG\r\n\x1a\n') },
  { kind: 'jpeg', type: 'image/jpeg', sniff: (b) => at(b, 0, '\xff\xd8\xff') },
  { kind: 'gif', type: 'image/gif', sniff: (b) => at(b, 0, 'GIF8') },
  { kind: 'webp', type: 'image/webp', sniff: (b) => at(b, 0, 'RIFF') && at(b, 8, 'WEBP') },
  { kind: 'tiff', type: 'image/tiff', sniff: (b) => at(b, 0, 'II*\0') || at(b, 0, 'MM\0*') },
  { kind: 'wav', type: 'audio/wav', sniff: (b) => at(b, 0, 'RIFF') && at(b, 8, 'WAVE') },
  {
    kind: 'mp3',
    type: 'audio/mpeg',
    sniff: (b) => at(b, 0, 'ID3') || (b[0] === 0xff && ((b[1] ?? 0) & 0xe6) === 0xe2),
  },
  { kind: 'ogg', type: 'application/ogg', sniff: (b) => at(b, 0, 'OggS') },
  { kind: 'flac', type: 'audio/flac', sniff: (b) => at(b, 0, 'fLaC') },
  { kind: 'mp4', type: 'video/mp4', sniff: (b) => at(b, 4, 'ftyp') },
  { kind: 'matroska', type: 'video/webm', sniff: (b) => at(b, 0, '\x1a\x45\xdf\xa3') },
  // Word, Excel, OpenDocument, WACZ and data sets of several files; nothing of it is unpacked here.
  { kind: 'zip', type: 'application/zip', sniff: (b) => at(b, 0, 'PK\x03\x04') },
  { kind: 'gzip', type: 'application/gzip', sniff: (b) => at(b, 0, '\x1f\x8b\x08') },
  { kind: 'sqlite', type: 'application/vnd.sqlite3', sniff: (b) => at(b, 0, 'SQLite format 3\0') },
  { kind: 'parquet', type: 'application/vnd.apache.parquet', sniff: (b) => at(b, 0, 'PAR1') },
  // A program that is written as text is a program.
  { kind: 'text', type: 'text/plain; charset=utf-8', sniff: (b) => b.length > 0 && !at(b, 0, '#!') && !isBinary(b) },
];

/** The kind of a file by its bytes alone, names and declared types lie; null for what is none of the list. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null => FILE_KINDS.find(({ sniff }) => sniff(bytes)) ?? null;
