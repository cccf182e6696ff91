import { z } from 'zod';
import { caseBrief, claimBrief, correctionBrief } from '@/lib/domain/briefs';
import { claimQuery } from '@/lib/domain/claims/contract';
import { jobShape } from '@/lib/domain/jobs/contract';
import { procedure } from '@/lib/domain/route';
import { edit } from '@/lib/domain/statements/edit-contract';
import { asOf, author, instant, localText, ref } from '@/lib/domain/values';
import { includeShape } from '@/lib/engines/document/document';
import { EXPORT_FORMATS, STYLE_NAMES } from './rules';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no content address: 64 hexadecimal digits.');
const number = z.coerce.number().int().min(1);

export const editionBrief = z.object({
  number: z.number().int(),
  sha256: sha256.meta({ description: 'The content address: SHA-256 of the document’s bytes.' }),
  frozenAt: instant,
  frozenBy: author,
});

export const dossierBrief = z.object({
  ref,
  title: localText,
  case: caseBrief.nullable(),
  claims: z.number().int(),
  edition: editionBrief.nullable().meta({ description: 'The newest edition.' }),
  changedAt: instant,
});
export type DossierBrief = z.infer<typeof dossierBrief>;

export const dossierDetail = dossierBrief.omit({ claims: true, edition: true }).extend({
  version: z.number().int(),
  foreword: localText.nullable(),
  include: includeShape,
  claims: z.array(
    z.object({
      claim: claimBrief.extend({ state: z.string() }),
      note: localText.nullable(),
    }),
  ),
  editions: z.array(editionBrief).meta({ description: 'Newest first.' }),
  differs: z.boolean().meta({
    description: 'What the desk has stored differs from the newest edition, which is what readers are given.',
  }),
});
export type DossierDetail = z.infer<typeof dossierDetail>;

/** What has changed since an edition was frozen. The edition itself never does. */
export const superseded = z.object({
  by: z.number().int().nullable().meta({ description: 'The newest edition, where it is a later one.' }),
  corrections: z.array(correctionBrief).meta({ description: 'Corrections of what it holds, published since.' }),
  statuses: z.array(
    z.object({
      claim: ref,
      proposition: localText,
      before: z.string(),
      now: z.string(),
      assessment: ref,
      publishedAt: instant,
      why: localText,
    }),
  ),
});
export type Superseded = z.infer<typeof superseded>;

export const editionDetail = editionBrief.extend({
  dossier: ref,
  title: localText,
  foreword: localText.nullable(),
  figures: z.object({
    claims: z.number().int(),
    statements: z.number().int(),
    sources: z.number().int(),
    speakers: z.number().int(),
  }),
  claims: z.array(claimBrief.extend({ note: localText.nullable() })),
  statuses: z.record(z.string(), localText),
  superseded,
});
export type EditionDetail = z.infer<typeof editionDetail>;

const change = z.object({
  ref,
  words: localText,
  what: z.array(z.string()).meta({ description: 'The fields that differ.' }),
  reworded: z
    .array(z.object({ field: z.string(), before: localText.nullable(), after: localText.nullable() }))
    .meta({ description: 'What those of them that hold words said and say.' }),
});
const part = includeShape.keyof();
export const editionChanges = z.object({
  from: editionBrief,
  to: editionBrief,
  groups: z.array(
    z.object({
      group: z.enum(['claims', 'statements', 'sources', 'speakers', 'relations', 'corrections']),
      added: z.array(change),
      removed: z.array(change),
      changed: z.array(change),
    }),
  ),
  statuses: z.array(z.object({ claim: ref, proposition: localText, before: z.string(), after: z.string() })),
  title: z.object({ before: localText, after: localText }).nullable(),
  foreword: z.object({ before: localText.nullable(), after: localText.nullable() }).nullable(),
  taken: z.array(part).meta({ description: 'Parts that the later one takes in and the other left out.' }),
  left: z.array(part),
  order: z.boolean(),
});
export type EditionChanges = z.infer<typeof editionChanges>;

/** Claims by reference, or by any filter of the list. */
const chosen = z.object({
  claims: z.array(ref).max(5_000).optional(),
  query: z.string().max(3_000).optional().meta({ description: 'A query string of the claim list, all its claims.' }),
});

const shaped = {
  lang: z.enum(['en', 'zh']).optional(),
  style: z.enum(STYLE_NAMES).default('apa').meta({ description: 'How citations are written.' }),
  bom: z
    .enum(['yes', 'no'])
    .default('no')
    .meta({ description: 'CSV: begin with the mark by which Excel knows UTF-8.' }),
};
const format = z.enum(EXPORT_FORMATS);

