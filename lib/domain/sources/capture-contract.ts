import { z } from 'zod';
import { captureBrief, sourceBrief, speakerBrief } from '@/lib/domain/briefs';
import { jobShape } from '@/lib/domain/jobs/contract';
import { procedure } from '@/lib/domain/route';
import { localText, partialDate, ref } from '@/lib/domain/values';
import { RIGHTS } from '@/lib/domain/vocabulary';
import { CSL_TYPES } from '@/lib/engines/casefile/vocabulary';
import { sourceDetail } from './contract';

/** Why a stretch was left out of a text, in the engine's words; screens have a label for each. */
export const LEFT_OUT = [
  'comments',
  'navigation',
  'related',
  'advertisement',
  'sharing',
  'form',
  'caption',
  'title',
  'byline',
  'notice',
  'outside',
  'page-furniture',
] as const;

/** What an editor should look at before the text is taken. */
export const WARNINGS = ['no-title', 'no-date', 'no-publisher', 'no-language', 'little-text', 'much-left-out'] as const;

export const OUTCOMES = ['unchanged', 'moved', 'reworded', 'gone'] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A sha256 has 64 hexadecimal digits.');
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s/]/i, 'Write a web address with https:// or http://.');
const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language as en, zh or pt-BR.');

/** The original as it lies in the house, and how it came: what a preview was made of, and what is taken in. */
export const original = z.object({
  sha256,
  filename: z.string().max(255).nullish(),
  job: z.uuid().nullish().meta({ description: 'The job that fetched it.' }),
});
export type Original = z.infer<typeof original>;

/** Text past this is not one work; it is some 800,000 words. */
const MOST_TEXT = 5_000_000;

const previewInput = z
  .object({
    text: z.string().min(1).max(MOST_TEXT).optional().meta({ description: 'Pasted text.' }),
    file: z.file().optional().meta({ description: 'A file of at most 25 MB; its kind is told by its bytes.' }),
    job: z.uuid().optional().meta({ description: 'A finished job that fetched a page.' }),
    original: original.optional().meta({ description: 'What an earlier preview was made of.' }),
    source: ref.optional().meta({ description: 'The source of which this is to be the next text.' }),
  })
  .refine(({ text, file, job, original: kept }) => [text, file, job, kept].filter(Boolean).length === 1, {
    message: 'Give one of these: text, file, job, original.',
  });

const sameWork = z.object({
  source: sourceBrief,
  capture: ref.nullable(),
  by: z.enum(['address', 'same-text', 'similar-text']),
  likeness: z.number().nullable().meta({ description: '0 to 1, for similar texts.' }),
});

export const capturePreview = z.object({
  original: original.extend({ size: z.number().int().meta({ description: 'In bytes.' }) }),
  kind: z
    .string()
    .meta({ description: 'The format, told by the bytes: pdf, docx, wacz, warc, eml, html, markdown, text.' }),
  method: z.string().meta({ description: 'How the text was won, for people to read.' }),
  title: z.string().nullable(),
  authors: z.array(z.object({ name: z.string(), known: speakerBrief.nullable() })),
  publisher: z
    .object({ name: z.string(), known: speakerBrief.nullable() })
    .nullable()
    .meta({ description: '`known` is the one speaker on record under this name.' }),
  published: partialDate.nullable(),
  language: z.string().nullable(),
  type: z.string(),
  url: z.string().nullable(),
  blocks: z.array(z.object({ text: z.string(), kept: z.boolean(), why: z.enum(LEFT_OUT).nullable() })),
  blocksSha256: sha256.meta({ description: 'Of all blocks; sent back so that what is taken is what was looked at.' }),
  textSha256: sha256,
  length: z.number().int().meta({ description: 'Of the kept text, in UTF-16 code units.' }),
  warnings: z.array(z.enum(WARNINGS)),
  onRecord: z.array(sameWork).meta({ description: 'The same work on record already, as far as can be told.' }),
});
export type CapturePreview = z.infer<typeof capturePreview>;

/** A speaker on record, or a name: looked up among names and aliases. */
const named = z.union([z.object({ ref }), z.object({ name: z.string().trim().min(1).max(300) })]);
export type Named = z.infer<typeof named>;

export const sourceInput = z.object({
  title: z.string().trim().min(1).max(1000),
  type: z.enum(CSL_TYPES),
  language: languageTag,
  publisher: named
    .nullish()
    .meta({ description: 'A name that nobody on record has becomes a new speaker, an outlet.' }),
  authors: z.array(named).max(50).default([]),
  published: partialDate.nullish(),
  publishedCirca: z.boolean().default(false),
  url: webAddress.nullish(),
  rights: z.enum(RIGHTS).default('quotations-only'),
  note: localText.nullish(),
  csl: z.record(z.string(), z.unknown()).nullish().meta({ description: 'Further CSL fields as CSL-JSON names them.' }),
});
export type SourceInput = z.infer<typeof sourceInput>;

