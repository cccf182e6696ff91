import { anchorRecord } from '@/lib/domain/cases/export/load-statements-data';
import { byNumber, type Loading } from '@/lib/domain/cases/export/loading-data';
import { type FileAnchor, instantText } from '@/lib/domain/cases/export/records';
import {
  type StoredAssessment,
  storedAssessments,
  storedClaims,
  storedEvidence,
  storedOmissions,
  storedRelations,
} from '@/lib/domain/cases/export/stored-claims-data';
import { type StoredCapture, storedEvidenceAnchors } from '@/lib/domain/cases/export/stored-texts-data';
import { reference } from '@/lib/domain/references';
import type { CaseFile } from '@/lib/engines/casefile/schema';

/** The claims of a case with what stands inside them, and what other parts of the file need of them. */
export type LoadedClaims = {
  records: CaseFile['claims'];
  relations: CaseFile['relations'];
  /** Id → key of the claims in the file. */
  keys: Map<string, string>;
  assessmentIds: string[];
  /** Keys of the people who marked and assessed, and of those who reviewed. */
  authors: string[];
  reviewers: Set<string>;
};

/**
 * The claims of a case that are published or merged. Drafts and withdrawn claims stay here, and so do assessments that
 * nobody has published: a file leaves the desk.
 */
export async function loadClaims(
  loading: Loading,
  caseId: string,
  captures: readonly StoredCapture[],
): Promise<LoadedClaims> {
  const { tx } = loading;
  const all = await tx.claim.findMany({ where: { caseId }, select: { id: true, key: true, state: true } });
  const shown = all.filter(({ state }) => state === 'published' || state === 'merged');
  const ids = shown.map(({ id }) => id);
  const keys = new Map(shown.map(({ id, key }) => [id, key]));
  const items = (await storedEvidence(tx, { claimIds: ids })).filter((item) => item.withdrawnAt === null);
  const evidence = groupBy(items);
  const places = await placesOf(loading, items, captures);
  const omissions = groupBy(await storedOmissions(tx, ids));
  const allAssessments = (await storedAssessments(tx, ids)).filter(isExported);
  const assessments = groupBy(allAssessments);
  const records = byNumber(await storedClaims(tx, { ids })).map((claim) => ({
    ...loading.writing('claim', claim),
    ...claim.content,
    omissions: (omissions.get(claim.id) ?? []).map(({ content }) => content),
    evidence: (evidence.get(claim.id) ?? []).map((item) => ({
      ...loading.writing('evidence', item),
      ...item.content,
      ...(item.fileSha256 ? { file: { sha256: item.fileSha256, name: item.fileName ?? item.content.key } } : {}),
      anchors: places.get(item.id) ?? [],
    })),
    assessments: (assessments.get(claim.id) ?? []).map(assessmentRecord),
  }));
  const relations = byNumber(await storedRelations(tx, ids)).filter(({ toId }) => keys.has(toId));
  const judged = [...omissions.values()].flat().map(({ content }) => content.by);
  const reviewers = allAssessments.flatMap(({ content }) => content.reviewer ?? []);
  return {
    records,
    relations: relations.map((relation) => ({ ...loading.writing('relation', relation), ...relation.content })),
    keys,
    assessmentIds: allAssessments.map(({ id }) => id),
    authors: [...judged, ...allAssessments.map(({ content }) => content.author), ...reviewers],
    reviewers: new Set(reviewers),
  };
}

/** Where passages that are evidence stand in the captures of the file, by the id of the item. */
async function placesOf({ tx }: Loading, items: readonly { id: string }[], captures: readonly StoredCapture[]) {
  const texts = new Map(captures.map((capture) => [capture.id, capture.content]));
  const places = new Map<string, FileAnchor[]>();
  const ids = items.map(({ id }) => id);
  for (const { ownerId, captureId, exact, start } of await storedEvidenceAnchors(tx, ids)) {
    const capture = texts.get(captureId);
    if (capture) places.set(ownerId, [...(places.get(ownerId) ?? []), anchorRecord(capture, exact, start)]);
  }
  return places;
}

/** The format has no place for an assessment of which all that was considered has been withdrawn since. */
const isExported = ({ state, content }: StoredAssessment) => state === 'published' && content.considered.length > 0;

function assessmentRecord(stored: StoredAssessment): CaseFile['claims'][number]['assessments'][number] {
  const { assessedAt, publishedAt, createdAt, number, content } = stored;
  const recorded = publishedAt ?? createdAt;
  return {
    ref: reference('assessment', number),
    ...content,
    ...(recorded.getTime() === assessedAt.getTime() ? {} : { recorded: instantText(recorded) }),
  };
}

function groupBy<T extends { claimId: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.claimId);
    if (group) group.push(record);
    else groups.set(record.claimId, [record]);
  }
  return groups;
}
