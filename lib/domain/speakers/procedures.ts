import { server } from '@/lib/domain/server';
import { getSpeaker } from './data';
import { createSpeaker, restoreSpeaker, updateSpeaker } from './edit-data';
import { listSpeakers } from './list-data';

export const speakers = {
  list: server.speakers.list.handler(({ input, context }) => listSpeakers(context.actor, input, context.now)),
  get: server.speakers.get.handler(({ input, context }) => getSpeaker(context.actor, input, context.now)),
  update: server.speakers.update.handler(({ input, context }) => updateSpeaker(context.actor, input, context.now)),
  restore: server.speakers.restore.handler(({ input, context }) => restoreSpeaker(context.actor, input, context.now)),
  create: server.speakers.create.handler(({ input, context }) => createSpeaker(context.actor, input, context.now)),
};
