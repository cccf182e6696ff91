/** What can be wrong with a bag or a bundle, in the order it is told. */
export const FINDING_KINDS = [
  'container',
  'bag',
  'missing',
  'extra',
  'changed',
  'signature',
  'unknown-key',
  'document',
  'anchor',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Everything that can be found; the words for each are in messages/…/found.ts. */
export type Found =
  | 'algorithm'
  | 'alike'
  | 'anchor-length'
  | 'anchor-outside'
  | 'anchor-place'
  | 'anchor-points'
  | 'asterisk'
  | 'byte-order-mark'
  | 'bytes-after'
  | 'bytes-before'
  | 'bytes-between'
  | 'checksum'
  | 'crc'
  | 'damaged'
  | 'dot-slash'
  | 'encoding'
  | 'end'
  | 'fetch-line'
  | 'fetch-open'
  | 'fetch-unlisted'
  | 'file-large'
  | 'header'
  | 'header-dates'
  | 'header-other'
  | 'key'
  | 'key-unknown'
  | 'length'
  | 'link'
  | 'list'
  | 'list-length'
  | 'lines'
  | 'listed-twice'
  | 'name'
  | 'name-letters'
  | 'no-bagit'
  | 'no-checksum'
  | 'no-document'
  | 'no-encoding'
  | 'no-json'
  | 'no-label'
  | 'no-manifest'
  | 'no-oxum'
  | 'no-part'
  | 'no-payload'
  | 'no-version'
  | 'no-zip'
  | 'not-everywhere'
  | 'not-there'
  | 'not-utf8'
  | 'odd'
  | 'other-document'
  | 'other-name'
  | 'oxum'
  | 'oxum-twice'
  | 'packing'
  | 'path'
  | 'signature'
  | 'signature-open'
  | 'space'
  | 'system-file'
  | 'tag-encoding'
  | 'text'
  | 'text-file'
  | 'too-long'
  | 'too-much'
  | 'twice'
  | 'uncovered'
  | 'unlisted'
  | 'version'
  | 'zip-kind';

export type Values = Readonly<Record<string, string | number>>;

/** One thing that is not as it must be. `path` is the file it is about; `found` says what, `values` of what it speaks. */
export type Finding = {
  readonly kind: FindingKind;
  readonly path: string | null;
  readonly found: Found;
  readonly values: Values;
  /** A warning does not make a bag invalid. */
  readonly severity: 'error' | 'warning';
};

/** Something that does not hold. `path` is the file it is about, null where it is the whole. */
export const fault = (kind: FindingKind, path: string | null, found: Found, values: Values = {}): Finding => ({
  kind,
  path,
  found,
  values,
  severity: 'error',
});

/** Something to know of a bundle that holds all the same. */
export const warning = (kind: FindingKind, path: string | null, found: Found, values: Values = {}): Finding => ({
  kind,
  path,
  found,
  values,
  severity: 'warning',
});

/** Files by their path from the bag's folder, read one at a time so that a large bag is never held whole. */
export type BagFiles = {
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
};
