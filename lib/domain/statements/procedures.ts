import { server } from '@/lib/domain/server';
import { getStatement } from './data';

export const statements = {
  get: server.statements.get.handler(({ input, context }) => getStatement(context.actor, input, context.now)),
};
