import type { RecordHistory } from './contract';

export type FieldChange = RecordHistory['versions'][number]['changes'][number];

/** Fields a restoring leaves as they are: they are decided by other acts (lib/domain/writing/past-data.ts). */
const NOT_RESTORED = new Set(['state', 'mergedInto', 'held', 'textFile', 'claim']);

/**
 * What bringing an earlier version back would change, field by field: `before` is what stands now, `after` what stood
 * then. Made from the changes of all versions since, which are given newest first.
 */
export function differenceTo(versions: RecordHistory['versions'], to: number): FieldChange[] {
  const fields = new Map<string, FieldChange>();
  for (const { version, changes } of versions) {
    if (version <= to) continue;
    for (const { field, before, after } of changes)
      fields.set(field, { field, before: fields.has(field) ? fields.get(field)!.before : after, after: before });
  }
  return [...fields.values()].filter(
    ({ field, before, after }) => !NOT_RESTORED.has(field) && JSON.stringify(before) !== JSON.stringify(after),
  );
}
