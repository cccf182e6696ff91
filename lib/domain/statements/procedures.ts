import { server } from '@/lib/domain/server';
import { getStatement } from './data';
import { createStatement, restoreStatement, updateStatement, withdrawStatement } from './edit-data';

export const statements = {
  get: server.statements.get.handler(({ input, context }) => getStatement(context.actor, input, context.now)),
  create: server.statements.create.handler(({ input, context }) => createStatement(context.actor, input, context.now)),
  update: server.statements.update.handler(({ input, context }) => updateStatement(context.actor, input, context.now)),
  withdraw: server.statements.withdraw.handler(({ input, context }) =>
    withdrawStatement(context.actor, input, context.now),
  ),
  restore: server.statements.restore.handler(({ input, context }) =>
    restoreStatement(context.actor, input, context.now),
  ),
};
