import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { asOf, localText } from '@/lib/domain/values';

/** The words a desk can extend: evidence statuses with what they mean, and topics. The fixed ones are in lib/domain/vocabulary.ts. */
export const vocabularyDetail = z.object({
  statuses: z
    .array(
      z.object({
        key: z.string(),
        label: localText,
        definition: localText,
        rating: z.number().int().nullable().meta({
          description: 'The reviewRating of ClaimReview, 1 (refuted) to 5 (supported); null where none fits.',
        }),
      }),
    )
    .meta({ description: 'Evidence statuses in the order people see them.' }),
  topics: z.array(z.object({ key: z.string(), label: localText })),
});
export type Vocabulary = z.infer<typeof vocabularyDetail>;

export const vocabulary = {
  get: procedure('facts.read')
    .route({
      method: 'GET',
      path: '/vocabulary',
      tags: ['Vocabulary'],
      summary: 'The words of this desk: evidence statuses and topics',
    })
    .input(z.object({ asOf }))
    .output(vocabularyDetail),
};
