import { z } from 'zod';
import { claimBrief, sourceBrief, speakerBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, localText, partialDate, ref } from '@/lib/domain/values';
import { COVERAGES, MODES, STANCES } from '@/lib/domain/vocabulary';

const position = z.object({ stance: z.enum(STANCES), coverage: z.enum(COVERAGES).nullable() });

export const speakerInTime = z.object({
  speaker: speakerBrief,
  claims: z
    .array(
      z.object({
        claim: claimBrief.extend({ short: localText }),
        statements: z
          .array(
            position.extend({
              ref,
              said: partialDate.nullable(),
              mode: z.enum(MODES),
              speaker: speakerBrief,
              source: sourceBrief,
              text: localText,
            }),
          )
          .meta({ description: 'Oldest first; those without a day first of all.' }),
        moves: z
          .array(z.object({ speaker: ref.nullable(), from: position, to: position, on: partialDate }))
          .meta({ description: 'Where the position of one speaker became another one.' }),
      }),
    )
    .meta({ description: 'Claims on which the position moved first, then those spoken of most often.' }),
  statements: z.number().int(),
  moved: z.number().int().meta({ description: 'Claims on which the position moved.' }),
});
export type SpeakerInTime = z.infer<typeof speakerInTime>;

const open = procedure('facts.read');

export const compareSpeaker = open
  .route({
    method: 'GET',
    path: '/compare/speaker',
    tags: ['Compare'],
    summary: 'One speaker over time, with whoever speaks for them: positions by claim, and what changed',
  })
  .input(z.object({ speaker: ref, case: z.string().max(100).optional(), asOf }))
  .output(speakerInTime);
