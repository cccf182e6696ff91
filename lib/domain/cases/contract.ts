import { z } from 'zod';
import { caseBrief, claimBrief, correctionBrief, sourceBrief, speakerBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, localText, partialDate, record, ref } from '@/lib/domain/values';
import { COVERAGES, STANCES } from '@/lib/domain/vocabulary';

export const caseItem = caseBrief.extend({
  question: localText,
  summary: localText,
  started: partialDate.nullable(),
  claims: z.number().int(),
  statements: z.number().int(),
  sources: z.number().int(),
  speakers: z.number().int(),
});
export type CaseItem = z.infer<typeof caseItem>;

/** A point on the case's timeline. */
export const timelinePoint = z.object({
  statement: ref,
  said: partialDate,
  speaker: speakerBrief,
  text: localText,
  language: z.string(),
  source: ref,
  bearings: z.array(z.object({ claim: ref, stance: z.enum(STANCES), coverage: z.enum(COVERAGES).nullable() })),
});

export const caseDetail = caseItem.extend({
  ...record.shape,
  statuses: z.array(z.object({ status: z.string(), claims: z.number().int() })),
  topics: z.array(z.object({ key: z.string(), label: localText, claims: z.number().int() })),
  sides: z.array(
    z.object({
      key: z.string(),
      label: localText,
      speakers: z.array(speakerBrief),
      stances: z.record(z.string(), z.number().int()).meta({ description: 'Stance → number of statements.' }),
    }),
  ),
  disputed: z
    .array(
      claimBrief.extend({
        asserting: z.array(speakerBrief),
        denying: z.array(speakerBrief.extend({ coverage: z.enum(COVERAGES).nullable() })),
      }),
    )
    .meta({ description: 'The claims with speakers on both sides, most contested first.' }),
  unread: z.number().int().meta({ description: 'Claims of which nobody here has read an original.' }),
  timeline: z.array(timelinePoint).meta({ description: 'In order of the day said; at most 500.' }),
  sourcesHeld: z.array(sourceBrief).meta({ description: 'At most 200; the list of sources has all of a case.' }),
  sourcesRelayed: z.array(sourceBrief).meta({ description: 'At most 200; the list of sources has all of a case.' }),
  corrections: z.array(correctionBrief),
});
export type CaseDetail = z.infer<typeof caseDetail>;

const open = procedure('facts.read');

export const cases = {
  list: open
    .route({ method: 'GET', path: '/cases', tags: ['Cases'], summary: 'All cases' })
    .input(z.object({ asOf }))
    .output(z.object({ items: z.array(caseItem) })),
  get: open
    .route({
      method: 'GET',
      path: '/cases/{slug}',
      tags: ['Cases'],
      summary: 'One case: what is in dispute and who stands where',
    })
    .input(
      z.object({ slug: z.string().min(1).max(100).meta({ description: 'Its slug, or its reference: K-1.' }), asOf }),
    )
    .output(caseDetail),
};
