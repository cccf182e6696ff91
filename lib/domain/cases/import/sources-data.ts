import type { FileOrigin, FileSource } from '@/lib/domain/cases/export/records';
import { storedOrigins, storedSources } from '@/lib/domain/cases/export/stored-people-data';
import { sourceContent } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert, insertDated } from '@/lib/domain/cases/import/insert-data';
import { checkReferences, giveNumbers } from '@/lib/domain/cases/import/numbers-data';
import {
  changedBy,
  dbWord,
  entries,
  idOf,
  json,
  maybeId,
  type Planned,
  planRecords,
  type Run,
  written,
} from '@/lib/domain/cases/import/run-data';
import type { Sharing } from '@/lib/domain/cases/import/sharing-data';
import { Prisma } from '@/prisma/generated/client';

/** Sources with their authors; their captures are a step of their own. */
export async function planSources(run: Run, sharing: Sharing): Promise<Writer> {
  const { tx, file } = run;
  const plan = await planRecords(run, {
    noun: 'source',
    entries: entries(file.sources, 'sources'),
    stored: await storedSources(tx, { keys: file.sources.map(({ key }) => key) }),
    content: sourceContent,
    refuse: sharing.refuse('source'),
  });
  await checkReferences(run, 'source', plan.created);
  return async () => {
    await giveNumbers(run, 'source', plan.created);
    await insert(
      run,
      plan.created.map(({ record, id, number }) => ({ id, number, ...columns(run, record), ...written(run, record) })),
      'source',
    );
    for (const { record, id } of plan.changed) {
      await tx.sourceAuthor.deleteMany({ where: { sourceId: id } });
      await tx.source.update({ where: { id }, data: { ...columns(run, record), updatedBy: changedBy(run) } });
    }
    const authors = (sources: Planned<FileSource>[], moment: (source: FileSource) => Date) =>
      sources.flatMap(({ record, id }) =>
        record.authors.map(({ speaker, name }, position) => ({
          at: moment(record),
          row: {
            id: run.id(),
            sourceId: id,
            speakerId: maybeId(run, 'speaker', speaker),
            name: name ?? null,
            position,
          },
        })),
      );
    const rows = [
      ...authors(plan.created, (record) => written(run, record).createdAt),
      ...authors(plan.changed, () => run.now),
    ];
    await insertDated(run, rows, 'sourceAuthor');
  };
}

function columns(run: Run, record: FileSource) {
  const { key, type, title, language, publishedCirca, held } = record;
  return {
    key,
    type,
    title,
    language,
    publisherId: maybeId(run, 'speaker', record.publisher),
    published: record.published ?? null,
    publishedCirca,
    url: record.url ?? null,
    held,
    rights: dbWord<'include_text'>(record.rights),
    note: json(record.note),
    textFile: record.textFile ?? null,
    csl: record.csl === undefined ? Prisma.DbNull : JSON.parse(record.csl),
  };
}

/** Origins of evidence with what they derive from. Shared by all cases, as speakers are. */
export async function planOrigins(run: Run, sharing: Sharing): Promise<Writer> {
  const { tx, file } = run;
  const plan = await planRecords(run, {
    noun: 'origin',
    entries: entries(file.origins, 'origins'),
    stored: await storedOrigins(tx, { keys: file.origins.map(({ key }) => key) }),
    content: (record: FileOrigin) => record,
    refuse: sharing.refuse('origin'),
  });
  return async () => {
    const own = written(run, {});
    const columnsOf = ({ key, label, of }: FileOrigin) => ({ key, label, sourceId: maybeId(run, 'source', of) });
    await insert(
      run,
      plan.created.map(({ record, id }) => ({ id, ...columnsOf(record), ...own })),
      'origin',
    );
    for (const { record, id } of plan.changed) {
      await tx.originDerivation.deleteMany({ where: { originId: id } });
      await tx.origin.update({ where: { id }, data: { ...columnsOf(record), updatedBy: changedBy(run) } });
    }
    const derivations = (origins: Planned<FileOrigin>[], at: Date) =>
      origins.flatMap(({ record, id }) =>
        record.derivedFrom.map((key) => ({
          at,
          row: { id: run.id(), originId: id, fromId: idOf(run, 'origin', key) },
        })),
      );
    await insertDated(
      run,
      [...derivations(plan.created, own.createdAt), ...derivations(plan.changed, run.now)],
      'originDerivation',
    );
  };
}
