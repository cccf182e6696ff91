import { type Finding, type Found, fault, type Values } from './finding';

/** Versions of BagIt: the drafts that were in use, and RFC 8493. */
const VERSIONS = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];

export type Declaration = { readonly version: string; readonly decoder: TextDecoder };

/** The encodings of tag files that Python's bagit and others write under names TextDecoder has no label for. */
const LABELS: Readonly<Record<string, string>> = { 'utf-16be': 'utf-16be', 'utf-16le': 'utf-16le' };

/**
 * Reads bagit.txt: exactly two lines, in UTF-8 without a byte-order mark (RFC 8493, 2.1.1; the drafts give the same two).
 * Null where nothing else can be read.
 */
export function readDeclaration(bytes: Uint8Array, problems: Finding[]): Declaration | null {
  const bad = (found: Found, values?: Values) => problems.push(fault('bag', 'bagit.txt', found, values));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bad('byte-order-mark');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    bad('not-utf8');
    return null;
  }
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const version = /^BagIt-Version\s*:\s*(\d+\.\d+)\s*$/.exec(lines[0] ?? '')?.[1];
  const encoding = /^Tag-File-Character-Encoding\s*:\s*(\S+)\s*$/.exec(lines[1] ?? '')?.[1];
  if (version === undefined) bad('no-version');
  else if (!VERSIONS.includes(version)) bad('version', { version });
  if (encoding === undefined) bad('no-encoding');
  if (lines.length > 2) bad('lines');
  const strict =
    /^BagIt-Version: \S+$/.test(lines[0] ?? '') && /^Tag-File-Character-Encoding: \S+$/.test(lines[1] ?? '');
  if (version !== undefined && encoding !== undefined && !strict) bad('space');
  if (version === undefined || encoding === undefined) return null;
  try {
    return { version, decoder: new TextDecoder(LABELS[encoding.toLowerCase()] ?? encoding, { fatal: true }) };
  } catch {
    bad('encoding', { encoding });
    return null;
  }
}

/** A tag file as text in the bag's encoding, or null with the problem noted. */
export function tagText(path: string, bytes: Uint8Array, decoder: TextDecoder, problems: Finding[]): string | null {
  try {
    // “UTF-16” is read as little-endian by the web's list of names; a byte-order mark says which it is.
    const other = bytes[0] === 0xfe && bytes[1] === 0xff && decoder.encoding === 'utf-16le';
    return (other ? new TextDecoder('utf-16be', { fatal: true }) : decoder).decode(bytes);
  } catch {
    problems.push(fault('bag', path, 'tag-encoding', { encoding: decoder.encoding }));
    return null;
  }
}

/** Labels and values of bag-info.txt; a line that begins with white space goes on with the one before (RFC 8493, 2.2.2). */
export function readInfo(path: string, text: string, problems: Finding[]): [string, string][] {
  const fields: [string, string][] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    const last = fields.at(-1);
    const [, label, value] = /^([^\s:][^:]*?)\s*:\s?(.*)$/.exec(line) ?? [];
    if (/^\s/.test(line) && last) last[1] += ` ${line.trim()}`;
    else if (label !== undefined) fields.push([label, value ?? '']);
    else if (line.trim() !== '') problems.push(fault('bag', path, 'no-label', { line: line.slice(0, 80) }));
  }
  return fields;
}

/** Checks what bag-info.txt says of the payload: once, octets and number of files with a point between (RFC 8493, 2.2.2). */
export function checkOxum(
  path: string,
  fields: readonly [string, string][],
  payload: { octets: number; files: number },
): Finding[] {
  const said = fields.filter(([label]) => label.toLowerCase() === 'payload-oxum').map(([, value]) => value.trim());
  if (said.length > 1) return [fault('bag', path, 'oxum-twice')];
  const [oxum] = said;
  if (oxum === undefined) return [];
  if (!/^\d+\.\d+$/.test(oxum)) return [fault('bag', path, 'no-oxum', { oxum })];
  const is = `${payload.octets}.${payload.files}`;
  return oxum === is ? [] : [fault('bag', path, 'oxum', { oxum, is })];
}
