import { server } from '@/lib/domain/server';
import { getClaim } from './data';
import { listClaims } from './list-data';

export const claims = {
  list: server.claims.list.handler(({ input, context }) =>
    listClaims(context.actor, input, { language: input.lang ?? context.language }),
  ),
  get: server.claims.get.handler(({ input, context }) => getClaim(context.actor, input, context.now)),
};
