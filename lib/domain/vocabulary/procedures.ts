import { server } from '@/lib/domain/server';
import { getVocabulary } from './data';
import { addTopic, changeTopic, listTopics } from './topic-data';

export const vocabulary = {
  get: server.vocabulary.get.handler(({ input, context }) => getVocabulary(context.actor, input, context.now)),
  topics: server.vocabulary.topics.handler(() => listTopics()),
  addTopic: server.vocabulary.addTopic.handler(({ input, context }) => addTopic(context.actor, input)),
  changeTopic: server.vocabulary.changeTopic.handler(({ input, context }) => changeTopic(context.actor, input)),
};
