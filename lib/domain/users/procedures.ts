import { server } from '@/lib/domain/server';
import {
  changePassword,
  createToken,
  endSession,
  getMe,
  listSessions,
  listTokens,
  revokeToken,
  updateMe,
} from './account-data';
import { addUser, listAuthors, listUsers, resetLink, setDisabled, setRole } from './data';

const { users: on } = server;

export const users = {
  me: on.me.handler(({ context }) => getMe(context.actor)),
  update: on.update.handler(({ input, context }) => updateMe(context.actor, input)),
  changePassword: on.changePassword.handler(({ input, context }) => changePassword(context.actor, input, context.now)),
  sessions: on.sessions.handler(({ context }) => listSessions(context.actor, context.now)),
  endSession: on.endSession.handler(({ input, context }) => endSession(context.actor, input)),
  tokens: on.tokens.handler(({ context }) => listTokens(context.actor)),
  createToken: on.createToken.handler(({ input, context }) => createToken(context.actor, input, context.now)),
  revokeToken: on.revokeToken.handler(({ input, context }) => revokeToken(context.actor, input, context.now)),
  list: on.list.handler(({ context }) => listUsers(context.actor)),
  add: on.add.handler(({ input, context }) => addUser(context.actor, input, context.now)),
  setRole: on.setRole.handler(({ input, context }) => setRole(context.actor, input)),
  setDisabled: on.setDisabled.handler(({ input, context }) => setDisabled(context.actor, input, context.now)),
  reset: on.reset.handler(({ input, context }) => resetLink(context.actor, input, context.now)),
  authors: on.authors.handler(({ context }) => listAuthors(context.actor)),
};
