import { speakerSelect, toSpeakerBrief } from '@/lib/domain/reading/brief-rows';
import { demandCase } from '@/lib/domain/reading/case-data';
import { cursorAt, placeOf } from '@/lib/domain/reading/cursor';
import { kept } from '@/lib/domain/reading/kept-data';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { searchWords } from '@/lib/domain/reading/search-words';
import { holds } from '@/lib/domain/reading/search-words-data';
import { numberOf } from '@/lib/domain/references';
import type { SpeakerItem } from '@/lib/domain/speakers/contract';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Prisma } from '@/prisma/generated/client';

export type SpeakerQuery = {
  readonly q?: string | undefined;
  readonly case?: string | undefined;
  readonly kind?: SpeakerItem['kind'] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly asOf?: string | undefined;
};

type Page = { items: SpeakerItem[]; total: number; next: string | null };

/** A page of speakers by name, with the exact total. Throws Invalid. */
export async function listSpeakers(actor: Actor, query: SpeakerQuery, now: Clock): Promise<Page> {
  const after = placeOf(query.cursor, 'string');
  return readAt(actor, query.asOf, now, async (reader) => {
    const drafts = allowed(actor, 'drafts.read');
    const inCase = query.case === undefined ? null : await speakersOfCase(reader, query.case, drafts);
    if (inCase?.length === 0) await demandCase(reader, query.case!);
    const filter = filterOf(query, inCase);
    const beyond = after
      ? Prisma.sql`AND (sorting_name(p.name) COLLATE "C", p.number) > (${after.key}, ${after.number}::int)`
      : Prisma.empty;
    const rows = await reader.db.$queryRaw<{ id: string; number: number; name: string }[]>`
      SELECT p.id, p.number, sorting_name(p.name) AS name FROM speakers p WHERE ${filter} ${beyond}
      ORDER BY sorting_name(p.name) COLLATE "C", p.number LIMIT ${query.limit + 1}`;
    const [counted] = await reader.db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM speakers p WHERE ${filter}`;
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: await itemsOf(
        reader,
        page.map((row) => row.id),
        drafts,
      ),
      total: counted!.total,
      next: rows.length > query.limit && last ? cursorAt({ key: last.name, number: last.number }) : null,
    };
  });
}

/** The filters of the list as SQL on `p`. A reference (P-7) finds its speaker. */
function filterOf(query: SpeakerQuery, inCase: readonly string[] | null): Prisma.Sql {
  const number = numberOf('speaker', query.q ?? '');
  const words = number === null ? searchWords(query.q) : [];
  const parts = words.map(
    // Two lookups brought together by id: each finds its trigram index, which an OR over both tables would not.
    (word) => Prisma.sql`p.id IN (
      SELECT n.id FROM speakers n WHERE ${holds('local_words(n.name)', word)}
      UNION SELECT a.speaker_id FROM speaker_aliases a WHERE ${holds('a.text', word)})`,
  );
  if (number !== null) parts.push(Prisma.sql`p.number = ${number}`);
  if (query.kind) parts.push(Prisma.sql`p.kind::text = ${query.kind}`);
  if (inCase) parts.push(Prisma.sql`p.id = ANY (${inCase}::uuid[])`);
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`true`;
}

/**
 * Those who speak on a case's claims, through whom it reached us, or who stand on one of its sides. Looked up with the ids
 * of what comes before, without a join: of the past, and of what hangs on many claims, the planner guesses too few rows.
 */
const speakersOfCase = (reader: Reader, slug: string, drafts: boolean): Promise<string[]> =>
  kept(reader, `speakers of ${slug} ${drafts}`, async () => {
    const rows = await reader.db.$queryRaw<{ id: string }[]>`
  WITH said AS MATERIALIZED (
    SELECT t.id, t.speaker_id FROM statements t WHERE t.withdrawn_at IS NULL AND t.id = ANY (ARRAY(
      SELECT st.statement_id FROM stances st WHERE st.claim_id = ANY (ARRAY(
        SELECT c.id FROM claims c WHERE c.case_id = ANY (ARRAY(SELECT k.id FROM cases k WHERE k.slug = ${slug}))
          AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))))))
  )
  SELECT speaker_id AS id FROM said
  UNION SELECT l.agent_id FROM chain_links l WHERE l.statement_id = ANY (ARRAY(SELECT id FROM said))
  UNION SELECT m.speaker_id FROM side_members m JOIN sides d ON d.id = m.side_id JOIN cases k ON k.id = d.case_id WHERE k.slug = ${slug}`;
    return rows.map((row) => row.id);
  });

/** The items of a page in its order. Statements that bear on nothing count as statements, too. */
async function itemsOf(reader: Reader, ids: string[], drafts: boolean): Promise<SpeakerItem[]> {
  if (ids.length === 0) return [];
  const rows = await reader.db.speaker.findMany({
    where: { id: { in: ids } },
    select: { ...speakerSelect, country: true, aliases: { select: { text: true }, orderBy: { text: 'asc' } } },
  });
  const said = await reader.db.$queryRaw<{ id: string; statements: number }[]>`
    SELECT speaker_id AS id, count(*)::int AS statements FROM statements
    WHERE speaker_id = ANY (${ids}::uuid[]) AND withdrawn_at IS NULL GROUP BY speaker_id`;
  const standing = await kept(reader, `standing of ${ids} ${drafts}`, () => standingOf(reader, ids, drafts));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const statements = new Map(said.map((row) => [row.id, row.statements]));
  return ids.map((id) => {
    const row = byId.get(id)!;
    return {
      ...toSpeakerBrief(row, null),
      aliases: row.aliases.map((alias) => alias.text),
      country: row.country,
      statements: statements.get(id) ?? 0,
      ...(standing.get(id) ?? { claims: 0, stances: {} }),
    };
  });
}

type Standing = Pick<SpeakerItem, 'claims' | 'stances'>;

/** On how many claims these speakers stand, and how. */
async function standingOf({ db }: Reader, ids: string[], drafts: boolean): Promise<Map<string, Standing>> {
  const rows = await db.$queryRaw<(Standing & { id: string })[]>`
    WITH standing AS MATERIALIZED (
      SELECT t.id, t.speaker_id, st.stance, st.claim_id FROM statements t JOIN stances st ON st.statement_id = t.id
      JOIN claims c ON c.id = st.claim_id AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))
      WHERE t.speaker_id = ANY (${ids}::uuid[]) AND t.withdrawn_at IS NULL
    ), counted AS (
      SELECT speaker_id, jsonb_object_agg(stance, n) AS stances FROM (
        SELECT speaker_id, stance, count(DISTINCT id) AS n FROM standing GROUP BY speaker_id, stance) AS g
      GROUP BY speaker_id
    )
    SELECT s.speaker_id AS id, count(DISTINCT s.claim_id)::int AS claims, c.stances
    FROM standing s JOIN counted c USING (speaker_id) GROUP BY s.speaker_id, c.stances`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}
