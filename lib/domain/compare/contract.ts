import { z } from 'zod';
import { bearing, caseBrief, claimBrief, sourceBrief, speakerBrief, statementBrief } from '@/lib/domain/briefs';
import { claimQuery } from '@/lib/domain/claims/contract';
import { procedure } from '@/lib/domain/route';
import { asOf, author, localText, partialDate, ref } from '@/lib/domain/values';
import { COVERAGES, MODES, STANCES } from '@/lib/domain/vocabulary';
import { compareChains } from './chains-contract';
import { compareMap } from './map-contract';
import { comparePicture } from './picture-contract';
import { compareSources } from './sources-contract';
import { compareSpeaker } from './speaker-contract';
import { compareTimeline } from './timeline-contract';
import { compareStatements, compareTimes } from './times-contract';

/** Columns a matrix has at most: more than twelve positions beside each other nobody takes in. */
export const MOST_COLUMNS = 12;
/** Rows a matrix has at most. */
export const MOST_ROWS = 300;

export const ORDERS = ['disputed', 'date', 'status', 'reference'] as const;
export const GROUPS = ['topic', 'status', 'none'] as const;
export const SHOWN = ['all', 'differences', 'contradictions', 'unanswered'] as const;

/** The filters of the claim list, without what pages and orders it. */
const filters = claimQuery.omit({ sort: true, limit: true, cursor: true });

export const matrixQuery = filters.extend({
  columns: z
    .union([z.string().max(1000), z.array(z.string().max(200)).max(50)])
    .optional()
    .meta({
      description:
        'What the columns are, joined by commas: speakers and organisations (P-4), sources (S-1), sides of a case ' +
        '(side:press, or case-slug/side:press where rows of several cases are compared). Default: the sides of the case.',
    }),
  order: z.enum(ORDERS).optional().meta({ description: 'Order of the rows; default: most disputed first.' }),
  group: z.enum(GROUPS).optional().meta({ description: 'What rows are gathered under; default: their first topic.' }),
  show: z
    .enum(SHOWN)
    .optional()
    .meta({
      description:
        'differences: hide rows on which the columns agree or nobody takes a position; contradictions: only rows that one column ' +
        'asserts and another denies; unanswered: only denials that leave particulars of the claim unanswered, and those particulars.',
    }),
  asOf,
});
export type MatrixQuery = z.infer<typeof matrixQuery>;

export const position = z.object({ stance: z.enum(STANCES), coverage: z.enum(COVERAGES).nullable() });

export const matrixCell = z.object({
  kind: z.enum([...STANCES, 'split', 'omits', 'not-examined']),
  coverage: z.enum(COVERAGES).nullable().meta({ description: 'Of the widest denial.' }),
  positions: z.array(position).meta({ description: 'The latest of each speaker, most telling first.' }),
  moves: z.array(z.object({ speaker: ref.nullable(), from: position, to: position, on: partialDate })),
  statements: z.array(position.extend({ ref, said: partialDate.nullable(), mode: z.enum(MODES) })),
  verbatim: z.boolean().meta({ description: 'Whether any of the statements gives the very words.' }),
  omissions: z.array(z.object({ source: ref, judge: z.string(), judgedOn: partialDate })),
  unanswered: z
    .object({ particulars: z.number().int(), open: z.number().int() })
    .nullable()
    .meta({ description: 'Of a denial: how many particulars the claim has here, and how many it leaves unanswered.' }),
  counterAccuses: z.array(ref).meta({ description: 'Claims answered by this accusation; it moves no status.' }),
});
export type MatrixCell = z.infer<typeof matrixCell>;

export const matrixColumn = z.object({
  key: z.string().meta({ description: 'As in `columns=`.' }),
  kind: z.enum(['speaker', 'organisation', 'source', 'side']),
  label: localText,
  members: z.array(localText).meta({ description: 'Who stands in it, where it is more than one.' }),
  language: z.string().nullable().meta({ description: 'Of the label, where it is a title.' }),
});
export type MatrixColumn = z.infer<typeof matrixColumn>;

export const matrixRow = z.object({
  claim: claimBrief.extend({ short: localText }),
  group: z.string().nullable(),
  said: partialDate.nullable().meta({ description: 'The first day it was spoken of.' }),
  agreement: z.enum(['disagree', 'agree', 'one voice', 'no position']),
  disagreement: z.number().meta({ description: '0 (nobody differs) to 1.' }),
  cells: z.array(matrixCell).meta({ description: 'One for each column, in their order.' }),
});
export type MatrixRow = z.infer<typeof matrixRow>;

export const finding = z.object({
  kind: z.string(),
  claims: z.array(ref),
  columns: z.array(z.string()),
  words: z.string(),
});
export type FindingShape = z.infer<typeof finding>;

export const matrixPage = z.object({
  cases: z.array(caseBrief),
  columns: z.array(matrixColumn),
  groups: z.array(z.object({ key: z.string(), label: localText })),
  rows: z.array(matrixRow),
  total: z.number().int().meta({ description: 'Claims the filter finds; at most 300 of them become rows.' }),
  hidden: z.number().int().meta({ description: 'Rows that `show` leaves out.' }),
  sentence: z.string().meta({ description: 'What is compared, in words.' }),
  findings: z.array(finding).meta({ description: 'What the matrix shows, in words, most telling first.' }),
});
export type MatrixPage = z.infer<typeof matrixPage>;

/** One cell opened: the very words, in their context, with chain and source. */
export const cellDetail = z.object({
  claim: claimBrief.extend({ short: localText }),
  column: matrixColumn,
  cell: matrixCell,
  statements: z.array(bearing.extend({ statement: statementBrief })),
  omissions: z.array(
    z.object({ source: sourceBrief, note: localText.nullable(), judge: author, judgedOn: partialDate }),
  ),
});
export type CellDetail = z.infer<typeof cellDetail>;

/** What a column can be chosen from. */
export const columnChoices = z.object({
  sides: z.array(z.object({ key: z.string(), label: localText, case: z.string() })),
  speakers: z.array(speakerBrief.extend({ statements: z.number().int() })),
  sources: z.array(sourceBrief.extend({ statements: z.number().int() })),
});
export type ColumnChoices = z.infer<typeof columnChoices>;

const open = procedure('facts.read');

export const compare = {
  matrix: open
    .route({
      method: 'GET',
      path: '/compare/matrix',
      tags: ['Compare'],
      summary: 'Who says what: claims by any filter against speakers, organisations, sources or sides',
    })
    .input(matrixQuery)
    .output(matrixPage),
  table: open
    .route({
      method: 'GET',
      path: '/compare/table',
      tags: ['Compare'],
      summary: 'The matrix as a table to take along, exactly as shown: CSV or Markdown',
    })
    .input(matrixQuery.extend({ format: z.enum(['csv', 'md']).default('csv') }))
    .output(z.file()),
  cell: open
    .route({
      method: 'GET',
      path: '/compare/cell',
      tags: ['Compare'],
      summary: 'One cell of the matrix: the very words in their context, with chain and source',
    })
    .input(z.object({ claim: ref, column: z.string().max(200), asOf }))
    .output(cellDetail),
  choices: open
    .route({ method: 'GET', path: '/compare/choices', tags: ['Compare'], summary: 'What a column can be chosen from' })
    .input(z.object({ case: z.string().max(100).optional(), asOf }))
    .output(columnChoices),
  sources: compareSources,
  statements: compareStatements,
  times: compareTimes,
  speaker: compareSpeaker,
  timeline: compareTimeline,
  map: compareMap,
  chains: compareChains,
  picture: comparePicture,
};
