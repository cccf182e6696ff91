import { reference } from '@/lib/domain/references';
import type { Actor } from '@/lib/platform/auth/roles';
import { atDesk, type Desk, demandVersion, hold } from './desk-data';
import { type PastVersion, putBack, versionOf } from './past-data';

/** Which version of a record is brought back, and the one it was read at. */
export type Restoring = { ref: string; to: number; version: number; why?: string | undefined };

/**
 * Brings the columns of an earlier version of a record back as a new version, and with `belonging` the rows that came
 * with it; returns what stands then. Throws Conflict, NotFound, Forbidden.
 */
export async function restoreRecord<T>(
  actor: Actor,
  noun: 'case' | 'claim' | 'source' | 'speaker' | 'statement',
  input: Restoring,
  standing: () => Promise<T>,
  belonging: (desk: Desk, id: string, past: PastVersion) => Promise<void>,
): Promise<T> {
  const entity = `${noun}s` as const;
  await atDesk(actor, { action: `${noun}.restore`, why: input.why }, async (desk) => {
    const held = await hold(desk, noun, input.ref);
    const ref = reference(noun, held.number);
    await demandVersion(held, input.version, ref, input, standing);
    const past = await versionOf(desk, entity, held.id, input.to);
    await putBack(desk, entity, held.id, past);
    await belonging(desk, held.id, past);
    return { result: null, entity, record: held.id, detail: { ref, to: input.to } };
  });
  return standing();
}
