import type { z } from 'zod';
import { captureOf, type Noun, nounOf, numberOf, PREFIX, reference } from '@/lib/domain/references';
import { type Database, database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';
import { Prisma } from '@/prisma/generated/client';
import type { AuditEntry, audit } from './contract';

type Input = z.infer<NonNullable<(typeof audit)['list']['~orpc']['inputSchema']>>;

type Row = {
  id: bigint;
  at: Date;
  author: string | null;
  authorKey: string | null;
  action: string;
  entity: string | null;
  record: string | null;
  detail: Record<string, unknown>;
  hash: string;
};

const DAY = 86_400_000;

/**
 * The log, newest first, narrowed down to a person, an act, a record or days (UTC). Rows are in the order of their
 * moments, as their indexes have them; of one moment, by their place. Throws Invalid for a person or record unknown.
 */
export async function listAudit(input: Input): Promise<{ items: AuditEntry[]; next: number | null }> {
  const db = database();
  const rest = await conditions(db, input);
  const rows = await rowsOf(db, await whoIs(db, input.who), rest, input.limit + 1);
  const shown = rows.slice(0, input.limit);
  const [people, names] = [await accountsOf(db, shown), await namesOf(db, shown)];
  const items = shown.map((row) => entryOf(row, people, names));
  return { items, next: rows.length > input.limit ? items.at(-1)!.id : null };
}

async function conditions(db: Database, { act, about, from, to, before }: Input): Promise<Prisma.Sql> {
  const each = [Prisma.sql`true`];
  if (act) each.push(Prisma.sql`a.action = ${act}`);
  if (about) each.push(Prisma.sql`a.record_id = ${await recordOf(db, about)}::uuid`);
  if (from) each.push(Prisma.sql`a.at >= ${new Date(from)}`);
  if (to) each.push(Prisma.sql`a.at < ${new Date(Date.parse(to) + DAY)}`);
  if (before) each.push(Prisma.sql`(a.at, a.id) < (SELECT b.at, b.id FROM audit b WHERE b.id = ${before})`);
  return Prisma.join(each, ' AND ');
}

type Who = { author: string | null; account: string | null };

/** A person's acts stand under their author's record, those on accounts under the account too: each has its index. */
async function rowsOf(db: Database, who: Who | null, rest: Prisma.Sql, limit: number): Promise<Row[]> {
  const newest = Prisma.sql`ORDER BY a.at DESC, a.id DESC LIMIT ${limit}`;
  const theirs =
    who &&
    [
      who.author && Prisma.sql`a.actor_id = ${who.author}::uuid`,
      who.account && Prisma.sql`a.detail ->> 'by' = ${who.account}`,
    ].filter((one) => one !== null && one !== '');
  const from = theirs
    ? Prisma.sql`a.id IN (${Prisma.join(
        theirs.map((one) => Prisma.sql`(SELECT a.id FROM audit a WHERE ${one} AND ${rest} ${newest})`),
        ' UNION ',
      )})`
    : rest;
  return db.$queryRaw<Row[]>`
    SELECT a.id, a.at, author.name AS author, author.key AS "authorKey", a.action, a.entity, a.record_id::text AS record,
      a.detail, a.hash
    FROM audit a LEFT JOIN authors author ON author.id = a.actor_id
    WHERE ${from} ${newest}`;
}

/** Who a key names: an author, an account that writes nothing, or nobody signed in (`command`, `link`). */
async function whoIs(db: Database, key: string | undefined): Promise<Who | null> {
  if (!key) return null;
  if (key === 'command' || key === 'link') return { author: null, account: key };
  const author = await db.author.findUnique({ where: { key }, select: { id: true, userId: true } });
  if (author) return { author: author.id, account: author.userId };
  const account = await db.user.findFirst({ where: { id: key }, select: { id: true } });
  if (!account) throw new Invalid(`Nobody here has the key “${key}”.`, 'who');
  return { author: null, account: account.id };
}

/** Everybody with an author's record or an account, by name; an account of an author stands under the author. */
export async function peopleOfAudit(): Promise<{ items: { key: string; name: string }[] }> {
  const items = await database().$queryRaw<{ key: string; name: string }[]>`
    SELECT key, name FROM authors WHERE user_id IS NOT NULL OR EXISTS (SELECT 1 FROM audit WHERE actor_id = authors.id)
    UNION ALL SELECT id::text, name FROM users u WHERE NOT EXISTS (SELECT 1 FROM authors WHERE user_id = u.id)
    ORDER BY name, key`;
  return { items };
}

const TABLES: Partial<Record<Noun, string>> = {
  ...{ case: 'cases', source: 'sources', speaker: 'speakers', statement: 'statements', claim: 'claims' },
  ...{ evidence: 'evidence', assessment: 'assessments', relation: 'relations', correction: 'corrections' },
  dossier: 'dossiers',
};

async function recordOf(db: Database, ref: string): Promise<string> {
  const noun = nounOf(ref);
  const place = captureOf(ref);
  const [found] = place
    ? await db.$queryRaw<{ id: string }[]>`
        SELECT c.id::text AS id FROM captures c JOIN sources s ON s.id = c.source_id
        WHERE s.number = ${place.source} AND c.edition = ${place.edition}`
    : noun
      ? await db.$queryRawUnsafe<{ id: string }[]>(
          // The name of the table is one of ours, never of the address.
          `SELECT id::text AS id FROM ${TABLES[noun]} WHERE number = $1
           UNION SELECT record_id::text FROM history WHERE entity = $2 AND operation = 'delete' AND (data ->> 'number')::integer = $1 LIMIT 1`,
          numberOf(noun, ref),
          TABLES[noun],
        )
      : [];
  if (!found) throw new Invalid(`“${ref}” is not a record here. Write a reference like C-12 or S-3.1.`, 'about');
  return found.id;
}

const idsOf = (rows: readonly Row[], entity: string) =>
  rows.flatMap((row) => (row.entity === entity && row.record ? [row.record] : []));

/** The accounts that acted without an author's record, by id. */
async function accountsOf(db: Database, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ authorKey, detail }) => (authorKey ? [] : [String(detail.by)]));
  const found = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}

