/* The words of the domain as lists, in the order people see them. The database holds the same as enums. */

export const STANCES = ['asserts', 'denies', 'hedges', 'reports', 'questions'] as const;
export const COVERAGES = ['whole', 'part', 'another-point', 'no-real-denial'] as const;
export const MODES = ['verbatim', 'partly-quoted', 'paraphrased', 'translated'] as const;
export const ATTRIBUTIONS = ['as-quoted', 'confirmed-in-original', 'misquoted', 'unconfirmed'] as const;
export const TERMINI = ['original-found', 'original-not-found', 'unnamed', 'unpublished'] as const;
export const SPEAKER_KINDS = ['person', 'organisation', 'outlet', 'unnamed'] as const;
export const RIGHTS = ['include-text', 'quotations-only'] as const;
export const CAPTURE_KINDS = ['reading-notes', 'full-text'] as const;
export const POLARITIES = ['supports', 'refutes', 'context'] as const;
export const EVIDENCE_KINDS = [
  'record',
  'dataset',
  'expert-analysis',
  'witness',
  'interested-party',
  'second-hand-report',
] as const;
export const ASSESSMENT_STATES = ['draft', 'in-review', 'returned', 'published'] as const;
export const RETURN_REASONS = [
  'unsupported',
  'unclear',
  'not-one-claim',
  'duplicate',
  'wording',
  'attribution',
  'sources',
  'other',
] as const;
export const RELATION_KINDS = [
  'rebuts',
  'contradicts',
  'supports',
  'repeats',
  'narrows',
  'broadens',
  'counter-accuses',
  'gives-context',
  'split-from',
  'merged-into',
] as const;
export const CLAIM_STATES = ['draft', 'published', 'merged', 'withdrawn'] as const;
