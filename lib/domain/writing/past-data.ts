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
 * at the last moment of the version, since an edit of them makes a new version of the record they belong to.
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
    WHERE entity = ${entity} AND data ->> ${column} = ${id} AND operation <> 'delete' AND CASE
      WHEN ${until}::timestamptz IS NULL THEN valid_to IS NULL
      ELSE valid_from < ${until}::timestamptz AND (valid_to IS NULL OR valid_to >= ${until}::timestamptz)
    END
    ORDER BY (data ->> 'position')::int`;
  return rows.map((row) => row.data);
}
