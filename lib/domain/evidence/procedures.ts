import { getOriginHistory } from '@/lib/domain/history/data';
import { server } from '@/lib/domain/server';
import { addEvidence, changeEvidence, restoreEvidence, withdrawEvidence } from './edit-data';
import { fileOf, keepFile } from './file-data';
import { changeOrigin, getOrigin, restoreOrigin } from './origin-edit-data';
import { listWithdrawn } from './withdrawn-data';

export const evidence = {
  origin: server.evidence.origin.handler(({ input }) => getOrigin(input.key)),
  changeOrigin: server.evidence.changeOrigin.handler(({ input, context }) => changeOrigin(context.actor, input)),
  restoreOrigin: server.evidence.restoreOrigin.handler(({ input, context }) => restoreOrigin(context.actor, input)),
  originHistory: server.evidence.originHistory.handler(({ input }) => getOriginHistory(input.key)),
  withdrawn: server.evidence.withdrawn.handler(({ input }) => listWithdrawn(input.ref)),
  upload: server.evidence.upload.handler(({ input }) => keepFile(input.file)),
  file: server.evidence.file.handler(({ input }) => fileOf(input.ref)),
};

/** What the contract promises of a claim's evidence. */
export const claimEvidence = {
  addEvidence: server.claims.addEvidence.handler(({ input, context }) =>
    addEvidence(context.actor, input, context.now),
  ),
  changeEvidence: server.claims.changeEvidence.handler(({ input, context }) =>
    changeEvidence(context.actor, input, context.now),
  ),
  withdrawEvidence: server.claims.withdrawEvidence.handler(({ input, context }) =>
    withdrawEvidence(context.actor, input, context.now),
  ),
  restoreEvidence: server.claims.restoreEvidence.handler(({ input, context }) =>
    restoreEvidence(context.actor, input, context.now),
  ),
};
