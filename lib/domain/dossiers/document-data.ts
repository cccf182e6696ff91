import { correctionRow, toCorrections } from '@/lib/domain/reading/correction-data';
import type { Reader } from '@/lib/domain/reading/moment';
import { roleAt } from '@/lib/domain/reading/role';
import { text, textOrNull, word } from '@/lib/domain/reading/words';
import { captureReference, reference } from '@/lib/domain/references';
import { DOCUMENT_FORMAT, type Document, documentSchema, type Include } from '@/lib/engines/document/document';
import { METHOD } from '@/lib/engines/document/method';
import { env } from '@/lib/platform/env';
import { type Names, publishedOf, toClaim, toRecord, toStatement } from './document-rows';
import { toSource, toSpeaker } from './document-source-rows';
import { byIds, keptOriginals, type Records, readRecords } from './records-data';

/** What a document is made of: the claims by number in their order, and what the dossier says. */
export type Wish = {
  readonly claims: readonly { readonly number: number; readonly note: unknown }[];
  readonly dossier: Omit<Document['dossier'], 'include'>;
  readonly include: Include;
  readonly edition: Document['edition'];
};

/** The address under which this instance is known, without a final slash. */
export const deskAddress = (): string => env().COUNTERCLAIM_URL ?? `http://localhost:${env().PORT}`;

/**
 * The document of some claims as they stand at `taken` (the reader's moment, or now). Published facts only, whoever
 * asks: a claim that is no longer published is left out. The value is checked against its schema before it leaves.
 */
export async function loadDocument(reader: Reader, wish: Wish, taken: Date): Promise<Document> {
  const moment = reader.moment ?? taken;
  const records = await readRecords(
    reader,
    wish.claims.map(({ number }) => number),
  );
  const { names, authors } = await namesOf(reader, records);
  const { include } = wish;
  const rows = new Map(records.claims.map((row) => [row.number, row]));
  const claims = wish.claims.flatMap(({ number, note }) => {
    const row = rows.get(number);
    return row ? [toClaim(row, names, { include, moment, note })] : [];
  });
  const relations = include.relations ? records.relations : [];
  const corrections = include.corrections ? await correctionsOf(reader, records, moment) : [];
  const roles = new Map(
    records.speakers.map((row) => [row.id, row.roles.map((role) => ({ ...role, title: text(role.title) }))]),
  );
  const kept = await keptOriginals(records.sources);
  const document: Document = {
    format: DOCUMENT_FORMAT,
    desk: { name: env().COUNTERCLAIM_DESK, url: deskAddress() },
    dossier: { ...wish.dossier, include },
    edition: wish.edition,
    takenAt: moment.toISOString(),
    method: METHOD,
    claims,
    mentioned: await mentionedOf(reader, relations, new Set(records.claims.map(({ id }) => id)), moment),
    statements: records.statements.map((row) =>
      toStatement(row, names, roleAt(roles.get(row.speakerId) ?? [], row.said)),
    ),
    relations: relations.map((row) => ({
      ref: reference('relation', row.number),
      from: reference('claim', row.from.number),
      kind: word(row.kind),
      to: reference('claim', row.to.number),
      note: textOrNull(row.note),
      record: toRecord(row, names),
    })),
    corrections,
    sources: records.sources.map((row) => toSource(row, names, include, kept)),
    speakers: records.speakers.map((row) => toSpeaker(row, names, include)),
    origins: include.evidence
      ? records.origins.map((row) => ({
          key: row.key,
          label: text(row.label),
          source: row.source_id && names.source(row.source_id),
          derivedFrom: row.bases,
        }))
      : [],
    ...(await vocabularyOf(reader, records)),
    authors: [],
  };
  const used = new Set<string>([...authors.used, ...namedAuthors(document)]);
  document.authors = authors.all
    .filter(({ key }) => used.has(key))
    .map(({ key, name, role, desk }) => ({ key, name, role, desk }));
  return documentSchema.parse(document);
}

/** Authors that stand in a document by key beside those named through `Names`. */
const namedAuthors = (document: Document): string[] =>
  [
    ...document.claims.flatMap((claim) => claim.assessments.flatMap(({ author, reviewer }) => [author, reviewer])),
    ...document.corrections.map(({ author }) => author),
    document.edition?.frozenBy ?? null,
  ].filter((key) => key !== null);

