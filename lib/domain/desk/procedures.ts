import { server } from '@/lib/domain/server';
import { finishWork, listPeople, listWork } from './data';

export const desk = {
  people: server.desk.people.handler(({ context }) => listPeople(context.actor)),
  work: server.desk.work.handler(({ context }) => listWork(context.actor)),
  finish: server.desk.finish.handler(({ input, context }) => finishWork(context.actor, input, context.now)),
};
