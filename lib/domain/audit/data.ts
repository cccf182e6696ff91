import { createHash } from 'node:crypto';
import { type Database, database } from '@/lib/platform/db';

/** The kind of the job that checks the log. */
export const AUDIT_JOB = 'audit-check';

/** What is wrong with a row, each with its sentence. */
const FAULTS = {
  missing: 'a row is missing before it',
  chain: 'it does not carry the hash of the row before it',
  changed: 'what it says was changed after it was written',
} as const;
type Fault = keyof typeof FAULTS;

/** What a check of the audit log found: how many rows hold, and the first that does not. */
export type AuditCheck = {
  readonly rows: number;
  readonly last: string | null;
  readonly broken: { id: string; at: string; fault: Fault; why: string } | null;
};

type Row = {
  id: string;
  at: string;
  actor: string;
  action: string;
  entity: string;
  record: string;
  detail: string;
  previous: string;
  hash: string;
};

/** How far a check is, 0 to 1, and what breaks it off. */
type Under = { readonly progress: (share: number) => void; readonly signal: AbortSignal };

/** Rows that are read at once. */
const CHUNK = 5_000;

/**
 * Checks the audit log from its first row: each carries the hash of the one before and the SHA-256 of its own fields,
 * and none is missing between. The hash is computed here, not by the database that is being checked.
 *
 * Weak point: rows cut off at the end leave a whole chain. `last` is the hash to note elsewhere (in a backup, on paper)
 * so that this can be seen too. Throws the signal's reason.
 */
export async function verifyAudit(db: Database = database(), under?: Under): Promise<AuditCheck> {
  const [{ total }] = await db.$queryRaw<[{ total: number }]>`SELECT coalesce(max(id), 0)::int AS total FROM audit`;
  let rows = 0;
  let previous = '';
  for (let after = 0n; ; ) {
    const chunk = await db.$queryRaw<Row[]>`
      SELECT id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, coalesce(actor_id::text, '-') AS actor, action,
        coalesce(entity, '-') AS entity, coalesce(record_id::text, '-') AS record, detail::text AS detail, previous, hash
      FROM audit WHERE audit.id > ${after} ORDER BY audit.id LIMIT ${CHUNK}`;
    for (const row of chunk) {
      const fault = faultOf(row, rows + 1, previous);
      if (fault) return { rows, last: previous || null, broken: { id: row.id, at: row.at, fault, why: FAULTS[fault] } };
      previous = row.hash;
      rows += 1;
    }
    if (chunk.length < CHUNK) return { rows, last: previous || null, broken: null };
    after = BigInt(chunk.at(-1)!.id);
    under?.signal.throwIfAborted();
    under?.progress(Math.min(rows / total, 1));
  }
}

function faultOf(row: Row, expected: number, previous: string): Fault | null {
  if (row.id !== String(expected)) return 'missing';
  if (row.previous !== previous) return 'chain';
  const fields = [row.previous, row.id, row.at, row.actor, row.action, row.entity, row.record, row.detail];
  const hash = createHash('sha256').update(fields.join('\n')).digest('hex');
  return hash === row.hash ? null : 'changed';
}
