import { client } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import type { Deed, Sitting } from '@/components/desk/use-sitting';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { OriginDetail } from '@/lib/domain/evidence/contract';

type Tie = Pick<Parameters<typeof client.claims.relate>[0], 'kind' | 'to'>;

/** A change of the claim or of what belongs to it, to be taken back with Ctrl or ⌘ and Z. */
export const addChange = (sitting: Sitting, change: Parameters<typeof versionDeed>[1]): void =>
  sitting.add(versionDeed(sitting, change));

/** A change of an origin. Where somebody else has changed it since, taking it back is refused by its version. */
export function originDeed(before: OriginDetail, after: OriginDetail, words: string): Deed {
  let { version } = after;
  const put = async ({ key, label, derivedFrom }: OriginDetail) => {
    version = (await client.evidence.changeOrigin({ key, label, derivedFrom, version })).version;
  };
  return { words, undo: () => put(before), redo: () => put(after) };
}

/** The relation that was just tied. */
export const tieIn = (claim: ClaimDetail, { kind, to }: Tie): ClaimDetail['relations'][number] | undefined =>
  claim.relations.find((each) => each.kind === kind && each.direction === 'from' && each.claim.ref === to);
