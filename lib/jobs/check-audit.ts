import { verifyAudit } from '@/lib/domain/audit/data';
import { database } from '@/lib/platform/db';
import type { Work } from './work';

/** Checks the audit log from its first row. Brings `{rows, last, broken}`, as `counterclaim audit verify` does. */
export const checkAudit: Work = async ({ signal, progress }) => ({
  state: 'done',
  result: await verifyAudit(database(), { signal, progress }),
});
