import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { Briefs } from '@/lib/domain/reading/brief-data';
import type { Reader } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { independence } from '@/lib/engines/independence/origins';

type OriginRow = { id: string; key: string; label: unknown; source_id: string | null; bases: string[] };

/** The origins of some evidence with all that lies below them, and what they come down to. */
export type Origins = {
  readonly count: number;
  readonly circular: boolean;
  /** The sources that the origins are. */
  readonly sources: readonly (string | null)[];
  groups(briefs: Briefs): ClaimDetail['origins'];
};

/** Reads the origins below these items of evidence, however deep, in one query. */
export async function loadOrigins(
  { db }: Reader,
  evidence: readonly { originId: string | null; origin: { key: string } | null }[],
): Promise<Origins> {
  const ids = [...new Set(evidence.map((item) => item.originId).filter((id) => id !== null))];
  const rows =
    ids.length === 0
      ? []
      : await db.$queryRaw<OriginRow[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(${ids}::uuid[])
      UNION SELECT d.from_id FROM origin_derivations d JOIN below ON d.origin_id = below.id
    )
    SELECT o.id, o.key, o.label, o.source_id, ARRAY(
      SELECT b.key FROM origin_derivations d JOIN origins b ON b.id = d.from_id WHERE d.origin_id = o.id ORDER BY b.key
    ) AS bases
    FROM origins o JOIN below ON below.id = o.id ORDER BY o.key`;
  const found = independence(
    rows.map(({ key, bases }) => ({ key, derivedFrom: bases })),
    evidence.map((item) => item.origin?.key ?? null),
  );
  return {
    count: found.origins,
    circular: found.circular,
    sources: rows.map((row) => row.source_id),
    groups: (briefs) =>
      rows.map((row, place) => ({
        key: row.key,
        label: text(row.label),
        source: briefs.sourceOrNull(row.source_id),
        derivedFrom: row.bases,
        roots: [...found.descents[place]!.roots],
        circular: found.descents[place]!.circular,
      })),
  };
}
