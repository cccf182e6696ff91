import { z } from 'zod';
import * as words from '@/lib/engines/casefile/vocabulary';

/*
 * The document value: everything a dossier holds, as plain values that need no server to be read. Every format is made
 * from it and from nothing else, an edition is one of these, and a bundle is signed over its bytes. Records stand once
 * and are named by their short references (C-12), authors, topics, origins and statuses by their keys. What is not
 * known is null; a list with nothing in it is there and empty. docs/bundle.md tells it for people.
 */

/** Name and version of the document value. A reader that does not know the version must refuse. */
export const DOCUMENT_FORMAT = 'counterclaim-document/1';

const texts = z
  .record(z.string(), z.string())
  .meta({ id: 'texts', description: 'One text in one or several languages: BCP 47 code → text.' });
const ref = z
  .string()
  .regex(/^[A-Z]{1,2}-[1-9]\d*(\.[1-9]\d*)?$/)
  .meta({ id: 'ref', description: 'A short reference: C-12, S-3, S-3.1 for a capture.' });
const key = z.string().min(1).meta({ id: 'key', description: 'A name for a record, unique among its kind.' });
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta({ id: 'partialDate', description: 'A year, a month or a day: 2013, 2020-12, 2020-12-15.' });
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
  .meta({ id: 'instant', description: 'A moment in UTC, ISO 8601.' });
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'sha256', description: 'A SHA-256 as 64 small hexadecimal digits.' });
const offset = z.number().int().min(0);

/** Who wrote a record, and when. */
const record = z
  .strictObject({ version: z.number().int(), recordedAt: instant, recordedBy: key, changedAt: instant, changedBy: key })
  .meta({ id: 'record', description: 'Version, times and authors (keys) of a record.' });

const anchor = z
  .strictObject({
    capture: ref,
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
    start: offset.meta({ description: 'Offset in UTF-16 code units.' }),
    end: offset.meta({ description: 'Offset in UTF-16 code units, exclusive.' }),
    startCodePoint: offset.meta({ description: 'The same in Unicode code points.' }),
    endCodePoint: offset.meta({ description: 'The same in Unicode code points, exclusive.' }),
  })
  .meta({ id: 'anchor', description: 'Where words stand in a capture.' });

const link = z.strictObject({
  agent: ref,
  verb: z.string(),
  mode: z.enum(words.MODES),
  source: ref.nullable(),
  readByUs: z.boolean(),
  gap: z.boolean().meta({ description: 'A link between this and the one before is missing.' }),
  span: z.strictObject({ capture: ref, start: offset, end: offset }).nullable(),
});

const statement = z.strictObject({
  ref,
  key,
  speaker: ref,
  role: texts.nullable().meta({ description: 'The role the speaker held when they spoke.' }),
  source: ref.meta({ description: 'The source in which it was read.' }),
  said: partialDate.nullable(),
  mode: z.enum(words.MODES),
  language: z.string(),
  text: texts,
  quotes: z.array(z.string()),
  attribution: z.enum(words.ATTRIBUTIONS),
  attributionNote: texts.nullable(),
  chain: z.strictObject({ links: z.array(link), terminus: z.enum(words.TERMINI), note: texts.nullable() }),
  anchors: z.array(anchor),
  record,
});

const assessment = z.strictObject({
  ref,
  status: key,
  rationale: texts,
  assessedAt: instant,
  publishedAt: instant,
  author: key,
  reviewer: key.nullable(),
  considered: z.array(ref).meta({ description: 'References of evidence and statements.' }),
});

const evidence = z.strictObject({
  ref,
  key,
  polarity: z.enum(words.POLARITIES),
  kind: z.enum(words.EVIDENCE_KINDS),
  origin: key.nullable(),
  text: texts,
  source: ref.nullable(),
  statement: ref.nullable(),
  url: z.string().nullable(),
  fileSha256: sha256.nullable(),
  fileName: z.string().nullable(),
  anchors: z.array(anchor),
  record,
});

const claim = z.strictObject({
  ref,
  key,
  case: ref,
  proposition: texts,
  short: texts,
  who: texts.nullable(),
  what: texts.nullable(),
  where: texts.nullable(),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
  note: texts.nullable().meta({ description: 'The desk’s note on the claim.' }),
  dossierNote: texts.nullable().meta({ description: 'What this dossier says of it.' }),
  topics: z.array(key),
  status: key.meta({ description: 'The evidence status in force.' }),
  assessment: ref.nullable().meta({ description: 'The assessment that set it; null while unassessed.' }),
  statements: z.array(
    z.strictObject({
      statement: ref,
      stance: z.enum(words.STANCES),
      coverage: z.enum(words.COVERAGES).nullable(),
      note: texts.nullable(),
    }),
  ),
  omissions: z.array(z.strictObject({ source: ref, note: texts.nullable(), judge: key, judgedOn: z.string() })),
  evidence: z.array(evidence),
  assessments: z.array(assessment).meta({ description: 'Published ones, oldest first. Never rewritten.' }),
  record,
});

const capture = z.strictObject({
  ref,
  key,
  edition: z.number().int(),
  kind: z.enum(words.CAPTURE_KINDS),
  language: z.string(),
  takenAt: instant,
  length: offset.meta({ description: 'In UTF-16 code units.' }),
  textSha256: sha256.meta({ description: 'Of the text in UTF-8.' }),
  text: z
    .string()
    .nullable()
    .meta({ description: 'The canonical text (NFC, \\n); null where the rights allow quotations only.' }),
  originalSha256: sha256.nullable(),
  originalName: z.string().nullable(),
  originalType: z.string().nullable(),
  originalIncluded: z.boolean().meta({ description: 'Whether a bundle holds the original file.' }),
  method: z.string(),
});

