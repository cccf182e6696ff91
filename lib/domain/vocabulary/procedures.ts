import { server } from '@/lib/domain/server';
import { getVocabulary } from './data';

export const vocabulary = {
  get: server.vocabulary.get.handler(({ input, context }) => getVocabulary(context.actor, input, context.now)),
};
