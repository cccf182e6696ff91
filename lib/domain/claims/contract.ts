import { z } from 'zod';
import {
  anchor,
  bearing,
  caseBrief,
  claimBrief,
  correctionBrief,
  sourceBrief,
  speakerBrief,
  statementBrief,
  version,
  waits,
} from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, author, instant, localText, partialDate, record, ref } from '@/lib/domain/values';
import {
  ASSESSMENT_STATES,
  ATTRIBUTIONS,
  CLAIM_STATES,
  COVERAGES,
  EVIDENCE_KINDS,
  POLARITIES,
  RELATION_KINDS,
  STANCES,
} from '@/lib/domain/vocabulary';
import { isPartialDate } from '@/lib/engines/casefile/date';

const many = z.union([z.string().max(100), z.array(z.string().max(100)).max(50)]).optional();

/** A date of the calendar: 2020-02-30 would otherwise be taken for the first of March. */
const standing = partialDate.refine(isPartialDate, 'There is no such day in the calendar.');

export const SORTS = ['newest', 'relevance', 'contested', 'reference'] as const;

/** The filters of the claim list. A filter given several times means any of its values; different filters all apply. */
export const claimQuery = z.object({
  q: z.string().max(300).optional().meta({
    description:
      'Words; "a phrase" in quotes; -word to leave out. English stems, accents ignored, Chinese without spaces.',
  }),
  case: many,
  status: many,
  attribution: many,
  speaker: many.meta({ description: 'Reference of a speaker with a statement on the claim: P-4.' }),
  organisation: many.meta({ description: 'Reference of an organisation spoken for.' }),
  source: many.meta({ description: 'Reference of a source anywhere in a chain.' }),
  stance: many,
  deniedBy: many,
  assertedBy: many,
  topic: many,
  relation: many,
  language: many,
  from: standing.optional().meta({ description: 'Said on or after.' }),
  to: standing.optional().meta({ description: 'Said on or before.' }),
  unread: z.enum(['yes', 'no']).optional().meta({ description: 'yes: nobody here has read an original.' }),
  hasEvidence: z.enum(['yes', 'no']).optional(),
  sort: z.enum(SORTS).optional().meta({ description: 'Default: relevance with words, newest without.' }),
  limit: z.coerce.number().int().min(1).max(200).default(25),
  cursor: z.string().max(300).optional().meta({ description: 'The `next` of the page before.' }),
  values: z.coerce.number().int().min(1).max(500).optional().meta({
    description: 'Values given of each facet: the largest, and those that are chosen. Default: 20.',
  }),
  lang: z.enum(['en', 'zh']).optional().meta({ description: 'Language of the sentence.' }),
});
export type ClaimQuery = z.infer<typeof claimQuery>;

/** A stretch of a text, in UTF-16 code units. */
const range = z.tuple([z.number().int(), z.number().int()]);

export const claimItem = claimBrief.extend({
  case: z.object({ slug: z.string(), title: localText }),
  state: z.enum(CLAIM_STATES),
  assessedAt: instant.nullable(),
  topics: z.array(z.string()),
  statements: z.number().int(),
  sources: z.number().int(),
  stances: z.record(z.string(), z.number().int()),
  speakers: z.array(z.object({ ref, name: localText, stance: z.enum(STANCES) })),
  attributions: z.array(z.enum(ATTRIBUTIONS)),
  unread: z.boolean(),
  said: z.object({ from: partialDate, to: partialDate }).nullable(),
  evidence: z.number().int(),
  origins: z.number().int(),
  hits: z
    .array(
      z.object({
        in: z.enum(['proposition', 'statement', 'speaker', 'source']),
        ref: ref.nullable(),
        text: z.string(),
        language: z.string(),
        ranges: z.array(range),
      }),
    )
    .meta({ description: 'Where the words of the search stand, with the stretches to mark.' }),
});
export type ClaimItem = z.infer<typeof claimItem>;

export const facetValue = z.object({ value: z.string(), count: z.number().int(), label: localText.nullable() });

