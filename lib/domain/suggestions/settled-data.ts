import { database } from '@/lib/platform/db';
import { awaitedIn } from './awaited-data';
import { isCovered } from './covered';

/**
 * Changes whenever a suggestion of a capture is kept, judged or covered by a statement, or no longer is. Sums of hashes,
 * so that nothing need be written when something changes, and the order of the rows is no matter.
 */
export async function fingerprint(captureId: string): Promise<string> {
  const [row] = await database().$queryRaw<{ print: string }[]>`
    SELECT concat_ws('-',
      (SELECT count(*) FROM suggestions WHERE capture_id = ${captureId}::uuid),
      (SELECT sum(hashtext(concat_ws(' ', capture_id, start_offset, end_offset, rule))::bigint) FROM suggestion_verdicts
        WHERE capture_id IN (SELECT o.id FROM captures o JOIN captures c USING (source_id) WHERE c.id = ${captureId}::uuid)),
      (SELECT sum(hashtext(concat_ws(' ', a.capture_id, a.start_offset, a.end_offset, a.outcome))::bigint) FROM anchors a
        JOIN statements s ON s.id = a.statement_id
        WHERE a.capture_id IN (SELECT o.id FROM captures o JOIN captures c USING (source_id) WHERE c.id = ${captureId}::uuid)
          AND s.withdrawn_at IS NULL)
    ) AS print`;
  return row!.print;
}

type Places = { position: number[]; start: number[]; end: number[]; judged: number[] };

/** The positions that are kept of a capture in their order, and those of them that are settled. No words are read. */
export async function settledIn(captureId: string): Promise<{ kept: number[]; settled: ReadonlySet<number> }> {
  const [[row], anchors, dismissed, elsewhere, awaited] = await Promise.all([
    database().$queryRaw<Places[]>`
      SELECT coalesce(array_agg(s.position ORDER BY s.position), '{}') AS position,
        coalesce(array_agg(s.start_offset ORDER BY s.position), '{}') AS start,
        coalesce(array_agg(s.end_offset ORDER BY s.position), '{}') AS end,
        coalesce(array_agg(s.position) FILTER (WHERE v.id IS NOT NULL), '{}') AS judged
      FROM suggestions s LEFT JOIN suggestion_verdicts v ON v.capture_id = s.capture_id
        AND v.start_offset = s.start_offset AND v.end_offset = s.end_offset AND v.rule = s.rule
      WHERE s.capture_id = ${captureId}::uuid`,
    database().anchor.findMany({
      where: { captureId, statement: { withdrawnAt: null } },
      select: { start: true, end: true },
      orderBy: { start: 'asc' },
    }),
    // Another reading may draw a boundary elsewhere or name another rule: what was dismissed stays dismissed.
    database().suggestionVerdict.findMany({
      where: { captureId, verdict: 'dismissed' },
      select: { start: true, end: true },
      orderBy: { start: 'asc' },
    }),
    judgedElsewhere(captureId),
    awaitedIn(captureId),
  ]);
  const { position, start, end, judged } = row!;
  const settled = new Set([...judged, ...elsewhere]);
  for (const [at, each] of position.entries())
    if ([anchors, dismissed, awaited].some((spans) => isCovered({ start: start[at]!, end: end[at]! }, spans)))
      settled.add(each);
  return { kept: position, settled };
}

/**
 * The positions of what somebody judged in another text of the same source: the same words of the same speaker, the nth
 * time there and here. Whoever captures a source again is not asked everything again, and what is on record is not stored
 * twice before its place in the newer text is confirmed.
 */
async function judgedElsewhere(captureId: string): Promise<number[]> {
  const rows = await database().$queryRaw<{ position: number }[]>`
    WITH judged AS (
      SELECT s.capture_id, s.position
      FROM captures c JOIN captures o ON o.source_id = c.source_id AND o.id <> c.id
      JOIN suggestion_verdicts v ON v.capture_id = o.id
      JOIN suggestions s ON s.capture_id = v.capture_id AND s.start_offset = v.start_offset
        AND s.end_offset = v.end_offset AND s.rule = v.rule
      WHERE c.id = ${captureId}::uuid
    ), counted AS (
      SELECT capture_id, position, quote, name,
        row_number() OVER (PARTITION BY capture_id, quote, name ORDER BY position) AS nth
      FROM suggestions, LATERAL (SELECT body ->> 'quote' AS quote, coalesce(body -> 'speaker' ->> 'name', '') AS name) AS said
      WHERE capture_id IN (SELECT capture_id FROM judged)
        OR (capture_id = ${captureId}::uuid AND EXISTS (SELECT 1 FROM judged))
    )
    SELECT DISTINCT here.position FROM judged j
    JOIN counted there USING (capture_id, position)
    JOIN counted here USING (quote, name, nth)
    WHERE here.capture_id = ${captureId}::uuid`;
  return rows.map(({ position }) => position);
}
