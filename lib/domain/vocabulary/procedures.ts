import { server } from '@/lib/domain/server';
import { getVocabulary } from './data';
import { addStatus, changeStatus, listStatuses, orderStatuses } from './status-data';
import { addTopic, changeTopic, listTopics } from './topic-data';

export const vocabulary = {
  get: server.vocabulary.get.handler(({ input, context }) => getVocabulary(context.actor, input, context.now)),
  topics: server.vocabulary.topics.handler(() => listTopics()),
  addTopic: server.vocabulary.addTopic.handler(({ input, context }) => addTopic(context.actor, input)),
  changeTopic: server.vocabulary.changeTopic.handler(({ input, context }) => changeTopic(context.actor, input)),
  statuses: server.vocabulary.statuses.handler(() => listStatuses()),
  addStatus: server.vocabulary.addStatus.handler(({ input, context }) => addStatus(context.actor, input)),
  changeStatus: server.vocabulary.changeStatus.handler(({ input, context }) => changeStatus(context.actor, input)),
  orderStatuses: server.vocabulary.orderStatuses.handler(({ input, context }) =>
    orderStatuses(context.actor, input.keys),
  ),
};
