import { z } from 'zod';
import { instant, localText, partialDate, ref } from './values';
import { ATTRIBUTIONS, CAPTURE_KINDS, COVERAGES, MODES, SPEAKER_KINDS, STANCES, TERMINI } from './vocabulary';

/* How one record shows another: enough to name it, link to it and weigh it, no more. */

export const caseBrief = z.object({ ref, slug: z.string(), title: localText });

export const organisationBrief = z.object({ ref, name: localText });

export const speakerBrief = z.object({
  ref,
  kind: z.enum(SPEAKER_KINDS),
  name: localText,
  /** The role held when they spoke, where one is on record for that time. */
  role: localText.nullable(),
  speaksFor: organisationBrief.nullable(),
});
export type SpeakerBrief = z.infer<typeof speakerBrief>;

export const sourceBrief = z.object({
  ref,
  type: z.string().meta({ description: 'A CSL item type.' }),
  title: z.string(),
  language: z.string(),
  publisher: organisationBrief.nullable(),
  published: partialDate.nullable(),
  publishedCirca: z.boolean(),
  url: z.string().nullable(),
  held: z.boolean().meta({ description: 'Whether somebody here has read it.' }),
});
export type SourceBrief = z.infer<typeof sourceBrief>;

export const captureBrief = z.object({
  ref,
  edition: z.number().int(),
  kind: z.enum(CAPTURE_KINDS),
  language: z.string(),
  takenAt: instant,
  length: z.number().int().meta({ description: 'In UTF-16 code units.' }),
  textSha256: z.string(),
  originalSha256: z.string().nullable(),
  method: z.string(),
});

export const claimBrief = z.object({
  ref,
  proposition: localText,
  status: z.string().meta({ description: 'The key of its evidence status.' }),
});
export type ClaimBrief = z.infer<typeof claimBrief>;

export const anchor = z.object({
  capture: ref,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int().meta({ description: 'Offset in UTF-16 code units.' }),
  end: z.number().int().meta({ description: 'Offset in UTF-16 code units, exclusive.' }),
});

/** An anchor of a statement; the desk's own reading notes do not hold the publisher's words but where they quote. */
const statementAnchor = anchor.extend({ kind: z.enum(CAPTURE_KINDS) });

export const chain = z.object({
  links: z.array(
    z.object({
      agent: speakerBrief,
      verb: z.string(),
      mode: z.enum(MODES),
      source: sourceBrief.nullable(),
      readByUs: z.boolean(),
      gap: z.boolean().meta({ description: 'A link between this one and the one before is missing.' }),
      span: z.object({ capture: ref, start: z.number().int(), end: z.number().int() }).nullable(),
    }),
  ),
  terminus: z.enum(TERMINI),
  note: localText.nullable(),
});
export type Chain = z.infer<typeof chain>;

/** A statement without what it bears on. */
export const statementBrief = z.object({
  ref,
  speaker: speakerBrief,
  source: sourceBrief,
  said: partialDate.nullable(),
  mode: z.enum(MODES),
  language: z.string(),
  text: localText,
  quotes: z.array(z.string()),
  attribution: z.enum(ATTRIBUTIONS),
  attributionNote: localText.nullable(),
  chain,
  anchors: z.array(statementAnchor),
});
export type StatementBrief = z.infer<typeof statementBrief>;

/** Stands where the desk alone sees something; readers never meet it. */
export const waits = z
  .literal(true)
  .optional()
  .meta({ description: 'Not public yet: it waits for a reviewer. Absent for what is public.' });

/** How a statement bears on a claim. */
export const bearing = z.object({
  stance: z.enum(STANCES),
  coverage: z.enum(COVERAGES).nullable(),
  note: localText.nullable(),
  waits,
});

export const correctionBrief = z.object({
  ref,
  target: z.object({ kind: z.string(), ref }),
  wrong: localText,
  right: localText,
  why: localText,
  publishedAt: instant,
  author: z.object({ key: z.string(), name: z.string(), desk: z.string().nullable() }),
});
export type CorrectionBrief = z.infer<typeof correctionBrief>;

/** One earlier version of a record: who changed what, when and why. */
export const version = z.object({
  version: z.number().int(),
  at: instant,
  by: z.object({ key: z.string(), name: z.string(), desk: z.string().nullable() }).nullable(),
  why: z.string().nullable(),
  operation: z.enum(['insert', 'update', 'delete']),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
