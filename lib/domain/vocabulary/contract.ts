import { z } from 'zod';
import { version } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { edit } from '@/lib/domain/statements/edit-contract';
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
  topics: z.array(
    z.object({
      key: z.string(),
      label: localText,
      retired: z.boolean().meta({ description: 'Not offered any more; what has it keeps it.' }),
    }),
  ),
});
export type Vocabulary = z.infer<typeof vocabularyDetail>;

const key = z
  .string()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'A key has small letters, figures and hyphens.');

const managedTopic = z.object({
  key: z.string(),
  label: localText,
  retired: z.boolean(),
  version: z.number().int(),
  claims: z.number().int().meta({ description: 'Claims that have it.' }),
  marks: z.number().int().meta({ description: 'Stretches of texts tagged with it.' }),
  history: z.array(version).meta({ description: 'Newest first, each with what it changed.' }),
});
export type ManagedTopic = z.infer<typeof managedTopic>;

const manage = procedure('vocabulary.manage');
const tags = ['Vocabulary'];

export const vocabulary = {
  topics: manage
    .route({ method: 'GET', path: '/vocabulary/topics', tags, summary: 'Every topic with its use and its history' })
    .input(z.object({}))
    .output(z.object({ items: z.array(managedTopic) })),
  addTopic: manage
    .route({ method: 'POST', path: '/vocabulary/topics', tags, summary: 'Add a topic', successStatus: 201 })
    .input(z.object({ key, label: localText }))
    .output(managedTopic),
  changeTopic: manage
    .route({
      method: 'PATCH',
      path: '/vocabulary/topics/{key}',
      tags,
      summary: 'Rename a topic, retire it, or bring it back; its key stays, and what has it keeps it',
    })
    .input(z.object({ key: z.string(), label: localText.optional(), retired: z.boolean().optional(), ...edit }))
    .output(managedTopic),
  get: procedure('facts.read')
    .route({
      method: 'GET',
      path: '/vocabulary',
      tags,
      summary: 'The words of this desk: evidence statuses and topics',
    })
    .input(z.object({ asOf }))
    .output(vocabularyDetail),
};