const source = z.strictObject({
  ref,
  key,
  type: z.string().meta({ description: 'A CSL item type.' }),
  title: z.string(),
  language: z.string(),
  publisher: ref.nullable(),
  authors: z.array(z.strictObject({ speaker: ref.nullable(), name: z.string().nullable() })),
  published: partialDate.nullable(),
  publishedCirca: z.boolean(),
  url: z.string().nullable(),
  held: z.boolean().meta({ description: 'Whether somebody at the desk has read it.' }),
  rights: z.enum(words.SOURCE_RIGHTS),
  note: texts.nullable(),
  csl: z.record(z.string(), z.unknown()).nullable().meta({ description: 'Further fields, named as in CSL-JSON.' }),
  captures: z.array(capture),
  record,
});

const speaker = z.strictObject({
  ref,
  key,
  kind: z.enum(words.SPEAKER_KINDS),
  name: texts,
  aliases: z.array(z.strictObject({ text: z.string(), language: z.string() })),
  roles: z.array(
    z.strictObject({
      title: texts,
      organisation: ref.nullable(),
      from: partialDate.nullable(),
      to: partialDate.nullable(),
    }),
  ),
  speaksFor: ref.nullable(),
  wikidata: z.string().nullable(),
  country: z.string().nullable(),
  note: texts.nullable(),
  record,
});

const correction = z.strictObject({
  ref,
  key,
  target: z.strictObject({ kind: z.enum(['claim', 'statement', 'source', 'assessment', 'speaker']), ref }),
  wrong: texts,
  right: texts,
  why: texts,
  publishedAt: instant,
  author: key,
});

/** What a dossier takes in beside its claims and their statements. */
export const includeShape = z.strictObject({
  evidence: z.boolean(),
  history: z.boolean().meta({ description: 'All published assessments, not only the one in force.' }),
  omissions: z.boolean(),
  relations: z.boolean(),
  corrections: z.boolean(),
  notes: z.boolean().meta({ description: 'The desk’s notes on claims, sources and speakers.' }),
  texts: z.boolean().meta({ description: 'Texts of captures, where the rights of the source allow it.' }),
  originals: z.boolean().meta({ description: 'Original files, where the rights of the source allow it.' }),
});
export type Include = z.infer<typeof includeShape>;

const selection = z.strictObject({
  kind: z.enum(['dossier', 'claim', 'claims', 'filter', 'case']),
  query: z.string().nullable().meta({ description: 'The query string of the filter.' }),
  words: texts.nullable().meta({ description: 'The filter in words.' }),
});

/** The whole document. Unknown fields are refused at every level: the version would have to say that they exist. */
export const documentSchema = z.strictObject({
  format: z.literal(DOCUMENT_FORMAT),
  desk: z.strictObject({
    name: z.string(),
    url: z.string().nullable().meta({ description: 'Where the desk’s instance is, without a final slash.' }),
  }),
  dossier: z.strictObject({
    ref: ref.nullable().meta({ description: 'Null for an export that is not kept as a dossier.' }),
    title: texts,
    foreword: texts.nullable(),
    case: ref.nullable(),
    selection,
    include: includeShape,
  }),
  edition: z
    .strictObject({ number: z.number().int().min(1), frozenBy: key })
    .nullable()
    .meta({ description: 'Null for what was not frozen.' }),
  takenAt: instant.meta({ description: 'The moment at which everything stood as written here.' }),
  method: texts.meta({ description: 'How the desk works: the statement of method.' }),
  claims: z.array(claim).meta({ description: 'In the order of the dossier.' }),
  mentioned: z
    .array(z.strictObject({ ref, proposition: texts, status: key }))
    .meta({ description: 'Claims outside that a relation names.' }),
  statements: z.array(statement),
  relations: z.array(
    z.strictObject({ ref, from: ref, kind: z.enum(words.RELATIONS), to: ref, note: texts.nullable(), record }),
  ),
  corrections: z.array(correction).meta({ description: 'Oldest first.' }),
  sources: z.array(source),
  speakers: z.array(speaker).meta({ description: 'People, organisations, outlets and the unnamed.' }),
  origins: z.array(z.strictObject({ key, label: texts, source: ref.nullable(), derivedFrom: z.array(key) })),
  cases: z.array(
    z.strictObject({ ref, slug: key, title: texts, question: texts, summary: texts, started: partialDate.nullable() }),
  ),
  statuses: z.array(
    z.strictObject({ key, label: texts, definition: texts, rating: z.number().int().min(1).max(5).nullable() }),
  ),
  topics: z.array(z.strictObject({ key, label: texts })),
  authors: z.array(
    z.strictObject({
      key,
      name: z.string(),
      role: z.string(),
      desk: z.string().nullable().meta({ description: 'The desk they belong to, where it is another.' }),
    }),
  ),
});

/** A dossier as plain values. */
export type Document = z.infer<typeof documentSchema>;
export type DocumentClaim = Document['claims'][number];
export type DocumentStatement = Document['statements'][number];
export type DocumentSource = Document['sources'][number];
export type DocumentCapture = DocumentSource['captures'][number];
export type DocumentEvidence = DocumentClaim['evidence'][number];
export type DocumentAssessment = DocumentClaim['assessments'][number];
export type DocumentAnchor = DocumentStatement['anchors'][number];
export type Texts = Record<string, string>;
