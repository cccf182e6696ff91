import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { instant, ref } from '@/lib/domain/values';
import { REASONS } from '@/lib/engines/readers/incoming';
import { FILE_KINDS } from '@/lib/engines/readers/sniff';
import { CONFLICT_CHOICES, ITEM_CHOICES, TABLE_KINDS } from './rules';

const choice = z.enum(ITEM_CHOICES).nullable();
const counts = z.record(z.string(), z.number().int());

export const incomingReport = z.object({
  kind: z.enum(FILE_KINDS),
  stored: z.boolean().meta({ description: 'False for a preview, and for what waits.' }),
  waits: z
    .boolean()
    .meta({ description: 'It was handed over: another desk’s records come in when a second person passes them.' }),
  created: counts,
  changed: counts,
  unchanged: counts,
  edition: z
    .object({
      dossier: ref,
      number: z.number().int(),
      sha256: z.string(),
      isNew: z.boolean(),
      isNowSigned: z.boolean().meta({ description: 'It was here without a signature; this one is kept beside it.' }),
      desk: z.string(),
      fingerprint: z.string().nullable(),
    })
    .nullable(),
  table: z
    .object({
      kind: z.enum(TABLE_KINDS),
      columns: z.array(z.object({ name: z.string(), example: z.string().nullable(), field: z.string().nullable() })),
    })
    .nullable()
    .meta({ description: 'Of a table: what its rows are, and what each column is taken for; null is left out.' }),
  leftOut: z
    .array(z.object({ at: z.string(), code: z.enum(REASONS), why: z.string() }))
    .meta({ description: 'What did not come in, or not as it was written; `why` in the language asked for.' }),
  duplicates: z
    .array(z.object({ id: z.string(), at: z.string(), of: ref, ours: z.string(), why: z.string(), chosen: choice }))
    .meta({
      description:
        'What came in or would, in its words, and may be here already; `ours` is what that says. Choices: same, other.',
    }),
  conflicts: z
    .array(
      z.object({
        id: z.string(),
        noun: z.string(),
        key: z.string(),
        ref: ref.nullable(),
        fixed: z.boolean().meta({ description: 'It never changes: ours stays.' }),
        chosen: choice,
        fields: z.array(z.object({ name: z.string(), ours: z.string(), theirs: z.string() })),
      }),
    )
    .meta({ description: 'Records here under the same keys that say something else. Choices: ours, theirs, beside.' }),
});
export type IncomingReport = z.infer<typeof incomingReport>;

export const editionOrigin = z.object({
  desk: z.string(),
  url: z.string().nullable(),
  fingerprint: z
    .string()
    .nullable()
    .meta({ description: 'Of the key it is signed with; null where it was not signed.' }),
  publicKey: z.string().nullable(),
  importedAt: instant,
  refs: z.record(z.string(), z.string()).meta({ description: 'Their reference → the record here.' }),
});
export type EditionOrigin = z.infer<typeof editionOrigin>;

export const imports = {
  origin: procedure('facts.read')
    .route({
      method: 'GET',
      path: '/imports/origin',
      tags: ['Imports'],
      summary: 'The desk an edition came from, with its key; null for one of our own',
    })
    .input(
      z.object({
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'is no content address: 64 hexadecimal digits.')
          .optional(),
      }),
    )
    .output(z.object({ origin: editionOrigin.nullable() })),
  take: procedure('facts.write')
    .route({
      method: 'POST',
      path: '/imports',
      tags: ['Imports'],
      summary:
        'Bring in a bundle, a case file, ClaimReview, annotations, CSL, BibTeX, RIS or a table: all of it or nothing',
      description:
        'What another desk published (a bundle, a document) is public here as soon as it comes in. Unless an administrator brings it in, it waits among `/review/changes` until a second person has passed it.',
    })
    .input(
      z.object({
        file: z.file(),
        store: z.enum(['yes', 'no']).default('no').meta({ description: 'no: only say what would come in.' }),
        conflicts: z.enum(CONFLICT_CHOICES).default('refuse'),
        choices: z
          .string()
          .max(500_000)
          .optional()
          .meta({ description: 'What becomes of single records, by the ids of a preview: ID=choice, one a line.' }),
        case: z.string().max(100).optional().meta({ description: 'Slug of the case that claims go into.' }),
        mapping: z
          .string()
          .max(50_000)
          .optional()
          .meta({ description: 'Columns of a table: COLUMN=field, one a line; COLUMN= leaves it out.' }),
      }),
    )
    .output(incomingReport),
};
