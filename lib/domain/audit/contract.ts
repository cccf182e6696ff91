import { z } from 'zod';
import { jobShape } from '@/lib/domain/jobs/contract';
import { procedure } from '@/lib/domain/route';
import { instant, ref } from '@/lib/domain/values';

export const auditEntry = z.object({
  id: z.number().int().meta({ description: 'The place in the log, from 1, without gaps.' }),
  at: instant,
  who: z
    .object({
      key: z.string().meta({ description: 'An author’s key, or the id of an account that writes nothing.' }),
      name: z.string(),
    })
    .nullable()
    .meta({ description: 'Null where nobody was signed in: see `way`.' }),
  way: z
    .enum(['command', 'link', 'provider'])
    .nullable()
    .meta({ description: 'How somebody acted who was not signed in.' }),
  act: z.string().meta({ description: 'The noun and what was done: claim.merge.' }),
  about: z.object({
    kind: z.string().nullable().meta({ description: 'The table the record stands in.' }),
    ref: ref.nullable(),
    name: z.string().nullable().meta({ description: 'Of what has no reference: an account, a topic, a status.' }),
  }),
  why: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()).meta({ description: 'What else was noted, by act.' }),
  hash: z.string().meta({ description: 'SHA-256 over the hash of the row before and the fields of this one.' }),
});
export type AuditEntry = z.infer<typeof auditEntry>;

const day = z.iso.date('Write a day as 2026-11-24.').optional();

const read = procedure('audit.read');
const tags = ['Audit log'];

/** The log of every act, for administrators. */
export const audit = {
  list: read
    .route({ method: 'GET', path: '/audit', tags, summary: 'Who did what, the newest first' })
    .input(
      z.object({
        who: z.string().max(100).optional().meta({ description: 'The `key` of somebody.' }),
        act: z.string().max(60).optional(),
        about: ref.optional().meta({ description: 'A record by its reference: C-12.' }),
        from: day.meta({ description: 'The first day, UTC.' }),
        to: day.meta({ description: 'The last day, UTC.' }),
        before: z.coerce
          .number()
          .int()
          .min(1)
          .optional()
          .meta({ description: 'Only what stands after this row in the list: the `next` of the page before.' }),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ items: z.array(auditEntry), next: z.number().int().nullable() })),
  people: read
    .route({ method: 'GET', path: '/audit/people', tags, summary: 'Everybody who may stand in the log, by name' })
    .input(z.object({}))
    .output(z.object({ items: z.array(z.object({ key: z.string(), name: z.string() })) })),
  check: read
    .route({
      method: 'POST',
      path: '/audit/checks',
      tags,
      summary:
        'Check the whole log, as a job: its result is `rows` that hold, `last` (the hash of the last) and `broken` (the first broken row, or null)',
    })
    .input(z.object({}))
    .output(jobShape),
};
