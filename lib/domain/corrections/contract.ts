import { z } from 'zod';
import { correctionBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { author, instant, localText, ref } from '@/lib/domain/values';

export const REPORT_STATES = ['open', 'accepted', 'dismissed'] as const;

/** What a reader reports as wrong. Only reviewers see one: it may hold a name and an address. */
export const errorReport = z.object({
  id: z.string(),
  number: z.number().int(),
  about: z.object({ ref, title: localText }).nullable(),
  words: z.string(),
  evidence: z.string().nullable(),
  name: z.string().nullable(),
  contact: z.string().nullable(),
  state: z.enum(REPORT_STATES),
  reason: z.string().nullable(),
  correction: ref.nullable(),
  at: instant,
  handledBy: author.nullable(),
});
export type ErrorReport = z.infer<typeof errorReport>;

const short = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((words) => words || undefined)
    .optional();

export const reportInput = z.object({
  about: ref.optional().meta({ description: 'The record that is wrong: C-12, T-3, S-1, P-4, K-1.' }),
  words: z.string().trim().min(1, 'Say what is wrong.').max(5000).meta({ description: 'What is wrong.' }),
  evidence: short(2000).meta({ description: 'Where one can see it: an address, a document.' }),
  name: short(200),
  contact: short(300).meta({ description: 'How to reach you. Only reviewers see it.' }),
});
export type ReportInput = z.infer<typeof reportInput>;

const tags = ['Corrections'];
const review = procedure('assessments.review');

export const corrections = {
  list: procedure('facts.read')
    .route({ method: 'GET', path: '/corrections', tags, summary: 'The log of corrections, newest first' })
    .input(
      z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(40).optional().meta({ description: 'The `next` of the page before.' }),
      }),
    )
    .output(z.object({ items: z.array(correctionBrief), total: z.number().int(), next: z.string().nullable() })),
  report: procedure('facts.read')
    .route({
      method: 'POST',
      path: '/reports',
      tags,
      summary: 'Report an error: no account needed; lands with the reviewers and is not public',
      successStatus: 201,
    })
    .input(reportInput)
    .output(z.object({ number: z.number().int() })),
  reports: review
    .route({ method: 'GET', path: '/reports', tags, summary: 'Errors that readers reported, oldest first' })
    .input(z.object({ state: z.enum(REPORT_STATES).default('open') }))
    .output(z.object({ items: z.array(errorReport) })),
  accept: review
    .route({
      method: 'POST',
      path: '/reports/{id}/accept',
      tags,
      summary: 'Publish a correction for a report; a changed status also needs its own assessment',
    })
    .input(z.object({ id: z.uuid(), wrong: localText, right: localText, why: localText }))
    .output(errorReport),
  dismiss: review
    .route({ method: 'POST', path: '/reports/{id}/dismiss', tags, summary: 'Close a report without a correction' })
    .input(z.object({ id: z.uuid(), reason: z.string().trim().min(1, 'Say why.').max(2000) }))
    .output(errorReport),
};
