import { Inflate } from 'fflate';
import { type BagFiles, type Finding, type Found, fault, type Values } from './finding';

/** Limits of an archive that is checked: far above any dossier, low enough that no bomb fills a machine. */
export const ZIP_LIMITS = {
  files: 50_000,
  /** Bytes of one file, unpacked. */
  file: 512 * 2 ** 20,
  /** Bytes of all files, unpacked. */
  all: 4 * 2 ** 30,
} as const;

/** Bytes handed to the decompressor at once: deflate makes at most 1,032 of each, so what comes out stays small. */
const SLICE = 16_384;

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const END_SIZE = 22;

/** A file that cannot be read as a ZIP archive at all. */
export class NotAnArchive extends Error {
  constructor(
    readonly found: Found,
    readonly values: Values = {},
  ) {
    super(`no archive that can be read: ${found}`);
  }

  /** The same as what a check finds. */
  get finding(): Finding {
    return fault('container', null, this.found, this.values);
  }
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Where the list of files speaks of it. */
  readonly place: number;
  /** What our own writer leaves at zero: made-by, attributes, disk. */
  readonly host: string;
};

/**
 * The files of a ZIP archive (PKWARE APPNOTE 6.3.10, without ZIP64 and encryption) by their path below the one folder
 * at its top, and everything about the archive itself that does not fit: sizes, checksums, headers that contradict each
 * other, bytes that belong to no file. Unpacks one file at a time. Throws NotAnArchive.
 */
export function openZip(archive: Uint8Array): { files: BagFiles; findings: Finding[]; folder: string } {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const findings: Finding[] = [];
  const { entries, start } = centralDirectory(archive, view, findings);
  findings.push(...covered(archive, view, entries, start), ...oddOnesOut(entries));
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const folder = topFolder(files);
  const byPath = new Map<string, Entry>();
  for (const entry of files) {
    const path = entry.name.slice(folder.length);
    if (byPath.has(path)) findings.push(fault('container', path, 'twice'));
    byPath.set(path, entry);
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > ZIP_LIMITS.all) throw new NotAnArchive('too-much');
  const damaged = new Set<string>();
  return {
    folder,
    findings,
    files: {
      paths: [...byPath.keys()],
      async read(path) {
        const entry = byPath.get(path)!;
        const { bytes, wrong } = unpack(archive, view, entry);
        if (wrong && !damaged.has(path)) {
          damaged.add(path);
          findings.push(fault('container', path, wrong));
        }
        return bytes;
      },
    },
  };
}

/** The folder all files are in (a bag is packed as one), or none. */
function topFolder(entries: readonly Entry[]): string {
  const first = entries[0]?.name.split('/')[0] ?? '';
  if (entries.some(({ name }) => name === 'bagit.txt')) return '';
  return first && entries.every(({ name }) => name.startsWith(`${first}/`)) ? `${first}/` : '';
}

function centralDirectory(archive: Uint8Array, view: DataView, findings: Finding[]) {
  let end = archive.length - END_SIZE;
  while (end >= Math.max(0, archive.length - END_SIZE - 0xffff) && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw new NotAnArchive('no-zip');
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count > ZIP_LIMITS.files || start === 0xffffffff) throw new NotAnArchive('zip-kind');
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    findings.push(fault('container', null, 'end'));
  if (end + END_SIZE !== archive.length || view.getUint16(end + 20, true) !== 0)
    findings.push(fault('container', null, 'bytes-after'));
  const entries: Entry[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new NotAnArchive('list');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: decodeName(archive.subarray(at + 46, at + 46 + name), findings),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      place: at,
      host: [
        view.getUint16(at + 4, true),
        view.getUint16(at + 34, true),
        view.getUint16(at + 36, true),
        view.getUint32(at + 38, true),
        extra,
        comment,
      ].join(),
    });
    at += 46 + name + extra + comment;
  }
  if (at !== end || at - start !== size) findings.push(fault('container', null, 'list-length'));
  return { entries, start };
}

function decodeName(bytes: Uint8Array, findings: Finding[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const name = new TextDecoder('latin1').decode(bytes);
    findings.push(fault('container', name, 'name'));
    return name;
  }
}

