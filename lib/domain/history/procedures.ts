import { server } from '@/lib/domain/server';
import { getHistory } from './data';

export const history = {
  get: server.history.get.handler(({ input, context }) => getHistory(input.ref, context.now)),
};
