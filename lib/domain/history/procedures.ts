import { server } from '@/lib/domain/server';
import { getHistory, getVersion } from './data';

export const history = {
  get: server.history.get.handler(({ input }) => getHistory(input.ref)),
  version: server.history.version.handler(({ input }) => getVersion(input.ref)),
};
