import { Refusal } from './draft';
import { LIMITS } from './limits';
import { Unpacking } from './unpack';

/** An entry of a ZIP archive; `bytes` unpacks it within the limits of the whole archive. */
export type Entry = { name: string; bytes: () => Uint8Array };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Lists the entries of a ZIP archive from its central directory (PKWARE APPNOTE 6.3.10, 4.3.12). ZIP64, encryption and
 * methods other than stored and deflate are refused; a capture of 25 MB has no need of them.
 */
export function zipEntries(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new Refusal('bomb', `The archive holds more than ${LIMITS.entries} files.`);
  const unpacking = new Unpacking();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const header = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, bytes: () => entryBytes(archive, view, header, unpacking) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands in the last 22 bytes, or before a comment of up to 65,535. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

type Header = { flags: number; method: number; size: number; offset: number };

function entryBytes(archive: Uint8Array, view: DataView, header: Header, unpacking: Unpacking): Uint8Array {
  const { flags, method, size, offset } = header;
  if (flags & 1) throw new Refusal('encrypted', 'The file is protected by a password.');
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + size > archive.length) throw damaged();
  const packed = archive.subarray(from, from + size);
  if (method === 8) return unpacking.open(packed, 'raw');
  if (method !== 0) throw damaged();
  unpacking.count(size, size);
  return packed;
}

function damaged(): Refusal {
  return new Refusal('broken', 'The archive is damaged or of an uncommon kind and cannot be read.');
}
