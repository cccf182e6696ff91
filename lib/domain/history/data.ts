import { type KeptRecord, type Row, referencesOf, storedVersions, toVersions } from '@/lib/domain/reading/history-data';
import type { Reader } from '@/lib/domain/reading/moment';
import { ownStatuses } from '@/lib/domain/reading/own-statuses-data';
import { captureOf, type Noun, numberOf, omissionOf } from '@/lib/domain/references';
import { database } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';
import type { RecordHistory } from './contract';

type Data = Record<string, unknown>;
type Named = (id: unknown) => string;
type Known = ReadonlyMap<string, unknown>;

/** Rows that belong to a record, as one field of it: the table, its column that names the record, and a row in words. */
type Belonging = {
  readonly field: string;
  readonly table: string;
  readonly column: string;
  /** Columns of ids that the words are made with. A text in several languages is left to whoever shows it. */
  readonly ids: readonly string[];
  readonly words: (row: Data, named: Named, known: Known) => unknown;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const local = (value: unknown): string => Object.values((value ?? {}) as Record<string, string>)[0] ?? '';

const passage = (column: string): Belonging => ({
  field: 'passages',
  table: 'anchors',
  column,
  ids: [],
  words: (row) => text(row.exact),
});

const RESTS_ON: Belonging = {
  field: 'restsOn',
  table: 'origin_derivations',
  column: 'origin_id',
  ids: ['from_id'],
  words: (row, named) => named(row.from_id),
};

/** What makes a case beside its own row. */
const SIDES: Belonging = {
  field: 'sides',
  table: 'sides',
  column: 'case_id',
  ids: [],
  words: (row) => local(row.label),
};

/** A claim that a dossier holds, with what is said of it there. */
const HELD_CLAIM: Belonging = {
  field: 'claims',
  table: 'dossier_claims',
  column: 'dossier_id',
  ids: ['claim_id'],
  words: (row, named) => [named(row.claim_id), local(row.note)].filter(Boolean).join(': '),
};

/** Each kind of record: its letter, its table, and what belongs to it. */
const RECORDS: Partial<Record<Noun, { table: KeptRecord; belonging: readonly Belonging[] }>> = {
  case: { table: 'cases', belonging: [SIDES] },
  claim: {
    table: 'claims',
    belonging: [
      {
        field: 'topics',
        table: 'claim_topics',
        column: 'claim_id',
        ids: ['topic_id'],
        words: (row, _named, known) => known.get(String(row.topic_id)) ?? '',
      },
    ],
  },
  statement: {
    table: 'statements',
    belonging: [
      passage('statement_id'),
      {
        field: 'chain',
        table: 'chain_links',
        column: 'statement_id',
        ids: ['agent_id', 'source_id'],
        words: (row, named) =>
          [row.gap ? '…' : '', named(row.agent_id), text(row.verb), row.source_id ? `(${named(row.source_id)})` : '']
            .filter(Boolean)
            .join(' '),
      },
      {
        field: 'bearings',
        table: 'stances',
        column: 'statement_id',
        ids: ['claim_id'],
        words: (row, named) => [text(row.stance), named(row.claim_id), text(row.coverage)].filter(Boolean).join(' '),
      },
    ],
  },
  source: {
    table: 'sources',
    belonging: [
      {
        field: 'authors',
        table: 'source_authors',
        column: 'source_id',
        ids: ['speaker_id'],
        words: (row, named) => text(row.name) || named(row.speaker_id),
      },
    ],
  },
  speaker: {
    table: 'speakers',
    belonging: [
      {
        field: 'aliases',
        table: 'speaker_aliases',
        column: 'speaker_id',
        ids: [],
        words: (row) => text(row.text),
      },
      {
        field: 'roles',
        table: 'speaker_roles',
        column: 'speaker_id',
        ids: ['organisation_id'],
        words: (row, named) =>
          [local(row.title), named(row.organisation_id), text(row.from_date), text(row.to_date)]
            .filter(Boolean)
            .join(', '),
      },
    ],
  },
  evidence: { table: 'evidence', belonging: [passage('evidence_id')] },
  relation: { table: 'relations', belonging: [] },
  dossier: { table: 'dossiers', belonging: [HELD_CLAIM] },
  assessment: {
    table: 'assessments',
    belonging: [
      {
        field: 'considered',
        table: 'assessment_considered',
        column: 'assessment_id',
        ids: ['evidence_id', 'statement_id'],
        words: (row, named) => named(row.evidence_id ?? row.statement_id),
      },
    ],
  },
};

/** What belongs to the rows of a table, as fields of them. */
export const belongingTo = (table: string): readonly Belonging[] =>
  table === 'origins' ? [RESTS_ON] : (Object.values(RECORDS).find((each) => each.table === table)?.belonging ?? []);

/**
 * Every version of a record by its reference, newest first, each with the fields it changed; what belongs to the record
 * (chain, passages, aliases, topics …) counts as fields of it. Throws NotFound.
 */
export async function getHistory(ref: string): Promise<RecordHistory> {
  const reader = atPresent();
  const found = await recordOf(reader, ref);
  if (!found) throw new NotFound(`The record ${ref}`);
  const versions = await versionsOf(reader, found);
  return { ref: ref.toUpperCase(), version: versions[0]?.version ?? 1, versions };
}

/** Every version of an origin of evidence, newest first; what it rests on counts as a field of it. Throws NotFound. */
export async function getOriginHistory(key: string): Promise<Pick<RecordHistory, 'versions'>> {
  const reader = atPresent();
  const found = await reader.db.origin.findUnique({ where: { key }, select: { id: true } });
  if (!found) throw new NotFound(`The origin “${key}”`);
  return { versions: await versionsOf(reader, { table: 'origins', belonging: [RESTS_ON], id: found.id }) };
}

/** An evidence status that the desk added in the desk's own words: its key says little to a reader. */
async function nameStatuses(reader: Reader, rows: readonly Row[]): Promise<void> {
  const own = await ownStatuses(reader);
  for (const { data } of rows) data.status_key = own[String(data.status_key)] ?? data.status_key;
}

/** What a dossier takes in, as the list of its parts: a reader is not to compare eight words for yes and no. */
function nameParts(rows: readonly Row[]): void {
  for (const { data } of rows) {
    const parts = Object.entries((data.options ?? {}) as Data);
    data.include = parts.flatMap(([part, taken]) => (taken ? [part] : [])).sort();
    delete data.options;
  }
}

/** The history is the desk's, which sees all. */
const atPresent = (): Reader => ({ db: database(), moment: null });

type Found = { table: KeptRecord; belonging: readonly Belonging[]; id: string };

async function versionsOf(reader: Reader, { table, belonging, id }: Found): Promise<RecordHistory['versions']> {
  const rows = await storedVersions(reader, table, id);
  for (const each of belonging) await addBelonging(reader, rows, each, id);
  if (table === 'assessments') await nameStatuses(reader, rows);
  if (table === 'dossiers') nameParts(rows);
  return toVersions(reader, rows);
}

/**
 * The version of a record that is in force, by one small query: pages ask for it again and again. A text never changes;
 * what counts for it is the statements of its source and the desk's marks on it, whose versions only rise. Throws NotFound.
 */
export async function getVersion(ref: string): Promise<{ version: number }> {
  const place = captureOf(ref);
  const row = place ? await markedIn(place) : await recordOf(atPresent(), ref);
  if (!row) throw new NotFound(`The record ${ref}`);
  return { version: row.version };
}

async function markedIn({ source, edition }: { source: number; edition: number }) {
  const [row] = await database().$queryRaw<{ version: number }[]>`
    SELECT (SELECT coalesce(sum(version), 0) FROM statements WHERE source_id = capture.source_id)::int
      + (SELECT coalesce(sum(version), 0) FROM marks WHERE capture_id = capture.id)::int AS version
    FROM captures capture JOIN sources source ON source.id = capture.source_id
    WHERE source.number = ${source} AND capture.edition = ${edition}`;
  return row;
}

async function recordOf({ db }: Reader, ref: string) {
  const omission = omissionOf(ref);
  if (omission) return omissionRecord(db, omission);
  for (const [noun, kept] of Object.entries(RECORDS) as [Noun, NonNullable<(typeof RECORDS)[Noun]>][]) {
    const number = numberOf(noun, ref);
    if (number === null) continue;
    // The name of the table is one of ours, never of the address.
    const [row] = await db.$queryRawUnsafe<{ id: string; version: number }[]>(
      `SELECT id::text AS id, version FROM ${kept.table} WHERE number = $1`,
      number,
    );
    const found = row ?? (noun === 'relation' ? await untied(db, number) : undefined);
    return found ? { ...kept, ...found } : null;
  }
  return null;
}

/** A mark of omission, also one that was taken back: the last that the claim and the source had. */
async function omissionRecord(db: Reader['db'], { claim, source }: { claim: number; source: number }) {
  const [row] = await db.$queryRaw<{ id: string; version: number }[]>`
    SELECT h.record_id::text AS id, h.version
    FROM history h JOIN claims c ON c.id = (h.data ->> 'claim_id')::uuid JOIN sources s ON s.id = (h.data ->> 'source_id')::uuid
    WHERE h.entity = 'omissions' AND c.number = ${claim} AND s.number = ${source} ORDER BY h.id DESC LIMIT 1`;
  return row ? { table: 'omissions' as const, belonging: [], ...row } : null;
}

/** A relation that stands no longer: its history does. */
async function untied(db: Reader['db'], number: number) {
  const [row] = await db.$queryRaw<{ id: string; version: number }[]>`
    SELECT record_id::text AS id, version FROM history
    WHERE entity = 'relations' AND (data ->> 'number')::integer = ${number} ORDER BY history.id DESC LIMIT 1`;
  return row;
}

/** Puts the rows that belonged to each version into it as a list of words, so that a change of them is told like any. */
export async function addBelonging(
  reader: Reader,
  versions: readonly Row[],
  kind: Belonging,
  id: string,
): Promise<void> {
  const rows = await reader.db.$queryRaw<{ data: Data; from: Date; to: Date | null }[]>`
    SELECT data, valid_from AS "from", valid_to AS "to" FROM history
    WHERE entity = ${kind.table} AND (data ->> ${kind.column})::uuid = ${id}::uuid AND operation <> 'delete'
    ORDER BY (data ->> 'position')::int, history.id`;
  const ids = rows.flatMap(({ data }) => kind.ids.flatMap((column) => data[column] ?? [])) as string[];
  const known = new Map<string, unknown>([
    ...(await referencesOf(reader, ids)),
    ...(await topicsOf(reader, kind, ids)),
  ]);
  const named: Named = (value) => {
    const name = known.get(String(value));
    return text(name) || local(name);
  };
  for (const version of versions) {
    // At the last moment of the version, as restoring takes them (lib/domain/writing/past-data.ts).
    const held = rows.filter(({ from, to }) =>
      version.until === null ? to === null : from < version.until && (to === null || to >= version.until),
    );
    version.data[kind.field] = held.map(({ data }) => kind.words(data, named, known));
  }
}

async function topicsOf({ db }: Reader, kind: Belonging, ids: readonly string[]): Promise<[string, unknown][]> {
  if (!kind.ids.includes('topic_id') || ids.length === 0) return [];
  const topics = await db.topic.findMany({ where: { id: { in: [...ids] } }, select: { id: true, label: true } });
  return topics.map(({ id, label }) => [id, label]);
}
