import { demandNumber, reference } from '@/lib/domain/references';
import { atDesk, type Desk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { closeProposal, heldProposal, type Proposed } from '@/lib/domain/writing/proposals-data';
import { orTrial, TrialOver } from '@/lib/domain/writing/trial';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';
import type { ClaimDetail } from './contract';
import { getClaim } from './data';
import { type Applied, applyMerge, applySplit, type Merge, type Split } from './lineage-data';

type Wish = { readonly act: 'merge'; readonly input: Merge } | { readonly act: 'split'; readonly input: Split };

const apply = (desk: Desk, wish: Wish, theirs: () => Promise<unknown>): Promise<Applied> =>
  wish.act === 'merge' ? applyMerge(desk, wish.input, theirs) : applySplit(desk, wish.input, theirs);

/**
 * Merges a claim into another; a public one is merged when a second person has passed it, and until then stands as it
 * is. Answers the claim that stands. Throws Conflict, Invalid, NotFound.
 */
export async function mergeClaim(actor: Actor, input: Merge, now: Clock): Promise<ClaimDetail> {
  const into = reference('claim', demandNumber('claim', input.into));
  const applied = await carryOut(actor, { act: 'merge', input: { ...input, into } }, now);
  return getClaim(actor, { ref: applied ? into : input.ref }, now);
}

/**
 * Divides a claim; a public one is divided when a second person has passed it: until then there are no parts. Throws
 * Conflict, Invalid, NotFound.
 */
export async function splitClaim(actor: Actor, input: Split, now: Clock): Promise<{ parts: ClaimDetail[] }> {
  const applied = await carryOut(actor, { act: 'split', input }, now);
  const parts = [];
  for (const ref of applied?.refs ?? []) parts.push(await getClaim(actor, { ref }, now));
  return { parts };
}

/** Does it, or proposes it where the claim is public; null where it waits. */
async function carryOut(actor: Actor, wish: Wish, now: Clock): Promise<Applied | null> {
  const theirs = () => getClaim(actor, { ref: wish.input.ref }, now);
  const number = demandNumber('claim', wish.input.ref);
  const act = { action: `claim.${wish.act}` as const, why: wish.input.why };
  if ((await database().claim.count({ where: { number, state: 'published' } })) === 0)
    return atDesk(actor, act, async (desk) => {
      const applied = await apply(desk, wish, theirs);
      return { result: applied, entity: 'claims', record: applied.record, detail: applied.detail };
    });
  // As a trial: who proposes is told at once what is wrong, and nothing of it stays.
  const trial = atDesk<null>(actor, { ...act, trial: true }, async (desk) => {
    await apply(desk, wish, theirs);
    throw new TrialOver(null);
  });
  await orTrial(trial);
  await propose(actor, wish, theirs);
  return null;
}

/** Keeps what is wished until somebody else decides. One that was returned makes room for the next. */
async function propose(actor: Actor, { act, input }: Wish, theirs: () => Promise<unknown>): Promise<void> {
  await atDesk(actor, { action: `claim.propose-${act}`, why: input.why }, async (desk) => {
    const claim = await hold(desk, 'claim', input.ref);
    await demandVersion(claim, input.version, input.ref, input, theirs);
    const open = await desk.tx.proposal.findFirst({ where: { claimId: claim.id, closedAt: null } });
    if (open && !open.returnedAt)
      throw new Invalid(
        `A ${open.act} of ${reference('claim', claim.number)} waits for a reviewer already. Take it back first.`,
        'ref',
      );
    if (open) await closeProposal(desk, open.id, null);
    const made = { id: desk.newId(), act, claimId: claim.id, input, authorId: desk.author, createdAt: desk.now };
    await desk.tx.proposal.create({ data: made });
    return { result: null, entity: 'claims', record: claim.id, detail: { ref: input.ref, act } };
  });
}

/** A proposal to merge or split, with the claim that would end. */
export type LineageProposal = Proposed & Wish & { readonly claim: NonNullable<Proposed['claim']> };

/** Is it a merging or a split? Nobody but `propose` writes these rows: they hold what it was given. */
export const isLineage = (proposal: Proposed): proposal is LineageProposal => proposal.act !== 'import';

/**
 * Carries out what somebody else proposed, as theirs; what was public stays so. Throws Conflict where the claim was
 * changed since, Forbidden for one's own proposal, Invalid where it waits no longer.
 */
export async function passLineage(
  desk: Desk,
  id: string,
  theirs: (ref: string) => Promise<unknown>,
): Promise<LineageProposal & Applied> {
  const proposal = await heldProposal(desk, id);
  if (!isLineage(proposal)) throw new Invalid('This is no proposal to merge or split a claim.', 'items');
  const { tx, written } = desk;
  await tx.$queryRaw`SELECT set_config('counterclaim.public', 'on', true)`;
  const by = { ...written, createdBy: proposal.authorId, updatedBy: proposal.authorId };
  const applied = await apply({ ...desk, author: proposal.authorId, written: by }, proposal, () =>
    theirs(proposal.input.ref),
  );
  await tx.$queryRaw`SELECT set_config('counterclaim.public', '', true)`;
  await closeProposal(desk, id, desk.author);
  return { ...proposal, ...applied };
}
