import { z } from 'zod';
import { caseBrief, claimBrief } from '@/lib/domain/briefs';
import { claimQuery } from '@/lib/domain/claims/contract';
import { procedure } from '@/lib/domain/route';
import { asOf, localText, ref } from '@/lib/domain/values';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';

/** Claims a map shows at most: beyond that nobody finds a way through it. */
export const MOST_MAPPED = 200;
/** How many ties away from the claim in focus its neighbourhood goes. */
export const REACHES = ['1', '2', '3'] as const;

export const mapQuery = claimQuery.omit({ sort: true, limit: true, cursor: true }).extend({
  focus: ref.optional().meta({ description: 'Only this claim and those tied to it; the filters then do not apply.' }),
  reach: z.enum(REACHES).optional().meta({ description: 'How many ties away from the focus; default 1.' }),
  kinds: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Only relations of these kinds, joined by commas: rebuts,counter-accuses.' }),
  asOf,
});
export type MapQuery = z.infer<typeof mapQuery>;

export const claimMap = z.object({
  cases: z.array(caseBrief),
  claims: z
    .array(claimBrief.extend({ short: localText, topic: z.object({ key: z.string(), label: localText }).nullable() }))
    .meta({ description: 'At most 200, those with relations first to last by reference.' }),
  relations: z.array(z.object({ ref, kind: z.enum(RELATION_KINDS), from: ref, to: ref, note: localText.nullable() })),
  statuses: z
    .record(z.string(), localText)
    .meta({ description: 'What the evidence statuses are called that the desk added: key → words.' }),
  total: z.number().int().meta({ description: 'Claims the filter finds.' }),
  focus: ref.nullable(),
  sentence: z.string().meta({ description: 'Which claims are mapped, in words.' }),
});
export type ClaimMap = z.infer<typeof claimMap>;

const open = procedure('facts.read');

export const compareMap = open
  .route({
    method: 'GET',
    path: '/compare/map',
    tags: ['Compare'],
    summary: 'Claims by any filter, or the neighbourhood of one, with the relations between them',
  })
  .input(mapQuery)
  .output(claimMap);
