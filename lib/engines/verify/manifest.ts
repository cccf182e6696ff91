import { type Finding, fault, warning } from './finding';

/** A line of a manifest: checksum and path as it stands in the bag, percent-encoding taken off. */
export type Listed = { readonly checksum: string; readonly path: string };

/**
 * Why a path must not be in a bag, as a word, or null (RFC 8493, 5.1 and 2.1.3): absolute, with a step upwards, somebody's home, or a
 * Windows drive or the variable of one. A bag that names such a path could make software touch files outside of it.
 */
export function unsafePath(path: string): string | null {
  if (path === '') return 'empty';
  if (path.startsWith('/') || /^([A-Za-z]:|%\w+%)[\\/]/.test(path) || path.startsWith('\\')) return 'absolute';
  if (path.startsWith('~')) return 'tilde';
  if (path.split(/[\\/]/).includes('..')) return 'outside';
  if (path.includes('\0')) return 'nul';
  return null;
}

/** Percent-encoded CR, LF and, since 1.0, percent signs; anything else stands for itself (2.1.3). */
function decoded(path: string, version: string): string {
  if (version === '1.0')
    return path.replace(/%(0A|0D|25)/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  return version === '0.97'
    ? path.replace(/%(0A|0D)/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)))
    : path;
}

/** Reads a manifest; what is wrong with a line is noted and the line left out. `payload`: whether it must name files below data/. */
export function readManifest(
  file: string,
  text: string,
  { version, payload }: { version: string; payload: boolean },
  problems: Finding[],
): Listed[] {
  const listed: Listed[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const [, checksum, star, raw] = /^([0-9a-fA-F]+)[ \t]+(\*?)(.+)$/.exec(line) ?? [];
    if (checksum === undefined || raw === undefined) {
      problems.push(fault('bag', file, 'no-checksum', { line: line.slice(0, 80) }));
      continue;
    }
    if (star) problems.push(warning('bag', file, 'asterisk', { path: raw }));
    const given = decoded(raw, version);
    const path = given.replace(/^(\.\/)+/, '');
    if (path !== given) problems.push(warning('bag', file, 'dot-slash', { path: given }));
    const why = unsafePath(path) ?? outOfPlace(path, payload);
    if (why) problems.push(fault('bag', file, 'path', { path, why }));
    else listed.push({ checksum: checksum.toLowerCase(), path });
  }
  return listed;
}

function outOfPlace(path: string, payload: boolean): string | null {
  if (payload) return path.startsWith('data/') ? null : 'payload';
  if (path.startsWith('data/')) return 'tag';
  return /^tagmanifest-[^/]*\.txt$/.test(path) ? 'manifest' : null;
}

/**
 * The same path twice in one manifest is an error since 1.0, and before where its checksums differ: the Library of
 * Congress' suite warns of one listed twice alike. Two that only a file system could confuse are told (2.1.3, 6.2).
 */
export function repeated(file: string, listed: readonly Listed[], version: string): Finding[] {
  const [seen, folded] = [new Map<string, string>(), new Map<string, string>()];
  return listed.flatMap(({ path, checksum }): Finding[] => {
    const [before, alike] = [seen.get(path), folded.get(path.normalize('NFC').toLowerCase())];
    seen.set(path, checksum);
    folded.set(path.normalize('NFC').toLowerCase(), path);
    if (before !== undefined)
      return [(version !== '1.0' && before === checksum ? warning : fault)('bag', file, 'listed-twice', { path })];
    if (alike !== undefined && alike !== path) return [warning('bag', file, 'alike', { path, other: alike })];
    return [];
  });
}

/**
 * Reads fetch.txt: address, length or “-”, path as in a manifest (2.2.3). Answers the paths that may still have to be
 * fetched. Only 1.0 forbids to name there what is no payload, and a valid bag of the Library of Congress' suite does.
 */
export function readFetch(text: string, version: string, problems: Finding[]): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    if (line.trim() === '') return [];
    const [, url, length, raw] = /^(\S+)[ \t]+(\S+)[ \t]+(.+)$/.exec(line) ?? [];
    const path = raw === undefined ? undefined : decoded(raw, version).replace(/^(\.\/)+/, '');
    const why =
      path === undefined
        ? 'shape'
        : !/^(\d+|-)$/.test(length!)
          ? 'length'
          : !URL.canParse(url!)
            ? 'address'
            : (unsafePath(path) ?? outOfPlace(path, true));
    if (why === null) return [path!];
    if (why === 'payload' && version !== '1.0') {
      problems.push(warning('bag', 'fetch.txt', 'fetch-line', { line: line.slice(0, 80), why }));
      return [];
    }
    problems.push(fault('bag', 'fetch.txt', 'fetch-line', { line: line.slice(0, 80), why }));
    return [];
  });
}
