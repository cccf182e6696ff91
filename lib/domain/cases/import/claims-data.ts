import type { FileClaim, FileEvidence } from '@/lib/domain/cases/export/records';
import { storedClaims, storedEvidence } from '@/lib/domain/cases/export/stored-claims-data';
import { claimContent, evidenceContent } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert, insertDated, pointedAtFirst } from '@/lib/domain/cases/import/insert-data';
import { checkReferences, giveNumbers } from '@/lib/domain/cases/import/numbers-data';
import {
  changedBy,
  dbWord,
  entries,
  idOf,
  json,
  maybeId,
  type Plan,
  type Planned,
  planRecords,
  type Run,
  written,
} from '@/lib/domain/cases/import/run-data';
import { splitWhen } from '@/lib/engines/casefile/date';
import { coded } from '@/lib/engines/casefile/problem';

/** Claims with their topics. A claim belongs to one case, so a key that another case has is refused. */
export async function planClaims(run: Run, caseId: string): Promise<{ plan: Plan<FileClaim>; write: Writer }> {
  const { tx, file, findings } = run;
  const stored = await storedClaims(tx, { keys: file.claims.map(({ key }) => key) });
  const claims = entries(file.claims, 'claims');
  const elsewhere = new Set(stored.filter((held) => held.caseId !== caseId).map((held) => held.content.key));
  for (const { record, path } of claims.filter(({ record }) => elsewhere.has(record.key)))
    findings.push({ path, ...coded('claim-elsewhere', { key: record.key }) });
  const plan = await planRecords(run, {
    noun: 'claim',
    entries: claims,
    // What hangs on a stranger's claim is not compared: one sentence on it is enough.
    stored: stored.filter((held) => held.caseId === caseId),
    content: claimContent,
  });
  await checkReferences(run, 'claim', plan.created);
  const mergedInto = new Map(
    file.relations.filter(({ kind }) => kind === 'merged-into').map(({ from, to }) => [from, to]),
  );
  const write = async () => {
    await giveNumbers(run, 'claim', plan.created);
    const ordered = pointedAtFirst(
      plan.created,
      ({ record }) => record.key,
      ({ record }) => mergedInto.get(record.key),
    );
    const rows = ordered.map(({ record, id, number }) => {
      const mergedIntoId = maybeId(run, 'claim', mergedInto.get(record.key));
      const state = mergedIntoId ? ('merged' as const) : run.published ? ('published' as const) : ('draft' as const);
      return { id, number, caseId, state, mergedIntoId, ...columns(record), ...written(run, record) };
    });
    await insert(run, rows, 'claim');
    for (const { record, id } of plan.changed) {
      await tx.claimTopic.deleteMany({ where: { claimId: id } });
      await tx.claim.update({ where: { id }, data: { ...columns(record), updatedBy: changedBy(run) } });
    }
    await insertTopics(run, plan);
  };
  return { plan, write };
}

function columns(record: FileClaim) {
  const { from, to } = record.when === undefined ? {} : splitWhen(record.when);
  return {
    key: record.key,
    proposition: record.proposition,
    short: record.short,
    who: json(record.who),
    what: json(record.what),
    where: json(record.where),
    from: from ?? null,
    to: to ?? null,
    note: json(record.note),
  };
}

async function insertTopics(run: Run, plan: Plan<FileClaim>): Promise<void> {
  const topics = (claims: Planned<FileClaim>[], moment: (record: FileClaim) => Date) =>
    claims.flatMap(({ record, id }) =>
      record.topics.map((key, position) => ({
        at: moment(record),
        row: { id: run.id(), claimId: id, topicId: idOf(run, 'topic', key), position },
      })),
    );
  const rows = [
    ...topics(plan.created, (record) => written(run, record).createdAt),
    ...topics(plan.changed, () => run.now),
  ];
  await insertDated(run, rows, 'claimTopic');
}

/** Evidence of the claims. It may move to another claim of its case, never to another case. */
export async function planEvidence(run: Run, caseId: string): Promise<Writer> {
  const { tx, file } = run;
  const inFile = file.claims.flatMap((claim, at) =>
    entries(claim.evidence, 'claims', at, 'evidence').map((entry, position) => ({ ...entry, claim, position })),
  );
  const stored = await storedEvidence(tx, { keys: inFile.map(({ record }) => record.key) });
  const owners = await storedClaims(tx, { ids: [...new Set(stored.map(({ claimId }) => claimId))] });
  const owner = new Map(owners.map((claim) => [claim.id, claim]));
  const place = new Map(inFile.map((entry) => [entry.record, entry]));
  const claimId = (record: FileEvidence) => idOf(run, 'claim', place.get(record)!.claim.key);
  const plan = await planRecords(run, {
    noun: 'evidence',
    entries: inFile,
    stored: stored.map((held) => ({ ...held, content: { ...held.content, claim: held.claimId } })),
    content: (record: FileEvidence) => ({ ...evidenceContent(record), claim: claimId(record) }),
    refuse: (held, record) =>
      owner.get(held.claimId)?.caseId === caseId ? null : coded('evidence-elsewhere', { key: record.key }),
  });
  await checkReferences(run, 'evidence', plan.created);
  const columns = (record: FileEvidence) => ({
    key: record.key,
    claimId: claimId(record),
    polarity: record.polarity,
    kind: dbWord<'record'>(record.kind),
    originId: maybeId(run, 'origin', record.origin),
    text: record.text,
    sourceId: maybeId(run, 'source', record.source),
    statementId: maybeId(run, 'statement', record.statement),
    url: record.url ?? null,
  });
  return async () => {
    await giveNumbers(run, 'evidence', plan.created);
    const rows = plan.created.map(({ record, id, number }) => {
      const { position } = place.get(record)!;
      return { id, number, position, ...columns(record), ...written(run, record) };
    });
    await insert(run, rows, 'evidence');
    for (const { record, id } of plan.changed)
      await tx.evidence.update({ where: { id }, data: { ...columns(record), updatedBy: changedBy(run) } });
  };
}
