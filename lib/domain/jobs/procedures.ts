import { server } from '@/lib/domain/server';
import { cancelJob, getJob } from './data';

export const jobs = {
  get: server.jobs.get.handler(({ input, context }) => getJob(context.actor, input.id)),
  cancel: server.jobs.cancel.handler(({ input, context }) => cancelJob(context.actor, input.id)),
};
