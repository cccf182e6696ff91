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
      summary:
        'Every version of a case, claim, statement, source, speaker, item of evidence, relation, assessment or dossier; of a mark of omission by its claim and source (C-12.S-3)',
    })
    .input(z.object({ ref }))
    .output(recordHistory),
  version: procedure('drafts.read')
    .route({
      method: 'GET',
      path: '/records/{ref}/version',
      tags: ['History'],
      summary: 'Which version of a record is in force, for pages that follow it',
    })
    .input(z.object({ ref }))
    .output(
      z.object({
        version: z.number().int().meta({
          description: 'Rises with every change. Of a text (S-1.2): with every change of what is marked in its source.',
        }),
      }),
    ),
};
