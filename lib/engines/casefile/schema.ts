import { z } from 'zod';
import { isFullDate, isInstant, isPartialDate, isWhen } from '@/lib/engines/casefile/date';
import { isJsonObject } from '@/lib/engines/casefile/json-text';
import type { Why } from '@/lib/engines/casefile/problem';
import * as words from '@/lib/engines/casefile/vocabulary';

/*
 * The shape of a case file, version counterclaim-case/1. What ties one record to another (references, spans, states
 * that cannot be) is checked in references.ts and spans.ts, because a schema sees one record at a time.
 */

/** What zod says of a value that cannot be: the code of a sentence, which sentences.ts looks up. */
const says = (why: Why): string => why;

const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, says('bad-key'))
  .meta({ id: 'key', description: 'A short name for a record, unique among its kind inside this file.' });
const ref = z
  .string()
  .regex(/^[A-Z]{1,3}-[1-9]\d{0,8}$/, says('bad-ref'))
  .meta({ id: 'ref', description: 'The short reference people cite. Leave it out in a new file.' });
const line = z.string().regex(/\S/, says('blank')).meta({ id: 'line', description: 'A text that is not blank.' });
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, says('bad-language'))
  .meta({ id: 'language', description: 'A BCP 47 language code.' });
const texts = z
  .record(language, line)
  .refine((map) => Object.keys(map).length > 0, says('no-language'))
  .meta({ id: 'texts', description: 'One text in one or several languages: language code → text.' });
const partialDate = z
  .string()
  .refine(isPartialDate, says('bad-date'))
  .meta({ id: 'partialDate', description: 'A year, a month or a day: 2013, 2020-12, 2020-12-15.' });
const day = z.string().refine(isFullDate, says('bad-day')).meta({ id: 'day', description: 'A whole day: 2026-11-14.' });
const dayOrInstant = z
  .string()
  .refine((text) => isFullDate(text) || isInstant(text), says('bad-day-or-moment'))
  .meta({ id: 'dayOrInstant', description: 'A day, 2026-11-14, or a moment in UTC, 2026-11-14T09:00:00Z.' });
const when = z
  .string()
  .refine(isWhen, says('bad-when'))
  .meta({ id: 'when', description: 'A partial date, or two with a slash: 2019, 2018/2020, 2018/.. .' });
const instant = z
  .string()
  .refine(isInstant, says('bad-moment'))
  .meta({ id: 'instant', description: 'A moment in UTC: 2026-11-08T09:00:00Z.' });
const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]+\S*$/, says('bad-url'))
  .meta({ id: 'url', description: 'A web address, https:// or http://.' });

/** Any record may say that it was written at another time or by somebody else than the file's defaults. */
const provenance = { recorded: instant.optional(), author: key.optional() };

const author = z.strictObject({ key, name: line, role: z.enum(words.AUTHOR_ROLES) });

const caseRecord = z.strictObject({
  slug: key,
  ref: ref.optional(),
  title: texts,
  question: texts,
  summary: texts,
  started: partialDate.optional(),
  ...provenance,
});

const statusKey = z.string().regex(/^[a-z][a-z0-9-]*$/, says('bad-status-key'));
const status = z.strictObject({
  key: statusKey,
  label: texts,
  definition: texts,
  rating: z.coerce.number().int().min(1).max(5).optional(),
});
const topic = z.strictObject({ key, label: texts });
const side = z.strictObject({ key, label: texts, speakers: z.array(key) });

const role = z.strictObject({
  title: texts,
  organisation: key.optional(),
  from: partialDate.optional(),
  to: partialDate.optional(),
});
const speaker = z.strictObject({
  key,
  ref: ref.optional(),
  kind: z.enum(words.SPEAKER_KINDS),
  name: texts,
  aliases: z.array(z.strictObject({ text: line, language })).default([]),
  roles: z.array(role).default([]),
  speaksFor: key.optional(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, says('bad-wikidata'))
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, says('bad-country'))
    .optional(),
  note: texts.optional(),
  ...provenance,
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, says('bad-sha256'));
const capture = z.strictObject({
  key,
  kind: z.enum(words.CAPTURE_KINDS),
  language,
  taken: instant,
  method: line.optional().meta({ description: 'How the text was made from what was read.' }),
  original: z
    .strictObject({ sha256, name: line.optional(), type: line.optional() })
    .optional()
    .meta({ description: 'The file the text was made from, known by its hash; the file itself is not in here.' }),
  text: line.refine((text) => text.normalize('NFC') === text && !text.includes('\r'), says('not-canonical')),
});
const source = z.strictObject({
  key,
  ref: ref.optional(),
  type: z.enum(words.CSL_TYPES),
  title: line,
  language,
  publisher: key.optional(),
  authors: z.array(z.strictObject({ speaker: key.optional(), name: line.optional() })).default([]),
  published: partialDate.optional(),
  publishedCirca: z.boolean().default(false),
  url: url.optional(),
  held: z.boolean().meta({ description: 'Whether someone at this desk has read it.' }),
  rights: z.enum(words.SOURCE_RIGHTS),
  note: texts.optional(),
  textFile: z
    .string()
    .regex(/^[^/\\]+$/, says('bad-file-name'))
    .optional(),
  csl: z
    .string()
    .refine(isJsonObject, says('bad-csl'))
    .optional()
    .meta({ description: 'Further CSL-JSON fields as JSON: {"volume":"12","page":"3-9"}.' }),
  captures: z.array(capture).default([]),
  ...provenance,
});

