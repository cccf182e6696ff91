import { touchClaimsOf } from '@/lib/domain/writing/claims-of-data';
import { replaceBelonging } from '@/lib/domain/writing/past-data';
import { type Restoring, restoreRecord } from '@/lib/domain/writing/restore-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import type { SourceDetail } from './contract';
import { getSource } from './data';

/**
 * Brings the bibliographic record of an earlier version back as a new one, authors with it. Its texts stay: a capture
 * never changes. Throws Conflict, NotFound.
 */
export const restoreSource = (actor: Actor, input: Restoring, now: Clock): Promise<SourceDetail> =>
  restoreRecord(
    actor,
    'source',
    input,
    () => getSource(actor, { ref: input.ref }, now),
    async (desk, id, past) => {
      await replaceBelonging(desk, 'source_authors', 'source_id', id, past);
      await touchClaimsOf(desk, 'source', id);
    },
  );
