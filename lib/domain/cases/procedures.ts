import { server } from '@/lib/domain/server';
import { getCase, listCases } from './data';

export const cases = {
  list: server.cases.list.handler(({ input, context }) => listCases(context.actor, input, context.now)),
  get: server.cases.get.handler(({ input, context }) => getCase(context.actor, input, context.now)),
};
