import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { edit } from '@/lib/domain/statements/edit-contract';
import { author, instant, localText, partialDate, ref } from '@/lib/domain/values';
import { EVIDENCE_KINDS, POLARITIES, RELATION_KINDS } from '@/lib/domain/vocabulary';
import { claimDetail } from './contract';

const topics = z.array(z.string().max(100)).max(20);

export const claimInput = z.object({
  case: z.string().max(100).meta({ description: 'Slug of its case.' }),
  proposition: localText,
  short: localText
    .optional()
    .meta({ description: 'Under 75 characters, no verdict. Left out: made from the proposition.' }),
  who: localText.nullish(),
  what: localText.nullish(),
  where: localText.nullish(),
  from: partialDate.nullish(),
  to: partialDate.nullish(),
  topics: topics.default([]),
  note: localText.nullish(),
});
export type ClaimInput = z.infer<typeof claimInput>;

export const evidenceInput = z.object({
  polarity: z.enum(POLARITIES),
  kind: z.enum(EVIDENCE_KINDS),
  text: localText,
  origin: z.string().max(100).nullish().meta({ description: 'Key of an origin on record.' }),
  newOrigin: z
    .object({ label: localText, source: ref.nullish(), derivedFrom: z.array(z.string()).max(20).default([]) })
    .nullish(),
  source: ref.nullish(),
  statement: ref.nullish(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullish(),
  span: z.object({ capture: ref, start: z.number().int().min(0), end: z.number().int().min(1) }).nullish(),
  file: z
    .object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().trim().min(1).max(255) })
    .nullish()
    .meta({ description: 'A file that was uploaded before.' }),
});
export type EvidenceInput = z.infer<typeof evidenceInput>;

const part = claimInput.omit({ case: true }).extend({
  statements: z.array(ref).max(500).meta({ description: 'Statements that go with this part.' }),
  evidence: z.array(ref).max(500),
  relations: z.array(ref).max(200).default([]),
});

/** The other two kinds come of splitting and merging. */
const tie = z.enum(RELATION_KINDS).exclude(['split-from', 'merged-into']);

const untied = z.object({
  ref,
  version: z.number().int(),
  standing: z.number().int().meta({ description: 'The last version before it was untied, to bring back.' }),
  kind: z.enum(RELATION_KINDS),
  direction: z.enum(['from', 'to']),
  claim: ref.meta({ description: 'The other claim.' }),
  proposition: localText,
  note: localText.nullable(),
  at: instant.meta({ description: 'When it was untied.' }),
  by: author.nullable(),
  why: z.string().nullable(),
});
export type Untied = z.infer<typeof untied>;

const takenBackOmission = z.object({
  source: ref,
  title: z.string(),
  language: z.string(),
  version: z.number().int(),
  standing: z.number().int().meta({ description: 'The last version before it was taken back, to bring back.' }),
  note: localText.nullable(),
  at: instant.meta({ description: 'When it was taken back.' }),
  by: author.nullable(),
  why: z.string().nullable(),
});
export type TakenBackOmission = z.infer<typeof takenBackOmission>;

/** Of what has no form of its own: the version it was read at, to refuse what would undo another's change. */
const read = z.number().int().min(1).optional().meta({ description: 'The version that was read.' });
const reason = z.string().max(2000).optional();

const write = procedure('facts.write');
const bulkDone = z.object({
  act: z.string().meta({ description: 'By this it is taken back, at /claims/bulk/take-back.' }),
  changed: z.array(ref),
});
const tags = ['Claims'];

