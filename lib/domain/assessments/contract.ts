import { z } from 'zod';
import { claimBrief } from '@/lib/domain/briefs';
import { assessmentShape } from '@/lib/domain/claims/contract';
import { procedure } from '@/lib/domain/route';
import { edit } from '@/lib/domain/statements/edit-contract';
import { author, instant, localText, ref } from '@/lib/domain/values';
import { RETURN_REASONS } from '@/lib/domain/vocabulary';

/** One word for all that would become public: another as soon as any of it is changed, so that nobody passes what they have not seen. */
const seen = z.string().max(100);

/** An assessment on its way through review, with its claim. */
export const assessmentDetail = assessmentShape.extend({
  version: z.number().int(),
  claim: claimBrief,
  case: z.string(),
  returnReason: z.enum(RETURN_REASONS).nullable(),
  returnNote: z.string().nullable(),
  previousStatus: z.string().meta({ description: 'The status the public sees now.' }),
  public: z
    .boolean()
    .meta({ description: 'Whether the claim is public already: a changed status may be a correction.' }),
  assignedTo: author.nullable(),
  changedAt: instant,
  seen: seen
    .optional()
    .meta({ description: 'What publishing it would show, as one word to be sent back; not in lists.' }),
});
export type AssessmentDetail = z.infer<typeof assessmentDetail>;

/** What was added to one public claim and waits for a reviewer. */
export const addition = z.object({
  claim: claimBrief,
  items: z.array(
    z.object({
      ref: ref.meta({ description: 'The statement, evidence or relation; the source that leaves the claim out.' }),
      kind: z.enum(['statement', 'evidence', 'omission', 'relation']),
      bears: z.string().nullable().meta({ description: 'The stance, the polarity, the kind of relation.' }),
      to: ref.nullable().meta({ description: 'Of a relation, the other claim.' }),
      words: localText.nullable(),
      by: author.nullable(),
      seen: seen.meta({ description: 'What would become public with it, as one word to be sent back.' }),
      mine: z.boolean().meta({ description: 'You added it, so somebody else must pass it.' }),
      at: instant,
    }),
  ),
});
export type Addition = z.infer<typeof addition>;

const content = {
  status: z.string().max(60),
  rationale: localText,
  considered: z.array(ref).min(1, 'Name at least one statement or item of evidence that was considered.').max(500),
};
const correction = z.object({ wrong: localText, right: localText, why: localText });

const write = procedure('facts.write');
const review = procedure('assessments.review');
const tags = ['Assessments'];

export const assessments = {
  draft: write
    .route({
      method: 'POST',
      path: '/claims/{ref}/assessments',
      tags,
      summary: 'Begin an assessment of a claim',
      successStatus: 201,
    })
    .input(z.object({ ref, ...content }))
    .output(assessmentDetail),
  change: write
    .route({ method: 'PATCH', path: '/assessments/{ref}', tags, summary: 'Change a draft' })
    .input(z.object({ ref, ...edit, ...content }).partial({ status: true, rationale: true, considered: true }))
    .output(assessmentDetail),
  submit: write
    .route({ method: 'POST', path: '/assessments/{ref}/submit', tags, summary: 'Hand a draft over for review' })
    .input(z.object({ ref, ...edit, to: z.string().max(100).nullish() }))
    .output(assessmentDetail),
  takeBack: write
    .route({
      method: 'POST',
      path: '/assessments/{ref}/take-back',
      tags,
      summary: 'Take an assessment back from review (its author)',
    })
    .input(z.object({ ref, ...edit }))
    .output(assessmentDetail),
  publish: review
    .route({ method: 'POST', path: '/assessments/{ref}/publish', tags, summary: 'Publish: never by its author' })
    .input(
      z.object({
        ref,
        ...edit,
        seen: seen.meta({
          description: 'Of the assessment that was read: Conflict where its claim has changed since.',
        }),
        correction: correction
          .nullish()
          .meta({ description: 'Required to say, null for “no correction”, where a public status changes.' }),
      }),
    )
    .output(assessmentDetail),
  giveBack: review
    .route({ method: 'POST', path: '/assessments/{ref}/return', tags, summary: 'Return with a typed reason' })
    .input(z.object({ ref, ...edit, reason: z.enum(RETURN_REASONS), note: z.string().min(1).max(5000) }))
    .output(assessmentDetail),
  queue: write
    .route({ method: 'GET', path: '/review', tags, summary: 'What waits for review, oldest first; or my own work' })
    .input(z.object({ mine: z.enum(['yes', 'no']).default('no') }))
    .output(z.object({ items: z.array(assessmentDetail) })),
  additions: write
    .route({
      method: 'GET',
      path: '/review/additions',
      tags,
      summary: 'What was added to public claims and waits for a reviewer',
    })
    .input(z.object({}).optional())
    .output(z.object({ items: z.array(addition) })),
  pass: review
    .route({
      method: 'POST',
      path: '/claims/{ref}/additions/pass',
      tags,
      summary: 'Make additions to a public claim public: never one’s own',
    })
    .input(
      z.object({
        ref,
        items: z
          .array(z.object({ ref, seen: seen.meta({ description: 'Of the addition as it was listed.' }) }))
          .min(1, 'Name at least one addition.')
          .max(500),
        why: edit.why,
      }),
    )
    .output(z.object({ passed: z.array(ref) })),
  get: write
    .route({ method: 'GET', path: '/assessments/{ref}', tags, summary: 'One assessment, published or not' })
    .input(z.object({ ref }))
    .output(assessmentDetail),
};
