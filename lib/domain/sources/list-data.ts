import { isLanguage } from '@/lib/domain/language';
import { sourceSelect, toSourceBrief } from '@/lib/domain/reading/brief-rows';
import { demandCase, notOnRecord } from '@/lib/domain/reading/case-data';
import { cursorAt, placeOf } from '@/lib/domain/reading/cursor';
import { kept } from '@/lib/domain/reading/kept-data';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { searchWords } from '@/lib/domain/reading/search-words';
import { holds } from '@/lib/domain/reading/search-words-data';
import { captureOf, numberOf, reference } from '@/lib/domain/references';
import type { SourceItem } from '@/lib/domain/sources/contract';
import type { LocalText } from '@/lib/domain/values';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Prisma } from '@/prisma/generated/client';

export type SourceQuery = {
  readonly q?: string | undefined;
  readonly case?: string | undefined;
  readonly held?: 'yes' | 'no' | undefined;
  readonly language?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly asOf?: string | undefined;
};

type Page = { items: SourceItem[]; total: number; next: string | null };

/** A page of sources, the newest first, those without a date last; with the exact total. Throws Invalid. */
export async function listSources(actor: Actor, query: SourceQuery, now: Clock): Promise<Page> {
  const after = placeOf(query.cursor, 'number');
  return readAt(actor, query.asOf, now, async (reader) => {
    const drafts = allowed(actor, 'drafts.read');
    const inCase = query.case === undefined ? null : await sourcesOfCase(reader, query.case, drafts);
    if (inCase?.length === 0) await demandCase(reader, query.case!);
    const filter = filterOf(query, inCase);
    const beyond = after
      ? Prisma.sql`AND (sorting_day(s.published), s.number) < (${after.key}::int, ${after.number}::int)`
      : Prisma.empty;
    const rows = await reader.db.$queryRaw<{ id: string; number: number; day: number }[]>`
      SELECT s.id, s.number, sorting_day(s.published) AS day FROM sources s WHERE ${filter} ${beyond}
      ORDER BY sorting_day(s.published) DESC, s.number DESC LIMIT ${query.limit + 1}`;
    const [counted] = await reader.db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM sources s WHERE ${filter}`;
    if (query.language && counted!.total === 0 && !isLanguage(query.language))
      throw notOnRecord(query.language, 'language');
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: await itemsOf(
        reader,
        page.map((row) => row.id),
      ),
      total: counted!.total,
      next: rows.length > query.limit && last ? cursorAt({ key: last.day, number: last.number }) : null,
    };
  });
}

/** The number in a reference (S-3, or of one of its texts, S-3.1) that was typed as a search. */
const numberAsked = (q = ''): number | null => numberOf('source', q) ?? captureOf(q)?.source ?? null;

/** The filters of the list as SQL on `s`. A reference finds its source. Words are looked for in the title and in the names of publisher and authors. */
function filterOf(query: SourceQuery, inCase: readonly string[] | null): Prisma.Sql {
  const number = numberAsked(query.q);
  const words = number === null ? searchWords(query.q) : [];
  const parts = words.map(
    // Lookups brought together by id: each finds its index, which an OR over the tables would not.
    (word) => Prisma.sql`s.id IN (
      WITH named AS (SELECT n.id FROM speakers n WHERE ${holds('local_words(n.name)', word)})
      SELECT t.id FROM sources t WHERE ${holds('t.title', word)}
      UNION SELECT t.id FROM sources t WHERE t.publisher_id IN (SELECT id FROM named)
      UNION SELECT a.source_id FROM source_authors a WHERE a.speaker_id IN (SELECT id FROM named)
      UNION SELECT a.source_id FROM source_authors a WHERE a.name IS NOT NULL AND ${holds('a.name', word)})`,
  );
  if (number !== null) parts.push(Prisma.sql`s.number = ${number}`);
  if (query.held) parts.push(Prisma.sql`s.held = ${query.held === 'yes'}`);
  if (query.language) parts.push(Prisma.sql`s.language = ${query.language}`);
  if (inCase) parts.push(Prisma.sql`s.id = ANY (${inCase}::uuid[])`);
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`true`;
}

/**
 * Sources that a case's claims stand on: read or passed through by a statement, given as evidence, or marked as omitting.
 * Looked up with the ids of what comes before, without a join: of the past, and of what hangs on many claims, the planner
 * guesses too few rows.
 */
const sourcesOfCase = (reader: Reader, slug: string, drafts: boolean): Promise<string[]> =>
  kept(reader, `sources of ${slug} ${drafts}`, async () => {
    const rows = await reader.db.$queryRaw<{ id: string }[]>`
  WITH scope AS MATERIALIZED (
    SELECT c.id FROM claims c WHERE c.case_id = ANY (ARRAY(SELECT k.id FROM cases k WHERE k.slug = ${slug}))
      AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))
  ), said AS MATERIALIZED (
    SELECT t.id, t.source_id FROM statements t WHERE t.withdrawn_at IS NULL AND t.id = ANY (ARRAY(
      SELECT st.statement_id FROM stances st WHERE st.claim_id = ANY (ARRAY(SELECT id FROM scope))))
  )
  SELECT source_id AS id FROM said
  UNION SELECT l.source_id FROM chain_links l WHERE l.source_id IS NOT NULL AND l.statement_id = ANY (ARRAY(SELECT id FROM said))
  UNION SELECT e.source_id FROM evidence e
    WHERE e.source_id IS NOT NULL AND e.withdrawn_at IS NULL AND e.claim_id = ANY (ARRAY(SELECT id FROM scope))
  UNION SELECT o.source_id FROM omissions o WHERE o.claim_id = ANY (ARRAY(SELECT id FROM scope))`;
    return rows.map((row) => row.id);
  });

type Counts = { id: string; captures: number; statements: number; relayed: number };

/** The items of a page in its order. */
async function itemsOf(reader: Reader, ids: string[]): Promise<SourceItem[]> {
  if (ids.length === 0) return [];
  const rows = await reader.db.source.findMany({
    where: { id: { in: ids } },
    select: { ...sourceSelect, authors: sourceAuthors },
  });
  const counts = await reader.db.$queryRaw<Counts[]>`
    SELECT s.id,
      (SELECT count(*)::int FROM captures c WHERE c.source_id = s.id) AS captures,
      (SELECT count(*)::int FROM statements t WHERE t.source_id = s.id AND t.withdrawn_at IS NULL) AS statements,
      (SELECT count(DISTINCT l.statement_id)::int FROM chain_links l JOIN statements t ON t.id = l.statement_id
        WHERE l.source_id = s.id AND t.source_id <> s.id AND t.withdrawn_at IS NULL) AS relayed
    FROM sources s WHERE s.id = ANY (${ids}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const countsById = new Map(counts.map(({ id, ...count }) => [id, count]));
  return ids.map((id) => {
    const row = byId.get(id)!;
    return { ...toSourceBrief(row), authors: toAuthors(row.authors), ...countsById.get(id)! };
  });
}

/** What is read of a source's authors. */
export const sourceAuthors = {
  select: { name: true, speaker: { select: { number: true, name: true } } },
  orderBy: { position: 'asc' },
} satisfies Prisma.Source$authorsArgs;
type AuthorRow = { name: string | null; speaker: { number: number; name: unknown } | null };

/** Authors of a work: speakers on record, or a bare name, which is in no language of its own (BCP 47 und). */
export const toAuthors = (rows: readonly AuthorRow[]): SourceItem['authors'] =>
  rows.map(({ name, speaker }) => ({
    ref: speaker && reference('speaker', speaker.number),
    name: speaker ? (speaker.name as LocalText) : { und: name! },
  }));
