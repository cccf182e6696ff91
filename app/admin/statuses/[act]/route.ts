import { type FormAct, formRoute, type Sent } from '@/app/account/form-route';
import { sentText } from '@/app/admin/words/sent-text';
import { placeOf } from '@/app/admin/words/Word';
import type { ManagedStatus } from '@/lib/domain/vocabulary/contract';

/** The page at the button that was pressed, where the focus goes on. */
const at = (act: string) => (sent: Sent) => `/admin/statuses#${placeOf(act, sent.text('key'))}`;

const wordsOf = (sent: Sent, held?: ManagedStatus) => ({
  label: sentText(sent, 'label', held?.label, 'label-'),
  definition: sentText(sent, 'definition', held?.definition, 'definition-'),
  rating: sent.text('rating') === '' ? null : Number(sent.text('rating')),
});

const retiring = (retired: boolean): FormAct => ({
  back: at('retire'),
  run: async (sent, _, client) => {
    const key = sent.text('key');
    await (await client()).vocabulary.changeStatus({ key, version: Number(sent.text('version')), retired });
    return { to: at('retire')(sent), flash: { done: retired ? 'topicRetired' : 'topicBack', values: { who: key } } };
  },
});

/** One place up or down; at the end of its way the focus goes to the button that is left. */
const moving = (by: -1 | 1): FormAct => ({
  back: at(by < 0 ? 'up' : 'down'),
  run: async (sent, _, client) => {
    const [key, api] = [sent.text('key'), await client()];
    const keys = (await api.vocabulary.statuses({})).items.map((status) => status.key);
    const from = keys.indexOf(key);
    const to = Math.min(Math.max(from + by, 0), keys.length - 1);
    if (from >= 0) await api.vocabulary.orderStatuses({ keys: keys.toSpliced(from, 1).toSpliced(to, 0, key) });
    const left = to === 0 ? 'down' : to === keys.length - 1 ? 'up' : by < 0 ? 'up' : 'down';
    return { to: at(left)(sent), flash: { done: 'moved', values: { who: key } } };
  },
});

/** The forms of the statuses' page. Shapes are checked by the procedures. */
const ACTS: Record<string, FormAct> = {
  add: {
    back: () => '/admin/statuses#add',
    run: async (sent, _, client) => {
      const key = sent.text('key').trim();
      await (await client()).vocabulary.addStatus({ key, ...wordsOf(sent) });
      return { to: '/admin/statuses#add', flash: { done: 'statusAdded', values: { who: key } } };
    },
  },
  change: {
    back: at('change'),
    run: async (sent, _, client) => {
      const [key, api, why] = [sent.text('key'), await client(), sent.text('why').trim()];
      const held = (await api.vocabulary.statuses({})).items.find((status) => status.key === key);
      const words = wordsOf(sent, held);
      await api.vocabulary.changeStatus({ key, version: Number(sent.text('version')), ...words, ...(why && { why }) });
      return { to: at('change')(sent), flash: { done: 'statusChanged', values: { who: key } } };
    },
  },
  retire: retiring(true),
  restore: retiring(false),
  up: moving(-1),
  down: moving(1),
};

export const POST = formRoute(ACTS);
