import { type Noun, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import type { Desk } from '@/lib/domain/writing/desk-data';
import type { Transaction } from '@/lib/platform/db';
import type { WaitingChange } from './contract';

/** The table of a record that has changed. */
type Table = Exclude<WaitingChange['kind'], 'merge' | 'split'>;

/** A change as it is stored, with the record it is of. */
export type WaitingRow = {
  id: string;
  kind: Table;
  record: string;
  version: number;
  since: Date;
  mark: bigint;
  authors: string[];
  returnedAt: Date | null;
  returnedBy: string | null;
  returnReason: string | null;
  returnNote: string | null;
  noun: Noun | null;
  number: number | null;
  claim: number | null;
  words: LocalText;
  /** How many there are, however few are read. */
  total: number;
};

/**
 * Changes that wait, the longest first, with the names of their records. What was withdrawn meanwhile, or is a claim that
 * was merged or split, waits for nobody.
 * `ids` names changes (null: all), `number` a record or the claim it bears on.
 */
export async function waitingRows(
  tx: Transaction,
  {
    ids = null,
    noun = null,
    number = null,
    limit = 1000,
  }: { ids?: readonly string[] | null; noun?: Noun | null; number?: number | null; limit?: number },
): Promise<WaitingRow[]> {
  return tx.$queryRaw<WaitingRow[]>`
    SELECT w.id::text, w.entity AS kind, w.record_id::text AS record, w.version, w.since, w.mark, w.authors::text[] AS authors,
      w.returned_at AS "returnedAt", w.returned_by::text AS "returnedBy", w.return_reason::text AS "returnReason",
      w.return_note AS "returnNote", named.noun, named.number, named.claim, named.words,
      count(*) OVER ()::int AS total
    FROM waiting_changes w
    CROSS JOIN LATERAL (
      SELECT 'claim' AS noun, x.number, NULL::int AS claim, x.proposition AS words FROM claims x
        WHERE x.id = w.record_id AND x.state = 'published'
      UNION ALL SELECT 'statement', x.number, NULL, x.text FROM statements x WHERE x.id = w.record_id AND x.withdrawn_at IS NULL
      UNION ALL SELECT 'statement', t.number, c.number, t.text FROM stances x JOIN statements t ON t.id = x.statement_id
        JOIN claims c ON c.id = x.claim_id WHERE x.id = w.record_id AND t.withdrawn_at IS NULL
      UNION ALL SELECT 'evidence', x.number, c.number, x.text FROM evidence x JOIN claims c ON c.id = x.claim_id
        WHERE x.id = w.record_id AND x.withdrawn_at IS NULL
      UNION ALL SELECT 'source', o.number, c.number, jsonb_build_object(o.language, o.title) FROM omissions x
        JOIN sources o ON o.id = x.source_id JOIN claims c ON c.id = x.claim_id WHERE x.id = w.record_id
      UNION ALL SELECT 'relation', x.number, c.number, f.proposition FROM relations x JOIN claims f ON f.id = x.from_id
        JOIN claims c ON c.id = x.to_id WHERE x.id = w.record_id
      UNION ALL SELECT NULL, NULL, (SELECT min(c.number) FROM evidence e JOIN claims c ON c.id = e.claim_id WHERE e.origin_id = x.id), x.label
        FROM origins x WHERE x.id = w.record_id
      UNION ALL SELECT 'source', x.number, NULL, jsonb_build_object(x.language, x.title) FROM sources x WHERE x.id = w.record_id
      UNION ALL SELECT 'speaker', x.number, NULL, x.name FROM speakers x WHERE x.id = w.record_id
      UNION ALL SELECT 'case', x.number, NULL, x.title FROM cases x WHERE x.id = w.record_id
    ) named
    WHERE w.until IS NULL AND (${ids}::uuid[] IS NULL OR w.id = ANY (${ids}::uuid[]))
      AND (${number}::int IS NULL OR named.noun = ${noun} AND named.number = ${number} OR ${noun} = 'claim' AND (named.claim = ${number}
        OR w.entity = 'relations' AND EXISTS (SELECT 1 FROM relations r JOIN claims c ON c.id = r.from_id
          WHERE r.id = w.record_id AND c.number = ${number})
        OR w.entity = 'statements' AND EXISTS (SELECT 1 FROM stances s JOIN claims c ON c.id = s.claim_id
          WHERE s.statement_id = w.record_id AND c.number = ${number})))
    ORDER BY w.since, w.id LIMIT ${limit}`;
}

/** The reference a person knows the record of a change by. */
export const refOf = ({ noun, number }: Pick<WaitingRow, 'noun' | 'number'>): string | null =>
  noun && number ? reference(noun, number) : null;

/** Claims of a case, or of a much quoted paper, that are written anew in the index at once; see `touchClaimsOf`. */
const MOST = 2_000;

/** Has the claims written anew in the index that show something of these records. */
export async function touchClaimsWith(desk: Desk, records: readonly string[]): Promise<void> {
  const rows = await desk.tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chosen AS (SELECT unnest(${records}::uuid[]) AS id),
    resting(id) AS (
      SELECT o.id FROM origins o JOIN chosen USING (id)
      UNION SELECT d.origin_id FROM origin_derivations d JOIN resting ON d.from_id = resting.id
    ), said AS (
      SELECT t.id FROM statements t JOIN chosen ON chosen.id IN (t.id, t.speaker_id, t.source_id)
      UNION SELECT l.statement_id FROM chain_links l JOIN chosen ON chosen.id IN (l.agent_id, l.source_id)
    )
    SELECT claim_id::text AS id FROM (
      SELECT c.id AS claim_id FROM claims c JOIN chosen USING (id)
      UNION SELECT s.claim_id FROM stances s JOIN said ON said.id = s.statement_id
      UNION SELECT s.claim_id FROM stances s JOIN chosen USING (id)
      UNION SELECT e.claim_id FROM evidence e JOIN chosen USING (id)
      UNION SELECT e.claim_id FROM evidence e JOIN resting ON resting.id = e.origin_id
      UNION SELECT o.claim_id FROM omissions o JOIN chosen USING (id)
      UNION SELECT unnest(ARRAY[r.from_id, r.to_id]) FROM relations r JOIN chosen USING (id)
      UNION SELECT c.id FROM claims c JOIN chosen ON chosen.id = c.case_id
    ) touched ORDER BY claim_id DESC LIMIT ${MOST}`;
  desk.touch(...rows.map(({ id }) => id));
}
