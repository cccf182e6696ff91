import type { ColumnChoices } from '@/lib/domain/compare/contract';
import { loadBriefs } from '@/lib/domain/reading/brief-data';
import { demandCase } from '@/lib/domain/reading/case-data';
import { kept } from '@/lib/domain/reading/kept-data';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';

/** Speakers and sources offered: those with most statements; any other is found by its reference. */
const OFFERED = 200;

type Count = { id: string; statements: number };

/** What a column can be chosen from: the sides of a case, the speakers and sources with most statements on its claims. Throws Invalid. */
export async function listChoices(
  actor: Actor,
  query: { case?: string | undefined; asOf?: string | undefined },
  now: Clock,
): Promise<ColumnChoices> {
  return readAt(actor, query.asOf, now, async (reader) => {
    const slug = query.case ?? null;
    if (slug) await demandCase(reader, slug);
    const sides = await reader.db.side.findMany({
      where: slug ? { case: { slug } } : {},
      select: { key: true, label: true, case: { select: { slug: true } } },
      orderBy: [{ position: 'asc' }, { key: 'asc' }],
      take: OFFERED,
    });
    const speakers = await kept(reader, `compare speakers ${slug}`, () => mostSaid(reader, slug, 'speaker'));
    const sources = await kept(reader, `compare sources ${slug}`, () => mostSaid(reader, slug, 'source'));
    const briefs = await loadBriefs(reader, {
      speakers: speakers.map(({ id }) => id),
      sources: sources.map(({ id }) => id),
    });
    return {
      sides: sides.map(({ key, label, case: { slug: of } }) => ({ key, label: text(label), case: of })),
      speakers: speakers.map(({ id, statements }) => ({ ...briefs.speaker(id, null), statements })),
      sources: sources.map(({ id, statements }) => ({ ...briefs.source(id), statements })),
    };
  });
}

/** Who speaks, or where it was read, by the number of statements on published claims. */
async function mostSaid({ db }: Reader, slug: string | null, what: 'speaker' | 'source'): Promise<Count[]> {
  return db.$queryRaw<Count[]>`
    SELECT CASE WHEN ${what} = 'speaker' THEN t.speaker_id ELSE t.source_id END AS id, count(DISTINCT t.id)::int AS statements
    FROM claims c JOIN cases k ON k.id = c.case_id JOIN stances st ON st.claim_id = c.id
    JOIN statements t ON t.id = st.statement_id AND t.withdrawn_at IS NULL
    WHERE c.state = 'published' AND (${slug}::text IS NULL OR k.slug = ${slug})
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${OFFERED}`;
}
