import { server } from '@/lib/domain/server';
import { listChanges } from './data';

export const feeds = {
  changes: server.feeds.changes.handler(({ input, context }) => listChanges(input, input.lang ?? context.language)),
};
