import { proposedFile } from '@/lib/domain/imports/proposal-data';
import { server } from '@/lib/domain/server';
import { listWaiting, passWaiting, returnWaiting } from './data';
import { waitingMark } from './mark-data';
import { takeBackProposal } from './proposals-data';

const desk = server.waiting;

export const waiting = {
  list: desk.list.handler(({ input, context }) => listWaiting(context.actor, input, context.language)),
  mark: desk.mark.handler(async () => ({ mark: await waitingMark() })),
  pass: desk.pass.handler(({ input, context }) => passWaiting(context.actor, input, context.language)),
  takeBack: desk.takeBack.handler(({ input, context }) => takeBackProposal(context.actor, input)),
  giveBack: desk.giveBack.handler(({ input, context }) => returnWaiting(context.actor, input)),
  file: desk.file.handler(({ input }) => proposedFile(input.id)),
};
