import { type FormAct, formRoute, type Sent } from '@/app/account/form-route';
import type { LocalText } from '@/lib/domain/values';
import { Invalid } from '@/lib/platform/errors';

const back = () => '/admin/topics';

/** The names as typed over those held, so that languages the form does not show stay. Throws Invalid for none. */
function labelOf(sent: Sent, held: LocalText = {}): LocalText {
  const typed = { ...held, en: sent.text('en').trim(), zh: sent.text('zh').trim() };
  const label = Object.fromEntries(Object.entries(typed).filter(([, name]) => name));
  if (Object.keys(label).length === 0) throw new Invalid('Write a name.', 'label');
  return label;
}

const retiring = (retired: boolean): FormAct => ({
  back,
  run: async (sent, _, client) => {
    const key = sent.text('key');
    await (await client()).vocabulary.changeTopic({ key, version: Number(sent.text('version')), retired });
    return { to: back(), flash: { done: retired ? 'topicRetired' : 'topicBack', values: { who: key } } };
  },
});

/** The forms of the topics' page. Shapes are checked by the procedures. */
const ACTS: Record<string, FormAct> = {
  add: {
    back,
    run: async (sent, _, client) => {
      const key = sent.text('key').trim();
      await (await client()).vocabulary.addTopic({ key, label: labelOf(sent) });
      return { to: back(), flash: { done: 'topicAdded', values: { who: key } } };
    },
  },
  rename: {
    back,
    run: async (sent, _, client) => {
      const [key, api] = [sent.text('key'), await client()];
      const held = (await api.vocabulary.topics({})).items.find((topic) => topic.key === key);
      const label = labelOf(sent, held?.label);
      await api.vocabulary.changeTopic({ key, version: Number(sent.text('version')), label });
      return { to: back(), flash: { done: 'topicRenamed', values: { who: key } } };
    },
  },
  retire: retiring(true),
  restore: retiring(false),
};

export const POST = formRoute(ACTS);
