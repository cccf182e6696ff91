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

/** One thing that is not as it must be. `path` is the file it is about; `detail` says what, in English. */
export type Finding = {
  readonly kind: FindingKind;
  readonly path: string | null;
  readonly detail: string;
  /** A warning does not make a bag invalid. */
  readonly severity: 'error' | 'warning';
};

export const fault = (kind: FindingKind, path: string | null, detail: string): Finding => ({
  kind,
  path,
  detail,
  severity: 'error',
});

export const warning = (kind: FindingKind, path: string | null, detail: string): Finding => ({
  kind,
  path,
  detail,
  severity: 'warning',
});

/** Files by their path from the bag's folder, read one at a time so that a large bag is never held whole. */
export type BagFiles = {
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
};
