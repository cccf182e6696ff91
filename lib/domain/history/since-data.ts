import { type Row, toVersions } from '@/lib/domain/reading/history-data';
import { captureReference } from '@/lib/domain/references';
import { database } from '@/lib/platform/db';
import type { RecordHistory } from './contract';
import { addBelonging, belongingTo } from './data';

/** A record by its table and id, and the row of the history, with its moment, after which it has changed. */
export type Since = { readonly table: string; readonly id: string; readonly mark: bigint; readonly since: Date };

type Changes = RecordHistory['versions'][number]['changes'];

/**
 * What a record says now beside what it said at a row of the history: its own fields, and what belongs to it (chain,
 * passages, authors, texts). Bearings are records of their own and are left out.
 */
export async function changesSince({ table, id, mark, since }: Since): Promise<Changes> {
  const reader = { db: database(), moment: null };
  const rows = await reader.db.$queryRaw<Row[]>`
    (SELECT version, operation, valid_from AS at, ${since}::timestamptz AS until, why, actor_id::text AS actor, data FROM history
     WHERE entity = ${table} AND record_id = ${id}::uuid AND id <= ${mark} ORDER BY id DESC LIMIT 1)
    UNION ALL
    (SELECT version, operation, valid_from, NULL, why, actor_id::text, data FROM history
     WHERE entity = ${table} AND record_id = ${id}::uuid ORDER BY id DESC LIMIT 1)`;
  for (const each of belongingTo(table)) if (each.field !== 'bearings') await addBelonging(reader, rows, each, id);
  const [newest] = await toVersions(reader, rows);
  const own = (newest?.changes ?? []).filter(({ field }) => field !== 'publicSince' && field !== 'withdrawnAt');
  // Readers see the reason with what is passed, so whoever passes it sees it too.
  if (newest?.why) own.push({ field: 'why', before: null, after: newest.why });
  return table === 'sources' ? [...own, ...(await newTexts(id, since))] : own;
}

/** Texts of a source that were taken in since: they are too long to be told word by word. */
async function newTexts(sourceId: string, since: Date): Promise<Changes> {
  const found = await database().capture.findMany({
    where: { sourceId, createdAt: { gte: since } },
    select: { edition: true, source: { select: { number: true } } },
    orderBy: { edition: 'asc' },
  });
  const after = found.map(({ edition, source }) => captureReference(source.number, edition));
  return after.length > 0 ? [{ field: 'texts', before: [], after }] : [];
}
