import { type Noun, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { database } from '@/lib/platform/db';
import type { WaitingChange } from './contract';

type Brought = { root: string; noun: Noun | null; number: number | null; words: LocalText };
type Change = WaitingChange['changes'][number];

/**
 * By the id of a changed record: what would become public with its change that nobody has published, by its words. A
 * claim brings the case it was moved to; what was added to it is passed by itself.
 */
export async function broughtAlong(records: readonly string[]): Promise<ReadonlyMap<string, Change>> {
  const rows = await database().$queryRaw<Brought[]>`
    SELECT s.root::text, x.noun, x.number, x.words FROM would_be_shown(${records}::uuid[]) s CROSS JOIN LATERAL (
      SELECT 'case' AS noun, number, title AS words FROM cases WHERE id = s.id AND NOT is_public('cases', id)
      UNION ALL SELECT 'speaker', number, name FROM speakers WHERE id = s.id AND public_since IS NULL
      UNION ALL SELECT 'source', number, jsonb_build_object(language, title) FROM sources WHERE id = s.id AND public_since IS NULL
      UNION ALL SELECT 'statement', number, text FROM statements WHERE id = s.id AND public_since IS NULL
      UNION ALL SELECT NULL, NULL, label FROM origins WHERE id = s.id AND NOT is_public('origins', id)
    ) x WHERE s.id <> s.root AND (x.noun = 'case' OR NOT EXISTS (SELECT 1 FROM claims WHERE id = s.root))
    ORDER BY 1, 2, 3`;
  const brought = new Map<string, LocalText[]>();
  for (const row of rows) brought.set(row.root, [...(brought.get(row.root) ?? []), named(row)]);
  return new Map([...brought].map(([root, after]) => [root, { field: 'brings', before: [], after }]));
}

const named = ({ noun, number, words }: Brought): LocalText =>
  noun && number
    ? Object.fromEntries(
        Object.entries(words).map(([language, each]) => [language, `${reference(noun, number)} ${each}`]),
      )
    : words;

/** By the id of a change: that readers find its record withdrawn, and would find it standing. */
export async function broughtBack(changes: readonly string[]): Promise<ReadonlyMap<string, Change>> {
  const rows = await database().$queryRaw<{ id: string; at: string }[]>`
    SELECT * FROM (
      SELECT w.id::text, to_jsonb(coalesce(w.withdrawn_at, (
        SELECT (h.data ->> 'withdrawn_at')::timestamptz FROM history h
        WHERE h.entity = w.entity AND h.record_id = w.record_id AND h.id <= w.mark ORDER BY h.id DESC LIMIT 1))) #>> '{}' AS at
      FROM waiting_changes w WHERE w.id = ANY (${changes}::uuid[]) AND w.entity IN ('statements', 'evidence')
    ) x WHERE at IS NOT NULL`;
  return new Map(rows.map(({ id, at }) => [id, { field: 'withdrawnAt', before: at, after: null }]));
}
