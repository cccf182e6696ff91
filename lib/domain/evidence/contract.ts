import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
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

export const evidence = {
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
