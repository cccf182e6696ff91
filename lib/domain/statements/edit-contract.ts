import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { localText, partialDate, ref } from '@/lib/domain/values';
import { ATTRIBUTIONS, COVERAGES, MODES, STANCES, TERMINI } from '@/lib/domain/vocabulary';
import { statementDetail } from './contract';

/** The version that was read before editing, and why it is edited: the second of two editors is told. */
export const edit = { version: z.number().int().min(1), why: z.string().max(2000).optional() };

/** A stretch of a capture, in UTF-16 code units. */
export const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(1) });

export const linkInput = z.object({
  agent: ref,
  verb: z.string().min(1).max(200),
  mode: z.enum(MODES),
  source: ref.nullish(),
  readByUs: z.boolean().default(false),
  gap: z.boolean().default(false),
  span: span.extend({ capture: ref }).nullish(),
});

export const bearingInput = z
  .object({ claim: ref, stance: z.enum(STANCES), coverage: z.enum(COVERAGES).nullish(), note: localText.nullish() })
  .refine((value) => (value.stance === 'denies') === Boolean(value.coverage), {
    message: 'A denial says how much it covers, and nothing else does.',
    path: ['coverage'],
  });

export const statementInput = z.object({
  capture: ref,
  spans: z.array(span).min(1).max(20),
  speaker: ref,
  said: partialDate.nullish(),
  mode: z.enum(MODES),
  language: z.string().max(35),
  text: localText.optional().meta({ description: 'Left out: the words between the spans.' }),
  attribution: z.enum(ATTRIBUTIONS),
  attributionNote: localText.nullish(),
  links: z.array(linkInput).min(1).max(12),
  terminus: z.enum(TERMINI),
  terminusNote: localText.nullish(),
  bearings: z.array(bearingInput).max(30),
});
export type StatementInput = z.infer<typeof statementInput>;

const write = procedure('facts.write');

export const statementEdits = {
  create: write
    .route({
      method: 'POST',
      path: '/statements',
      tags: ['Statements'],
      summary: 'Mark a statement in a capture',
      successStatus: 201,
    })
    .input(statementInput)
    .output(statementDetail),
  update: write
    .route({
      method: 'PATCH',
      path: '/statements/{ref}',
      tags: ['Statements'],
      summary: 'Change a statement: words, spans, chain, what it bears on',
    })
    .input(
      // With new spans goes the capture they stand in: which of them is changed would not be known without it.
      statementInput.partial().extend({ ref, ...edit }),
    )
    .output(statementDetail),
  withdraw: write
    .route({
      method: 'POST',
      path: '/statements/{ref}/withdraw',
      tags: ['Statements'],
      summary: 'Take a statement back; it stays to be cited',
    })
    .input(z.object({ ref, ...edit }))
    .output(statementDetail),
  restore: write
    .route({
      method: 'POST',
      path: '/statements/{ref}/restore',
      tags: ['Statements'],
      summary: 'Bring back an earlier version as a new one',
    })
    .input(z.object({ ref, to: z.number().int().min(1), ...edit }))
    .output(statementDetail),
};
