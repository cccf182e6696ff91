import { type FormAct, formRoute } from '@/app/account/form-route';
import { sentText } from '@/app/admin/words/sent-text';
import { atButton, wordActs } from '@/app/admin/words/word-acts';
import type { ManagedStatus } from '@/lib/domain/vocabulary/contract';

const PATH = '/admin/statuses';

/** One place up or down; at the end of its way the focus goes to the button that is left. */
const moving = (by: -1 | 1): FormAct => ({
  back: atButton(PATH, by < 0 ? 'up' : 'down'),
  run: async (sent, _, client) => {
    const [key, api] = [sent.text('key'), await client()];
    const keys = (await api.vocabulary.statuses({})).items.map((status) => status.key);
    const from = keys.indexOf(key);
    const to = Math.min(Math.max(from + by, 0), keys.length - 1);
    if (from >= 0) await api.vocabulary.orderStatuses({ keys: keys.toSpliced(from, 1).toSpliced(to, 0, key) });
    const last = to === 0 ? 'down' : to === keys.length - 1 ? 'up' : null;
    return {
      to: atButton(PATH, last ?? (by < 0 ? 'up' : 'down'))(sent),
      flash: { done: 'moved', values: { who: key } },
    };
  },
});

/** The forms of the statuses' page. */
export const POST = formRoute({
  ...wordActs({
    path: PATH,
    items: async (api) => (await api.vocabulary.statuses({})).items,
    words: (sent, held?: ManagedStatus) => ({
      label: sentText(sent, 'label', held?.label, 'label-'),
      definition: sentText(sent, 'definition', held?.definition, 'definition-'),
      rating: sent.text('rating') === '' ? null : Number(sent.text('rating')),
    }),
    add: (api, word) => api.vocabulary.addStatus(word),
    change: (api, word) => api.vocabulary.changeStatus(word),
    changing: 'change',
    done: { added: 'statusAdded', changed: 'statusChanged' },
  }),
  up: moving(-1),
  down: moving(1),
});
