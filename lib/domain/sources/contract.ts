import { z } from 'zod';
import {
  bearing,
  captureBrief,
  caseBrief,
  claimBrief,
  correctionBrief,
  sourceBrief,
  speakerBrief,
  statementBrief,
  waits,
} from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, author, localText, partialDate, record, ref } from '@/lib/domain/values';
import { RIGHTS } from '@/lib/domain/vocabulary';

export const sourceItem = sourceBrief.extend({
  authors: z.array(z.object({ ref: ref.nullable(), name: localText })),
  captures: z.number().int(),
  statements: z.number().int().meta({ description: 'Statements we read in it.' }),
  relayed: z
    .number()
    .int()
    .meta({ description: 'Statements whose chain passes through it without our having read it.' }),
});
export type SourceItem = z.infer<typeof sourceItem>;

export const sourceDetail = sourceItem.omit({ captures: true, statements: true, relayed: true }).extend({
  ...record.shape,
  waits,
  rights: z.enum(RIGHTS),
  note: localText.nullable(),
  csl: z.record(z.string(), z.unknown()).nullable(),
  cases: z.array(caseBrief),
  captures: z.array(captureBrief),
  statementCount: z
    .number()
    .int()
    .meta({ description: 'Statements we read in it; `statements` holds the newest 500.' }),
  statements: z.array(statementBrief.extend({ waits, bearings: z.array(bearing.extend({ claim: claimBrief })) })),
  relayed: z
    .array(
      z.object({ statement: ref, speaker: speakerBrief, text: localText, language: z.string(), readIn: sourceBrief }),
    )
    .meta({ description: 'What others say it says: statements whose chain passes through it; at most 500.' }),
  omissions: z.array(z.object({ claim: claimBrief, note: localText.nullable(), judge: author, judgedOn: partialDate })),
  corrections: z.array(correctionBrief),
});
export type SourceDetail = z.infer<typeof sourceDetail>;

/** An immutable text of a source, with what is marked in it. */
export const captureDetail = captureBrief.extend({
  source: sourceBrief,
  text: z
    .string()
    .nullable()
    .meta({ description: 'Null where the rights allow quotations only and you are not signed in as an editor.' }),
  marks: z
    .array(
      z.object({
        statement: ref,
        start: z.number().int(),
        end: z.number().int(),
        exact: z.string(),
      }),
    )
    .meta({ description: 'Anchored statements, by their place in the text; offsets in UTF-16 code units.' }),
});
export type CaptureDetail = z.infer<typeof captureDetail>;

const open = procedure('facts.read');

export const sources = {
  list: open
    .route({ method: 'GET', path: '/sources', tags: ['Sources'], summary: 'Sources, by title or words in it' })
    .input(
      z.object({
        q: z.string().max(300).optional(),
        case: z.string().max(100).optional(),
        held: z.enum(['yes', 'no']).optional(),
        language: z.string().max(35).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(200).optional(),
        asOf,
      }),
    )
    .output(z.object({ items: z.array(sourceItem), total: z.number().int(), next: z.string().nullable() })),
  get: open
    .route({
      method: 'GET',
      path: '/sources/{ref}',
      tags: ['Sources'],
      summary: 'One source with its statements, captures and omissions',
    })
    .input(z.object({ ref, asOf }))
    .output(sourceDetail),
  capture: open
    .route({
      method: 'GET',
      path: '/captures/{ref}',
      tags: ['Sources'],
      summary: 'One capture: its text, hash and marks',
    })
    .input(z.object({ ref, asOf }))
    .output(captureDetail),
};
