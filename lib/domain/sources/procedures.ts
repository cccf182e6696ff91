import { server } from '@/lib/domain/server';
import { getCapture } from './capture-data';
import { getSource } from './data';
import { listSources } from './list-data';

export const sources = {
  list: server.sources.list.handler(({ input, context }) => listSources(context.actor, input, context.now)),
  get: server.sources.get.handler(({ input, context }) => getSource(context.actor, input, context.now)),
  capture: server.sources.capture.handler(({ input, context }) => getCapture(context.actor, input, context.now)),
};
