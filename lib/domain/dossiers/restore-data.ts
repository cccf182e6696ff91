import { atDesk, type Desk, demandVersion } from '@/lib/domain/writing/desk-data';
import { belongingTo, putBack, replaceRows, versionOf } from '@/lib/domain/writing/past-data';
import type { Restoring } from '@/lib/domain/writing/restore-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { DossierDetail } from './contract';
import { getDossier, holdDossier } from './data';

/**
 * Brings title, foreword, what is taken in and the claims of an earlier version back as a new one. A claim that was
 * merged since is followed to what it has become; one that was withdrawn stays away. Throws Conflict, NotFound.
 */
export async function restoreDossier(actor: Actor, input: Restoring): Promise<DossierDetail> {
  const standing = () => getDossier(actor, input.ref);
  await atDesk(actor, { action: 'dossier.restore', why: input.why }, async (desk) => {
    const held = await holdDossier(desk, input.ref);
    await demandVersion(held, input.version, input.ref, input, standing);
    const past = await versionOf(desk, 'dossiers', held.id, input.to);
    await putBack(desk, 'dossiers', held.id, past);
    const rows = await belongingTo(desk, 'dossier_claims', 'dossier_id', held.id, past);
    const now = await standingClaims(
      desk,
      rows.map((row) => String(row.claim_id)),
    );
    const claims = new Map<string, Record<string, unknown>>();
    for (const row of rows) {
      const claim = now.get(String(row.claim_id));
      if (claim && !claims.has(claim)) claims.set(claim, { ...row, claim_id: claim, position: claims.size });
    }
    await replaceRows(desk, 'dossier_claims', 'dossier_id', held.id, [...claims.values()]);
    return { result: null, entity: 'dossiers', record: held.id, detail: { ref: input.ref, to: input.to } };
  });
  return standing();
}

/** Claims → the claim each has become, where that one stands. */
async function standingClaims({ tx }: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ was: string; now: string }[]>`
    WITH RECURSIVE become(was, id, state, into_id) AS (
      SELECT id, id, state, merged_into_id FROM claims WHERE id = ANY (${ids}::uuid[])
      UNION SELECT become.was, c.id, c.state, c.merged_into_id FROM become JOIN claims c ON c.id = become.into_id
    )
    SELECT was::text, id::text AS now FROM become WHERE state IN ('draft', 'published')`;
  return new Map(rows.map(({ was, now }) => [was, now]));
}
