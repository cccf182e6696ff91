import { getClaim } from '@/lib/domain/claims/data';
import { isLineage, type LineageProposal, passLineage } from '@/lib/domain/claims/proposal-data';
import { type ImportProposal, isImport, passImport } from '@/lib/domain/imports/proposal-data';
import { text } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { inLanguage, type LocalText } from '@/lib/domain/values';
import { named } from '@/lib/domain/writing/columns-data';
import { atDesk } from '@/lib/domain/writing/desk-data';
import { closeProposal, heldProposal, openProposals, type Proposed } from '@/lib/domain/writing/proposals-data';
import { tell } from '@/lib/domain/writing/tell-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { systemClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import type { ReturnReason } from '@/prisma/generated/enums';
import type { WaitingChange } from './contract';

type Decided = { readonly id: string; readonly why?: string | undefined };

/** What a proposal is of and what it would change, in the words of a language. */
export function proposalTold(
  proposal: Proposed,
  language: Locale,
): Pick<WaitingChange, 'ref' | 'to' | 'words' | 'changes'> {
  if (isLineage(proposal)) return lineageTold(proposal);
  if (isImport(proposal)) return importTold(proposal, language);
  throw new Error(`a proposal of no kind we know: ${proposal.act}`);
}

/** Where a claim would go, or its parts with what each would be given. */
function lineageTold(proposal: LineageProposal): ReturnType<typeof proposalTold> {
  const of = { ref: reference('claim', proposal.claim.number), words: text(proposal.claim.proposition) };
  if (proposal.act === 'merge') {
    const { into } = proposal.input;
    return { ...of, to: into, changes: [{ field: 'mergedInto', before: null, after: into }] };
  }
  const after = proposal.input.parts.map(({ proposition, statements, evidence, relations }) => {
    const given = [...statements, ...evidence, ...relations].join(', ');
    const { words } = inLanguage(proposition as LocalText, Object.keys(proposition)[0] ?? 'en');
    return given ? `${words} (${given})` : words;
  });
  return { ...of, to: null, changes: [{ field: 'parts', before: [], after }] };
}

/** Whose records would come in, how many of each kind, and which claims. */
function importTold({ input }: ImportProposal, language: Locale): ReturnType<typeof proposalTold> {
  const { bring } = catalogue(language).checking;
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([noun, number]) =>
      say(bring.counted, language, { noun: bring.noun[noun as 'claim'] ?? noun, number: String(number) }),
    );
  const sender = [input.desk, input.fingerprint ? say(bring.key, language, { fingerprint: input.fingerprint }) : null];
  const fields = {
    desk: sender.filter(Boolean).join(' · '),
    created: counted(input.told.created),
    changed: counted(input.told.changed),
    claims: input.claims,
  };
  const changes = Object.entries(fields).map(([field, after]) => ({ field, before: null, after }));
  return { ref: null, to: null, words: input.title, changes: changes.filter(({ after }) => after.length > 0) };
}

/** Does an id name a proposal, not a change of a record? */
export const isProposal = async (id: string): Promise<boolean> =>
  (await database().proposal.count({ where: { id } })) > 0;

/** Carries out what somebody else proposed. Throws Conflict, Forbidden, Invalid. */
export async function passProposal(actor: Actor, { id, why }: Decided, language: Locale): Promise<{ passed: number }> {
  const [proposal] = await openProposals(database(), { id });
  if (proposal && isImport(proposal)) return passImport(actor, id, language);
  return atDesk(actor, { action: 'claim.pass-proposal', why }, async (desk) => {
    const done = await passLineage(desk, id, (ref) => getClaim(actor, { ref }, systemClock));
    await tell(desk, 'passed', [done.authorId], done.refs[0]!);
    const detail = { ...done.detail, act: done.act, proposedBy: done.authorId };
    return { result: { passed: 1 }, entity: 'claims', record: done.record, detail };
  });
}

/** What the audit log and the notice call a proposal: by the claim that would end, or itself. */
const subjectOf = ({ claim }: Proposed): string => (claim ? reference('claim', claim.number) : '');

/** Returns a proposal to who made it, with a typed reason. Throws Forbidden, Invalid. */
export async function returnProposal(
  actor: Actor,
  { id, reason, note }: { id: string; reason: string; note: string },
): Promise<{ returned: true }> {
  return atDesk(actor, { action: 'proposal.return', why: note }, async (desk) => {
    const proposal = await heldProposal(desk, id);
    const returned = { returnedAt: desk.now, returnedBy: desk.author, returnReason: named<ReturnReason>(reason) };
    await desk.tx.proposal.update({ where: { id }, data: { ...returned, returnNote: note } });
    await tell(desk, 'returned', [proposal.authorId], subjectOf(proposal), { change: id });
    const detail = { ref: subjectOf(proposal), act: proposal.act, reason };
    return { result: { returned: true }, entity: 'proposals', record: id, detail };
  });
}

/** Takes one's own proposal back. Throws Invalid where it waits no longer or is somebody else's. */
export async function takeBackProposal(actor: Actor, { id }: { id: string }): Promise<{ takenBack: true }> {
  return atDesk(actor, { action: 'proposal.take-back' }, async (desk) => {
    const [held] = await openProposals(desk.tx, { id });
    if (!held || held.authorId !== desk.author)
      throw new Invalid('There is no proposal of yours here: it was passed, or is somebody else’s.', 'id');
    await closeProposal(desk, id, null);
    const detail = { ref: subjectOf(held), act: held.act };
    return { result: { takenBack: true }, entity: 'proposals', record: id, detail };
  });
}
