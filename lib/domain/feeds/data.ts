import { claimsRevision, listClaims } from '@/lib/domain/claims/list-data';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { text } from '@/lib/domain/reading/words';
import { demandNumber, type Noun, numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { Recent } from '@/lib/engines/facets/recent';
import { VISITOR } from '@/lib/platform/auth/roles';
import { type Database, database, publishedDatabase } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import type { Change, ChangesQuery } from './contract';

/** Entries of a feed: what a reader who looks once a day on a busy day would otherwise miss, and not more to send. */
const MOST = 60;
/** Claims of a filter whose changes are looked at, the newest first; more than any desk has under one filter today. */
const LOOKED_AT = 5_000;
/** The list's largest page. */
const PAGE = 200;
/** Filters whose claims are remembered: programs ask for the same feeds again and again. */
const REMEMBERED = 100;

type Row = {
  kind: Change['kind'];
  at: Date;
  by: string;
  claim: string | null;
  number: number;
  target: Noun | null;
  target_number: number | null;
  before: string | null;
  status: string | null;
  rationale: LocalText | null;
  wrong: LocalText | null;
  right: LocalText | null;
  why: LocalText | null;
};

/**
 * What is new under a filter of the claim list, for one claim, or (with only `kind: 'correction'`) everywhere. Only what
 * the public sees, whoever asks: a feed is kept by programs that share it. Throws Invalid, NotFound.
 */
export async function listChanges(
  query: ChangesQuery,
  language: Locale,
): Promise<{ sentence: string; items: Change[] }> {
  const { claim, kind, ...filter } = query;
  const everything = !claim && kind === 'correction' && Object.keys(filter).every((name) => name === 'lang');
  const chosen = everything ? null : claim ? await oneClaim(claim) : await manyClaims(filter, language);
  const rows = await readChanges(chosen?.ids ?? null, kind ?? null);
  const [claims, labels] = [await briefsOf(rows), await statusLabels()];
  const status = (key: string | null) => (key === null ? null : { key, label: labels.get(key) ?? { en: key } });
  return {
    sentence: chosen?.sentence ?? '',
    items: rows.map((row) => ({
      id: row.kind === 'new' ? `${about(row)}/published` : row.kind === 'status' ? about(row) : correctionOf(row).ref,
      kind: row.kind,
      at: row.at.toISOString(),
      by: row.by,
      claim: (row.claim && claims.get(row.claim)) || null,
      about: about(row),
      before: status(row.before),
      status: status(row.status),
      rationale: row.rationale && text(row.rationale),
      correction: row.kind === 'correction' ? correctionOf(row) : null,
    })),
  };
}

const correctionOf = (row: Row) => ({
  ref: reference('correction', row.number),
  wrong: text(row.wrong),
  right: text(row.right),
  why: text(row.why),
});

const about = (row: Row): string =>
  row.kind === 'new'
    ? reference('claim', row.number)
    : row.kind === 'status'
      ? reference('assessment', row.number)
      : reference(row.target!, row.target_number!);

type Chosen = { ids: string[]; sentence: string };

async function oneClaim(ref: string): Promise<Chosen> {
  const number = demandNumber('claim', ref);
  const row = await database().claim.findFirst({
    where: { number, state: { in: ['published', 'withdrawn'] } },
    select: { id: true },
  });
  if (!row) throw new NotFound(`The claim ${reference('claim', number)}`);
  return { ids: [row.id], sentence: '' };
}

/** What filters found, by database and filter, for as long as nothing about the claims has changed. */
const remembered = new WeakMap<Database, Recent<Chosen & { revision: string }>>();

async function manyClaims(filter: Omit<ChangesQuery, 'claim' | 'kind'>, language: Locale): Promise<Chosen> {
  const db = database();
  const recent = remembered.get(db) ?? new Recent<Chosen & { revision: string }>(REMEMBERED);
  remembered.set(db, recent);
  const [key, revision] = [JSON.stringify([filter, language]), await claimsRevision()];
  const known = recent.get(key);
  if (known?.revision === revision) return known;
  const numbers: number[] = [];
  let [cursor, sentence]: [string | null, string] = [null, ''];
  do {
    const query = { ...filter, sort: 'newest' as const, limit: PAGE, ...(cursor ? { cursor } : {}) };
    const page = await listClaims(VISITOR, query, { language });
    numbers.push(...page.items.map((item) => numberOf('claim', item.ref)!));
    if (!cursor) sentence = page.sentence;
    cursor = page.next;
  } while (cursor && numbers.length < LOOKED_AT);
  const rows = await db.claim.findMany({ where: { number: { in: numbers } }, select: { id: true } });
  const found = { ids: rows.map(({ id }) => id), sentence, revision };
  recent.set(key, found);
  return found;
}

/** The changes of these claims (null: corrections of any record), newest first. A first assessment that came with the claim is in its entry. */
function readChanges(ids: string[] | null, kind: Change['kind'] | null): Promise<Row[]> {
  return publishedDatabase().$queryRaw<Row[]>`
    WITH chosen AS MATERIALIZED (SELECT unnest(${ids ?? []}::uuid[]) AS id),
    opened AS (
      SELECT DISTINCT ON (h.record_id) h.record_id AS id, h.valid_from AS at, h.actor_id AS actor
      FROM history h JOIN chosen ON chosen.id = h.record_id
      WHERE h.entity = 'claims' AND h.data ->> 'state' = 'published' ORDER BY h.record_id, h.id),
    weighed AS (
      SELECT a.*, lag(a.status_key) OVER of_claim AS before, row_number() OVER of_claim AS place
      FROM assessments a JOIN chosen ON chosen.id = a.claim_id WHERE a.state = 'published'
      WINDOW of_claim AS (PARTITION BY a.claim_id ORDER BY a.published_at, a.number)),
    corrected AS (
      SELECT n.*, coalesce(c.id, a.claim_id, (SELECT s.claim_id FROM stances s JOIN claims sc ON sc.id = s.claim_id
               WHERE s.statement_id = t.id AND sc.state = 'published' ORDER BY sc.number LIMIT 1)) AS claim,
             coalesce(c.number, a.number, t.number, s.number, p.number) AS target_number
      FROM corrections n
      LEFT JOIN claims c ON n.target_kind = 'claim' AND c.id = n.target_id
      LEFT JOIN assessments a ON n.target_kind = 'assessment' AND a.id = n.target_id
      LEFT JOIN statements t ON n.target_kind = 'statement' AND t.id = n.target_id
      LEFT JOIN sources s ON n.target_kind = 'source' AND s.id = n.target_id
      LEFT JOIN speakers p ON n.target_kind = 'speaker' AND p.id = n.target_id
      WHERE ${ids === null} OR c.id IN (SELECT id FROM chosen) OR a.claim_id IN (SELECT id FROM chosen)
        OR EXISTS (SELECT 1 FROM stances x JOIN chosen ON chosen.id = x.claim_id WHERE x.statement_id = t.id)
        OR EXISTS (SELECT 1 FROM statements y JOIN stances x ON x.statement_id = y.id JOIN chosen ON chosen.id = x.claim_id
                   WHERE y.source_id = s.id OR y.speaker_id = p.id))
    SELECT * FROM (
      SELECT 'new' AS kind, o.at, coalesce(au.name, w.author, '') AS by, c.id::text AS claim, c.number, NULL AS target,
             NULL::int AS target_number, NULL AS before, w.status, w.rationale,
             NULL::jsonb AS wrong, NULL::jsonb AS "right", NULL::jsonb AS why
      FROM opened o JOIN claims c ON c.id = o.id LEFT JOIN authors au ON au.id = coalesce(o.actor, c.created_by)
      LEFT JOIN LATERAL (SELECT f.status_key AS status, f.rationale, fa.name AS author FROM weighed f
        JOIN authors fa ON fa.id = f.author_id WHERE f.claim_id = c.id AND f.place = 1 AND f.published_at <= o.at) w ON true
      UNION ALL
      SELECT 'status', w.published_at, au.name, w.claim_id::text, w.number, NULL, NULL, w.before, w.status_key, w.rationale,
             NULL, NULL, NULL
      FROM weighed w JOIN opened o ON o.id = w.claim_id JOIN authors au ON au.id = w.author_id
      WHERE NOT (w.place = 1 AND w.published_at <= o.at)
      UNION ALL
      SELECT 'correction', n.published_at, au.name, n.claim::text, n.number, n.target_kind, n.target_number, NULL, NULL, NULL,
             n.wrong, n.right, n.why
      FROM corrected n JOIN authors au ON au.id = n.author_id WHERE n.target_number IS NOT NULL
    ) AS change WHERE ${kind}::text IS NULL OR kind = ${kind}
    ORDER BY at DESC, kind, number DESC LIMIT ${MOST}`;
}

async function briefsOf(rows: readonly Row[]) {
  const ids = [...new Set(rows.flatMap((row) => row.claim ?? []))];
  const held = await publishedDatabase().claim.findMany({
    where: { id: { in: ids } },
    select: { ...claimSelect(null), state: true },
  });
  return new Map(held.flatMap((row) => (row.state === 'draft' ? [] : [[row.id, toClaimBrief(row)]])));
}

async function statusLabels(): Promise<Map<string, LocalText>> {
  const rows = await database().evidenceStatus.findMany({ select: { key: true, label: true } });
  return new Map(rows.map(({ key, label }) => [key, text(label)]));
}
