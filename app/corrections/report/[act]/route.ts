import { type FormAct, formRoute } from '@/app/account/form-route';
import { address } from '@/app/search-params';

/** Letters of what somebody wrote that are handed back when it could not be kept: three bytes each in Chinese. */
const KEPT = 700;

const send: FormAct = {
  keep: KEPT,
  back: (sent) => address('/corrections/report', { about: sent.text('about') }),
  run: async (sent, _, client) => {
    const [about, words, evidence] = [sent.text('about').trim(), sent.text('words'), sent.text('evidence')];
    await (await client()).corrections.report({
      ...(about ? { about } : {}),
      words,
      evidence,
      name: sent.text('name'),
      contact: sent.text('contact'),
    });
    return { to: '/corrections/report', flash: { done: 'sent' } };
  },
};

export const POST = formRoute({ send });
