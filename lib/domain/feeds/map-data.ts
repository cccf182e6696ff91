import { reference } from '@/lib/domain/references';
import { publishedDatabase } from '@/lib/platform/db';

type Page = { path: string; changed: string };

/** Pages of record that searches should find, from `start` in a fixed order, at most `most`: public ones only. */
export async function publicPages(start: number, most: number): Promise<Page[]> {
  const rows = await publishedDatabase().$queryRaw<
    {
      kind: 'claim' | 'case' | 'source' | 'speaker' | 'statement';
      number: number;
      slug: string | null;
      changed: Date;
    }[]
  >`
    SELECT * FROM (
      SELECT 1 AS place, 'case' AS kind, number, slug, updated_at AS changed FROM cases WHERE EXISTS (
        SELECT 1 FROM claims WHERE case_id = cases.id AND state = 'published')
      UNION ALL SELECT 2, 'claim', number, NULL, updated_at FROM claims WHERE state = 'published'
      UNION ALL SELECT 3, 'source', number, NULL, updated_at FROM sources
      UNION ALL SELECT 4, 'speaker', number, NULL, updated_at FROM speakers
      UNION ALL SELECT 5, 'statement', t.number, NULL, t.updated_at FROM statements t WHERE t.withdrawn_at IS NULL
    ) AS page ORDER BY place, number OFFSET ${start} LIMIT ${most}`;
  return rows.map(({ kind, number, slug, changed }) => ({
    path: `/${kind === 'case' ? 'cases' : `${kind}s`}/${slug ?? reference(kind, number)}`,
    changed: changed.toISOString(),
  }));
}

/** How many pages `publicPages` has in all. */
export async function countPublicPages(): Promise<number> {
  const [row] = await publishedDatabase().$queryRaw<{ count: number }[]>`
    SELECT ((SELECT count(DISTINCT case_id) FROM claims WHERE state = 'published') + (SELECT count(*) FROM claims WHERE state = 'published')
      + (SELECT count(*) FROM sources) + (SELECT count(*) FROM speakers)
      + (SELECT count(*) FROM statements WHERE withdrawn_at IS NULL))::int AS count`;
  return row!.count;
}
