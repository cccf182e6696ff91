import type { z } from 'zod';
import { numberOf } from '@/lib/domain/references';
import type { HeldCapture } from '@/lib/domain/statements/chain-data';
import type { bearingInput } from '@/lib/domain/statements/edit-contract';
import { localColumn, named } from '@/lib/domain/writing/columns-data';
import type { Desk } from '@/lib/domain/writing/desk-data';
import { Invalid } from '@/lib/platform/errors';
import type { Coverage, StanceKind } from '@/prisma/generated/enums';

type Bearings = readonly z.infer<typeof bearingInput>[];
type Held = { id: string; number: number; standing: boolean; omitted: boolean };

/**
 * Makes the rows of what statements of one source bear on; the claims are looked up at once, however many, and are not
 * merged until the end of the transaction. What is made throws Invalid for a claim that is not on record, does not
 * stand any more, is left out by the source according to an editor, or is named twice.
 */
export async function stanceRowsOf(desk: Desk, { sourceId }: HeldCapture, all: Bearings) {
  const numbers = [...new Set(all.flatMap(({ claim }) => numberOf('claim', claim) ?? []))];
  const rows =
    numbers.length === 0
      ? []
      : await desk.tx.$queryRaw<Held[]>`
          SELECT c.id::text AS id, c.number, c.state NOT IN ('merged', 'withdrawn') AS standing,
            EXISTS (SELECT 1 FROM omissions o WHERE o.claim_id = c.id AND o.source_id = ${sourceId}::uuid) AS omitted
          FROM claims c WHERE c.number = ANY(${numbers}) ORDER BY c.id FOR KEY SHARE OF c`;
  const claims = new Map(rows.map((row) => [row.number, row]));
  return (statementId: string, bearings: Bearings) => {
    const seen = new Set<string>();
    return bearings.map(({ claim: ref, stance, coverage, note }, position) => {
      const refuse = (why: string) => new Invalid(why, 'bearings');
      const claim = claims.get(numberOf('claim', ref) ?? 0);
      if (!claim) throw refuse(`“${ref}” is not a claim on record.`);
      if (!claim.standing) throw refuse(`The claim ${ref} does not stand any more: it was merged, split or withdrawn.`);
      if (claim.omitted) throw refuse(`This source is marked as leaving the claim ${ref} out.`);
      if (seen.has(claim.id)) throw refuse(`The claim ${ref} is named twice.`);
      seen.add(claim.id);
      return {
        id: desk.newId(),
        statementId,
        claimId: claim.id,
        stance: named<StanceKind>(stance),
        coverage: coverage ? named<Coverage>(coverage) : null,
        note: localColumn(note ?? null),
        position,
        ...desk.written,
      };
    });
  };
}
