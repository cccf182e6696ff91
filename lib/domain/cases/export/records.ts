import { type Noun, reference } from '@/lib/domain/references';
import type { CaseFile } from '@/lib/engines/casefile/schema';

/** What every record of the file may say of its writing; never part of a comparison, because it never changes. */
type Writing = 'ref' | 'recorded' | 'author';

export type FileSpeaker = CaseFile['speakers'][number];
export type FileSource = CaseFile['sources'][number];
export type FileCapture = FileSource['captures'][number];
export type FileOrigin = CaseFile['origins'][number];
export type FileClaim = CaseFile['claims'][number];
export type FileEvidence = FileClaim['evidence'][number];
export type FileOmission = FileClaim['omissions'][number];
export type FileAssessment = FileClaim['assessments'][number];
export type FileStatement = CaseFile['statements'][number];
export type FileStance = FileStatement['stances'][number];
export type FileAnchor = FileStatement['anchors'][number];
export type FileRelation = CaseFile['relations'][number];
export type FileCorrection = CaseFile['corrections'][number];

/** The content of each record: what one import compares with the one before. Records that stand inside are left out. */
export type Content = {
  case: Omit<CaseFile['case'], Writing>;
  side: CaseFile['sides'][number];
  speaker: Omit<FileSpeaker, Writing>;
  source: Omit<FileSource, Writing | 'captures'>;
  capture: Omit<FileCapture, 'method' | 'original'>;
  origin: FileOrigin;
  claim: Omit<FileClaim, Writing | 'omissions' | 'evidence' | 'assessments'>;
  evidence: Omit<FileEvidence, Writing | 'file' | 'anchors'>;
  omission: FileOmission;
  assessment: Omit<FileAssessment, 'ref' | 'recorded'>;
  statement: Omit<FileStatement, Writing | 'anchors' | 'stances'>;
  relation: Omit<FileRelation, Writing>;
  correction: Omit<FileCorrection, 'ref'>;
};

/** A record as the database holds it, in the words of the case file. */
export type Stored<T> = {
  readonly id: string;
  /** The number of its short reference, 0 for what has none. */
  readonly number: number;
  readonly createdAt: Date;
  /** Id of the author. */
  readonly createdBy: string;
  readonly content: T;
};

/** A moment as the file writes it: without the milliseconds where there are none. */
export const instantText = (moment: Date): string => moment.toISOString().replace('.000Z', 'Z');

/** A day where the moment is its first, else the moment: how an assessment or a correction is dated. */
export const dayOrInstant = (moment: Date): string => instantText(moment).replace('T00:00:00Z', '');

/** The moment of a day or of a moment in the file. */
export const momentOf = (text: string): Date => new Date(text.includes('T') ? text : `${text}T00:00:00Z`);

/** A claim's `when` from its two ends; the inverse of splitWhen in engines/casefile/date. */
export function joinWhen(from: string | null, to: string | null): string | undefined {
  if (from === null && to === null) return undefined;
  return from === to ? from! : `${from ?? '..'}/${to ?? '..'}`;
}

/** An enum value of the database client as people write it: `reading_notes` is reading-notes. */
export const word = <T extends string>(value: string): T => value.replaceAll('_', '-') as T;

/** Content with its absent fields left out, as the file has it. */
export function given<T extends Record<string, unknown>>(record: { [K in keyof T]: T[K] | null }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as T;
}

/** Who wrote a record and when, where that differs from what the file says for all; and its reference. */
export function writing(
  noun: Noun,
  stored: Stored<unknown>,
  defaults: { recorded: string; author: string },
  authorKey: (id: string) => string,
): { ref: string; recorded?: string; author?: string } {
  const recorded = instantText(stored.createdAt);
  const author = authorKey(stored.createdBy);
  return {
    ref: reference(noun, stored.number),
    ...(recorded === defaults.recorded ? {} : { recorded }),
    ...(author === defaults.author ? {} : { author }),
  };
}
