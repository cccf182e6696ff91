import { reference } from '@/lib/domain/references';
import type { Transaction } from '@/lib/platform/db';
import { Forbidden, Invalid } from '@/lib/platform/errors';
import type { Desk } from './desk-data';

/** An act that waits as a whole for a second person: what it is, what was sent for it, and what became of it so far. */
export type Proposed = {
  readonly id: string;
  readonly act: 'merge' | 'split' | 'import';
  readonly input: unknown;
  /** The claim that would end; null where it is a file that would come in. */
  readonly claim: { readonly number: number; readonly proposition: unknown } | null;
  /** The sha256 of the file that would come in. */
  readonly file: string | null;
  readonly authorId: string;
  readonly createdAt: Date;
  readonly returnedAt: Date | null;
  readonly returnedBy: string | null;
  readonly returnReason: string | null;
  readonly returnNote: string | null;
};

/** Those that nobody has passed or taken back, the oldest first: all, those of a file or that a claim would end or grow by, or one by its id. */
export async function openProposals(
  tx: Transaction,
  of: { number?: number; id?: string; file?: string } = {},
): Promise<Proposed[]> {
  const { number, id, file } = of;
  const rows = await tx.proposal.findMany({
    where: {
      closedAt: null,
      ...(id ? { id } : {}),
      ...(file ? { file } : {}),
      ...(number
        ? { OR: [{ claim: { number } }, { input: { path: ['into'], equals: reference('claim', number) } }] }
        : {}),
    },
    include: { claim: { select: { number: true, proposition: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows as unknown as Proposed[];
}

/** A proposal that somebody else made, locked until the transaction ends. Throws Forbidden, Invalid. */
export async function heldProposal(desk: Pick<Desk, 'tx' | 'author'>, id: string): Promise<Proposed> {
  await desk.tx.$queryRaw`SELECT 1 FROM proposals WHERE id = ${id}::uuid FOR UPDATE`;
  const [proposal] = await openProposals(desk.tx, { id });
  if (!proposal) throw waitsNoLonger();
  if (proposal.authorId === desk.author)
    throw new Forbidden('Nobody decides on what they proposed themselves. Nothing was changed.');
  return proposal;
}

/**
 * Ends a proposal: passed by whoever acts, or taken back and replaced by nobody's word. Throws Invalid where somebody
 * ended it in the same moment: who takes back what was just passed must not be told that it is undone.
 */
export async function closeProposal(
  { tx, now }: Pick<Desk, 'tx' | 'now'>,
  id: string,
  passedBy: string | null,
): Promise<void> {
  const { count } = await tx.proposal.updateMany({ where: { id, closedAt: null }, data: { closedAt: now, passedBy } });
  if (count === 0) throw waitsNoLonger();
}

const waitsNoLonger = () =>
  new Invalid('This waits no longer: it was passed, or taken back. Nothing was changed.', 'items');
