import { server } from '@/lib/domain/server';
import { listWaiting, passWaiting, returnWaiting } from './data';
import { takeBackProposal } from './lineage-data';

const desk = server.waiting;

export const waiting = {
  list: desk.list.handler(({ input, context }) => listWaiting(context.actor, input)),
  pass: desk.pass.handler(({ input, context }) => passWaiting(context.actor, input)),
  takeBack: desk.takeBack.handler(({ input, context }) => takeBackProposal(context.actor, input)),
  giveBack: desk.giveBack.handler(({ input, context }) => returnWaiting(context.actor, input)),
};
