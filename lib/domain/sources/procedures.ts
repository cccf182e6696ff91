import { startJob } from '@/lib/domain/jobs/data';
import { server } from '@/lib/domain/server';
import { sameAddress } from './alike-data';
import { getCapture } from './capture-data';
import { takeCapture, updateSource } from './capture-edit-data';
import { getSource } from './data';
import { listSources } from './list-data';
import { FETCH_JOB } from './original-data';
import { previewCapture } from './preview-data';
import { confirmAnchors, getRecaptureReport } from './recapture-data';
import { restoreSource } from './restore-data';

export const sources = {
  list: server.sources.list.handler(({ input, context }) => listSources(context.actor, input, context.now)),
  get: server.sources.get.handler(({ input, context }) => getSource(context.actor, input, context.now)),
  capture: server.sources.capture.handler(({ input, context }) => getCapture(context.actor, input, context.now)),
  fetch: server.sources.fetch.handler(({ input, context }) => startJob(context.actor, FETCH_JOB, input)),
  preview: server.sources.preview.handler(({ input, context }) => previewCapture(context.actor, input)),
  atAddress: server.sources.atAddress.handler(async ({ input }) => ({ onRecord: await sameAddress(input.url) })),
  take: server.sources.take.handler(({ input, context }) => takeCapture(context.actor, input)),
  update: server.sources.update.handler(({ input, context }) => updateSource(context.actor, input, context.now)),
  restore: server.sources.restore.handler(({ input, context }) => restoreSource(context.actor, input, context.now)),
  recaptureReport: server.sources.recaptureReport.handler(({ input, context }) =>
    getRecaptureReport(context.actor, input),
  ),
  confirmAnchors: server.sources.confirmAnchors.handler(({ input, context }) => confirmAnchors(context.actor, input)),
};
