import { word } from '@/lib/domain/cases/export/records';
import type { Run } from '@/lib/domain/cases/import/run-data';
import { Prisma } from '@/prisma/generated/client';

/** The tables an import fills, by their name in the database client, with the shape of their rows. */
type Rows = {
  author: Prisma.AuthorCreateManyInput;
  evidenceStatus: Prisma.EvidenceStatusCreateManyInput;
  topic: Prisma.TopicCreateManyInput;
  side: Prisma.SideCreateManyInput;
  sideMember: Prisma.SideMemberCreateManyInput;
  speaker: Prisma.SpeakerCreateManyInput;
  speakerAlias: Prisma.SpeakerAliasCreateManyInput;
  speakerRole: Prisma.SpeakerRoleCreateManyInput;
  source: Prisma.SourceCreateManyInput;
  sourceAuthor: Prisma.SourceAuthorCreateManyInput;
  capture: Prisma.CaptureCreateManyInput;
  origin: Prisma.OriginCreateManyInput;
  originDerivation: Prisma.OriginDerivationCreateManyInput;
  claim: Prisma.ClaimCreateManyInput;
  claimTopic: Prisma.ClaimTopicCreateManyInput;
  statement: Prisma.StatementCreateManyInput;
  chainLink: Prisma.ChainLinkCreateManyInput;
  stance: Prisma.StanceCreateManyInput;
  anchor: Prisma.AnchorCreateManyInput;
  evidence: Prisma.EvidenceCreateManyInput;
  omission: Prisma.OmissionCreateManyInput;
  assessment: Prisma.AssessmentCreateManyInput;
  assessmentConsidered: Prisma.AssessmentConsideredCreateManyInput;
  relation: Prisma.RelationCreateManyInput;
  correction: Prisma.CorrectionCreateManyInput;
};
type Table = keyof Rows;

/** Tables whose names are not the plural of the client's. */
const NAMES: Partial<Record<Table, string>> = {
  evidenceStatus: 'evidence_statuses',
  speakerAlias: 'speaker_aliases',
  evidence: 'evidence',
  assessmentConsidered: 'assessment_considered',
};
/** Columns whose names are not the client's with underscores. */
const COLUMNS: Record<string, string> = { start: 'start_offset', end: 'end_offset', from: 'from_date', to: 'to_date' };
/** Columns that hold a word of a vocabulary, which the client writes with underscores. */
const WORDS = new Set('kind rights mode attribution terminus stance coverage polarity state'.split(' '));

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Rows in one INSERT: enough that more are no quicker, few enough that their JSON stays small. */
const PIECE = 2_000;

/**
 * Inserts rows in their order, as one JSON parameter for each piece: with the client's own createMany an import of
 * 20,000 records took three times the memory (1,350 MB against 410) and a third more time. A column that only some rows
 * have is empty in the others.
 */
export async function insert<T extends Table>({ tx }: Run, rows: readonly Rows[T][], table: T): Promise<void> {
  if (rows.length === 0) return;
  const name = NAMES[table] ?? `${snake(table)}s`;
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = fields.map((field) => `"${COLUMNS[field] ?? snake(field)}"`).join(', ');
  const sql = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`;
  for (let from = 0; from < rows.length; from += PIECE) {
    const piece = rows.slice(from, from + PIECE).map((row) => asColumns(row as Record<string, unknown>));
    await tx.$executeRawUnsafe(sql, JSON.stringify(piece));
  }
}

function asColumns(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      COLUMNS[field] ?? snake(field),
      value === Prisma.DbNull ? null : WORDS.has(field) && value !== null ? word(String(value)) : value,
    ]),
  );
}

/** A row of a table that does not say itself when it was written, with the moment of the record it belongs to. */
export type Dated<T> = { readonly at: Date; readonly row: T };

/**
 * Inserts rows that belong to a record (aliases, links of a chain, what was considered) so that history dates them
 * like the record itself: otherwise a past moment would show the record without them.
 */
export async function insertDated<T extends Table>(run: Run, rows: readonly Dated<Rows[T]>[], table: T): Promise<void> {
  const moments = new Map<number, Rows[T][]>();
  for (const { at, row } of rows) {
    const same = moments.get(at.getTime());
    if (same) same.push(row);
    else moments.set(at.getTime(), [row]);
  }
  for (const [moment, group] of [...moments].sort(([a], [b]) => a - b)) {
    await setMoment(run, new Date(moment));
    await insert(run, group, table);
  }
  if (moments.size > 0) await setMoment(run, run.now);
}

async function setMoment(run: Run, moment: Date): Promise<void> {
  await run.tx.$queryRaw`SELECT set_config('counterclaim.at', ${moment.toISOString()}, true)`;
}

/**
 * Records in an order in which each comes after the one it points at in its own table (speaks for, merged into).
 * Those that point at each other in a circle stay in their order.
 */
export function pointedAtFirst<T>(
  records: readonly T[],
  name: (record: T) => string,
  target: (record: T) => string | null | undefined,
): T[] {
  const byName = new Map(records.map((record) => [name(record), record]));
  const done = new Set<T>();
  const place = (record: T | undefined) => {
    const chain: T[] = [];
    for (let next = record; next && !done.has(next) && !chain.includes(next); next = byName.get(target(next) ?? ''))
      chain.push(next);
    for (const member of chain.reverse()) done.add(member);
  };
  for (const record of records) place(record);
  return [...done];
}
