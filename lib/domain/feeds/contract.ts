import { z } from 'zod';
import { claimBrief } from '@/lib/domain/briefs';
import { claimQuery } from '@/lib/domain/claims/contract';
import { procedure } from '@/lib/domain/route';
import { instant, localText, ref } from '@/lib/domain/values';

/** What happened to a claim in public: it was published, its status was set anew, or something about it was corrected. */
export const CHANGE_KINDS = ['new', 'status', 'correction'] as const;

const status = z.object({ key: z.string(), label: localText });

export const change = z.object({
  id: z.string().meta({ description: 'Never changes and is never used again.' }),
  kind: z.enum(CHANGE_KINDS),
  at: instant,
  by: z.string().meta({ description: 'Who wrote it.' }),
  claim: claimBrief.nullable().meta({ description: 'Null where a record was corrected that bears on no claim.' }),
  about: ref.meta({ description: 'The record itself: a claim, an assessment, or what was corrected.' }),
  before: status.nullable(),
  status: status.nullable(),
  rationale: localText.nullable(),
  correction: z.object({ ref, wrong: localText, right: localText, why: localText }).nullable(),
});
export type Change = z.infer<typeof change>;

export const changesQuery = claimQuery.omit({ limit: true, cursor: true, sort: true }).extend({
  claim: ref.optional().meta({ description: 'Of this claim only.' }),
  kind: z.enum(CHANGE_KINDS).optional(),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

export const feeds = {
  changes: procedure('facts.read')
    .route({
      method: 'GET',
      path: '/changes',
      tags: ['Feeds'],
      summary: 'What is new by any filter of the claim list: claims, statuses, corrections; newest first, at most 60',
    })
    .input(changesQuery)
    .output(z.object({ sentence: z.string(), items: z.array(change) })),
};
