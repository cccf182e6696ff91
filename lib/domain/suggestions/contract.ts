import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { localText, ref } from '@/lib/domain/values';
import { MODES } from '@/lib/domain/vocabulary';
import { REASONS, type ReasonCode } from '@/lib/engines/suggest/reasons';
import { accepting, place } from './accept-contract';

export const VERDICTS = ['accepted', 'changed', 'dismissed'] as const;

const span = z.object({ start: z.number().int(), end: z.number().int() });
const onRecord = z
  .object({ ref, name: localText })
  .nullable()
  .meta({ description: 'The speaker on record who bears this name; null where none does, or more than one.' });

/** A statement the machine offers. Offsets are UTF-16 in the capture. */
export const suggestion = span.extend({
  position: z.number().int(),
  quote: z.string(),
  mode: z.enum(MODES),
  speaker: z
    .object({
      name: z.string().meta({ description: 'What the mention was resolved to over the whole text.' }),
      mention: z.string(),
      role: z.string().nullable(),
      record: onRecord,
    })
    .nullable(),
  verb: z.string(),
  chain: z.array(z.object({ agent: z.string(), verb: z.string(), mode: z.enum(MODES), record: onRecord })),
  stance: z.enum(['asserts', 'denies', 'hedges']).nullable(),
  rule: z.string(),
  why: z.array(z.object({ code: z.enum(Object.keys(REASONS) as [ReasonCode]), words: z.array(z.string()) })).meta({
    description: 'Why it was made: the rule first, then what it saw, with the words of the text it is about.',
  }),
  reason: z.string().meta({ description: 'The same in English.' }),
});
export type SuggestionItem = z.infer<typeof suggestion>;

export const suggestionList = z.object({
  state: z.enum(['none', 'waiting', 'running', 'done', 'failed']),
  progress: z.number().min(0).max(1),
  reading: z.string().meta({ description: 'Which reading of the text the positions belong to.' }),
  version: z
    .string()
    .meta({ description: 'Changes with everything that is offered, and with the speakers on record.' }),
  names: z.string().meta({ description: 'Changes with the speakers on record: who is named may be one of them now.' }),
  changed: z
    .boolean()
    .meta({ description: 'False where the version is the one given as `since`: then no items come.' }),
  items: z.array(suggestion).meta({ description: 'Those nobody has judged and no statement covers, in their order.' }),
  next: z.number().int().nullable().meta({ description: 'The position to go on after; null where nothing follows.' }),
  open: z.number().int().meta({ description: 'How many are offered in all.' }),
  settled: z.number().int().meta({ description: 'How many were judged or stand in a statement already.' }),
  gone: z.array(z.number().int()).meta({ description: 'Positions of the settled ones up to `after`.' }),
});
export type SuggestionList = z.infer<typeof suggestionList>;

const limit = z.coerce.number().int().min(1).max(1_000).default(500);
const write = procedure('facts.write');
const tags = ['Suggestions'];

export const suggestions = {
  list: write
    .route({
      method: 'GET',
      path: '/captures/{capture}/suggestions',
      tags,
      summary: 'Statements the machine offers on a capture; more come while it reads',
    })
    .input(
      z.object({
        capture: ref,
        after: z.coerce.number().int().min(-1).default(-1).meta({ description: 'Only those after this position.' }),
        limit,
        since: z.string().max(200).optional().meta({ description: 'The `version` of an earlier answer.' }),
      }),
    )
    .output(suggestionList),
  names: write
    .route({
      method: 'POST',
      path: '/suggestions/names',
      tags,
      summary: 'Who on record bears each of some names; those whom nobody or several bear are left out',
    })
    .input(z.object({ names: z.array(z.string().max(1_000)).max(2_000) }))
    .output(z.object({ items: z.array(z.object({ name: z.string(), record: onRecord.unwrap() })) })),
  start: write
    .route({
      method: 'POST',
      path: '/captures/{capture}/suggestions',
      tags,
      summary: 'Have a capture read, unless it has been already',
    })
    .input(z.object({ capture: ref, limit }))
    .output(suggestionList),
  judge: write
    .route({
      method: 'POST',
      path: '/captures/{capture}/suggestions/verdicts',
      tags,
      summary: 'Say what became of suggestions; null takes a verdict back',
    })
    .input(
      z.object({
        capture: ref,
        items: z
          .array(place.extend({ verdict: z.enum(VERDICTS).nullable() }))
          .min(1)
          .max(1_000),
      }),
    )
    .output(z.object({ judged: z.number().int() })),
  ...accepting,
  rates: procedure('users.manage')
    .route({ method: 'GET', path: '/suggestions/rates', tags, summary: 'What became of the suggestions of each rule' })
    .input(z.object({}))
    .output(
      z.object({
        items: z.array(
          z.object({
            rule: z.string(),
            accepted: z.number().int(),
            changed: z.number().int(),
            dismissed: z.number().int(),
            open: z.number().int().meta({ description: 'Offered and not judged yet.' }),
          }),
        ),
      }),
    ),
};
