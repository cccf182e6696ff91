import type { FileAssessment, FileClaim } from '@/lib/domain/cases/export/records';
import { momentOf } from '@/lib/domain/cases/export/records';
import { type StoredAssessment, storedAssessments } from '@/lib/domain/cases/export/stored-claims-data';
import { assessmentContent, differences } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { type Dated, insert, insertDated } from '@/lib/domain/cases/import/insert-data';
import { checkReferences, giveNumbers } from '@/lib/domain/cases/import/numbers-data';
import {
  changedBy,
  givenNumber,
  idOf,
  maybeId,
  oursStays,
  type Planned,
  type Run,
} from '@/lib/domain/cases/import/run-data';
import { coded, type Fault, type TreePath } from '@/lib/engines/casefile/problem';

type Entry = Planned<FileAssessment> & { claimId: string };

/** Key of an assessment among all: its claim and its moment, which names it in the file too. */
export const assessmentKey = (claimId: string, moment: Date): string => `${claimId} ${moment.getTime()}`;

/** What the step on corrections needs: the ids of assessments by claim and moment. */
export type Assessments = { ids: Map<string, string>; write: Writer };

/**
 * Assessments are known again by claim and date. One that has left the desk never changes, so a difference is refused;
 * a draft may be rewritten, and published on the file's word (which passes through review, as at the desk).
 */
export async function planAssessments(run: Run): Promise<Assessments> {
  const { tx, file, report } = run;
  const stored = await storedAssessments(
    tx,
    file.claims.map(({ key }) => idOf(run, 'claim', key)),
  );
  const there = new Map(stored.map((held) => [assessmentKey(held.claimId, held.assessedAt), held]));
  const ids = new Map(stored.map((held) => [assessmentKey(held.claimId, held.assessedAt), held.id]));
  const [created, changed]: [Entry[], Entry[]] = [[], []];
  for (const { claim, record, path } of inOrder(file.claims)) {
    const claimId = idOf(run, 'claim', claim.key);
    const key = assessmentKey(claimId, momentOf(record.date));
    const held = there.get(key);
    const id = held?.id ?? run.id();
    ids.set(key, id);
    const planned = {
      record,
      path,
      id,
      claimId,
      number: givenNumber(run, 'assessment', record.ref, path, held?.number),
    };
    const differing = held ? differences(held.content, assessmentContent(record)) : [];
    const named = {
      noun: 'assessment' as const,
      key: `${claim.key} ${record.date}`,
      number: held?.number ?? 0,
      fixed: held?.state !== 'draft',
    };
    if (!held) created.push(planned);
    else if (differing.length === 0) report.unchanged.assessment += 1;
    else if (oursStays(run, named, differing, held.content, assessmentContent(record)))
      report.unchanged.assessment += 1;
    else if (held.state === 'draft') changed.push(planned);
    else run.findings.push({ path, ...refusal(held, claim, record, differing) });
  }
  await checkReferences(run, 'assessment', created);
  report.created.assessment += created.length;
  report.changed.assessment += changed.length;
  return { ids, write: () => writeAssessments(run, created, changed) };
}

/** By date, so that references are given in the order in which the assessments were made. */
function inOrder(claims: readonly FileClaim[]) {
  return claims.flatMap((claim, at) =>
    claim.assessments
      .map((record, no) => ({ claim, record, path: ['claims', at, 'assessments', no] as TreePath }))
      .sort((a, b) => momentOf(a.record.date).getTime() - momentOf(b.record.date).getTime()),
  );
}

function refusal(held: StoredAssessment, claim: FileClaim, record: FileAssessment, differing: string[]): Fault {
  const values = { claim: claim.key, date: record.date, state: held.state, fields: differing.join(', ') };
  return coded('assessment-stands', values);
}

/** When an assessment was made public here; the day it bears, where the file does not say. */
const recordedAt = (record: FileAssessment): Date => new Date(record.recorded ?? momentOf(record.date));

async function writeAssessments(run: Run, created: Entry[], changed: Entry[]): Promise<void> {
  await giveNumbers(run, 'assessment', created);
  const rows = created.map(({ record, id, claimId, number }) => {
    const by = idOf(run, 'author', record.author);
    const at = recordedAt(record);
    const state = record.published ? ('published' as const) : ('draft' as const);
    const publishedAt = record.published ? at : null;
    const own = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
    return { id, claimId, number, authorId: by, state, publishedAt, ...columns(run, record), ...own };
  });
  await insert(run, rows, 'assessment');
  await insertDated(
    run,
    considered(run, created, ({ record }) => recordedAt(record)),
    'assessmentConsidered',
  );
  for (const entry of changed) await rewriteDraft(run, entry);
}

async function rewriteDraft(run: Run, entry: Entry): Promise<void> {
  const { tx } = run;
  const { record, id } = entry;
  const updatedBy = changedBy(run);
  await tx.assessmentConsidered.deleteMany({ where: { assessmentId: id } });
  await tx.assessment.update({ where: { id }, data: { ...columns(run, record), updatedBy } });
  await insertDated(
    run,
    considered(run, [entry], () => run.now),
    'assessmentConsidered',
  );
  if (!record.published) return;
  await tx.assessment.update({ where: { id }, data: { state: 'in_review', updatedBy } });
  await tx.assessment.update({ where: { id }, data: { state: 'published', publishedAt: run.now, updatedBy } });
}

const columns = (run: Run, record: FileAssessment) => ({
  statusKey: record.status,
  rationale: record.rationale,
  reviewerId: maybeId(run, 'author', record.reviewer),
  assessedAt: momentOf(record.date),
});

type Considered = {
  id: string;
  assessmentId: string;
  evidenceId: string | null;
  statementId: string | null;
  position: number;
};

function considered(run: Run, entries: Entry[], moment: (entry: Entry) => Date): Dated<Considered>[] {
  return entries.flatMap((entry) =>
    entry.record.considered.map((key, position) => {
      const evidenceId = run.ids.evidence.get(key) ?? null;
      const statementId = evidenceId ? null : idOf(run, 'statement', key);
      return { at: moment(entry), row: { id: run.id(), assessmentId: entry.id, evidenceId, statementId, position } };
    }),
  );
}
