import { z } from 'zod';
import { version } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { edit } from '@/lib/domain/statements/edit-contract';
import { author, instant, localText, ref } from '@/lib/domain/values';
import { EVIDENCE_KINDS, POLARITIES } from '@/lib/domain/vocabulary';

const tags = ['Evidence'];

const withdrawnItem = z.object({
  ref,
  version: z.number().int(),
  standing: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'The last version before it was withdrawn, to bring back.' }),
  polarity: z.enum(POLARITIES),
  kind: z.enum(EVIDENCE_KINDS),
  text: localText,
  at: instant.meta({ description: 'When it was withdrawn.' }),
  by: author.nullable(),
  why: z.string().nullable(),
});
export type WithdrawnItem = z.infer<typeof withdrawnItem>;

const key = z.string().min(1).max(100);
const originDetail = z.object({
  key,
  label: localText,
  derivedFrom: z.array(z.string()).meta({ description: 'Keys of the origins it was made from.' }),
  version: z.number().int(),
});
export type OriginDetail = z.infer<typeof originDetail>;

export const evidence = {
  origin: procedure('drafts.read')
    .route({ method: 'GET', path: '/origins/{key}', tags, summary: 'An origin of evidence, to be changed' })
    .input(z.object({ key }))
    .output(originDetail),
  changeOrigin: procedure('facts.write')
    .route({
      method: 'PATCH',
      path: '/origins/{key}',
      tags,
      summary: 'Change what an origin is called and what it rests on; a circle is kept and flagged',
    })
    .input(
      z.object({
        key,
        label: localText.optional(),
        derivedFrom: z.array(z.string().max(100)).max(20).optional(),
        ...edit,
      }),
    )
    .output(originDetail),
  restoreOrigin: procedure('facts.write')
    .route({
      method: 'POST',
      path: '/origins/{key}/restore',
      tags,
      summary: 'Bring back an earlier version of an origin, with what it rested on then',
    })
    .input(z.object({ key, to: z.number().int().min(1), ...edit }))
    .output(originDetail),
  originHistory: procedure('drafts.read')
    .route({ method: 'GET', path: '/origins/{key}/history', tags, summary: 'Every version of an origin of evidence' })
    .input(z.object({ key }))
    .output(z.object({ versions: z.array(version).meta({ description: 'Newest first, each with what it changed.' }) })),
  withdrawn: procedure('drafts.read')
    .route({
      method: 'GET',
      path: '/claims/{ref}/evidence/withdrawn',
      tags,
      summary: 'Items of evidence that were taken back from a claim: by whom, when and why',
    })
    .input(z.object({ ref }))
    .output(z.object({ items: z.array(withdrawnItem) })),
  upload: procedure('facts.write')
    .route({
      method: 'POST',
      path: '/evidence/files',
      tags,
      summary: 'Upload a file, to be named in an item of evidence',
      successStatus: 201,
    })
    .input(
      z.object({
        file: z
          .file()
          .meta({ description: 'At most 25 MB: a document, data, a picture or a recording, told by its bytes.' }),
      }),
    )
    .output(
      z.object({
        sha256: z.string(),
        name: z.string(),
        size: z.number().int().meta({ description: 'In bytes.' }),
        kind: z.string().meta({ description: 'As its bytes tell: pdf, png, text …' }),
      }),
    ),
  file: procedure('drafts.read')
    .route({
      method: 'GET',
      path: '/evidence/{ref}/file',
      tags,
      summary: 'The file of an item of evidence, for the desk',
      outputStructure: 'detailed',
    })
    .input(z.object({ ref }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.file() })),
};
