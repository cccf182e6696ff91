import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { statementInput } from '@/lib/domain/statements/edit-contract';
import { ref } from '@/lib/domain/values';
import { ACCEPTED_AT_ONCE, TURNED_AT_ONCE } from './at-once';

/** Which suggestion it is: the words it stands on and the rule that made it. */
export const place = z.object({ start: z.number().int(), end: z.number().int(), rule: z.string().max(60) });

/** Why a suggestion was not accepted. */
const REFUSALS = ['judged', 'covered', 'gone', 'invalid'] as const;

const refused = place.extend({
  code: z.enum(REFUSALS).meta({
    description:
      'judged: somebody has accepted or dismissed it. covered: a statement stands on its words. gone: it is no longer offered. invalid: it cannot be stored as given.',
  }),
  why: z.string(),
  field: z.string().optional(),
});
export type RefusedSuggestion = z.infer<typeof refused>;

const accepted = place.extend({ ref, version: z.number().int() });
/** An accepted suggestion: its place, the statement it became and the version that has. */
export type AcceptedSuggestion = z.infer<typeof accepted>;

const write = procedure('facts.write');
const tags = ['Suggestions'];

export const accepting = {
  accept: write
    .route({
      method: 'POST',
      path: '/captures/{capture}/suggestions/accept',
      tags,
      summary: 'Store suggestions as statements in one act; those that cannot be are named, and the others stored',
    })
    .input(
      z.object({
        capture: ref,
        items: z
          .array(
            place.extend({
              statement: statementInput
                .omit({ capture: true, spans: true, text: true, bearings: true })
                .extend({
                  bearings: statementInput.shape.bearings
                    .optional()
                    .meta({ description: 'The claims it bears on and how, stored with it in the same act.' }),
                })
                .meta({ description: 'What a person accepts: the words are those of the suggestion.' }),
            }),
          )
          .min(1)
          .max(ACCEPTED_AT_ONCE),
      }),
    )
    .output(z.object({ accepted: z.array(accepted), refused: z.array(refused) })),
  turn: write
    .route({
      method: 'POST',
      path: '/captures/{capture}/suggestions/take-back',
      tags,
      summary: 'Take accepted suggestions back in one act, or accept them again; the statements stay to be cited',
    })
    .input(
      z.object({
        capture: ref,
        withdrawn: z.boolean().default(true),
        items: z
          .array(accepted.meta({ description: 'With the version that was read.' }))
          .min(1)
          .max(TURNED_AT_ONCE),
      }),
    )
    .output(
      z.object({
        turned: z.array(z.object({ ref, version: z.number().int() })),
        left: z.array(ref).meta({
          description: 'Statements changed by somebody else since, or not of this text: they stay as they are.',
        }),
      }),
    ),
};
