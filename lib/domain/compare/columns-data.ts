import type { MatrixColumn } from '@/lib/domain/compare/contract';
import type { Reader } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import type { Column } from '@/lib/engines/compare/matrix';
import { Invalid } from '@/lib/platform/errors';
import { MOST_COLUMNS } from './contract';

/** A column as people see it and as the engine takes it (with the ids of who stands in it). */
export type LoadedColumn = { readonly shown: MatrixColumn; readonly engine: Omit<Column, 'label' | 'plural'> };

/** A case whose sides may be columns. */
export type CaseRow = { readonly id: string; readonly slug: string };

/** The keys in `columns=`, each once. */
export const askedColumns = (given: string | readonly string[] | undefined): string[] => [
  ...new Set(
    [given ?? []].flat().flatMap((each) =>
      each
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    ),
  ),
];

/**
 * The columns asked for, in their order. A side is looked for in the cases of the rows, the one with most rows first.
 * Throws Invalid for a key that means nothing, and for too many.
 */
export async function loadColumns(
  reader: Reader,
  keys: readonly string[],
  cases: readonly CaseRow[],
): Promise<LoadedColumn[]> {
  if (keys.length > MOST_COLUMNS)
    throw new Invalid(
      `At most ${MOST_COLUMNS} columns stand beside each other; ${keys.length} were asked for.`,
      'columns',
    );
  const numbers = (noun: 'speaker' | 'source') => keys.flatMap((key) => numberOf(noun, key) ?? []);
  const known = new Map<string, LoadedColumn>([
    ...(await speakerColumns(reader, numbers('speaker'))),
    ...(await sourceColumns(reader, numbers('source'))),
    ...(await sideColumns(
      reader,
      keys.filter((key) => key.includes('side:')),
      cases,
    )),
  ]);
  const columns = keys.map((key) => {
    const found = known.get(key.includes('side:') ? key : key.toUpperCase());
    if (!found)
      throw new Invalid(`“${key}” is no speaker, organisation, source or side that could be a column.`, 'columns');
    return found;
  });
  return withOwnTexts(reader, distinctLabels(columns));
}

async function speakerColumns({ db }: Reader, numbers: number[]): Promise<[string, LoadedColumn][]> {
  if (numbers.length === 0) return [];
  const rows = await db.speaker.findMany({
    where: { number: { in: numbers } },
    select: { id: true, number: true, kind: true, name: true, speaksFor: { select: { name: true } } },
  });
  return rows.map(({ id, number, kind, name, speaksFor }) => {
    const key = reference('speaker', number);
    const body = kind === 'organisation' || kind === 'outlet';
    return [
      key,
      {
        shown: {
          key,
          kind: body ? 'organisation' : 'speaker',
          label: text(name),
          members: speaksFor ? [text(speaksFor.name)] : [],
          language: null,
        },
        engine: { id: key, ...(body ? { organisations: [id] } : {}), speakers: [id] },
      },
    ];
  });
}

async function sourceColumns({ db }: Reader, numbers: number[]): Promise<[string, LoadedColumn][]> {
  if (numbers.length === 0) return [];
  const rows = await db.source.findMany({
    where: { number: { in: numbers } },
    select: { id: true, number: true, title: true, language: true, publisher: { select: { name: true } } },
  });
  return rows.map(({ id, number, title, language, publisher }) => {
    const key = reference('source', number);
    const named: LocalText = { [language]: title };
    return [
      key,
      {
        shown: {
          key,
          kind: 'source',
          label: publisher ? text(publisher.name) : named,
          members: publisher ? [named] : [],
          language: publisher ? null : language,
        },
        engine: { id: key, sources: [id] },
      },
    ];
  });
}

/** Two texts of one paper cannot both be called by its name: they go by their titles. */
function distinctLabels(columns: readonly LoadedColumn[]): LoadedColumn[] {
  const count = new Map<string, number>();
  const name = ({ shown }: LoadedColumn) => JSON.stringify(shown.label);
  for (const column of columns) count.set(name(column), (count.get(name(column)) ?? 0) + 1);
  return columns.map((column) => {
    const [title] = column.shown.members;
    if (column.shown.kind !== 'source' || count.get(name(column)) === 1 || !title) return column;
    return { ...column, shown: { ...column.shown, label: title, members: [column.shown.label] } };
  });
}

async function sideColumns(
  { db }: Reader,
  keys: readonly string[],
  cases: readonly CaseRow[],
): Promise<[string, LoadedColumn][]> {
  if (keys.length === 0 || cases.length === 0) return [];
  const rows = await db.side.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) } },
    select: {
      caseId: true,
      key: true,
      label: true,
      members: {
        select: { speaker: { select: { id: true, name: true } } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  });
  return keys.flatMap((asked): [string, LoadedColumn][] => {
    const [, slug, key] = /^(?:([^/]+)\/)?side:(.+)$/.exec(asked) ?? [];
    const among = cases.filter((one) => !slug || one.slug === slug);
    const row = among.flatMap(({ id }) => rows.filter((side) => side.caseId === id && side.key === key))[0];
    if (!row) return [];
    const speakers = row.members.map(({ speaker }) => speaker);
    const shown = {
      key: asked,
      kind: 'side' as const,
      label: text(row.label),
      members: speakers.map(({ name }) => text(name)),
      language: null,
    };
    return [[asked, { shown, engine: { id: asked, speakers: speakers.map(({ id }) => id) } }]];
  });
}

/** Adds to columns of speakers the texts they published themselves: silence in them is an omission of theirs. */
async function withOwnTexts({ db }: Reader, columns: readonly LoadedColumn[]): Promise<LoadedColumn[]> {
  const speakers = [...new Set(columns.flatMap(({ engine }) => engine.speakers ?? []))];
  if (speakers.length === 0) return [...columns];
  const texts = await db.source.findMany({
    where: { publisherId: { in: speakers }, held: true },
    select: { id: true, publisherId: true },
  });
  return columns.map((column) => {
    const own = texts.filter(({ publisherId }) => column.engine.speakers?.includes(publisherId!)).map(({ id }) => id);
    return own.length ? { ...column, engine: { ...column.engine, omitsIn: own } } : column;
  });
}