type About = AuditEntry['about'];

/** What the records of rows are called: a reference, or the name of what has none. */
async function namesOf(db: Database, rows: readonly Row[]): Promise<ReadonlyMap<string, Omit<About, 'kind'>>> {
  const named = new Map<string, Omit<About, 'kind'>>();
  for (const [noun, table] of Object.entries(TABLES) as [Noun, string][]) {
    const ids = idsOf(rows, table);
    if (ids.length === 0) continue;
    const found = await db.$queryRawUnsafe<{ id: string; number: number }[]>(
      `SELECT id::text AS id, number FROM ${table} WHERE id = ANY ($1::uuid[])`,
      ids,
    );
    for (const { id, number } of found) named.set(id, { ref: reference(noun, number), name: null });
  }
  const others = await db.$queryRaw<{ id: string; ref: string | null; name: string | null }[]>`
    SELECT c.id::text AS id, ${PREFIX.source} || '-' || s.number || '.' || c.edition AS ref, NULL AS name
    FROM captures c JOIN sources s ON s.id = c.source_id WHERE c.id = ANY (${idsOf(rows, 'captures')}::uuid[])
    UNION ALL SELECT id::text, NULL, name FROM users WHERE id = ANY (${idsOf(rows, 'users')}::text[])
    UNION ALL SELECT id::text, NULL, key FROM topics WHERE id = ANY (${idsOf(rows, 'topics')}::uuid[])
    UNION ALL SELECT id::text, NULL, key FROM evidence_statuses WHERE id = ANY (${idsOf(rows, 'evidence_statuses')}::uuid[])
    UNION ALL SELECT e.id::text, ${PREFIX.dossier} || '-' || d.number, NULL
    FROM editions e JOIN dossiers d ON d.id = e.dossier_id WHERE e.id = ANY (${idsOf(rows, 'editions')}::uuid[])
    UNION ALL SELECT id::text, NULL, key FROM origins WHERE id = ANY (${idsOf(rows, 'origins')}::uuid[])`;
  for (const { id, ref, name } of others) named.set(id, { ref, name });
  return named;
}

/** References that an act notes of itself: of records with no number, and of those that stand no longer. */
const noted = ({ ref }: Record<string, unknown>): string | null => (typeof ref === 'string' ? ref : null);

const WAYS: Readonly<Record<string, AuditEntry['way']>> = { command: 'command', link: 'link', oidc: 'provider' };

function entryOf(
  { id, at, author, authorKey, action, entity, record, detail, hash }: Row,
  people: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, Omit<About, 'kind'>>,
): AuditEntry {
  const { why, by, ...rest } = detail;
  const account = authorKey ? undefined : people.get(String(by));
  const about = names.get(record ?? '') ?? { ref: noted(detail), name: null };
  return {
    ...{ id: Number(id), at: at.toISOString(), act: action, hash },
    who: authorKey ? { key: authorKey, name: author! } : account ? { key: String(by), name: account } : null,
    way: WAYS[String(by)] ?? null,
    about: { kind: entity, ...about },
    why: typeof why === 'string' ? why : null,
    detail: rest,
  };
}
