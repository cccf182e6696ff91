import { z } from 'zod';
import { claimBrief, sourceBrief, speakerBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, localText, ref } from '@/lib/domain/values';
import { TERMINI } from '@/lib/domain/vocabulary';
import { timelineStatement } from './timeline-contract';

export const claimChains = z.object({
  claim: claimBrief.extend({ short: localText }),
  statements: z.array(timelineStatement),
  origins: z
    .array(
      z.object({
        agent: ref,
        source: ref.nullable(),
        terminus: z.enum(TERMINI),
        statements: z.array(ref),
        texts: z.array(ref).meta({ description: 'The works read here in which they stand.' }),
      }),
    )
    .meta({ description: 'Where the words come from in the last instance, that of most statements first.' }),
  texts: z.number().int().meta({ description: 'Works read here in which the statements stand.' }),
  speakers: z.array(speakerBrief),
  sources: z.array(sourceBrief),
});
export type ClaimChains = z.infer<typeof claimChains>;

const open = procedure('facts.read');

export const compareChains = open
  .route({
    method: 'GET',
    path: '/compare/chains',
    tags: ['Compare'],
    summary: 'The ways by which all statements on a claim reached us, and the origins they come down to',
  })
  .input(z.object({ claim: ref, asOf }))
  .output(claimChains);
