import { client } from '@/components/data/client';
import { acceptedDeed, type KeptAccepted } from './accepted-deed';
import type { Deed, Sitting } from './use-sitting';

/** A mark of omission is named by its claim and its source: C-12.S-3. */
const OMISSION = /^(C-\d+)\.(S-\d+)$/;
const omitted = (reference: string) => {
  const [, ref = '', source = ''] = OMISSION.exec(reference) ?? [];
  return { ref, source };
};

/** What kind a record is of, as the letter of its reference; of a mark of omission, which has none of its own, O. */
export const kindOf = (reference: string): string => (OMISSION.test(reference) ? 'O' : reference[0]!);

type Restoring = { ref: string; to: number; version: number };
type Withdrawing = { ref: string; version: number };

/** How each kind of record is brought back to an earlier version, by its kind. Each makes one version. */
export const RESTORE: Readonly<Record<string, (input: Restoring) => Promise<unknown>>> = {
  K: ({ ref, ...input }) => client.cases.restore({ slug: ref, ...input }),
  C: (input) => client.claims.restore(input),
  T: (input) => client.statements.restore(input),
  S: (input) => client.sources.restore(input),
  P: (input) => client.speakers.restore(input),
  E: (input) => client.claims.restoreEvidence(input),
  R: (input) => client.claims.restoreRelation(input),
  D: (input) => client.dossiers.restore(input),
  O: ({ ref, ...input }) => client.claims.restoreOmission({ ...omitted(ref), ...input }),
};

/** How what was made here is taken back; its history stays. */
const WITHDRAW: Readonly<Record<string, (input: Withdrawing) => Promise<unknown>>> = {
  T: (input) => client.statements.withdraw(input),
  E: (input) => client.claims.withdrawEvidence(input),
  R: (input) => client.claims.unrelate(input),
  O: ({ ref, version }) => client.claims.unomit({ ...omitted(ref), version }),
};

/** The ways to bring back and to withdraw, by the kind of a record. */
type Acts = { readonly restore: typeof RESTORE; readonly withdraw: typeof WITHDRAW };

/** `gone`: it was taken away, of which nothing is left that a version could bring back. */
type Change = { ref: string; before: number | null; after: number; words: string; gone?: boolean };
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
  { ref, before, after, words, gone }: Change,
  acts: Acts = { restore: RESTORE, withdraw: WITHDRAW },
): Deed {
  const kind = kindOf(ref);
  const change = async (to: number, act: (version: number) => Promise<unknown>) => {
    if (to < (floors.get(ref) ?? 0)) throw new Error('Somebody else has changed it in between.');
    const version = versions.get(ref) ?? after;
    await act(version);
    versions.set(ref, version + 1);
  };
  const restore = (to: number) => change(to, (version) => acts.restore[kind]!({ ref, to, version }));
  const takeAway = () => change(after, (version) => acts.withdraw[kind]!({ ref, version }));
  return {
    words,
    kept: { kind: 'version', ref, before, after, words, ...(gone ? { gone } : {}) },
    undo: () => (before === null ? takeAway() : restore(before)),
    redo: () => (gone ? takeAway() : restore(after)),
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

/** A deed as it outlives a reload of the page: what was done, without the way back, which follows from it. */
export type KeptDeed =
  | KeptAccepted
  | (Change & { readonly kind: 'version' })
  | { readonly kind: 'mark'; readonly id: string; readonly off: boolean; readonly words: string }
  | { readonly kind: 'bulk'; readonly acts: readonly string[]; readonly words: string };

/** The deed that was kept, in a sitting that knows its versions again; undefined for one that an older release kept. */
export function revived(deed: KeptDeed, held: Held): Deed | undefined {
  switch (deed.kind) {
    case 'version':
      return versionWays(held, deed);
    case 'mark':
      return markDeed(deed.id, deed.off, deed.words);
    case 'accepted':
      return acceptedDeed(held, deed);
    case 'bulk':
      return bulkDeed(deed.acts, deed.words);
  }
}
