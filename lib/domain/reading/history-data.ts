import type { z } from 'zod';
import type { version } from '@/lib/domain/briefs';
import { type Noun, reference } from '@/lib/domain/references';
import type { Reader } from './moment';

type Version = z.infer<typeof version>;
type Data = Record<string, unknown>;
type Row = {
  version: number;
  operation: Version['operation'];
  at: Date;
  why: string | null;
  actor: string | null;
  data: Data;
};

/** Columns that say nothing of the facts. */
const BOOKKEEPING = new Set(['id', 'number', 'key', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by']);

/** Columns that point at a record people know by its reference, and how the contract calls them. */
const POINTERS: Record<string, { field: string; noun: Noun }> = {
  case_id: { field: 'case', noun: 'case' },
  speaker_id: { field: 'speaker', noun: 'speaker' },
  source_id: { field: 'source', noun: 'source' },
  merged_into_id: { field: 'mergedInto', noun: 'claim' },
};
const RENAMED: Record<string, string> = { from_date: 'from', to_date: 'to' };
const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The versions of a record, newest first, each with the fields it changed. `shown` leaves out versions that this
 * reader may not see, and with them what they changed.
 */
export async function loadHistory(
  reader: Reader,
  entity: 'claims' | 'statements',
  id: string,
  shown: (data: Data) => boolean = () => true,
): Promise<Version[]> {
  const rows = await reader.db.$queryRaw<Row[]>`
    SELECT version, operation, valid_from AS at, why, actor_id::text AS actor, data FROM history
    WHERE entity = ${entity} AND record_id = ${id}::uuid AND (${reader.moment}::timestamptz IS NULL OR valid_from <= ${reader.moment})
    ORDER BY history.id`;
  const visible = rows.filter((row) => shown(row.data));
  const [references, authors] = [await referencesIn(reader, visible), await authorsOf(reader, visible)];
  return visible
    .map((row, place) => ({
      version: row.version,
      at: row.at.toISOString(),
      by: (row.actor && authors.get(row.actor)) || null,
      why: row.why,
      operation: row.operation,
      changes: place === 0 ? [] : changes(visible[place - 1]!.data, row.data, references),
    }))
    .reverse();
}

function changes(before: Data, after: Data, references: ReadonlyMap<string, string>): Version['changes'] {
  return Object.keys({ ...before, ...after })
    .filter((column) => !BOOKKEEPING.has(column) && JSON.stringify(before[column]) !== JSON.stringify(after[column]))
    .map((column) => {
      const value = (held: unknown) => (column in POINTERS ? (references.get(String(held)) ?? null) : (held ?? null));
      const field = POINTERS[column]?.field ?? RENAMED[column] ?? camel(column);
      return { field, before: value(before[column]), after: value(after[column]) };
    });
}

/** The references behind the ids in the rows, in one query. */
async function referencesIn({ db }: Reader, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => Object.keys(POINTERS).flatMap((column) => row.data[column] ?? [])) as string[];
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const found = await db.$queryRaw<{ id: string; noun: Noun; number: number }[]>`
    SELECT id, 'case' AS noun, number FROM cases WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, 'speaker', number FROM speakers WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, 'source', number FROM sources WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, 'claim', number FROM claims WHERE id = ANY (${wanted}::uuid[])`;
  return new Map(found.map((row) => [row.id, reference(row.noun, row.number)]));
}

async function authorsOf({ db }: Reader, rows: readonly Row[]) {
  const ids = [...new Set(rows.map((row) => row.actor).filter((id) => id !== null))];
  const found = await db.author.findMany({
    where: { id: { in: ids } },
    select: { id: true, key: true, name: true, desk: true },
  });
  return new Map(found.map(({ id, ...author }) => [id, author]));
}
