import { z } from 'zod';
import { version } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { edit } from '@/lib/domain/statements/edit-contract';
import { asOf, localText } from '@/lib/domain/values';

const rating = z.number().int().min(1).max(5).nullable().meta({
  description: 'The reviewRating of ClaimReview, 1 (refuted) to 5 (supported); null where none fits.',
});
const retired = z.boolean().meta({ description: 'Not offered any more; what has it keeps it.' });

/** The words a desk can extend: evidence statuses with what they mean, and topics. The fixed ones are in lib/domain/vocabulary.ts. */
export const vocabularyDetail = z.object({
  statuses: z
    .array(
      z.object({
        key: z.string(),
        label: localText,
        definition: localText,
        rating,
        retired,
      }),
    )
    .meta({ description: 'Evidence statuses in the order people see them.' }),
  topics: z.array(
    z.object({
      key: z.string(),
      label: localText,
      retired,
    }),
  ),
});
export type Vocabulary = z.infer<typeof vocabularyDetail>;

const key = z
  .string()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'A key has small letters, figures and hyphens.');

const kept = {
  version: z.number().int(),
  history: z.array(version).meta({ description: 'Newest first, each with what it changed.' }),
};

const managedTopic = z.object({
  key: z.string(),
  label: localText,
  retired,
  claims: z.number().int().meta({ description: 'Claims that have it.' }),
  marks: z.number().int().meta({ description: 'Stretches of texts tagged with it.' }),
  ...kept,
});
export type ManagedTopic = z.infer<typeof managedTopic>;

/** Of a word of this desk: the version whose words it is given again. */
const to = z.number().int().min(1).optional().meta({ description: 'Give it the words of this earlier version again.' });

const statusWords = { label: localText, definition: localText, rating };
const managedStatus = z.object({
  key: z.string(),
  ...statusWords,
  builtIn: z.boolean().meta({ description: 'Comes with the product: its words are the same at every desk.' }),
  retired,
  assessments: z.number().int().meta({ description: 'Assessments that give it, of any state.' }),
  ...kept,
});
export type ManagedStatus = z.infer<typeof managedStatus>;

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
    .input(z.object({ key: z.string(), label: localText.optional(), retired: z.boolean().optional(), to, ...edit }))
    .output(managedTopic),
  statuses: manage
    .route({ method: 'GET', path: '/vocabulary/statuses', tags, summary: 'Every evidence status, its use and history' })
    .input(z.object({}))
    .output(z.object({ items: z.array(managedStatus) })),
  addStatus: manage
    .route({
      method: 'POST',
      path: '/vocabulary/statuses',
      tags,
      summary: 'Add an evidence status',
      successStatus: 201,
    })
    .input(z.object({ key: key.regex(/^[a-z]/, 'A key of a status begins with a letter.'), ...statusWords }))
    .output(managedStatus),
  changeStatus: manage
    .route({
      method: 'PATCH',
      path: '/vocabulary/statuses/{key}',
      tags,
      summary: 'Change the words or the rating of a status of this desk, retire one, or bring it back',
    })
    .input(
      z.object({ key: z.string(), ...z.object(statusWords).partial().shape, retired: retired.optional(), to, ...edit }),
    )
    .output(managedStatus),
  orderStatuses: manage
    .route({ method: 'PUT', path: '/vocabulary/statuses', tags, summary: 'Put the evidence statuses into an order' })
    .input(z.object({ keys: z.array(z.string()).max(1000) }))
    .output(z.object({ items: z.array(managedStatus) })),
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
