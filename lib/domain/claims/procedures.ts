import { server } from '@/lib/domain/server';
import { changeManyClaims, takeBackBulk } from './bulk-data';
import { getClaim } from './data';
import { createClaim, restoreClaim, updateClaim } from './edit-data';
import { listing } from './listing';
import { listTakenBack, markOmission, restoreOmission, unmarkOmission } from './omission-data';
import { mergeClaim, splitClaim } from './proposal-data';
import { changeRelation, listUntied, restoreRelation } from './relation-data';
import { relateClaims, unrelateClaims } from './tie-data';

const claim = server.claims;

export const claims = {
  list: claim.list.handler(listing),
  get: claim.get.handler(({ input, context }) => getClaim(context.actor, input, context.now)),
  create: claim.create.handler(({ input, context }) => createClaim(context.actor, input, context.now)),
  update: claim.update.handler(({ input, context }) => updateClaim(context.actor, input, context.now)),
  restore: claim.restore.handler(({ input, context }) => restoreClaim(context.actor, input, context.now)),
  split: claim.split.handler(({ input, context }) => splitClaim(context.actor, input, context.now)),
  merge: claim.merge.handler(({ input, context }) => mergeClaim(context.actor, input, context.now)),
  relate: claim.relate.handler(({ input, context }) => relateClaims(context.actor, input, context.now)),
  unrelate: claim.unrelate.handler(({ input, context }) => unrelateClaims(context.actor, input, context.now)),
  changeRelation: claim.changeRelation.handler(({ input, context }) =>
    changeRelation(context.actor, input, context.now),
  ),
  restoreRelation: claim.restoreRelation.handler(({ input, context }) =>
    restoreRelation(context.actor, input, context.now),
  ),
  untied: claim.untied.handler(({ input }) => listUntied(input.ref)),
  omit: claim.omit.handler(({ input, context }) => markOmission(context.actor, input, context.now)),
  unomit: claim.unomit.handler(({ input, context }) => unmarkOmission(context.actor, input, context.now)),
  restoreOmission: claim.restoreOmission.handler(({ input, context }) =>
    restoreOmission(context.actor, input, context.now),
  ),
  omissionsTakenBack: claim.omissionsTakenBack.handler(({ input }) => listTakenBack(input.ref)),
  bulk: claim.bulk.handler(({ input, context }) => changeManyClaims(context.actor, input)),
  takeBackBulk: claim.takeBackBulk.handler(({ input, context }) => takeBackBulk(context.actor, input)),
};
