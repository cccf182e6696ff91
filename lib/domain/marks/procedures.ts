import { server } from '@/lib/domain/server';
import { createMark, listMarks, withdrawMark } from './data';

export const marks = {
  list: server.marks.list.handler(({ input }) => listMarks(input)),
  create: server.marks.create.handler(({ input, context }) => createMark(context.actor, input)),
  withdraw: server.marks.withdraw.handler(({ input, context }) => withdrawMark(context.actor, input)),
};
