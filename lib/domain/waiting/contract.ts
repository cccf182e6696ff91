import { z } from 'zod';
import { version } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { edit } from '@/lib/domain/statements/edit-contract';
import { author, instant, localText, ref } from '@/lib/domain/values';
import { RETURN_REASONS } from '@/lib/domain/vocabulary';

/** What waits: merging or splitting a public claim, another desk's records, or a change of a record, by its table. */
export const WAITING_KINDS = [
  'import',
  'merge',
  'split',
  'claims',
  'statements',
  'stances',
  'evidence',
  'omissions',
  'relations',
  'origins',
  'sources',
  'speakers',
  'cases',
] as const;

/** A change of a public record that the public does not see yet. */
export const waitingChange = z.object({
  id: z.uuid(),
  version: z.number().int().meta({ description: 'Counts up with every further change: whoever passes names it.' }),
  kind: z.enum(WAITING_KINDS),
  ref: ref
    .nullable()
    .meta({ description: 'The record; of a stance its statement, of an omission its source, of an import none.' }),
  to: ref.nullable().meta({ description: 'Of a stance, an omission, evidence or a relation: the claim.' }),
  words: localText.meta({ description: 'What the record is called or says, as the desk has it now.' }),
  by: z.array(author).meta({ description: 'All who have changed it since it was last passed.' }),
  mine: z.boolean().meta({ description: 'You are one of them, so somebody else must pass it.' }),
  at: instant.meta({ description: 'When the first of the changes was made.' }),
  changes: version.shape.changes.meta({ description: 'What the public sees, and what it would see.' }),
  returned: z
    .object({ reason: z.enum(RETURN_REASONS), note: z.string(), by: author.nullable(), at: instant })
    .nullable(),
});
export type WaitingChange = z.infer<typeof waitingChange>;

const mark = z.string().meta({ description: 'Another one as soon as what waits is something else.' });

const review = procedure('assessments.review');
const tags = ['Assessments'];
const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const waiting = {
  list: procedure('facts.write')
    .route({
      method: 'GET',
      path: '/review/changes',
      tags,
      summary: 'What was changed in public records and waits for a reviewer, the longest waiting first',
    })
    .input(
      z.object({
        ref: ref.optional().meta({ description: 'Only changes of this record, or that bear on this claim.' }),
      }),
    )
    .output(z.object({ items: z.array(waitingChange), total: z.number().int(), mark })),
  mark: procedure('facts.write')
    .route({
      method: 'GET',
      path: '/review/changes/mark',
      tags,
      summary: 'Whether what waits has changed, for pages that show it: another word when it has',
    })
    .input(z.object({}))
    .output(z.object({ mark })),
  pass: review
    .route({
      method: 'POST',
      path: '/review/changes/pass',
      tags,
      summary: 'Make changes of public records public: never one’s own',
    })
    .input(z.object({ items: z.array(seen).min(1, 'Name at least one change.').max(200), why: edit.why }))
    .output(z.object({ passed: z.number().int() })),
  takeBack: procedure('facts.write')
    .route({
      method: 'POST',
      path: '/review/changes/{id}/take-back',
      tags,
      summary: 'Take back one’s own proposal to merge or split a public claim, or to bring in another desk’s records',
    })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ takenBack: z.literal(true) })),
  giveBack: review
    .route({
      method: 'POST',
      path: '/review/changes/return',
      tags,
      summary: 'Return a change to who made it, with a typed reason; the public goes on seeing what stood before',
    })
    .input(seen.extend({ reason: z.enum(RETURN_REASONS), note: z.string().trim().min(1).max(5000) }))
    .output(z.object({ returned: z.literal(true) })),
  file: procedure('drafts.read')
    .route({
      method: 'GET',
      path: '/review/changes/{id}/file',
      tags,
      summary: 'The file of another desk that waits to come in, for the desk',
      outputStructure: 'detailed',
    })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.file() })),
};
