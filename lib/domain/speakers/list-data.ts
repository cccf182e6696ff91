import { speakerSelect, toSpeakerBrief } from '@/lib/domain/reading/brief-rows';
import { cursorAt, placeOf } from '@/lib/domain/reading/cursor';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { patternsOf } from '@/lib/domain/reading/search-words';
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
  return readAt(query.asOf, now, async (reader) => {
    const drafts = allowed(actor, 'drafts.read');
    const filter = filterOf(query, drafts);
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

/** The filters of the list as SQL on `p`. */
function filterOf(query: SpeakerQuery, drafts: boolean): Prisma.Sql {
  const parts = patternsOf(query.q).map(
    (pattern) => Prisma.sql`(folded(local_words(p.name)) LIKE folded(${pattern}) OR p.id IN (
      SELECT a.speaker_id FROM speaker_aliases a WHERE folded(a.text) LIKE folded(${pattern})))`,
  );
  if (query.kind) parts.push(Prisma.sql`p.kind::text = ${query.kind}`);
  if (query.case) parts.push(Prisma.sql`p.id IN (${speakersOfCase(query.case, drafts)})`);
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`true`;
}

/** Those who speak on a case's claims, through whom it reached us, or who stand on one of its sides. */
const speakersOfCase = (slug: string, drafts: boolean) => Prisma.sql`
  WITH said AS MATERIALIZED (
    SELECT DISTINCT t.id, t.speaker_id FROM cases k JOIN claims c ON c.case_id = k.id
    JOIN stances st ON st.claim_id = c.id JOIN statements t ON t.id = st.statement_id AND t.withdrawn_at IS NULL
    WHERE k.slug = ${slug} AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))
  )
  SELECT speaker_id FROM said
  UNION SELECT l.agent_id FROM chain_links l JOIN said ON said.id = l.statement_id
  UNION SELECT m.speaker_id FROM side_members m JOIN sides d ON d.id = m.side_id JOIN cases k ON k.id = d.case_id WHERE k.slug = ${slug}`;

type Counts = { id: string; statements: number; claims: number; stances: Record<string, number> | null };

/** The items of a page in its order. Statements that bear on nothing count as statements, too. */
async function itemsOf(reader: Reader, ids: string[], drafts: boolean): Promise<SpeakerItem[]> {
  if (ids.length === 0) return [];
  const rows = await reader.db.speaker.findMany({
    where: { id: { in: ids } },
    select: { ...speakerSelect, country: true, aliases: { select: { text: true }, orderBy: { text: 'asc' } } },
  });
  const counts = await reader.db.$queryRaw<Counts[]>`
    WITH said AS MATERIALIZED (
      SELECT t.id, t.speaker_id FROM statements t WHERE t.speaker_id = ANY (${ids}::uuid[]) AND t.withdrawn_at IS NULL
    ), standing AS MATERIALIZED (
      SELECT said.id, said.speaker_id, st.stance, st.claim_id FROM said JOIN stances st ON st.statement_id = said.id
      JOIN claims c ON c.id = st.claim_id AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))
    )
    SELECT p.id::uuid AS id,
      (SELECT count(*)::int FROM said WHERE said.speaker_id = p.id) AS statements,
      (SELECT count(DISTINCT claim_id)::int FROM standing s WHERE s.speaker_id = p.id) AS claims,
      (SELECT jsonb_object_agg(stance, n) FROM (
        SELECT s.stance, count(DISTINCT s.id) AS n FROM standing s WHERE s.speaker_id = p.id GROUP BY s.stance) AS g) AS stances
    FROM unnest(${ids}::uuid[]) AS p(id)`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const countsById = new Map(counts.map(({ id, ...count }) => [id, count]));
  return ids.map((id) => {
    const row = byId.get(id)!;
    const count = countsById.get(id)!;
    return {
      ...toSpeakerBrief(row, null),
      aliases: row.aliases.map((alias) => alias.text),
      country: row.country,
      ...count,
      stances: count.stances ?? {},
    };
  });
}
