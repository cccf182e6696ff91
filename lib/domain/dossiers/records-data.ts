import type { Reader } from '@/lib/domain/reading/moment';
import { database } from '@/lib/platform/db';
import { type ClaimRow, claimSelect, evidenceOf, type StatementRow, stancesOf, statementSelect } from './document-rows';
import { type SourceRow, type SpeakerRow, sourceSelect, speakerSelect } from './document-source-rows';

/** PostgreSQL takes 32,767 parameters; half of that leaves room for the rest of a query. */
const CHUNK = 15_000;

/** Reads by ids in pieces that fit one query; nulls and repetitions are passed over. */
export async function byIds<T>(ids: Iterable<string | null>, read: (ids: string[]) => Promise<T[]>): Promise<T[]> {
  const all = [...new Set(ids)].filter((id) => id !== null);
  const found: T[] = [];
  for (let from = 0; from < all.length; from += CHUNK) found.push(...(await read(all.slice(from, from + CHUNK))));
  return found;
}

type OriginRow = { key: string; label: unknown; source_id: string | null; bases: string[] };
type RelationRow = Awaited<ReturnType<typeof readRelations>>[number];

/** Every record a document of some claims holds, as the database has it. */
export type Records = {
  readonly claims: readonly ClaimRow[];
  readonly statements: readonly StatementRow[];
  readonly sources: readonly SourceRow[];
  readonly speakers: readonly SpeakerRow[];
  readonly origins: readonly OriginRow[];
  readonly relations: readonly RelationRow[];
};

/**
 * Reads the published claims with these numbers and everything they name, in a number of queries that does not grow
 * with them. Nothing a reader may not see is among it: no draft, nothing withdrawn.
 */
export async function readRecords(reader: Reader, numbers: readonly number[]): Promise<Records> {
  const { db } = reader;
  const rows = await db.claim.findMany({ where: { number: { in: [...numbers] } }, select: claimSelect });
  const claims = rows.filter(({ state }) => state === 'published');
  const evidence = claims.flatMap(evidenceOf);
  const statements = await byIds(
    claims.flatMap((claim) => stancesOf(claim).map(({ statementId }) => statementId)),
    (ids) => db.statement.findMany({ where: { id: { in: ids } }, select: statementSelect, orderBy: { number: 'asc' } }),
  );
  // Evidence may point at a statement that bears on no chosen claim; the document holds it too.
  const cited = await byIds(
    evidence.filter(({ statement }) => statement && !statement.withdrawnAt).map(({ statementId }) => statementId),
    (ids) => db.statement.findMany({ where: { id: { in: ids } }, select: statementSelect, orderBy: { number: 'asc' } }),
  );
  const all = [...new Map([...statements, ...cited].map((row) => [row.id, row])).values()];
  const origins = await readOrigins(
    reader,
    evidence.map(({ originId }) => originId),
  );
  const sources = await readSources(reader, claims, all, origins);
  return {
    claims,
    statements: all.sort((a, b) => a.number - b.number),
    origins,
    sources,
    speakers: await readSpeakers(reader, all, sources),
    relations: await readRelations(
      reader,
      claims.map(({ id }) => id),
    ),
  };
}

async function readOrigins({ db }: Reader, used: readonly (string | null)[]): Promise<OriginRow[]> {
  const ids = [...new Set(used)].filter((id) => id !== null);
  if (ids.length === 0) return [];
  return db.$queryRaw<OriginRow[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(${ids}::uuid[])
      UNION SELECT d.from_id FROM origin_derivations d JOIN below ON d.origin_id = below.id
    )
    SELECT o.key, o.label, o.source_id, ARRAY(
      SELECT b.key FROM origin_derivations d JOIN origins b ON b.id = d.from_id WHERE d.origin_id = o.id ORDER BY b.key
    ) AS bases
    FROM origins o JOIN below ON below.id = o.id ORDER BY o.key`;
}

async function readSources(
  { db }: Reader,
  claims: readonly ClaimRow[],
  statements: readonly StatementRow[],
  origins: readonly OriginRow[],
): Promise<SourceRow[]> {
  const ids = [
    ...statements.flatMap((row) => [row.sourceId, ...row.links.map(({ sourceId }) => sourceId)]),
    ...claims.flatMap((claim) => [
      ...claim.omissions.map(({ sourceId }) => sourceId),
      ...evidenceOf(claim).map(({ sourceId }) => sourceId),
    ]),
    ...origins.map((origin) => origin.source_id),
    ...(await sourcesOfCaptures({ db, moment: null }, claims, statements)),
  ];
  const rows = await byIds(ids, (some) => db.source.findMany({ where: { id: { in: some } }, select: sourceSelect }));
  return rows.sort((a, b) => a.number - b.number);
}

/** An anchor or a span may stand in a capture of a source that nothing else names. */
async function sourcesOfCaptures({ db }: Reader, claims: readonly ClaimRow[], statements: readonly StatementRow[]) {
  const captures = [
    ...statements.flatMap((row) => [...row.anchors, ...row.links].map(({ captureId }) => captureId)),
    ...claims.flatMap((claim) => evidenceOf(claim).flatMap(({ anchors }) => anchors.map(({ captureId }) => captureId))),
  ];
  const rows = await byIds(captures, (ids) =>
    db.capture.findMany({ where: { id: { in: ids } }, select: { sourceId: true } }),
  );
  return rows.map(({ sourceId }) => sourceId);
}

/** The speakers named, and the organisations behind them, however far that goes. */
async function readSpeakers(
  { db }: Reader,
  statements: readonly StatementRow[],
  sources: readonly SourceRow[],
): Promise<SpeakerRow[]> {
  const found = new Map<string, SpeakerRow>();
  let wanted: (string | null)[] = [
    ...statements.flatMap((row) => [row.speakerId, ...row.links.map(({ agentId }) => agentId)]),
    ...sources.flatMap((row) => [row.publisherId, ...row.authors.map(({ speakerId }) => speakerId)]),
  ];
  while (wanted.length > 0) {
    const rows = await byIds(wanted, (ids) =>
      db.speaker.findMany({ where: { id: { in: ids } }, select: speakerSelect }),
    );
    for (const row of rows) found.set(row.id, row);
    wanted = rows
      .flatMap((row) => [row.speaksForId, ...row.roles.map(({ organisationId }) => organisationId)])
      .filter((id) => id !== null && !found.has(id));
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

async function readRelations({ db }: Reader, ids: readonly string[]) {
  const end = { select: { id: true, number: true, proposition: true, state: true } } as const;
  const include = { from: end, to: end } as const;
  const rows = await byIds(ids, (some) =>
    db.relation.findMany({ where: { OR: [{ fromId: { in: some } }, { toId: { in: some } }] }, include }),
  );
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  return once
    .filter(({ from, to }) => from.state !== 'draft' && to.state !== 'draft')
    .sort((a, b) => a.number - b.number);
}

/** Which originals of captures are kept here with their bytes, today: bytes have no past. */
export async function keptOriginals(sources: readonly SourceRow[]): Promise<ReadonlySet<string>> {
  const named = sources.flatMap(({ captures }) => captures.map(({ originalSha256 }) => originalSha256));
  const rows = await byIds(named, (some) =>
    database().blob.findMany({ where: { sha256: { in: some } }, select: { sha256: true } }),
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
