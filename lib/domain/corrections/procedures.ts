import { server } from '@/lib/domain/server';
import { listCorrections } from './data';
import { acceptReport, dismissReport, listReports, reportError } from './report-data';

const log = server.corrections;

export const corrections = {
  list: log.list.handler(({ input }) => listCorrections(input)),
  report: log.report.handler(({ input, context }) => reportError(input, context)),
  reports: log.reports.handler(({ input }) => listReports(input.state)),
  accept: log.accept.handler(({ input, context }) => acceptReport(context.actor, input)),
  dismiss: log.dismiss.handler(({ input, context }) => dismissReport(context.actor, input)),
};
