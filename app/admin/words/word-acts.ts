import type { FormAct, Sent } from '@/app/account/form-route';
import { placeOf, restoring } from './Word';

type Client = Awaited<ReturnType<Parameters<FormAct['run']>[2]>>;
type Edited<Words> = { key: string; version: number } & (
  | (Words & { why?: string })
  | { retired: boolean }
  | { to: number }
);

/** What a vocabulary's page and procedures are, and its words as a form sends them. */
type Vocabulary<Held extends { key: string }, Words> = {
  path: string;
  items(api: Client): Promise<readonly Held[]>;
  /** The words of a form over those held, so that languages the form does not show stay. Throws Invalid. */
  words(sent: Sent, held?: Held): Words;
  add(api: Client, word: { key: string } & Words): Promise<unknown>;
  change(api: Client, word: Edited<Words>): Promise<unknown>;
  /** What the form is called that changes words, and what is said when one was added or changed. */
  changing: string;
  done: { added: string; changed: string };
};

/** Where the page of a vocabulary is at a button of a word, on which the focus goes on. */
export const atButton = (path: string, act: string) => (sent: Sent) => `${path}#${placeOf(act, sent.text('key'))}`;

/** The forms every vocabulary has: a word is added, changed, retired and brought back, an earlier version too. Shapes are checked by the procedures. */
export function wordActs<Held extends { key: string }, Words>({
  path,
  changing,
  done,
  ...vocabulary
}: Vocabulary<Held, Words>): Record<string, FormAct> {
  const wordOf = (sent: Sent) => ({ key: sent.text('key'), version: Number(sent.text('version')) });
  const retiring = (retired: boolean): FormAct => ({
    back: atButton(path, 'retire'),
    run: async (sent, _, client) => {
      const word = wordOf(sent);
      await vocabulary.change(await client(), { ...word, retired });
      const flash = { done: retired ? 'wordRetired' : 'wordBack', values: { who: word.key } };
      return { to: atButton(path, 'retire')(sent), flash };
    },
  });
  const turningBack: FormAct = {
    back: (sent) => atButton(path, restoring(Number(sent.text('to'))))(sent),
    run: async (sent, _, client) => {
      const [word, to] = [wordOf(sent), Number(sent.text('to'))];
      await vocabulary.change(await client(), { ...word, to });
      const flash = { done: 'wordAsBefore', values: { who: word.key, version: String(to) } };
      return { to: atButton(path, restoring(to))(sent), flash };
    },
  };
  const adding: FormAct = {
    back: () => `${path}#add`,
    run: async (sent, _, client) => {
      const key = sent.text('key').trim();
      await vocabulary.add(await client(), { key, ...vocabulary.words(sent) });
      return { to: `${path}#add`, flash: { done: done.added, values: { who: key } } };
    },
  };
  const wording: FormAct = {
    back: atButton(path, changing),
    run: async (sent, _, client) => {
      const [word, api, why] = [wordOf(sent), await client(), sent.text('why').trim()];
      const held = (await vocabulary.items(api)).find(({ key }) => key === word.key);
      await vocabulary.change(api, { ...word, ...vocabulary.words(sent, held), ...(why && { why }) });
      return { to: atButton(path, changing)(sent), flash: { done: done.changed, values: { who: word.key } } };
    },
  };
  return { add: adding, [changing]: wording, retire: retiring(true), restore: retiring(false), version: turningBack };
}
