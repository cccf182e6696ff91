import type {
  Content,
  FileAssessment,
  FileClaim,
  FileCorrection,
  FileEvidence,
  FileRelation,
  FileSource,
  FileSpeaker,
  FileStatement,
} from '@/lib/domain/cases/export/records';
import { dayOrInstant, instantText, joinWhen, momentOf } from '@/lib/domain/cases/export/records';
import { canonicalText } from '@/lib/engines/anchor/text';
import { splitWhen } from '@/lib/engines/casefile/date';
import type { CaseFile } from '@/lib/engines/casefile/schema';

/** One form for equal values: keys in order, absent ones gone. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The names of the fields in which two contents differ, in the order of the file. */
export function differences(theirs: object, ours: object): string[] {
  const [a, b] = [theirs as Record<string, unknown>, ours as Record<string, unknown>];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => stable(a[name] ?? null) !== stable(b[name] ?? null));
}

/** A record without what says who wrote it when, and under which reference. */
function bare<T extends { ref?: unknown; recorded?: unknown; author?: unknown }>(record: T) {
  const { ref: _ref, recorded: _recorded, author: _author, ...content } = record;
  return content;
}

/*
 * What a record of the file says, in the one form in which the database would give it back: ends of a span that are
 * the same are one date, moments have milliseconds at most, a text is canonical.
 */

/** What a file says of the case itself. */
export const caseContent = (record: CaseFile['case']): Content['case'] => bare(record);

/** The order of aliases means nothing: the same ones in another order are no change. */
export function speakerContent(record: FileSpeaker): Content['speaker'] {
  return { ...bare(record), aliases: byText(record.aliases) };
}

/** Aliases in an order of their own. */
export const byText = <T extends { text: string }>(aliases: readonly T[]): T[] =>
  [...aliases].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

/** What a file says of a source, without its captures; further CSL fields as a value with its names in order. */
export function sourceContent(record: FileSource): Content['source'] {
  const { captures: _captures, csl, ...content } = bare(record);
  return csl === undefined ? content : { ...content, csl: stable(JSON.parse(csl)) };
}

/** What a file says of a capture. How its text was made is no content: the same words made another way are the same. */
export function captureContent(record: FileSource['captures'][number]): Content['capture'] {
  const { method: _method, original: _original, ...content } = record;
  return { ...content, taken: instantText(new Date(record.taken)), text: canonicalText(record.text) };
}

/** What a file says of a claim itself; its omissions, evidence and assessments are records of their own. */
export function claimContent(record: FileClaim): Content['claim'] {
  const { omissions: _omissions, evidence: _evidence, assessments: _assessments, when, ...content } = bare(record);
  if (when === undefined) return content;
  const { from, to } = splitWhen(when);
  return { ...content, when: joinWhen(from ?? null, to ?? null) };
}

/** Its file and its places come beside it: a file from elsewhere may be without them and takes none away. */
export function evidenceContent(record: FileEvidence): Content['evidence'] {
  const { file: _file, anchors: _anchors, ...content } = bare(record);
  return content;
}

/** What a file says of an assessment, without the reference it bears there and when it was recorded. */
export function assessmentContent(record: FileAssessment): Content['assessment'] {
  const { ref: _ref, recorded: _recorded, ...content } = record;
  return { ...content, date: dayOrInstant(momentOf(record.date)) };
}

/** What a file says of a statement and its chain; where the words stand and what they bear on are compared apart. */
export function statementContent(record: FileStatement): Content['statement'] {
  const { anchors: _anchors, stances: _stances, chain, ...content } = bare(record);
  return { ...content, chain: { ...chain, links: chain.links.map(({ anchor: _anchor, ...link }) => link) } };
}

/** What a file says of a relation. */
export const relationContent = (record: FileRelation): Content['relation'] => bare(record);

/** What a file says of a correction, its days as the database has them. */
export function correctionContent(record: FileCorrection): Content['correction'] {
  const { ref: _ref, target, ...content } = record;
  const assessed = target.assessed === undefined ? {} : { assessed: dayOrInstant(momentOf(target.assessed)) };
  return { ...content, target: { ...target, ...assessed }, date: dayOrInstant(momentOf(record.date)) };
}

/** The key of the source in which a statement was read; empty where the chain names none. */
export const readIn = ({ chain }: FileStatement): string => chain.links.find(({ readByUs }) => readByUs)?.source ?? '';
