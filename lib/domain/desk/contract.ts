import { z } from 'zod';
import { claimBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { author, instant } from '@/lib/domain/values';

export const assignmentShape = z.object({
  id: z.string(),
  claim: claimBrief,
  by: author.nullable(),
  note: z.string().nullable(),
  at: instant,
});
export type AssignmentShape = z.infer<typeof assignmentShape>;

const write = procedure('facts.write');
const tags = ['Desk'];

/** Who works here, and what they have been asked to look at. */
export const desk = {
  people: write
    .route({ method: 'GET', path: '/desk/people', tags, summary: 'Whom work can be given to' })
    .input(z.object({}))
    .output(z.object({ items: z.array(author.extend({ role: z.string(), you: z.boolean() })) })),
  work: write
    .route({ method: 'GET', path: '/desk/work', tags, summary: 'Claims you have been asked to look at, oldest first' })
    .input(z.object({}))
    .output(z.object({ assigned: z.array(assignmentShape) })),
  waits: procedure('assessments.review')
    .route({ method: 'GET', path: '/desk/waits', tags, summary: 'How much others did that you could pass or return' })
    .input(z.object({}))
    .output(z.object({ count: z.number().int() })),
  finish: write
    .route({ method: 'POST', path: '/desk/work/{id}/finish', tags, summary: 'Say that you have looked at a claim' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ id: z.string() })),
};
