import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { ref } from '@/lib/domain/values';

const tags = ['Evidence'];

export const evidence = {
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
