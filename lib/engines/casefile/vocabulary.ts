/**
 * The closed vocabularies of the case file, in the words of the product. A desk may add evidence statuses (the list
 * `statuses` of the file); every other list is fixed by the version of the format.
 */
export const CASE_FILE_FORMAT = 'counterclaim-case/1';

export const AUTHOR_ROLES = ['editor', 'reviewer'] as const;
export const SPEAKER_KINDS = ['person', 'organisation', 'outlet', 'unnamed'] as const;
export const CAPTURE_KINDS = ['reading-notes', 'full-text'] as const;
export const SOURCE_RIGHTS = ['include-text', 'quotations-only'] as const;
export const MODES = ['verbatim', 'partly-quoted', 'paraphrased', 'translated'] as const;
export const ATTRIBUTIONS = ['as-quoted', 'confirmed-in-original', 'misquoted', 'unconfirmed'] as const;
export const TERMINI = ['original-found', 'original-not-found', 'unnamed', 'unpublished'] as const;
export const STANCES = ['asserts', 'denies', 'hedges', 'reports', 'questions'] as const;
export const COVERAGES = ['whole', 'part', 'another-point', 'no-real-denial'] as const;
export const POLARITIES = ['supports', 'refutes', 'context'] as const;
export const STATUSES = [
  'unassessed',
  'unsupported',
  'contested',
  'partly-supported',
  'supported',
  'refuted',
  'unverifiable',
] as const;
export const EVIDENCE_KINDS = [
  'record',
  'dataset',
  'expert-analysis',
  'witness',
  'interested-party',
  'second-hand-report',
] as const;
export const RELATIONS = [
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

/** Item types of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;
