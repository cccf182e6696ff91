import { z } from 'zod';
import { bearing, captureBrief, claimBrief, sourceBrief, statementBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, localText, ref } from '@/lib/domain/values';
import { COVERAGES, STANCES } from '@/lib/domain/vocabulary';

const change = z.object({ op: z.enum(['same', 'removed', 'added']), text: z.string() });

/** Two wordings of one quotation, compared word by word. */
export const wordingShape = z.object({
  kind: z.enum(['identical', 'typography', 'reworded', 'different']),
  changes: z.array(change).meta({ description: 'Both texts can be read back from it exactly.' }),
  shared: z.number().meta({ description: 'Share of the signs that stand in both, 0 to 1.' }),
  figures: z.object({ before: z.array(z.string()), after: z.array(z.string()) }),
});
export type WordingShape = z.infer<typeof wordingShape>;

export const comparedText = z.object({
  source: sourceBrief,
  capture: captureBrief.nullable(),
  text: z.string().nullable().meta({ description: 'Null where only quotations may be shown.' }),
  marks: z.array(z.object({ statement: ref, start: z.number().int(), end: z.number().int(), exact: z.string() })),
  statements: z.array(statementBrief.extend({ bearings: z.array(bearing.extend({ claim: claimBrief })) })),
});
export type ComparedText = z.infer<typeof comparedText>;

/** How the texts stand to each other on one claim. */
export const sharedClaim = z.object({
  claim: claimBrief.extend({ short: localText }),
  relation: z.enum(['shared', 'contradicted', 'only']).meta({
    description: 'contradicted: somebody asserts in one text what somebody denies in another.',
  }),
  texts: z
    .array(
      z.object({
        statements: z.array(ref),
        stance: z.enum([...STANCES, 'split', 'omits', 'not-examined']),
        coverage: z.enum(COVERAGES).nullable(),
        judged: z.object({ judge: z.string(), judgedOn: z.string(), note: localText.nullable() }).nullable(),
      }),
    )
    .meta({ description: 'One for each text, in their order.' }),
  figures: z.array(
    z.object({
      thing: z.string(),
      a: z.object({ statement: ref, surface: z.string() }),
      b: z.object({ statement: ref, surface: z.string() }),
    }),
  ),
  wordings: z
    .array(wordingShape.extend({ a: ref, b: ref, language: z.string() }))
    .meta({ description: 'Versions of one speaker’s words in two of the texts.' }),
});
export type SharedClaim = z.infer<typeof sharedClaim>;

export const sourcesComparison = z.object({
  texts: z.array(comparedText),
  claims: z.array(sharedClaim).meta({ description: 'In the order in which the first text comes to them.' }),
});
export type SourcesComparison = z.infer<typeof sourcesComparison>;

const place = ref.meta({ description: 'A source (S-1) or one capture of it (S-1.2).' });

export const compareSources = procedure('facts.read')
  .route({
    method: 'GET',
    path: '/compare/sources',
    tags: ['Compare'],
    summary: 'Two or three texts side by side, tied by the claims they bear on',
  })
  .input(z.object({ a: place, b: place, c: place.optional(), asOf }))
  .output(sourcesComparison);
