import { type FormAct, formRoute, type Sent } from '@/app/account/form-route';
import { sentText } from '@/app/admin/words/sent-text';
import { placeOf } from '@/app/admin/words/Word';

/** The page at the button that was pressed, where the focus goes on. */
const at = (act: string) => (sent: Sent) => `/admin/topics#${placeOf(act, sent.text('key'))}`;

const retiring = (retired: boolean): FormAct => ({
  back: at('retire'),
  run: async (sent, _, client) => {
    const key = sent.text('key');
    await (await client()).vocabulary.changeTopic({ key, version: Number(sent.text('version')), retired });
    return { to: at('retire')(sent), flash: { done: retired ? 'topicRetired' : 'topicBack', values: { who: key } } };
  },
});

/** The forms of the topics' page. Shapes are checked by the procedures. */
const ACTS: Record<string, FormAct> = {
  add: {
    back: () => '/admin/topics#add',
    run: async (sent, _, client) => {
      const key = sent.text('key').trim();
      await (await client()).vocabulary.addTopic({ key, label: sentText(sent, 'label') });
      return { to: '/admin/topics#add', flash: { done: 'topicAdded', values: { who: key } } };
    },
  },
  rename: {
    back: at('rename'),
    run: async (sent, _, client) => {
      const [key, api] = [sent.text('key'), await client()];
      const held = (await api.vocabulary.topics({})).items.find((topic) => topic.key === key);
      const label = sentText(sent, 'label', held?.label);
      await api.vocabulary.changeTopic({ key, version: Number(sent.text('version')), label });
      return { to: at('rename')(sent), flash: { done: 'topicRenamed', values: { who: key } } };
    },
  },
  retire: retiring(true),
  restore: retiring(false),
};

export const POST = formRoute(ACTS);