const anchor = z.strictObject({
  capture: key,
  quote: line,
  occurrence: z.coerce.number().int().min(1).optional(),
});
const link = z.strictObject({
  agent: key,
  verb: line,
  mode: z.enum(words.MODES),
  source: key.optional(),
  readByUs: z.boolean().default(false),
  gap: z.boolean().default(false).meta({ description: 'A link between this and the one before is missing.' }),
  anchor: anchor.optional().meta({ description: 'Where the words of this link stand in its source.' }),
});
const chain = z.strictObject({
  links: z.array(link).min(1),
  terminus: z.enum(words.TERMINI),
  note: texts.optional(),
});
const stance = z.strictObject({
  claim: key,
  stance: z.enum(words.STANCES),
  coverage: z.enum(words.COVERAGES).optional(),
  note: texts.optional(),
});
const statement = z.strictObject({
  key,
  ref: ref.optional(),
  speaker: key,
  said: partialDate.optional(),
  mode: z.enum(words.MODES),
  language,
  text: texts,
  quotes: z.array(line).default([]),
  anchors: z.array(anchor).default([]),
  attribution: z.enum(words.ATTRIBUTIONS),
  attributionNote: texts.optional(),
  chain,
  stances: z.array(stance).default([]),
  ...provenance,
});

const omission = z.strictObject({ source: key, note: texts.optional(), by: key, date: day });
const evidence = z.strictObject({
  key,
  ref: ref.optional(),
  polarity: z.enum(words.POLARITIES),
  kind: z.enum(words.EVIDENCE_KINDS),
  origin: key.optional(),
  text: texts,
  source: key.optional(),
  statement: key.optional(),
  url: url.optional(),
  file: z
    .strictObject({ sha256, name: line })
    .optional()
    .meta({ description: 'The file that is the evidence, by its hash; it comes with a bundle, not in here.' }),
  anchors: z.array(anchor).default([]).meta({ description: 'Where the passage stands in captures.' }),
  ...provenance,
});
const assessment = z.strictObject({
  ref: ref.optional(),
  date: dayOrInstant,
  status: statusKey,
  rationale: texts,
  considered: z.array(key).min(1),
  author: key,
  reviewer: key.optional(),
  published: z.boolean(),
  recorded: instant.optional(),
});
const claim = z.strictObject({
  key,
  ref: ref.optional(),
  proposition: texts,
  short: texts,
  who: texts.optional(),
  what: texts.optional(),
  where: texts.optional(),
  when: when.optional(),
  topics: z.array(key).default([]),
  note: texts.optional(),
  omissions: z.array(omission).default([]),
  evidence: z.array(evidence).default([]),
  assessments: z.array(assessment).default([]),
  ...provenance,
});

const origin = z.strictObject({
  key,
  label: texts,
  of: key.optional(),
  derivedFrom: z.array(key).default([]),
});
const relation = z.strictObject({
  ref: ref.optional(),
  from: key,
  kind: z.enum(words.RELATIONS),
  to: key,
  note: texts.optional(),
  ...provenance,
});
const target = z.strictObject({
  statement: key.optional(),
  source: key.optional(),
  claim: key.optional(),
  speaker: key.optional(),
  assessed: dayOrInstant.optional(),
});
const correction = z.strictObject({
  key,
  ref: ref.optional(),
  date: dayOrInstant,
  target,
  wrong: texts,
  right: texts,
  why: texts,
  author: key,
});

/** The whole case file. Unknown keys are refused at every level, so that a misspelt word is never lost in silence. */
export const caseFileSchema = z.strictObject({
  format: z.literal(words.CASE_FILE_FORMAT),
  recorded: instant,
  author: key,
  authors: z.array(author).min(1),
  case: caseRecord,
  statuses: z.array(status).default([]),
  topics: z.array(topic).default([]),
  sides: z.array(side).default([]),
  speakers: z.array(speaker).default([]),
  sources: z.array(source).default([]),
  origins: z.array(origin).default([]),
  claims: z.array(claim).default([]),
  statements: z.array(statement).default([]),
  relations: z.array(relation).default([]),
  corrections: z.array(correction).default([]),
});

/** A case file as read: defaults filled in, every list present. */
export type CaseFile = z.output<typeof caseFileSchema>;
