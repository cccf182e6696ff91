import type { z } from 'zod';
import type { version } from '@/lib/domain/briefs';
import { type Noun, reference } from '@/lib/domain/references';
import type { Reader } from './moment';

type Version = z.infer<typeof version>;
type Data = Record<string, unknown>;
export type Row = {
  version: number;
  operation: Version['operation'];
  at: Date;
  until: Date | null;
  why: string | null;
  actor: string | null;
  data: Data;
};

/** Tables whose rows are records with versions that are shown. */
export type KeptRecord =
  | 'cases'
  | 'claims'
  | 'statements'
  | 'sources'
  | 'speakers'
  | 'evidence'
  | 'assessments'
  | 'relations'
  | 'omissions'
  | 'dossiers'
  | 'origins'
  | 'topics'
  | 'evidence_statuses';

/** Columns that say nothing of the facts. */
const BOOKKEEPING = new Set([
  ...['id', 'number', 'key', 'version', 'position', 'created_at', 'created_by', 'updated_at', 'updated_by'],
  // The name beside it says which file; its sum says nothing to a person.
  'file_sha256',
]);

/** Columns that point at a record people know by its reference, and how the contract calls them. */
const POINTERS: Record<string, { field: string }> = {
  case_id: { field: 'case' },
  speaker_id: { field: 'speaker' },
  source_id: { field: 'source' },
  merged_into_id: { field: 'mergedInto' },
  publisher_id: { field: 'publisher' },
  speaks_for_id: { field: 'speaksFor' },
  claim_id: { field: 'claim' },
  statement_id: { field: 'statement' },
  origin_id: { field: 'origin' },
  from_id: { field: 'fromClaim' },
  to_id: { field: 'toClaim' },
  author_id: { field: 'author' },
  reviewer_id: { field: 'reviewer' },
  judged_by: { field: 'judge' },
};
const RENAMED: Record<string, string> = { from_date: 'from', to_date: 'to' };
const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The versions of a record, newest first, each with the fields it changed. `shown` leaves out versions that this
 * reader may not see, and with them what they changed.
 */
export async function loadHistory(
  reader: Reader,
  entity: KeptRecord,
  id: string,
  shown: (data: Data) => boolean = () => true,
): Promise<Version[]> {
  const visible = (await storedVersions(reader, entity, id)).filter((row) => shown(row.data));
  return toVersions(reader, visible);
}

/** The versions of a record as the history holds them, the oldest first. */
export async function storedVersions(reader: Reader, entity: KeptRecord, id: string): Promise<Row[]> {
  return reader.db.$queryRaw<Row[]>`
    SELECT version, operation, valid_from AS at, valid_to AS until, why, actor_id::text AS actor, data FROM history
    WHERE entity = ${entity} AND record_id = ${id}::uuid AND (${reader.moment}::timestamptz IS NULL OR valid_from <= ${reader.moment})
    ORDER BY history.id`;
}

/** Stored versions in words, the newest first, each with the fields it changed. */
export async function toVersions(reader: Reader, visible: readonly Row[]): Promise<Version[]> {
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

function changes(before: Data, after: Data, references: ReadonlyMap<string, unknown>): Version['changes'] {
  return Object.keys({ ...before, ...after })
    .filter((column) => !BOOKKEEPING.has(column) && JSON.stringify(before[column]) !== JSON.stringify(after[column]))
    .map((column) => {
      const value = (held: unknown) => (column in POINTERS ? (references.get(String(held)) ?? null) : (held ?? null));
      const field = POINTERS[column]?.field ?? RENAMED[column] ?? camel(column);
      return { field, before: value(before[column]), after: value(after[column]) };
    });
}

/** What the ids in some rows point at: references, and the words of an origin, which has none. In one query. */
async function referencesIn(reader: Reader, rows: readonly Row[]): Promise<Map<string, unknown>> {
  return referencesOf(
    reader,
    rows.flatMap((row) => Object.keys(POINTERS).flatMap((column) => row.data[column] ?? [])) as string[],
  );
}

/** Ids of records → their references; of an origin → its label; of an author → the name. In one query, none for no ids. */
export async function referencesOf({ db }: Reader, ids: readonly string[]): Promise<Map<string, unknown>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const found = await db.$queryRaw<{ id: string; noun: Noun | null; number: number | null; label: unknown }[]>`
    SELECT id, 'case' AS noun, number, NULL::jsonb AS label FROM cases WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, 'speaker', number, NULL FROM speakers WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, 'source', number, NULL FROM sources WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, 'statement', number, NULL FROM statements WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, 'claim', number, NULL FROM claims WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, NULL, NULL, label FROM origins WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, NULL, NULL, to_jsonb(name) FROM authors WHERE id = ANY (${wanted}::uuid[])`;
  return new Map(found.map(({ id, noun, number, label }) => [id, noun && number ? reference(noun, number) : label]));
}

async function authorsOf({ db }: Reader, rows: readonly Row[]) {
  const ids = [...new Set(rows.map((row) => row.actor).filter((id) => id !== null))];
  const found = await db.author.findMany({
    where: { id: { in: ids } },
    select: { id: true, key: true, name: true, desk: true },
  });
  return new Map(found.map(({ id, ...author }) => [id, author]));
}
