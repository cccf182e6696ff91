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
 * waited for, and what is changed from now on finds it public.
 */
export async function holdShown({ tx }: Pick<Desk, 'tx'>, ids: readonly string[]): Promise<void> {
  for (const table of HELD)
    await tx.$queryRaw`
      SELECT 1 FROM ${Prisma.raw(table)} WHERE id IN (SELECT id FROM would_be_shown(${ids}::uuid[])) ORDER BY id FOR UPDATE`;
}