export const claimPage = z.object({
  items: z.array(claimItem),
  total: z.number().int(),
  facets: z
    .record(z.string(), z.array(facetValue))
    .meta({ description: 'For each filter the counts of its values under the other filters in force, largest first.' }),
  sentence: z.string().meta({ description: 'The filter in words.' }),
  next: z.string().nullable(),
});
export type ClaimPage = z.infer<typeof claimPage>;

export const evidenceShape = z.object({
  ref,
  polarity: z.enum(POLARITIES),
  kind: z.enum(EVIDENCE_KINDS),
  origin: z.string().nullable().meta({ description: 'The key of its origin.' }),
  text: localText,
  source: sourceBrief.nullable(),
  statement: ref.nullable(),
  url: z.string().nullable(),
  file: z
    .object({ name: z.string(), sha256: z.string() })
    .nullable()
    .meta({ description: 'A file kept with it; the desk may fetch it.' }),
  passage: anchor.nullable().meta({ description: 'The words of a capture it stands on.' }),
  waits,
  ...record.shape,
});

export const originGroup = z.object({
  key: z.string(),
  label: localText,
  source: sourceBrief.nullable(),
  derivedFrom: z.array(z.string()),
  roots: z.array(z.string()).meta({ description: 'The origins it comes down to; itself where it rests on no other.' }),
  circular: z.boolean(),
});

export const assessmentShape = z.object({
  ref,
  status: z.string(),
  rationale: localText,
  state: z.enum(ASSESSMENT_STATES),
  assessedAt: instant,
  publishedAt: instant.nullable(),
  author,
  reviewer: author.nullable(),
  considered: z.array(ref),
});

export const claimDetail = claimBrief.extend({
  ...record.shape,
  case: caseBrief,
  short: localText,
  who: localText.nullable(),
  what: localText.nullable(),
  where: localText.nullable(),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
  note: localText.nullable(),
  state: z.enum(CLAIM_STATES),
  mergedInto: ref.nullable(),
  topics: z.array(z.object({ key: z.string(), label: localText })),
  axes: z.object({
    attributions: z
      .record(z.string(), z.number().int())
      .meta({ description: 'Did they say it? Attribution status → number of statements.' }),
    unread: z.boolean().meta({ description: 'Nobody here has read an original.' }),
    status: z.string(),
    assessment: ref.nullable(),
    denials: z.array(z.object({ speaker: speakerBrief, coverage: z.enum(COVERAGES) })),
  }),
  statements: z.array(bearing.extend({ statement: statementBrief })),
  omissions: z.array(
    z.object({
      source: sourceBrief,
      version: z.number().int(),
      note: localText.nullable(),
      judge: author,
      judgedOn: partialDate,
      waits,
    }),
  ),
  evidence: z.array(evidenceShape),
  origins: z.array(originGroup),
  independence: z.object({
    reports: z.number().int().meta({ description: 'Items of evidence.' }),
    origins: z.number().int().meta({ description: 'Independent origins they come down to.' }),
    circular: z.boolean(),
  }),
  assessments: z.array(assessmentShape).meta({ description: 'Published ones, newest first; editors also see drafts.' }),
  relations: z.array(
    z.object({
      ref,
      version: z.number().int(),
      kind: z.enum(RELATION_KINDS),
      direction: z.enum(['from', 'to']),
      claim: claimBrief,
      note: localText.nullable(),
      waits,
    }),
  ),
  corrections: z.array(correctionBrief),
  history: z.array(version),
});
export type ClaimDetail = z.infer<typeof claimDetail>;

const open = procedure('facts.read');

export const claims = {
  list: open
    .route({
      method: 'GET',
      path: '/claims',
      tags: ['Claims'],
      summary: 'Claims by any filter, with total, facets and the filter in words',
    })
    .input(claimQuery)
    .output(claimPage),
  get: open
    .route({ method: 'GET', path: '/claims/{ref}', tags: ['Claims'], summary: 'One claim with everything about it' })
    .input(z.object({ ref, asOf }))
    .output(claimDetail),
};
