import { readIn } from '@/lib/domain/cases/import/compare';
import type { ImportedNoun, ImportReport } from '@/lib/domain/cases/import/report';
import type { CaseFile } from '@/lib/engines/casefile/schema';

type Keys = Partial<Record<ImportedNoun, string[]>>;

/**
 * The records that the case has and the file has not, by noun and key; what has no key of its own is named by those it
 * ties together. Authors, statuses and topics are no part of a case: one that is used no more is none of its business.
 */
export function findVanished(before: CaseFile, file: CaseFile): ImportReport['vanished'] {
  const now = keysOf(file);
  // A mark that a statement has taken the place of is not left alone: see omissions-data.
  const carried = file.statements.flatMap((statement) =>
    statement.stances.map(({ claim }) => omissionKey(claim, readIn(statement))),
  );
  now.omission = [...(now.omission ?? []), ...carried];
  return Object.entries(keysOf(before)).flatMap(([noun, keys]) => {
    const kept = new Set(now[noun as ImportedNoun]);
    return keys.filter((key) => !kept.has(key)).map((key) => ({ noun: noun as ImportedNoun, key }));
  });
}

const omissionKey = (claim: string, source: string) => `${claim} left out by ${source}`;

function keysOf(file: CaseFile): Keys {
  const keys = (records: readonly { key: string }[]) => records.map(({ key }) => key);
  const { claims, statements, sources } = file;
  return {
    side: keys(file.sides),
    speaker: keys(file.speakers),
    source: keys(sources),
    capture: sources.flatMap(({ captures }) => keys(captures)),
    origin: keys(file.origins),
    claim: keys(claims),
    evidence: claims.flatMap(({ evidence }) => keys(evidence)),
    omission: claims.flatMap(({ key, omissions }) => omissions.map(({ source }) => omissionKey(key, source))),
    assessment: claims.flatMap(({ key, assessments }) => assessments.map(({ date }) => `${key} of ${date}`)),
    statement: keys(statements),
    stance: statements.flatMap(({ key, stances }) => stances.map(({ claim }) => `${key} on ${claim}`)),
    anchor: statements.flatMap(({ key, anchors }) =>
      anchors.map(({ capture, quote, occurrence = 1 }) => `${key} in ${capture}: “${quote}” (${occurrence})`),
    ),
    relation: file.relations.map(({ from, kind, to }) => `${from} ${kind} ${to}`),
    correction: keys(file.corrections),
  };
}
