import { startJob } from '@/lib/domain/jobs/data';
import { server } from '@/lib/domain/server';
import { AUDIT_JOB } from './data';
import { listAudit, peopleOfAudit } from './list-data';

const each = server.audit;

export const audit = {
  list: each.list.handler(({ input }) => listAudit(input)),
  people: each.people.handler(() => peopleOfAudit()),
  check: each.check.handler(({ context }) => startJob(context.actor, AUDIT_JOB, {})),
};
