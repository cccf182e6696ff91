import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { localText, partialDate } from '@/lib/domain/values';
import { caseDetail } from './contract';

export const caseInput = z.object({
  title: localText,
  question: localText.optional().meta({ description: 'What is in dispute. Left out: the title, until it is written.' }),
  summary: localText.optional().meta({ description: 'Left out: the question, until it is written.' }),
  started: partialDate.nullish(),
});
export type CaseInput = z.infer<typeof caseInput>;

/** The version that was read before editing, and why it is edited: the second of two editors is told. */
const edit = { version: z.number().int().min(1), why: z.string().max(2000).optional() };

const write = procedure('facts.write');
const tags = ['Cases'];
const slug = z.string().min(1).max(100).meta({ description: 'Its slug, or its reference: K-1.' });

export const caseEdits = {
  create: write
    .route({
      method: 'POST',
      path: '/cases',
      tags,
      summary: 'Open a case; the public sees it with its first public claim',
      successStatus: 201,
    })
    .input(caseInput)
    .output(caseDetail),
  update: write
    .route({ method: 'PATCH', path: '/cases/{slug}', tags, summary: 'Change a case; its slug stays' })
    .input(caseInput.partial().extend({ slug, ...edit }))
    .output(caseDetail),
  restore: write
    .route({
      method: 'POST',
      path: '/cases/{slug}/restore',
      tags,
      summary: 'Bring back an earlier version of a case as a new one',
    })
    .input(z.object({ slug, to: z.number().int().min(1), ...edit }))
    .output(caseDetail),
};
