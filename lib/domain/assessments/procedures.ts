import { server } from '@/lib/domain/server';
import { listAdditions, passAdditions } from './additions-data';
import { getAssessment, listQueue } from './data';
import {
  changeAssessment,
  draftAssessment,
  publishAssessment,
  returnAssessment,
  submitAssessment,
  takeBackAssessment,
} from './edit-data';

const desk = server.assessments;

export const assessments = {
  draft: desk.draft.handler(({ input, context }) => draftAssessment(context.actor, input)),
  change: desk.change.handler(({ input, context }) => changeAssessment(context.actor, input)),
  submit: desk.submit.handler(({ input, context }) => submitAssessment(context.actor, input)),
  takeBack: desk.takeBack.handler(({ input, context }) => takeBackAssessment(context.actor, input)),
  publish: desk.publish.handler(({ input, context }) => publishAssessment(context.actor, input)),
  giveBack: desk.giveBack.handler(({ input, context }) => returnAssessment(context.actor, input)),
  queue: desk.queue.handler(({ input, context }) => listQueue(context.actor, input.mine === 'yes')),
  additions: desk.additions.handler(({ context }) => listAdditions(context.actor)),
  pass: desk.pass.handler(({ input, context }) => passAdditions(context.actor, input)),
  get: desk.get.handler(({ input }) => getAssessment(input.ref)),
};
