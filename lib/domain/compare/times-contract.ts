import { z } from 'zod';
import { bearing, claimBrief, statementBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, author, instant, localText, ref } from '@/lib/domain/values';
import { COVERAGES, STANCES } from '@/lib/domain/vocabulary';
import { wordingShape } from './sources-contract';

const told = statementBrief.extend({ bearings: z.array(bearing.extend({ claim: claimBrief })) });
const stand = z.object({ stance: z.enum(STANCES), coverage: z.enum(COVERAGES).nullable() });

export const statementsComparison = z.object({
  a: told,
  b: told,
  language: z.string().nullable().meta({ description: 'In which the words are compared; null where they share none.' }),
  same: z.boolean().meta({ description: 'Whether they are versions of one utterance: the words are then compared.' }),
  wording: wordingShape.nullable(),
  claims: z
    .array(z.object({ claim: claimBrief, a: stand.nullable(), b: stand.nullable() }))
    .meta({ description: 'What they bear on: first the claims both speak of.' }),
});
export type StatementsComparison = z.infer<typeof statementsComparison>;

/** One thing that became different between two moments, with the reason given for it. */
export const changeShape = z.object({
  claim: claimBrief,
  kind: z.enum(['new', 'gone', 'status', 'proposition', 'statement', 'statement-gone', 'evidence', 'evidence-gone']),
  before: localText.nullable(),
  after: localText.nullable(),
  statuses: z
    .object({ before: z.string(), after: z.string() })
    .nullable()
    .meta({ description: 'Of a change of status: the keys of both.' }),
  why: localText.nullable().meta({ description: 'The rationale of the assessment, or of the correction.' }),
  at: instant.nullable(),
  by: author.nullable(),
  ref: ref.nullable(),
});
export type ChangeShape = z.infer<typeof changeShape>;

export const timesComparison = z.object({
  title: localText,
  ref,
  from: z.string(),
  to: z.string(),
  claims: z.object({ from: z.number().int(), to: z.number().int() }),
  changes: z.array(changeShape),
});
export type TimesComparison = z.infer<typeof timesComparison>;

const open = procedure('facts.read');

export const compareStatements = open
  .route({
    method: 'GET',
    path: '/compare/statements',
    tags: ['Compare'],
    summary: 'Two statements: the difference of their words, or what each says of the same claims',
  })
  .input(z.object({ a: ref, b: ref, asOf }))
  .output(statementsComparison);

export const compareTimes = open
  .route({
    method: 'GET',
    path: '/compare/times',
    tags: ['Compare'],
    summary: 'A claim or a whole case at two moments: what changed, and why',
  })
  .input(
    z.object({
      claim: ref.optional(),
      case: z.string().max(100).optional(),
      from: z.string().max(30),
      to: z.string().max(30).optional().meta({ description: 'Default: now.' }),
    }),
  )
  .output(timesComparison);