const many = z.union([z.string().max(20), z.array(z.string().max(20)).max(1_000)]).optional();
export const exportQuery = claimQuery.omit({ limit: true, cursor: true, lang: true }).extend({
  claims: many.meta({ description: 'References of claims; with them every other filter is left aside.' }),
  asOf,
  ...shaped,
});
export type ExportQuery = z.infer<typeof exportQuery>;

const open = procedure('facts.read');
const write = procedure('facts.write');
const tags = ['Dossiers'];

/** Claims chosen, frozen and taken away. */
export const dossiers = {
  list: open
    .route({ method: 'GET', path: '/dossiers', tags, summary: 'Dossiers; readers see those that have an edition' })
    .input(z.object({}))
    .output(z.object({ items: z.array(dossierBrief) })),
  get: open
    .route({
      method: 'GET',
      path: '/dossiers/{ref}',
      tags,
      summary: 'A dossier with its claims and editions; readers get its newest as frozen',
    })
    .input(z.object({ ref }))
    .output(dossierDetail),
  create: write
    .route({ method: 'POST', path: '/dossiers', tags, summary: 'Begin a dossier from claims or from a filter' })
    .input(chosen.extend({ title: localText, case: z.string().max(80).optional() }))
    .output(dossierDetail),
  update: write
    .route({
      method: 'PUT',
      path: '/dossiers/{ref}',
      tags,
      summary: 'Title, foreword, what to include, claims in order',
    })
    .input(
      z.object({
        ref,
        ...edit,
        title: localText.optional(),
        foreword: localText.nullable().optional(),
        include: includeShape.optional(),
        claims: z
          .array(z.object({ ref, note: localText.nullable() }))
          .max(5_000)
          .optional(),
      }),
    )
    .output(dossierDetail),
  restore: write
    .route({
      method: 'POST',
      path: '/dossiers/{ref}/restore',
      tags,
      summary: 'Bring back an earlier version as a new one: title, foreword, what is included, claims',
    })
    .input(z.object({ ref, to: z.number().int().min(1), ...edit }))
    .output(dossierDetail),
  add: write
    .route({ method: 'POST', path: '/dossiers/{ref}/claims', tags, summary: 'Add claims, or all of a filter' })
    .input(chosen.extend({ ref }))
    .output(dossierDetail),
  preview: write
    .route({
      method: 'GET',
      path: '/dossiers/{ref}/preview',
      tags,
      summary: 'The page that readers would have of it, were it frozen now',
    })
    .input(z.object({ ref, lang: shaped.lang }))
    .output(z.file()),
  freeze: write
    .route({ method: 'POST', path: '/dossiers/{ref}/editions', tags, summary: 'Freeze it as the next edition' })
    .input(z.object({ ref, version: z.number().int() }))
    .output(editionBrief),
  edition: open
    .route({
      method: 'GET',
      path: '/dossiers/{ref}/editions/{number}',
      tags,
      summary: 'An edition, and what has changed since',
    })
    .input(z.object({ ref, number }))
    .output(editionDetail),
  address: open
    .route({ method: 'GET', path: '/editions/{sha256}', tags, summary: 'The edition with this content address' })
    .input(z.object({ sha256 }))
    .output(editionDetail),
  compare: open
    .route({ method: 'GET', path: '/dossiers/{ref}/compare', tags, summary: 'What differs between two editions' })
    .input(z.object({ ref, from: number, to: number }))
    .output(editionChanges),
  take: open
    .route({
      method: 'GET',
      path: '/dossiers/{ref}/editions/{number}/{format}',
      tags,
      summary: 'An edition as a file; the same bytes each time',
    })
    .input(z.object({ ref, number, format, ...shaped }))
    .output(z.file()),
  export: open
    .route({ method: 'GET', path: '/exports/{format}', tags, summary: 'Claims by any filter as a file' })
    .input(exportQuery.extend({ format }))
    .output(z.file()),
  review: open
    .route({
      method: 'GET',
      path: '/claims/{ref}/review',
      tags,
      summary: 'The ClaimReview of a claim, in `review`; bare, as JSON-LD: /exports/claim-review?claims=C-1',
    })
    .input(z.object({ ref, lang: z.enum(['en', 'zh']).optional() }))
    .output(
      z.object({
        review: z
          .record(z.string(), z.unknown())
          .nullable()
          .meta({ description: 'schema.org/ClaimReview; null where nobody has assessed the claim.' }),
      }),
    ),
  begin: write
    .route({ method: 'POST', path: '/exports', tags, summary: 'Make a large export as a job, with a link that stays' })
    .input(
      z.object({
        format,
        dossier: ref.optional(),
        number: number.optional(),
        query: z.string().max(3_000).optional(),
        ...shaped,
      }),
    )
    .output(jobShape),
  kept: open
    .route({ method: 'GET', path: '/exports/kept/{id}', tags, summary: 'The file a finished export has left' })
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
};
