import { storedCase, storedSides } from '@/lib/domain/cases/export/stored-people-data';
import { caseContent, differences } from '@/lib/domain/cases/import/compare';
import { insert, insertDated } from '@/lib/domain/cases/import/insert-data';
import { checkReferences, giveNumbers } from '@/lib/domain/cases/import/numbers-data';
import {
  changedBy,
  givenNumber,
  idOf,
  oursStays,
  type Planned,
  type Run,
  written,
} from '@/lib/domain/cases/import/run-data';
import { coded } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';

/** What a step of the import returns once it has looked at everything: the writing, done when nothing is wrong. */
export type Writer = () => Promise<void>;

/**
 * The people who wrote the file. Those whose keys are known here are the same people: a name that differs is refused,
 * while a role is left as it is, because an account here may have another one.
 */
export async function planAuthors(run: Run): Promise<Writer> {
  const { tx, file, ids, report } = run;
  const stored = await tx.author.findMany({ where: { key: { in: file.authors.map(({ key }) => key) } } });
  const there = new Map(stored.map((author) => [author.key, author]));
  const rows: { id: string; key: string; name: string; role: string; createdAt: Date }[] = [];
  file.authors.forEach(({ key, name, role }, at) => {
    const held = there.get(key);
    const id = held?.id ?? run.id();
    ids.author.set(key, id);
    if (!held) rows.push({ id, key, name, role, createdAt: new Date(file.recorded) });
    else if (held.name !== name)
      run.findings.push({
        path: ['authors', at, 'name'],
        ...coded('author-name', { key, held: held.name, name }),
      });
    else report.unchanged.author += 1;
  });
  report.created.author += rows.length;
  return () => insert(run, rows, 'author');
}

/** Evidence statuses that a desk added, and topics: shared by all cases, so one that differs is refused. */
export async function planVocabulary(run: Run): Promise<Writer> {
  const { tx, file, ids, report } = run;
  const statuses = await newWords(run, 'status', 'statuses', file.statuses, () => tx.evidenceStatus.findMany());
  const topics = await newWords(run, 'topic', 'topics', file.topics, (keys) =>
    tx.topic.findMany({ where: { key: { in: keys } } }),
  );
  for (const { key, id } of topics.held) ids.topic.set(key, id!);
  const topicRows = topics.created.map((topic) => ({ ...topic, id: run.id() }));
  for (const { key, id } of topicRows) ids.topic.set(key, id);
  report.created.status += statuses.created.length;
  report.created.topic += topicRows.length;
  return async () => {
    const position = (await tx.evidenceStatus.aggregate({ _max: { position: true } }))._max.position ?? 0;
    const statusRows = statuses.created.map((status, at) => ({
      ...status,
      rating: status.rating ?? null,
      position: position + 1 + at,
    }));
    await insert(run, statusRows, 'evidenceStatus');
    await insert(run, topicRows, 'topic');
  };
}

type Word = { id?: string; key: string; label: unknown; definition?: unknown; rating?: number | null | undefined };

async function newWords<T extends Word>(
  run: Run,
  noun: 'status' | 'topic',
  section: string,
  words: readonly T[],
  read: (keys: string[]) => Promise<Word[]>,
): Promise<{ created: T[]; held: Word[] }> {
  if (words.length === 0) return { created: [], held: [] };
  const held = await read(words.map(({ key }) => key));
  const there = new Map(held.map((record) => [record.key, record]));
  const created = words.filter(({ key }) => !there.has(key));
  words.forEach((record, at) => {
    const known = there.get(record.key);
    if (!known) return;
    const theirs = Object.fromEntries(Object.keys(record).map((name) => [name, known[name as keyof Word]]));
    const differing = differences(theirs, record);
    if (differing.length === 0) run.report.unchanged[noun] += 1;
    else
      run.findings.push({
        path: [section, at],
        ...coded('word-differs', { key: record.key, fields: differing.join(', ') }),
      });
  });
  return { created, held };
}

/** The case itself, found again by its slug. */
export async function planCase(run: Run): Promise<{ caseId: string; isNew: boolean; write: Writer }> {
  const { tx, file, report } = run;
  const { slug, title, question, summary, started } = file.case;
  const held = await storedCase(tx, slug);
  const id = held?.id ?? run.id();
  const planned: Planned<CaseFile['case']> = {
    record: file.case,
    path: ['case'],
    id,
    number: givenNumber(run, 'case', file.case.ref, ['case'], held?.number),
  };
  const data = { slug, title, question, summary, started: started ?? null };
  if (!held) {
    await checkReferences(run, 'case', [planned]);
    report.created.case += 1;
    const write = async () => {
      await giveNumbers(run, 'case', [planned]);
      await tx.case.create({ data: { ...data, id, number: planned.number, ...written(run, file.case) } });
    };
    return { caseId: id, isNew: true, write };
  }
  const differing = differences(held.content, caseContent(file.case));
  const told = { noun: 'case' as const, key: slug, number: held.number, fixed: false };
  const same = differing.length === 0 || oursStays(run, told, differing, held.content, caseContent(file.case));
  report[same ? 'unchanged' : 'changed'].case += 1;
  const write = async () => {
    if (!same) await tx.case.update({ where: { id }, data: { ...data, updatedBy: changedBy(run) } });
  };
  return { caseId: id, isNew: false, write };
}

/** The sides of the case: a side with other members is changed, one the file no longer has stays. */
export async function planSides(run: Run, caseId: string): Promise<Writer> {
  const { tx, file, report } = run;
  const stored = await storedSides(tx, caseId);
  const there = new Map(stored.map((side) => [side.content.key, side]));
  const planned = file.sides.map((side, position) => {
    const held = there.get(side.key);
    const differing = held ? differences(held.content, side) : [];
    const told = { noun: 'side' as const, key: side.key, fixed: false };
    const stays = held ? oursStays(run, told, differing, held.content, side) : false;
    const fate = !held ? 'created' : differing.length === 0 || stays ? 'unchanged' : 'changed';
    report[fate].side += 1;
    return { side, position, fate, id: held?.id ?? run.id() };
  });
  const member = ({ side, id }: (typeof planned)[number], at: Date) =>
    side.speakers.map((key, position) => ({
      at,
      row: { id: run.id(), sideId: id, speakerId: idOf(run, 'speaker', key), position },
    }));
  return async () => {
    const created = planned.filter(({ fate }) => fate === 'created');
    const own = written(run, {});
    const rows = created.map(({ side, position, id }) => ({
      id,
      caseId,
      key: side.key,
      label: side.label,
      position,
      ...own,
    }));
    await insert(run, rows, 'side');
    const changed = planned.filter(({ fate }) => fate === 'changed');
    for (const { side, id } of changed) {
      await tx.sideMember.deleteMany({ where: { sideId: id } });
      await tx.side.update({ where: { id }, data: { label: side.label, updatedBy: changedBy(run) } });
    }
    const members = [
      ...created.flatMap((side) => member(side, own.createdAt)),
      ...changed.flatMap((side) => member(side, run.now)),
    ];
    await insertDated(run, members, 'sideMember');
  };
}
