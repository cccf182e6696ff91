import { client } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import type { Deed, Sitting } from '@/components/desk/use-sitting';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { OriginDetail } from '@/lib/domain/evidence/contract';

type Tie = Pick<Parameters<typeof client.claims.relate>[0], 'ref' | 'kind' | 'to'>;

/** A change of the claim or of an item of evidence, to be taken back with Ctrl or ⌘ and Z. */
export const addChange = (sitting: Sitting, change: Parameters<typeof versionDeed>[1]): void =>
  sitting.add(versionDeed(sitting, change));

/**
 * Tying two claims, or untying them: each is the other taken back. A relation that is tied again gets a reference of
 * its own, since none is used twice.
 */
export function addTie(sitting: Sitting, tie: Tie, relation: string | null, words: string): void {
  let held = relation;
  const on = async () => {
    held = tieIn(await client.claims.relate(tie), tie);
  };
  const off = async () => {
    if (held) await client.claims.unrelate({ ref: held });
    held = null;
  };
  const deed: Deed = relation ? { words, undo: off, redo: on } : { words, undo: on, redo: off };
  sitting.add(deed);
}

/** A change of an origin. Where somebody else has changed it since, taking it back is refused by its version. */
export function originDeed(before: OriginDetail, after: OriginDetail, words: string): Deed {
  let { version } = after;
  const put = async ({ key, label, derivedFrom }: OriginDetail) => {
    version = (await client.evidence.changeOrigin({ key, label, derivedFrom, version })).version;
  };
  return { words, undo: () => put(before), redo: () => put(after) };
}

/** The reference of the relation that was just tied. */
export const tieIn = (claim: ClaimDetail, { kind, to }: Tie): string | null =>
  claim.relations.find((each) => each.kind === kind && each.direction === 'from' && each.claim.ref === to)?.ref ?? null;