export const claimEdits = {
  create: write
    .route({
      method: 'POST',
      path: '/claims',
      tags,
      summary: 'Write a claim; it is a draft until its first assessment is published',
      successStatus: 201,
    })
    .input(claimInput)
    .output(claimDetail),
  update: write
    .route({ method: 'PATCH', path: '/claims/{ref}', tags, summary: 'Change a claim' })
    .input(
      claimInput
        .partial()
        // The default would take away the topics of whatever is changed.
        .extend({ topics: topics.optional(), ref, ...edit }),
    )
    .output(claimDetail),
  restore: write
    .route({
      method: 'POST',
      path: '/claims/{ref}/restore',
      tags,
      summary: 'Bring back an earlier version as a new one',
    })
    .input(z.object({ ref, to: z.number().int().min(1), ...edit }))
    .output(claimDetail),
  split: write
    .route({
      method: 'POST',
      path: '/claims/{ref}/split',
      tags,
      summary: 'Divide a claim; every statement and item of evidence is assigned to a part',
    })
    .input(z.object({ ref, ...edit, parts: z.array(part).min(2).max(10) }))
    .output(z.object({ parts: z.array(claimDetail) })),
  merge: write
    .route({
      method: 'POST',
      path: '/claims/{ref}/merge',
      tags,
      summary: 'Merge a claim into another; its reference leads there from now on',
    })
    .input(z.object({ ref, into: ref, ...edit }))
    .output(claimDetail),
  relate: write
    .route({
      method: 'POST',
      path: '/claims/{ref}/relations',
      tags,
      summary: 'Tie a claim to another',
      successStatus: 201,
    })
    .input(
      z.object({
        ref,
        kind: tie,
        to: ref,
        note: localText.nullish(),
      }),
    )
    .output(claimDetail),
  unrelate: write
    .route({ method: 'DELETE', path: '/relations/{ref}', tags, summary: 'Untie two claims' })
    .input(z.object({ ref, version: read, why: reason }))
    .output(claimDetail),
  changeRelation: write
    .route({
      method: 'PATCH',
      path: '/relations/{ref}',
      tags,
      summary: 'Change how two claims are tied, or the note on it',
    })
    .input(z.object({ ref, kind: tie.optional(), note: localText.nullish(), ...edit }))
    .output(claimDetail),
  restoreRelation: write
    .route({
      method: 'POST',
      path: '/relations/{ref}/restore',
      tags,
      summary: 'Bring back an earlier version of a relation, also of one that was untied',
    })
    .input(z.object({ ref, to: z.number().int().min(1), ...edit }))
    .output(claimDetail),
  untied: procedure('drafts.read')
    .route({
      method: 'GET',
      path: '/claims/{ref}/relations/untied',
      tags,
      summary: 'Relations of a claim that were untied: by whom, when and why',
    })
    .input(z.object({ ref }))
    .output(z.object({ items: z.array(untied) })),
  omit: write
    .route({
      method: 'PUT',
      path: '/claims/{ref}/omissions/{source}',
      tags,
      summary: 'Mark that a source leaves the claim out, or change the mark at the version that was read',
    })
    .input(z.object({ ref, source: ref, note: localText.nullish(), version: read, why: reason }))
    .output(claimDetail),
  unomit: write
    .route({
      method: 'DELETE',
      path: '/claims/{ref}/omissions/{source}',
      tags,
      summary: 'Take the mark of an omission back',
    })
    .input(z.object({ ref, source: ref, version: read, why: reason }))
    .output(claimDetail),
  restoreOmission: write
    .route({
      method: 'POST',
      path: '/claims/{ref}/omissions/{source}/restore',
      tags,
      summary: 'Bring back an earlier version of a mark of omission, also of one that was taken back',
    })
    .input(z.object({ ref, source: ref, to: z.number().int().min(1), ...edit }))
    .output(claimDetail),
  omissionsTakenBack: procedure('drafts.read')
    .route({
      method: 'GET',
      path: '/claims/{ref}/omissions/taken-back',
      tags,
      summary: 'Marks of omission that were taken back from a claim: by whom, when and why',
    })
    .input(z.object({ ref }))
    .output(z.object({ items: z.array(takenBackOmission) })),
  addEvidence: write
    .route({
      method: 'POST',
      path: '/claims/{ref}/evidence',
      tags: ['Evidence'],
      summary: 'Add an item of evidence',
      successStatus: 201,
    })
    .input(evidenceInput.extend({ ref }))
    .output(claimDetail),
  changeEvidence: write
    .route({ method: 'PATCH', path: '/evidence/{ref}', tags: ['Evidence'], summary: 'Change an item of evidence' })
    .input(evidenceInput.partial().extend({ ref, ...edit }))
    .output(claimDetail),
  withdrawEvidence: write
    .route({
      method: 'POST',
      path: '/evidence/{ref}/withdraw',
      tags: ['Evidence'],
      summary: 'Take an item of evidence back',
    })
    .input(z.object({ ref, ...edit }))
    .output(claimDetail),
  restoreEvidence: write
    .route({
      method: 'POST',
      path: '/evidence/{ref}/restore',
      tags: ['Evidence'],
      summary: 'Bring back an earlier version of an item of evidence, also of one that was withdrawn',
    })
    .input(z.object({ ref, to: z.number().int().min(1), ...edit }))
    .output(claimDetail),
  bulk: write
    .route({ method: 'POST', path: '/claims/bulk', tags, summary: 'Tag or assign several claims at once' })
    .input(
      z.object({
        claims: z.array(ref).min(1).max(200),
        addTopics: z.array(z.string()).max(20).default([]),
        removeTopics: z.array(z.string()).max(20).default([]),
        assignTo: z.string().max(100).nullish().meta({ description: 'Key of an author.' }),
        why: z.string().max(2000).optional(),
      }),
    )
    .output(bulkDone),
  takeBackBulk: write
    .route({
      method: 'POST',
      path: '/claims/bulk/take-back',
      tags,
      summary: 'Take your own acts on several claims back, all of them or none',
    })
    .input(z.object({ acts: z.array(z.uuid()).min(1).max(20) }))
    .output(bulkDone),
};
