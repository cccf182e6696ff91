import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { instant } from '@/lib/domain/values';

const key = z.string().min(1).max(200).meta({ description: 'What is being edited: claim:C-12, statement:new:S-1.2.' });

export const draftShape = z.object({
  key,
  baseVersion: z.number().int().nullable().meta({ description: 'The version that was read; null for something new.' }),
  base: z
    .record(z.string(), z.unknown())
    .nullable()
    .default(null)
    .meta({ description: 'What its form held before anything was typed: a conflict tells by it who changed what.' }),
  body: z.record(z.string(), z.unknown()).meta({ description: 'What was typed, as its form holds it.' }),
  updatedAt: instant,
});
export type DraftShape = z.infer<typeof draftShape>;

const write = procedure('facts.write');
const tags = ['Drafts'];

/** What somebody typed and has not stored yet. Everybody sees only their own. */
export const drafts = {
  list: write
    .route({ method: 'GET', path: '/drafts', tags, summary: 'What you have typed and not stored yet, newest first' })
    .input(z.object({}))
    .output(z.object({ items: z.array(draftShape) })),
  get: write
    .route({ method: 'GET', path: '/drafts/{key}', tags, summary: 'One draft of yours, or none' })
    .input(z.object({ key }))
    .output(z.object({ draft: draftShape.nullable() })),
  put: write
    .route({ method: 'PUT', path: '/drafts/{key}', tags, summary: 'Keep what you have typed' })
    .input(draftShape.omit({ updatedAt: true }))
    .output(draftShape),
  remove: write
    .route({ method: 'DELETE', path: '/drafts/{key}', tags, summary: 'Throw a draft away' })
    .input(z.object({ key }))
    .output(z.object({ key })),
};
