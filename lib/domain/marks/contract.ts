import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { author, instant, localText, ref } from '@/lib/domain/values';

/** A note or a tag on a stretch of a capture, for the desk's own use: never shown to readers, never exported. */
export const markShape = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.enum(['note', 'tag']),
  text: z.string().nullable(),
  topic: z.object({ key: z.string(), label: localText }).nullable(),
  exact: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  by: author,
  at: instant,
  withdrawn: z.boolean(),
  takenOff: z.object({ by: author, at: instant }).nullable().meta({ description: 'By whom and when, where it was.' }),
});
export type MarkShape = z.infer<typeof markShape>;

const write = procedure('facts.write');
const tags = ['Desk'];

export const marks = {
  list: write
    .route({
      method: 'GET',
      path: '/captures/{capture}/marks',
      tags,
      summary: 'Notes and tags on a text, and those that were taken off',
    })
    .input(z.object({ capture: ref }))
    .output(
      z.object({
        items: z.array(markShape),
        takenOff: z.array(markShape).meta({ description: 'The latest first, a hundred at most.' }),
      }),
    ),
  create: write
    .route({
      method: 'POST',
      path: '/captures/{capture}/marks',
      tags,
      summary: 'Put a note or a tag on a stretch of a text',
      successStatus: 201,
    })
    .input(
      z
        .object({
          capture: ref,
          start: z.number().int().min(0),
          end: z.number().int().min(1),
          text: z.string().min(1).max(5000).optional(),
          topic: z.string().max(100).optional().meta({ description: 'Key of a topic.' }),
        })
        .refine(({ text, topic }) => (text === undefined) !== (topic === undefined), {
          message: 'Give the words of a note or the topic of a tag, one of the two.',
          path: ['text'],
        }),
    )
    .output(markShape),
  withdraw: write
    .route({ method: 'POST', path: '/marks/{id}/withdraw', tags, summary: 'Take a note or a tag off, or put it back' })
    .input(z.object({ id: z.uuid(), withdrawn: z.boolean().default(true) }))
    .output(markShape),
};
