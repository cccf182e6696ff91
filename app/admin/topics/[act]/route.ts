import { formRoute } from '@/app/account/form-route';
import { sentText } from '@/app/admin/words/sent-text';
import { wordActs } from '@/app/admin/words/word-acts';
import type { ManagedTopic } from '@/lib/domain/vocabulary/contract';

/** The forms of the topics' page. */
export const POST = formRoute(
  wordActs({
    path: '/admin/topics',
    items: async (api) => (await api.vocabulary.topics({})).items,
    words: (sent, held?: ManagedTopic) => ({ label: sentText(sent, 'label', held?.label) }),
    add: (api, word) => api.vocabulary.addTopic(word),
    change: (api, word) => api.vocabulary.changeTopic(word),
    changing: 'rename',
    done: { added: 'topicAdded', changed: 'topicRenamed' },
  }),
);
