import { server } from '@/lib/domain/server';
import { getCase, listCases } from './data';
import { createCase, restoreCase, updateCase } from './edit-data';

export const cases = {
  list: server.cases.list.handler(({ input, context }) => listCases(context.actor, input, context.now)),
  get: server.cases.get.handler(({ input, context }) => getCase(context.actor, input, context.now)),
  create: server.cases.create.handler(({ input, context }) => createCase(context.actor, input, context.now)),
  update: server.cases.update.handler(({ input, context }) => updateCase(context.actor, input, context.now)),
  restore: server.cases.restore.handler(({ input, context }) => restoreCase(context.actor, input, context.now)),
};