export const taken = z.object({
  outcome: z.enum(['created', 'recaptured', 'identical']).meta({
    description: '`identical`: these very words are on record already; nothing was stored.',
  }),
  source: ref,
  capture: ref,
});
export type Taken = z.infer<typeof taken>;

const why = z.string().max(2000).optional();

export const takeInput = z
  .object({
    original,
    blocksSha256: sha256,
    kept: z
      .array(z.number().int().min(0))
      .min(1)
      .max(100_000)
      .meta({ description: 'Numbers of the blocks that make the text, from 0.' }),
    source: ref.nullish().meta({ description: 'The source of which this is the next text. Left out: a new source.' }),
    record: sourceInput.nullish().meta({ description: 'The bibliographic record of a new source.' }),
    anotherWork: z.boolean().default(false).meta({
      description: 'Take it even where another source has these very words, as a reprint does.',
    }),
    why,
  })
  .refine(({ source, record }) => Boolean(source) !== Boolean(record), {
    message: 'Give the source of which this is the next text, or the record of a new one.',
    path: ['record'],
  });
export type TakeInput = z.infer<typeof takeInput>;

const place = z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() });

export const recaptureReport = z.object({
  source: sourceBrief,
  from: captureBrief,
  to: captureBrief,
  changes: z.array(z.object({ op: z.enum(['same', 'removed', 'added']), text: z.string() })),
  statements: z.array(
    z.object({
      statement: ref,
      version: z.number().int(),
      speaker: speakerBrief,
      text: localText,
      language: z.string(),
      outcome: z.enum(OUTCOMES).meta({ description: 'The most changed of its places.' }),
      confirmed: z.enum(OUTCOMES).nullable().meta({ description: 'What an editor has confirmed.' }),
      places: z.array(z.object({ outcome: z.enum(OUTCOMES), before: place, after: place.nullable() })),
      stands: z.array(place).meta({ description: 'The words of the newer text it stands on, found or chosen.' }),
    }),
  ),
});
export type RecaptureReport = z.infer<typeof recaptureReport>;

const editions = {
  ref,
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
};

const write = procedure('facts.write');

export const captureEdits = {
  fetch: write
    .route({
      method: 'POST',
      path: '/captures/fetch',
      tags: ['Sources'],
      summary: 'Fetch a page from a public web address, as a job',
      successStatus: 202,
    })
    .input(z.object({ url: webAddress }))
    .output(jobShape),
  preview: write
    .route({
      method: 'POST',
      path: '/captures/preview',
      tags: ['Sources'],
      summary: 'Read a text, a file or a fetched page and show what would be taken; only the original is kept',
    })
    .input(previewInput)
    .output(capturePreview),
  atAddress: write
    .route({
      method: 'GET',
      path: '/captures/preview/at-address',
      tags: ['Sources'],
      summary: 'Sources on record under an address, however it is written: for a text that was pasted or uploaded',
    })
    .input(z.object({ url: webAddress }))
    .output(z.object({ onRecord: z.array(sameWork) })),
  take: write
    .route({
      method: 'POST',
      path: '/captures',
      tags: ['Sources'],
      summary: 'Take a text into the house: a new source, or the next text of one',
      successStatus: 201,
    })
    .input(takeInput)
    .output(taken),
  update: write
    .route({ method: 'PATCH', path: '/sources/{ref}', tags: ['Sources'], summary: 'Change the record of a source' })
    .input(
      sourceInput
        .partial()
        // Defaults would overwrite what the caller left out.
        .extend({
          authors: z.array(named).max(50).optional(),
          publishedCirca: z.boolean().optional(),
          rights: z.enum(RIGHTS).optional(),
          ref,
          version: z.number().int().min(1),
          why,
        }),
    )
    .output(sourceDetail),
  restore: write
    .route({
      method: 'POST',
      path: '/sources/{ref}/restore',
      tags: ['Sources'],
      summary: 'Bring back an earlier version of the record as a new one',
    })
    .input(z.object({ ref, to: z.number().int().min(1), version: z.number().int().min(1), why }))
    .output(sourceDetail),
  recaptureReport: write
    .route({
      method: 'GET',
      path: '/sources/{ref}/recapture',
      tags: ['Sources'],
      summary: 'Two texts of a source compared, and where each statement went',
    })
    .input(z.object(editions))
    .output(recaptureReport),
  confirmAnchors: write
    .route({
      method: 'POST',
      path: '/sources/{ref}/recapture',
      tags: ['Sources'],
      summary: 'Confirm where statements stand in a newer text',
    })
    .input(
      z.object({
        ...editions,
        statements: z
          .array(
            z.object({
              statement: ref,
              version: z.number().int().min(1),
              spans: z
                .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }))
                .min(1)
                .max(20)
                .optional()
                .meta({ description: 'Left out: where they were found again. In UTF-16 code units.' }),
            }),
          )
          .min(1)
          .max(1000),
        why,
      }),
    )
    .output(recaptureReport),
};
