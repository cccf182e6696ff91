import { getClaim } from '@/lib/domain/claims/data';
import { heldProposal, openProposals, type Proposal, passProposal } from '@/lib/domain/claims/proposal-data';
import { reference } from '@/lib/domain/references';
import { inLanguage, type LocalText } from '@/lib/domain/values';
import { named } from '@/lib/domain/writing/columns-data';
import { atDesk } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { systemClock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import type { ReturnReason } from '@/prisma/generated/enums';
import type { WaitingChange } from './contract';
import { tell } from './tell-data';

type Decided = { readonly id: string; readonly why?: string | undefined };

/** What a proposal would do, as fields of the claim: where it goes, or its parts with what each is given. */
export function changesOf(proposal: Proposal): WaitingChange['changes'] {
  if (proposal.act === 'merge') return [{ field: 'mergedInto', before: null, after: proposal.input.into }];
  const after = proposal.input.parts.map(({ proposition, statements, evidence, relations }) => {
    const given = [...statements, ...evidence, ...relations].join(', ');
    const { words } = inLanguage(proposition as LocalText, Object.keys(proposition)[0] ?? 'en');
    return given ? `${words} (${given})` : words;
  });
  return [{ field: 'parts', before: [], after }];
}

/** Carries out what somebody else proposed. Throws Conflict, Forbidden, Invalid. */
export async function passLineage(actor: Actor, { id, why }: Decided): Promise<{ passed: number }> {
  return atDesk(actor, { action: 'claim.pass-proposal', why }, async (desk) => {
    const now = systemClock;
    const done = await passProposal(desk, id, (ref) => getClaim(actor, { ref }, now));
    await tell(desk, 'passed', [done.authorId], done.refs[0]!);
    const detail = { ...done.detail, act: done.act, proposedBy: done.authorId };
    return { result: { passed: 1 }, entity: 'claims', record: done.record, detail };
  });
}

/** Returns a proposal to who made it, with a typed reason. Throws Forbidden, Invalid. */
export async function returnLineage(
  actor: Actor,
  { id, reason, note }: { id: string; reason: string; note: string },
): Promise<{ returned: true }> {
  return atDesk(actor, { action: 'claim.return-proposal', why: note }, async (desk) => {
    const { claim, authorId, act } = await heldProposal(desk, id);
    const returned = { returnedAt: desk.now, returnedBy: desk.author, returnReason: named<ReturnReason>(reason) };
    const row = await desk.tx.lineageProposal.update({ where: { id }, data: { ...returned, returnNote: note } });
    const ref = reference('claim', claim.number);
    await tell(desk, 'returned', [authorId], ref);
    return { result: { returned: true }, entity: 'claims', record: row.claimId, detail: { ref, act, reason } };
  });
}

/** Takes one's own proposal back. Throws Invalid where it waits no longer or is somebody else's. */
export async function takeBackProposal(actor: Actor, { id }: { id: string }): Promise<{ takenBack: true }> {
  return atDesk(actor, { action: 'claim.take-back-proposal' }, async (desk) => {
    const [held] = await openProposals(desk.tx, { id });
    if (!held || held.authorId !== desk.author)
      throw new Invalid('There is no proposal of yours here: it was passed, or is somebody else’s.', 'id');
    const row = await desk.tx.lineageProposal.update({ where: { id }, data: { closedAt: desk.now } });
    const detail = { ref: reference('claim', held.claim.number), act: held.act };
    return { result: { takenBack: true }, entity: 'claims', record: row.claimId, detail };
  });
}
