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
