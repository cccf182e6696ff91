import { z } from 'zod';
import { caseBrief, sourceBrief, speakerBrief } from '@/lib/domain/briefs';
import { claimQuery } from '@/lib/domain/claims/contract';
import { procedure } from '@/lib/domain/route';
import { asOf, localText, partialDate, ref } from '@/lib/domain/values';
import { COVERAGES, STANCES, TERMINI } from '@/lib/domain/vocabulary';

/** Statements a timeline shows at most. */
export const MOST_POINTS = 500;
export const SCALES = ['year', 'month', 'day'] as const;
export const LANES = ['speaker', 'side'] as const;

/** The filters of the claim list; `from` and `to` also bound the time shown. */
export const timelineQuery = claimQuery.omit({ sort: true, limit: true, cursor: true }).extend({ asOf });
export type TimelineQuery = z.infer<typeof timelineQuery>;

/** One link of the way by which words came to us; the first is what was read here, the last the origin. */
const step = z.object({
  agent: ref,
  source: ref.nullable(),
  date: partialDate
    .nullable()
    .meta({ description: 'Of the work; of the origin the day it was said where that is known.' }),
  verb: z.string(),
  gap: z.boolean().meta({ description: 'A link between this one and the one before is missing.' }),
});

export const timelineStatement = z.object({
  statement: ref,
  said: partialDate.nullable(),
  speaker: ref,
  source: ref,
  text: localText,
  language: z.string(),
  bearings: z.array(z.object({ claim: ref, stance: z.enum(STANCES), coverage: z.enum(COVERAGES).nullable() })),
  chain: z.array(step),
  terminus: z.enum(TERMINI),
});
export type TimelineStatement = z.infer<typeof timelineStatement>;

export const timelinePage = z.object({
  cases: z.array(caseBrief),
  sides: z
    .array(z.object({ key: z.string(), label: localText, speakers: z.array(ref) }))
    .meta({ description: 'Of the case, where all the claims are of one.' }),
  statements: z
    .array(timelineStatement)
    .meta({ description: 'In order of the day said, those without a day first; at most 500.' }),
  assessments: z.array(z.object({ ref, claim: ref, status: z.string(), on: partialDate })),
  statuses: z
    .record(z.string(), localText)
    .meta({ description: 'What the evidence statuses are called that the desk added: key → words.' }),
  speakers: z.array(speakerBrief).meta({ description: 'Everybody named above.' }),
  sources: z.array(sourceBrief).meta({ description: 'Every work named above.' }),
  total: z.number().int().meta({ description: 'Claims the filter finds.' }),
  cut: z.boolean().meta({ description: 'Whether there are more statements than are given.' }),
  sentence: z.string(),
});
export type TimelinePage = z.infer<typeof timelinePage>;

const open = procedure('facts.read');

export const compareTimeline = open
  .route({
    method: 'GET',
    path: '/compare/timeline',
    tags: ['Compare'],
    summary: 'Statements and assessments in time, by claims of any filter, with the ways the words took',
  })
  .input(timelineQuery)
  .output(timelinePage);
