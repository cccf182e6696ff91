import { client } from '@/components/data/client';
import type { Deed, Sitting } from './use-sitting';

type Restoring = { ref: string; to: number; version: number };
type Withdrawing = { ref: string; version: number };

/** How each kind of record is brought back to an earlier version, by the letter of its reference. Each makes one version. */
export const RESTORE: Readonly<Record<string, (input: Restoring) => Promise<unknown>>> = {
  C: (input) => client.claims.restore(input),
  T: (input) => client.statements.restore(input),
  S: (input) => client.sources.restore(input),
  P: (input) => client.speakers.restore(input),
  E: (input) => client.claims.restoreEvidence(input),
};

/** How what was made here is taken back; it stays to be cited. */
const WITHDRAW: Readonly<Record<string, (input: Withdrawing) => Promise<unknown>>> = {
  T: (input) => client.statements.withdraw(input),
  E: (input) => client.claims.withdrawEvidence(input),
};

/** The ways to bring back and to withdraw, by the letter of a reference. */
type Acts = { readonly restore: typeof RESTORE; readonly withdraw: typeof WITHDRAW };

/**
 * A change of a record, to be taken back and done again: `before` is the version it had, null where it was made,
 * `after` the one it got. What somebody else changed in between is never taken back with it: then it is refused, by the
 * server where their change is the newest, and here where one's own newer change stands on theirs.
 */
export function versionDeed(
  { versions, floors }: Pick<Sitting, 'versions' | 'floors'>,
  { ref, before, after, words }: { ref: string; before: number | null; after: number; words: string },
  acts: Acts = { restore: RESTORE, withdraw: WITHDRAW },
): Deed {
  const own = versions.get(ref);
  if (before !== null && own !== undefined && own !== before) floors.set(ref, before);
  versions.set(ref, after);
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
    undo: () =>
      before === null ? change(after, (version) => acts.withdraw[letter]!({ ref, version })) : restore(before),
    redo: () => restore(after),
  };
}
