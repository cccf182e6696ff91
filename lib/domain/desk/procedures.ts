import { server } from '@/lib/domain/server';
import { finishWork, listPeople, listWork } from './data';
import { countWaits } from './waits-data';

export const desk = {
  people: server.desk.people.handler(({ context }) => listPeople(context.actor)),
  work: server.desk.work.handler(({ context }) => listWork(context.actor)),
  waits: server.desk.waits.handler(({ context }) => countWaits(context.actor)),
  finish: server.desk.finish.handler(({ input, context }) => finishWork(context.actor, input, context.now)),
};
