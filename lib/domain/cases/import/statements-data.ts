import type { FileStatement } from '@/lib/domain/cases/export/records';
import { given, word } from '@/lib/domain/cases/export/records';
import { maybeLocal } from '@/lib/domain/cases/export/stored-people-data';
import { storedAnchors, storedStances, storedStatements } from '@/lib/domain/cases/export/stored-texts-data';
import type { Captures } from '@/lib/domain/cases/import/captures-data';
import { differences, readIn, statementContent } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert, insertDated } from '@/lib/domain/cases/import/insert-data';
import { checkReferences, giveNumbers } from '@/lib/domain/cases/import/numbers-data';
import { type LinkPlaces, planLinkPlaces } from '@/lib/domain/cases/import/places-data';
import {
  changedBy,
  dbWord,
  entries,
  idOf,
  json,
  maybeId,
  oursStays,
  type Plan,
  type Planned,
  planRecords,
  type Run,
  written,
} from '@/lib/domain/cases/import/run-data';
import type { Sharing } from '@/lib/domain/cases/import/sharing-data';

/** Statements with their chains. A changed chain is written anew as a whole. */
export async function planStatements(
  run: Run,
  sharing: Sharing,
  captures: Captures,
): Promise<{ plan: Plan<FileStatement>; write: Writer }> {
  const { tx, file } = run;
  const stored = await storedStatements(tx, { keys: file.statements.map(({ key }) => key) });
  const plan = await planRecords(run, {
    noun: 'statement',
    entries: entries(file.statements, 'statements'),
    stored,
    content: statementContent,
    refuse: sharing.refuse('statement'),
  });
  await checkReferences(run, 'statement', plan.created);
  const places = planLinkPlaces(run, captures, stored, plan);
  const write = async () => {
    await giveNumbers(run, 'statement', plan.created);
    await insert(
      run,
      plan.created.map(({ record, id, number }) => ({ id, number, ...columns(run, record), ...written(run, record) })),
      'statement',
    );
    for (const { record, id } of plan.changed) {
      await tx.chainLink.deleteMany({ where: { statementId: id } });
      await tx.statement.update({ where: { id }, data: { ...columns(run, record), updatedBy: changedBy(run) } });
    }
    const rows = [
      ...links(run, plan.created, places.of, (record) => written(run, record).createdAt),
      ...links(run, plan.changed, places.of, () => run.now),
    ];
    await insertDated(run, rows, 'chainLink');
    await places.write();
  };
  return { plan, write };
}

const columns = (run: Run, record: FileStatement) => ({
  key: record.key,
  speakerId: idOf(run, 'speaker', record.speaker),
  sourceId: idOf(run, 'source', readIn(record)),
  said: record.said ?? null,
  mode: dbWord<'verbatim'>(record.mode),
  language: record.language,
  text: record.text,
  quotes: record.quotes,
  attribution: dbWord<'misquoted'>(record.attribution),
  attributionNote: json(record.attributionNote),
  terminus: dbWord<'unnamed'>(record.chain.terminus),
  terminusNote: json(record.chain.note),
});

const links = (
  run: Run,
  statements: Planned<FileStatement>[],
  placeOf: LinkPlaces['of'],
  moment: (record: FileStatement) => Date,
) =>
  statements.flatMap(({ record, id }) =>
    record.chain.links.map(({ agent, verb, mode, source, readByUs, gap }, position) => ({
      at: moment(record),
      row: {
        id: run.id(),
        statementId: id,
        position,
        agentId: idOf(run, 'speaker', agent),
        verb,
        mode: dbWord<'verbatim'>(mode),
        sourceId: maybeId(run, 'source', source),
        readByUs,
        gap,
        ...placeOf(record, position),
      },
    })),
  );

/** Stances by statement and claim: new ones are added, those with other words changed. */
export async function planStances(run: Run): Promise<Writer> {
  const { tx, file, report } = run;
  const stored = await storedStances(
    tx,
    file.statements.map(({ key }) => idOf(run, 'statement', key)),
  );
  const there = new Map(stored.map((held) => [`${held.statementId} ${held.claimId}`, held]));
  const planned = file.statements.flatMap((statement) =>
    statement.stances.map((record, position) => {
      const [statementId, claimId] = [idOf(run, 'statement', statement.key), idOf(run, 'claim', record.claim)];
      const held = there.get(`${statementId} ${claimId}`);
      const { claim: _claim, ...content } = record;
      const differing = held ? differences(stanceContent(held), content) : [];
      const told = { noun: 'stance' as const, key: `${statement.key} ${record.claim}`, fixed: false };
      const stays = held ? oursStays(run, told, differing, stanceContent(held), content) : false;
      const fate = !held ? 'created' : differing.length === 0 || stays ? 'unchanged' : 'changed';
      report[fate].stance += 1;
      const columns = {
        stance: record.stance,
        coverage: record.coverage ? dbWord<'whole'>(record.coverage) : null,
        note: json(record.note),
      };
      return {
        fate,
        id: held?.id ?? run.id(),
        own: { statementId, claimId, position, ...written(run, statement) },
        columns,
      };
    }),
  );
  return async () => {
    const created = planned.filter(({ fate }) => fate === 'created');
    await insert(
      run,
      created.map(({ id, own, columns }) => ({ id, ...own, ...columns })),
      'stance',
    );
    for (const { id, columns } of planned.filter(({ fate }) => fate === 'changed'))
      await tx.stance.update({ where: { id }, data: { ...columns, updatedBy: changedBy(run) } });
  };
}

/** A stance in the words of the file, without its claim. */
export function stanceContent(held: { stance: string; coverage: string | null; note: unknown }) {
  const { stance, coverage, note } = held;
  return given<Omit<FileStatement['stances'][number], 'claim'>>({
    stance: stance as FileStatement['stances'][number]['stance'],
    coverage: coverage === null ? null : word<'whole'>(coverage),
    note: maybeLocal(note),
  });
}

export type StoredAnchor = Awaited<ReturnType<typeof storedAnchors>>[number];

/** The anchors that the statements of the file have already, by statement id. */
export async function anchorsThere(run: Run): Promise<Map<string, StoredAnchor[]>> {
  const stored = await storedAnchors(
    run.tx,
    run.file.statements.map(({ key }) => idOf(run, 'statement', key)),
  );
  const byStatement = new Map<string, StoredAnchor[]>();
  for (const anchor of stored) {
    const same = byStatement.get(anchor.ownerId);
    if (same) same.push(anchor);
    else byStatement.set(anchor.ownerId, [anchor]);
  }
  return byStatement;
}
