import { server } from '@/lib/domain/server';
import { takeFile } from './data';
import { originOf } from './origin-data';

export const imports = {
  origin: server.imports.origin.handler(async ({ input }) => ({
    origin: input.sha256 === undefined ? null : await originOf(input.sha256),
  })),
  take: server.imports.take.handler(async ({ input, context }) =>
    takeFile(context.actor, new Uint8Array(await input.file.arrayBuffer()), {
      store: input.store === 'yes',
      conflicts: input.conflicts,
      case: input.case,
      mapping: input.mapping,
      choices: input.choices,
      language: context.language,
      now: context.now(),
    }),
  ),
};
