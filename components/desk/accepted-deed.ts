import { client } from '@/components/data/client';
import type { AcceptedSuggestion } from '@/lib/domain/suggestions/accept-contract';
import type { Deed, Sitting } from './use-sitting';

type Accepted = { capture: string; items: readonly AcceptedSuggestion[]; words: string };
type Turn = typeof client.suggestions.turn;

/**
 * Suggestions that were accepted in one order (of at most TURNED_AT_ONCE), taken back in one act and accepted again in
 * one. A statement that somebody else has changed since stays as it is and is theirs from then on: the others go all the
 * same, and `left` names it. Where none can go it throws.
 */
export function acceptedDeed(
  { versions, floors }: Pick<Sitting, 'versions' | 'floors'>,
  { capture, items, words }: Accepted,
  turn: Turn = client.suggestions.turn,
): Deed {
  const kept = { kind: 'accepted' as const, capture, items, words };
  let left: readonly string[] = [];
  async function go(withdrawn: boolean): Promise<void> {
    // Under one’s own newer change may lie one of somebody else.
    const own = kept.items.filter(({ ref, version }) => version >= (floors.get(ref) ?? 0));
    const known = own.map((item) => ({ ...item, version: versions.get(item.ref) ?? item.version }));
    const { turned } = known.length > 0 ? await turn({ capture, withdrawn, items: known }) : { turned: [] };
    if (turned.length === 0) throw new Error('Somebody else has changed them in between.');
    for (const { ref, version } of turned) versions.set(ref, version);
    left = kept.items.flatMap(({ ref }) => (turned.some((each) => each.ref === ref) ? [] : ref));
    kept.items = kept.items.filter(({ ref }) => !left.includes(ref));
  }
  for (const { ref, version } of items) if (!versions.has(ref)) versions.set(ref, version);
  return { words, kept, left: () => left, undo: () => go(true), redo: () => go(false) };
}

/** Accepted suggestions as they outlive a reload of the page. */
export type KeptAccepted = Accepted & { readonly kind: 'accepted' };
