import { server } from '@/lib/domain/server';
import { getDraft, listDrafts, putDraft, removeDraft } from './data';

export const drafts = {
  list: server.drafts.list.handler(({ context }) => listDrafts(context.actor)),
  get: server.drafts.get.handler(({ input, context }) => getDraft(context.actor, input)),
  put: server.drafts.put.handler(({ input, context }) => putDraft(context.actor, input, context.now)),
  remove: server.drafts.remove.handler(({ input, context }) => removeDraft(context.actor, input)),
};
