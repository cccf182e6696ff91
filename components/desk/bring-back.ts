import { client } from '@/components/data/client';
import type { LocalText } from '@/lib/domain/values';
import { acceptedDeed, type KeptAccepted } from './accepted-deed';
import type { Deed, Sitting } from './use-sitting';

type Restoring = { ref: string; to: number; version: number };
type Withdrawing = { ref: string; version: number };

/** How each kind of record is brought back to an earlier version, by the letter of its reference. Each makes one version. */
export const RESTORE: Readonly<Record<string, (input: Restoring) => Promise<unknown>>> = {
  K: ({ ref, ...input }) => client.cases.restore({ slug: ref, ...input }),
  C: (input) => client.claims.restore(input),
  T: (input) => client.statements.restore(input),
  S: (input) => client.sources.restore(input),
  P: (input) => client.speakers.restore(input),
  E: (input) => client.claims.restoreEvidence(input),
  R: (input) => client.claims.restoreRelation(input),
  D: (input) => client.dossiers.restore(input),
};

/** How what was made here is taken back; it stays to be cited. */
const WITHDRAW: Readonly<Record<string, (input: Withdrawing) => Promise<unknown>>> = {
  T: (input) => client.statements.withdraw(input),
  E: (input) => client.claims.withdrawEvidence(input),
};

/** The ways to bring back and to withdraw, by the letter of a reference. */
type Acts = { readonly restore: typeof RESTORE; readonly withdraw: typeof WITHDRAW };

type Change = { ref: string; before: number | null; after: number; words: string };
type Held = Pick<Sitting, 'versions' | 'floors'>;

/**
 * A change of a record, to be taken back and done again: `before` is the version it had, null where it was made,
 * `after` the one it got. What somebody else changed in between is never taken back with it: then it is refused, by the
 * server where their change is the newest, and here where one's own newer change stands on theirs.
 */
export function versionDeed(held: Held, change: Change, acts?: Acts): Deed {
  const { ref, before, after } = change;
  const own = held.versions.get(ref);
  if (before !== null && own !== undefined && own !== before) held.floors.set(ref, before);
  held.versions.set(ref, after);
  return versionWays(held, change, acts);
}

/** Both ways of a change that is already known to the sitting. */
function versionWays(
  { versions, floors }: Held,
  { ref, before, after, words }: Change,
  acts: Acts = { restore: RESTORE, withdraw: WITHDRAW },
): Deed {
  const letter = ref[0]!;
  const change = async (to: number, act: (version: number) => Promise<unknown>) => {
    if (to < (floors.get(ref) ?? 0)) throw new Error('Somebody else has changed it in between.');
    const version = versions.get(ref) ?? after;
    await act(version);
    versions.set(ref, version + 1);
  };
  const restore = (to: number) => change(to, (version) => acts.restore[letter]!({ ref, to, version }));
  return {
    words,
    kept: { kind: 'version', ref, before, after, words },
    undo: () =>
      before === null ? change(after, (version) => acts.withdraw[letter]!({ ref, version })) : restore(before),
    redo: () => restore(after),
  };
}

/** A note or a tag that was put on, or taken `off`. */
export function markDeed(id: string, off: boolean, words: string): Deed {
  const put = (withdrawn: boolean) => client.marks.withdraw({ id, withdrawn });
  return { words, kept: { kind: 'mark', id, off, words }, undo: () => put(!off), redo: () => put(off) };
}

/**
 * One act on many claims, by its names in the audit log (`acts`, some hundred claims each). Taking it back is such an act
 * itself, all or none; that one is what is taken back next.
 */
export function bulkDeed(
  acts: readonly string[],
  words: string,
  takeBack: typeof client.claims.takeBackBulk = client.claims.takeBackBulk,
): Deed {
  const kept = { kind: 'bulk' as const, acts, words };
  const turn = async () => {
    kept.acts = [(await takeBack({ acts: [...kept.acts] })).act];
  };
  return { words, kept, undo: turn, redo: turn };
}

type Omission = { claim: string; source: string; note: LocalText | null };

/** An omission that was marked. `before` is the note of the one that stood there already, undefined where none did. */
export function omissionDeed(
  { claim, source, note }: Omission,
  before: LocalText | null | undefined,
  words: string,
  acts: Pick<typeof client.claims, 'omit' | 'unomit'> = client.claims,
): Deed {
  const put = (with_: LocalText | null) => acts.omit({ ref: claim, source, note: with_ });
  return {
    words,
    kept: { kind: 'omission', claim, source, note, words, ...(before === undefined ? {} : { before }) },
    undo: () => (before === undefined ? acts.unomit({ ref: claim, source }) : put(before)),
    redo: () => put(note),
  };
}

/** A deed as it outlives a reload of the page: what was done, without the way back, which follows from it. */
export type KeptDeed =
  | KeptAccepted
  | (Change & { readonly kind: 'version' })
  | { readonly kind: 'mark'; readonly id: string; readonly off: boolean; readonly words: string }
  | { readonly kind: 'bulk'; readonly acts: readonly string[]; readonly words: string }
  | (Omission & { readonly kind: 'omission'; readonly before?: LocalText | null; readonly words: string });

/** The deed that was kept, in a sitting that knows its versions again. */
export function revived(deed: KeptDeed, held: Held): Deed {
  switch (deed.kind) {
    case 'version':
      return versionWays(held, deed);
    case 'mark':
      return markDeed(deed.id, deed.off, deed.words);
    case 'accepted':
      return acceptedDeed(held, deed);
    case 'bulk':
      return bulkDeed(deed.acts, deed.words);
    case 'omission':
      return omissionDeed(deed, deed.before, deed.words);
  }
}
