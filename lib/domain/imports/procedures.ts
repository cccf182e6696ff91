import { server } from '@/lib/domain/server';
import { takeFile } from './data';

export const imports = {
  take: server.imports.take.handler(async ({ input, context }) =>
    takeFile(context.actor, new Uint8Array(await input.file.arrayBuffer()), {
      store: input.store === 'yes',
      conflicts: input.conflicts,
      case: input.case,
      mapping: input.mapping,
      now: context.now(),
    }),
  ),
};