/** Length of the header before an entry's bytes, and whether it says the same as the list of files. */
function localHeader(archive: Uint8Array, view: DataView, entry: Entry): { from: number; wrong: Found | null } {
  const { offset } = entry;
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== LOCAL)
    return { from: archive.length, wrong: 'header' };
  const name = view.getUint16(offset + 26, true);
  const from = offset + 30 + name + view.getUint16(offset + 28, true);
  const streamed = (view.getUint16(offset + 6, true) & 8) !== 0;
  const same =
    new TextDecoder().decode(archive.subarray(offset + 30, offset + 30 + name)) === entry.name &&
    view.getUint16(offset + 8, true) === entry.method &&
    (streamed ||
      (view.getUint32(offset + 14, true) === entry.crc &&
        view.getUint32(offset + 18, true) === entry.packed &&
        view.getUint32(offset + 22, true) === entry.size));
  return { from, wrong: same ? null : 'header-other' };
}

/** Every byte belongs to a file, its header, or the list: nothing hides between them. */
function covered(archive: Uint8Array, view: DataView, entries: readonly Entry[], start: number): Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const { from, wrong } = localHeader(archive, view, entry);
    if (wrong) findings.push(fault('container', entry.name, wrong));
    else if (!sameStamp(view, entry)) findings.push(fault('container', entry.name, 'header-dates'));
    // A streamed entry is followed by its sizes: 12 or 16 bytes.
    const gap = entry.offset - at;
    if (gap !== 0 && gap !== 12 && gap !== 16) findings.push(fault('container', entry.name, 'bytes-before'));
    at = from + entry.packed;
  }
  const rest = start - at;
  if (rest !== 0 && rest !== 12 && rest !== 16) findings.push(fault('container', null, 'bytes-between'));
  return findings;
}

/** Version, flags, time and date stand in both headers. */
const sameStamp = (view: DataView, { offset, place }: Entry): boolean =>
  [4, 6, 10, 12].every((field) => view.getUint16(offset + field, true) === view.getUint16(place + field + 2, true));

/** Where nearly all entries were written by one program with nothing in these fields, one that differs was changed. */
function oddOnesOut(entries: readonly Entry[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { host } of entries) counts.set(host, (counts.get(host) ?? 0) + 1);
  const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (count < entries.length - 1 || entries.length < 4) return [];
  return entries.filter(({ host }) => host !== usual).map(({ name }) => fault('container', name, 'odd'));
}

function unpack(archive: Uint8Array, view: DataView, entry: Entry): { bytes: Uint8Array; wrong: Found | null } {
  const { from } = localHeader(archive, view, entry);
  const packed = archive.subarray(from, from + entry.packed);
  if (entry.size > ZIP_LIMITS.file) throw new NotAnArchive('file-large', { name: entry.name });
  // Deflate makes at most 1,032 bytes of one; a larger claim would only have memory set aside for nothing.
  if (entry.size > packed.length * 1032 + 64) return { bytes: new Uint8Array(), wrong: 'too-long' };
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = packed;
  else if (entry.method === 8 && contradictory(packed)) return { bytes: new Uint8Array(), wrong: 'damaged' };
  else if (entry.method === 8) bytes = inflate(packed, entry.size);
  else return { bytes: new Uint8Array(), wrong: 'packing' };
  if (bytes.length !== entry.size) return { bytes, wrong: 'length' };
  return { bytes, wrong: crc32(bytes) === entry.crc ? null : 'crc' };
}

/**
 * Blocks of deflate that are stored as they are say their length twice (RFC 1951, 3.2.4), and the decompressor reads it
 * once. Those at the beginning are looked at, which is all of a file that cannot be packed; behind a packed block
 * nobody knows where the next begins, and such a change alters nothing of what comes out.
 */
function contradictory(packed: Uint8Array): boolean {
  for (let at = 0; at + 5 <= packed.length && (packed[at]! & 0b110) === 0; ) {
    const [length, inverse] = [packed[at + 1]! | (packed[at + 2]! << 8), packed[at + 3]! | (packed[at + 4]! << 8)];
    if (packed[at]! >> 3 !== 0 || (length ^ inverse) !== 0xffff) return true;
    if (packed[at]! & 1) return false;
    at += 5 + length;
  }
  return false;
}

/** Unpacks at most a byte more than was announced: sizes an archive claims are not believed. Damage ends it early. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += SLICE)
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch {
    return out.subarray(0, Math.min(length, size));
  }
  return length === size ? out : new Uint8Array(Math.min(length, size + 1));
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
