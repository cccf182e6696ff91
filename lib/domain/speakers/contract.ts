import { z } from 'zod';
import {
  bearing,
  claimBrief,
  organisationBrief,
  sourceBrief,
  speakerBrief,
  statementBrief,
  waits,
} from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, localText, partialDate, record, ref } from '@/lib/domain/values';
import { SPEAKER_KINDS } from '@/lib/domain/vocabulary';

export const speakerItem = speakerBrief.extend({
  aliases: z.array(z.string()),
  country: z.string().nullable(),
  statements: z.number().int(),
  claims: z.number().int(),
  stances: z.record(z.string(), z.number().int()).meta({ description: 'Stance → number of statements.' }),
});
export type SpeakerItem = z.infer<typeof speakerItem>;

export const speakerDetail = speakerBrief.omit({ role: true }).extend({
  ...record.shape,
  aliases: z.array(z.object({ text: z.string(), language: z.string() })),
  roles: z.array(
    z.object({
      title: localText,
      organisation: organisationBrief.nullable(),
      from: partialDate.nullable(),
      to: partialDate.nullable(),
    }),
  ),
  waits,
  wikidata: z.string().nullable(),
  country: z.string().nullable(),
  note: localText.nullable(),
  voices: z.array(speakerBrief).meta({ description: 'Those who speak for it.' }),
  statementCount: z.number().int().meta({ description: 'Their statements; `positions` holds the latest 500.' }),
  positions: z
    .array(
      z.object({
        claim: claimBrief,
        statements: z.array(bearing.extend({ statement: statementBrief })),
      }),
    )
    .meta({ description: 'What they said, claim by claim.' }),
  relayed: z.number().int().meta({ description: 'Statements of others that reached us through this speaker.' }),
  sources: z.array(sourceBrief).meta({ description: 'Works they published or wrote.' }),
});
export type SpeakerDetail = z.infer<typeof speakerDetail>;

const open = procedure('facts.read');

export const speakers = {
  list: open
    .route({
      method: 'GET',
      path: '/speakers',
      tags: ['Speakers'],
      summary: 'Speakers, by name or alias in any script',
    })
    .input(
      z.object({
        q: z.string().max(200).optional(),
        case: z.string().max(100).optional(),
        kind: z.enum(SPEAKER_KINDS).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(200).optional(),
        asOf,
      }),
    )
    .output(z.object({ items: z.array(speakerItem), total: z.number().int(), next: z.string().nullable() })),
  get: open
    .route({
      method: 'GET',
      path: '/speakers/{ref}',
      tags: ['Speakers'],
      summary: 'One speaker: roles, names, positions by claim',
    })
    .input(z.object({ ref, asOf }))
    .output(speakerDetail),
};
