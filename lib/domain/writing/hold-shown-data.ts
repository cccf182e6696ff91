import { Prisma } from '@/prisma/generated/client';
import type { Desk } from './desk-data';

/** Tables whose rows an act of the desk holds while it changes a record, in the order in which all are locked here. */
const HELD = [
  'claims',
  'cases',
  'statements',
  'evidence',
  'sources',
  'speakers',
  'origins',
  'stances',
  'omissions',
  'relations',
];

/**
 * Locks all that would become public with these records until the transaction ends: what is being changed this moment is
 * waited for, and what is changed from now on finds it public. What came to it while others were waited for is locked in
 * the next round. Asked for by every table anew, what would be shown with a hundred changes took a second to find.
 */
export async function holdShown({ tx }: Pick<Desk, 'tx'>, ids: readonly string[]): Promise<void> {
  const held = new Set<string>();
  for (;;) {
    const shown = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT id::text AS id FROM would_be_shown(${ids}::uuid[])`;
    const fresh = shown.map(({ id }) => id).filter((id) => !held.has(id));
    if (fresh.length === 0) return;
    for (const table of HELD)
      await tx.$queryRaw`
        SELECT 1 FROM ${Prisma.raw(table)} WHERE id = ANY (${fresh}::uuid[]) ORDER BY id FOR UPDATE`;
    for (const id of fresh) held.add(id);
  }
}
