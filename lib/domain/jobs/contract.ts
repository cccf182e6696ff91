import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { instant } from '@/lib/domain/values';

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** Long work as the person who started it sees it. */
export const jobShape = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(JOB_STATES),
  progress: z.number().min(0).max(1).meta({ description: 'How far it is; 0 also where that is not known.' }),
  result: z.record(z.string(), z.unknown()).nullable().meta({ description: 'What it brought, by kind.' }),
  error: z
    .object({ code: z.string(), message: z.string() })
    .nullable()
    .meta({ description: 'Why it failed, with a sentence for people.' }),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type JobShape = z.infer<typeof jobShape>;

const own = procedure('facts.write');

export const jobs = {
  get: own
    .route({ method: 'GET', path: '/jobs/{id}', tags: ['Jobs'], summary: 'How far a job of yours is' })
    .input(z.object({ id: z.uuid() }))
    .output(jobShape),
  cancel: own
    .route({
      method: 'POST',
      path: '/jobs/{id}/cancel',
      tags: ['Jobs'],
      summary: 'Break a job of yours off; one that has ended stays as it is',
    })
    .input(z.object({ id: z.uuid() }))
    .output(jobShape),
};
