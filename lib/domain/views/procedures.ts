import { server } from '@/lib/domain/server';
import { listViews, removeView, saveView } from './data';

export const views = {
  list: server.views.list.handler(({ context }) => listViews(context.actor)),
  save: server.views.save.handler(({ input, context }) => saveView(context.actor, input)),
  remove: server.views.remove.handler(({ input, context }) => removeView(context.actor, input)),
};
