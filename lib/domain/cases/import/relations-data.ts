import type { FileCorrection } from '@/lib/domain/cases/export/records';
import { momentOf } from '@/lib/domain/cases/export/records';
import { storedRelations } from '@/lib/domain/cases/export/stored-claims-data';
import { storedCorrections } from '@/lib/domain/cases/export/stored-corrections-data';
import { assessmentKey } from '@/lib/domain/cases/import/assessments-data';
import { correctionContent, differences, relationContent, stable } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert } from '@/lib/domain/cases/import/insert-data';
import { checkReferences, giveNumbers } from '@/lib/domain/cases/import/numbers-data';
import {
  changedBy,
  dbWord,
  givenNumber,
  idOf,
  json,
  oursStays,
  type Planned,
  type Run,
  written,
} from '@/lib/domain/cases/import/run-data';
import { coded } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';

type FileRelation = CaseFile['relations'][number];

/** Relations, known again by their two claims and their kind; only the note can change. */
export async function planRelations(run: Run): Promise<Writer> {
  const { tx, file, report } = run;
  const stored = await storedRelations(
    tx,
    file.claims.map(({ key }) => idOf(run, 'claim', key)),
  );
  const name = ({ from, kind, to }: { from: string; kind: string; to: string }) => `${from} ${kind} ${to}`;
  const there = new Map(stored.map((held) => [name(held.content), held]));
  const created: Planned<FileRelation>[] = [];
  const changed: Planned<FileRelation>[] = [];
  file.relations.forEach((record, at) => {
    const held = there.get(name(record));
    const path = ['relations', at];
    const number = givenNumber(run, 'relation', record.ref, path, held?.number);
    const planned = { record, path, id: held?.id ?? run.id(), number };
    if (!held) created.push(planned);
    else if (stable(held.content) === stable(relationContent(record))) report.unchanged.relation += 1;
    else if (
      oursStays(
        run,
        { noun: 'relation', key: name(record), number: held.number, fixed: false },
        ['note'],
        held.content,
        record,
      )
    )
      report.unchanged.relation += 1;
    else changed.push(planned);
  });
  await takeBack(run, created);
  await checkReferences(run, 'relation', created);
  report.created.relation += created.length;
  report.changed.relation += changed.length;
  return async () => {
    await giveNumbers(run, 'relation', created);
    const rows = created.map(({ record, id, number }) => ({
      id,
      number,
      fromId: idOf(run, 'claim', record.from),
      kind: dbWord<'rebuts'>(record.kind),
      toId: idOf(run, 'claim', record.to),
      note: json(record.note),
      ...written(run, record),
    }));
    await insert(run, rows, 'relation');
    for (const { record, id } of changed)
      await tx.relation.update({ where: { id }, data: { note: json(record.note), updatedBy: changedBy(run) } });
  };
}

/** A relation that was removed here comes back as itself, under the reference by which it may have been cited. */
async function takeBack(run: Run, created: Planned<FileRelation>[]): Promise<void> {
  if (created.length === 0) return;
  const removed = await run.tx.$queryRaw<{ id: string; number: number; name: string }[]>`
    SELECT DISTINCT ON (name) record_id AS id, (data ->> 'number')::int AS number,
      concat_ws(' ', data ->> 'from_id', data ->> 'kind', data ->> 'to_id') AS name
    FROM history WHERE entity = 'relations' AND operation = 'delete'
      AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.id = history.record_id) ORDER BY name, history.id DESC`;
  const byName = new Map(removed.map((relation) => [relation.name, relation]));
  created.forEach((planned, at) => {
    const { from, kind, to } = planned.record;
    const held = byName.get(`${idOf(run, 'claim', from)} ${kind} ${idOf(run, 'claim', to)}`);
    if (held && (planned.number === 0 || planned.number === held.number))
      created[at] = { ...planned, id: held.id, number: held.number };
  });
}

/** Corrections. The log is append-only: one that differs from what was published is refused. */
export async function planCorrections(run: Run, assessments: ReadonlyMap<string, string>): Promise<Writer> {
  const { tx, file, report, findings } = run;
  const stored = await storedCorrections(tx, { keys: file.corrections.map(({ key }) => key) });
  const there = new Map(stored.map((held) => [held.content.key, held]));
  const created: Planned<FileCorrection>[] = [];
  file.corrections.forEach((record, at) => {
    const path = ['corrections', at];
    const held = there.get(record.key);
    const number = givenNumber(run, 'correction', record.ref, path, held?.number);
    const differing = held ? differences(held.content, correctionContent(record)) : [];
    if (!held) created.push({ record, path, id: run.id(), number });
    else if (differing.length === 0) report.unchanged.correction += 1;
    else if (
      oursStays(
        run,
        { noun: 'correction', key: record.key, number: held.number, fixed: true },
        differing,
        held.content,
        correctionContent(record),
      )
    )
      report.unchanged.correction += 1;
    else
      findings.push({
        path,
        ...coded('correction-published', { key: record.key, fields: differing.join(', ') }),
      });
  });
  await checkReferences(run, 'correction', created);
  report.created.correction += created.length;
  return async () => {
    await giveNumbers(run, 'correction', created);
    const rows = created.map(({ record, id, number }) => {
      const { key, wrong, right, why } = record;
      const at = momentOf(record.date);
      const by = idOf(run, 'author', record.author);
      const own = { authorId: by, publishedAt: at, createdAt: at, createdBy: by };
      return { id, number, key, wrong, right, why, ...own, ...targetOf(run, record.target, assessments) };
    });
    await insert(run, rows, 'correction');
  };
}

function targetOf(
  run: Run,
  target: FileCorrection['target'],
  assessments: ReadonlyMap<string, string>,
): { targetKind: string; targetId: string } {
  const { claim, assessed } = target;
  if (claim !== undefined && assessed !== undefined)
    return {
      targetKind: 'assessment',
      targetId: assessments.get(assessmentKey(idOf(run, 'claim', claim), momentOf(assessed)))!,
    };
  const kind = (['statement', 'source', 'speaker', 'claim'] as const).find((name) => target[name] !== undefined)!;
  return { targetKind: kind, targetId: idOf(run, kind, target[kind]!) };
}
