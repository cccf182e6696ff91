import { NotFound } from '@/lib/platform/errors';
import type { Desk } from './desk-data';

type Data = Record<string, unknown>;
export type PastVersion = { readonly data: Data; readonly from: Date; readonly until: Date | null };

/** An earlier version of a record as the history has it, columns by name. Throws NotFound. */
export async function versionOf({ tx }: Desk, entity: string, id: string, version: number): Promise<PastVersion> {
  const [row] = await tx.$queryRaw<PastVersion[]>`
    SELECT data, valid_from AS "from", valid_to AS until FROM history
    WHERE entity = ${entity} AND record_id = ${id}::uuid AND version = ${version} AND operation <> 'delete'
    ORDER BY history.id DESC LIMIT 1`;
  if (!row) throw new NotFound(`Version ${version} of this record`);
  return row;
}

/**
 * The rows that belonged to a record when a version of it stood: links of a chain, anchors, stances. They are taken
 * at the last moment of the version, since an edit of them makes a new version of the record they belong to. The
 * comparison is written as the index of the history has it (keep_facts in the migrations).
 */
export async function belongingTo(
  { tx }: Desk,
  entity: string,
  column: string,
  id: string,
  { until }: PastVersion,
): Promise<Data[]> {
  const rows = await tx.$queryRaw<{ data: Data }[]>`
    SELECT data FROM history
    WHERE entity = ${entity} AND (data ->> ${column})::uuid = ${id}::uuid AND operation <> 'delete' AND CASE
      WHEN ${until}::timestamptz IS NULL THEN valid_to IS NULL
      ELSE valid_from < ${until}::timestamptz AND (valid_to IS NULL OR valid_to >= ${until}::timestamptz)
    END
    ORDER BY (data ->> 'position')::int`;
  return rows.map((row) => row.data);
}

/** What restoring brings back of a row; its state and whatever others decide about it stays. */
const COLUMNS = {
  cases: 'title, question, summary, started',
  claims: 'case_id, proposition, short, who, what, "where", from_date, to_date, note',
  statements:
    'speaker_id, said, mode, language, text, quotes, attribution, attribution_note, terminus, terminus_note, withdrawn_at',
  evidence: 'polarity, kind, origin_id, text, source_id, statement_id, url, file_sha256, file_name, withdrawn_at',
  sources: 'type, title, language, publisher_id, published, published_circa, url, rights, note, csl',
  dossiers: 'title, foreword, options',
  relations: 'kind, note',
  omissions: 'note, judged_by, judged_on',
  origins: 'label, source_id',
  speakers: 'kind, name, speaks_for_id, wikidata, country, note',
} as const;

/** Writes the columns of an earlier version over a record: a new version, like any other change. */
export async function putBack({ tx }: Desk, table: keyof typeof COLUMNS, id: string, past: PastVersion): Promise<void> {
  const columns = COLUMNS[table];
  const then = columns.replaceAll(/(^|, )/g, '$1p.');
  // Names of tables and columns are ours; what came from outside is a parameter.
  await tx.$executeRawUnsafe(
    `UPDATE ${table} r SET (${columns}) = (${then}) FROM jsonb_populate_record(NULL::${table}, $1::jsonb) AS p WHERE r.id = $2::uuid`,
    JSON.stringify(past.data),
    id,
  );
}

/** Tables whose rows belong to a record and come back with it. */
type Belonging =
  | 'anchors'
  | 'chain_links'
  | 'claim_topics'
  | 'dossier_claims'
  | 'source_authors'
  | 'speaker_aliases'
  | 'speaker_roles'
  | 'stances';

/** Replaces the rows that belong to a record by those given, as new rows of whoever brings them back. */
export async function replaceRows(
  desk: Desk,
  table: Belonging,
  column: string,
  id: string,
  rows: readonly Data[],
): Promise<void> {
  const written = { created_at: desk.now, created_by: desk.author, updated_at: desk.now, updated_by: desk.author };
  const fresh = rows.map((row) => ({
    ...row,
    id: desk.newId(),
    ...('version' in row ? { version: 1, ...written } : {}),
  }));
  await desk.tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE ${column} = $1::uuid`, id);
  await desk.tx.$executeRawUnsafe(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    JSON.stringify(fresh),
  );
}

/** The rows of one table that belonged to a record when a version of it stood, in the place of those it has now. */
export async function replaceBelonging(
  desk: Desk,
  table: Belonging,
  column: string,
  id: string,
  past: PastVersion,
): Promise<void> {
  await replaceRows(desk, table, column, id, await belongingTo(desk, table, column, id, past));
}