async function namesOf({ db }: Reader, records: Records) {
  const all = await db.author.findMany({
    select: { id: true, key: true, name: true, role: true, desk: true },
    orderBy: { key: 'asc' },
  });
  const used = new Set<string>();
  const authors = new Map(all.map(({ id, key }) => [id, key]));
  const speakers = new Map(records.speakers.map(({ id, number }) => [id, reference('speaker', number)]));
  const sources = new Map(records.sources.map(({ id, number }) => [id, reference('source', number)]));
  const captures = new Map(
    records.sources.flatMap(({ number, captures }) =>
      captures.map(({ id, edition, text }) => [id, { ref: captureReference(number, edition), text }]),
    ),
  );
  const names: Names = {
    author: (id) => {
      const key = demand(authors, id);
      used.add(key);
      return key;
    },
    speaker: (id) => demand(speakers, id),
    source: (id) => demand(sources, id),
    capture: (id) => demand(captures, id),
  };
  return { names, authors: { all, used } };
}

/** Foreign keys vouch for presence: a miss is a loader that forgot to ask. */
function demand<T>(held: ReadonlyMap<string, T>, id: string): T {
  const found = held.get(id);
  if (found === undefined) throw new Error(`The record ${id} is named by a document but was not read.`);
  return found;
}

async function correctionsOf(reader: Reader, records: Records, moment: Date): Promise<Document['corrections']> {
  const ids = [
    ...records.claims.flatMap((claim) => [claim.id, ...publishedOf(claim, moment).map(({ id }) => id)]),
    ...[records.statements, records.sources, records.speakers].flat().map(({ id }) => id),
  ];
  const rows = await byIds(ids, (some) =>
    reader.db.correction.findMany({
      where: { targetId: { in: some }, publishedAt: { lte: moment } },
      include: correctionRow,
    }),
  );
  rows.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || a.number - b.number);
  const keys = new Map(rows.map(({ number, key }) => [reference('correction', number), key]));
  return (await toCorrections(reader, rows)).map(({ author, target, ...rest }) => ({
    ...rest,
    key: keys.get(rest.ref)!,
    target: target as Document['corrections'][number]['target'],
    author: author.key,
  }));
}

async function mentionedOf(
  { db }: Reader,
  relations: Records['relations'],
  inside: ReadonlySet<string>,
  moment: Date,
): Promise<Document['mentioned']> {
  const outside = relations.flatMap(({ from, to }) => [from, to]).filter(({ id }) => !inside.has(id));
  const ends = [...new Map(outside.map((end) => [end.id, end])).values()].sort((a, b) => a.number - b.number);
  const rows = await db.assessment.findMany({
    where: { claimId: { in: ends.map(({ id }) => id) }, publishedAt: { lte: moment } },
    orderBy: [{ publishedAt: 'asc' }, { number: 'asc' }],
    select: { claimId: true, statusKey: true },
  });
  const statuses = new Map(rows.map(({ claimId, statusKey }) => [claimId, statusKey]));
  return ends.map(({ id, number, proposition }) => ({
    ref: reference('claim', number),
    proposition: text(proposition),
    status: statuses.get(id) ?? 'unassessed',
  }));
}

/** Cases, statuses and topics: the statuses all, because a scale is understood only whole. */
async function vocabularyOf(
  { db }: Reader,
  records: Records,
): Promise<Pick<Document, 'cases' | 'statuses' | 'topics'>> {
  const cases = await db.case.findMany({
    where: { id: { in: [...new Set(records.claims.map(({ caseId }) => caseId))] } },
    orderBy: { number: 'asc' },
  });
  const statuses = await db.evidenceStatus.findMany({ orderBy: { position: 'asc' } });
  const used = [...new Set(records.claims.flatMap((claim) => claim.topics.map(({ topic }) => topic.key)))];
  const topics = await db.topic.findMany({ where: { key: { in: used } }, orderBy: { key: 'asc' } });
  return {
    cases: cases.map((row) => ({
      ref: reference('case', row.number),
      slug: row.slug,
      title: text(row.title),
      question: text(row.question),
      summary: text(row.summary),
      started: row.started,
    })),
    statuses: statuses.map((row) => ({
      key: row.key,
      label: text(row.label),
      definition: text(row.definition),
      rating: row.rating,
    })),
    topics: topics.map(({ key, label }) => ({ key, label: text(label) })),
  };
}
