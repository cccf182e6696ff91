import type { Include } from '@/lib/engines/document/document';

/* What a dossier may be taken away as. Kept apart from the engines, so that a screen can name formats without them. */

/** The formats in the order people see them; the bundle holds all others. */
export const EXPORT_FORMATS = [
  'pdf',
  'docx',
  'html',
  'markdown',
  'json',
  'xlsx',
  'csv-claims',
  'csv-statements',
  'csv-sources',
  'claim-review',
  'annotations',
  'csl-json',
  'bibtex',
  'ris',
  'citations',
  'bundle',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const STYLE_NAMES = ['apa', 'harvard1', 'vancouver'] as const;

/** Claims of one export made while somebody waits; typesetting takes longest, so its formats take fewer. */
export const MOST_AT_ONCE = 5_000;
export const MOST_SET = 1_000;
export const SET_FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'markdown', 'bundle'];

/** A new dossier takes in everything that may be passed on. */
export const INCLUDE_ALL: Include = {
  evidence: true,
  history: true,
  omissions: true,
  relations: true,
  corrections: true,
  notes: true,
  texts: true,
  originals: true,
};
