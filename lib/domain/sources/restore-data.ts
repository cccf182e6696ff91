import { reference } from '@/lib/domain/references';
import { touchClaimsOf } from '@/lib/domain/writing/claims-of-data';
import { atDesk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { putBack, replaceBelonging, versionOf } from '@/lib/domain/writing/past-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import type { SourceDetail } from './contract';
import { getSource } from './data';

/**
 * Brings the bibliographic record of an earlier version back as a new one, authors with it. Its texts stay: a capture
 * never changes. Throws Conflict, NotFound.
 */
export async function restoreSource(
  actor: Actor,
  input: { ref: string; to: number; version: number; why?: string | undefined },
  now: Clock,
): Promise<SourceDetail> {
  const theirs = () => getSource(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'source.restore', why: input.why }, async (desk) => {
    const held = await hold(desk, 'source', input.ref);
    await demandVersion(held, input.version, reference('source', held.number), input, theirs);
    const past = await versionOf(desk, 'sources', held.id, input.to);
    await putBack(desk, 'sources', held.id, past);
    await replaceBelonging(desk, 'source_authors', 'source_id', held.id, past);
    await touchClaimsOf(desk, 'source', held.id);
    return { result: null, entity: 'sources', record: held.id, detail: { ref: input.ref, to: input.to } };
  });
  return theirs();
}
