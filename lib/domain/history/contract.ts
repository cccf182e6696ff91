import { z } from 'zod';
import { version } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { ref } from '@/lib/domain/values';

export const recordHistory = z.object({
  ref,
  version: z.number().int().meta({ description: 'The version in force.' }),
  versions: z.array(version).meta({ description: 'Newest first, each with what it changed.' }),
});
export type RecordHistory = z.infer<typeof recordHistory>;

/** The history of any record in full, with what belongs to it: for the desk, which sees drafts. */
export const history = {
  get: procedure('drafts.read')
    .route({
      method: 'GET',
      path: '/records/{ref}/history',
      tags: ['History'],
      summary: 'Every version of a claim, statement, source, speaker, item of evidence or assessment',
    })
    .input(z.object({ ref }))
    .output(recordHistory),
};
