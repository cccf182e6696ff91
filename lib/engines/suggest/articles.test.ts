import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const said = (text: string, language: 'en' | 'zh' = 'en') =>
  suggest(text, { language }).map((s) => [s.speaker?.name ?? null, s.quote]);
const speakers = (text: string) => suggest(text, { language: 'en' }).map((s) => s.speaker?.name ?? null);
const chains = (text: string) => suggest(text, { language: 'en' }).map((s) => s.chain.map(({ agent }) => agent));

describe('who speaks in an article', () => {
  it.each([
    [
      'the place in a dateline is no speaker',
      'PORT ELLERY (Example) — Lampworks on Thursday denied that the wicks had been sold.',
      ['Lampworks'],
    ],
    [
      'what stands between a name and its verb names nobody else',
      'Joe Fitzroy, a trainer named in the article, told reporters that he felt uneasy.',
      ['Joe Fitzroy'],
    ],
    [
      'the place that opens the sentence is not the minister in it',
      'In Budapest, the foreign minister, Péter Sarvari, said the government had no knowledge of it.',
      ['Péter Sarvari'],
    ],
    [
      'whoever asked is not who answers',
      'Norway’s harbour ministry, replying to questions from Reuters, said the claims were baseless.',
      ['Norway’s harbour ministry'],
    ],
    [
      '“he” is the one the sentence before ends with, not who spoke a paragraph ago',
      '“We were asleep,” said Paul Adler.\n\nThe Gazette wrote that the plan had been approved by Gen. Valery Zorin. He denied any knowledge of it.',
      ['Paul Adler', 'Gazette', 'Valery Zorin'],
    ],
    [
      'a firm with the name of its founder is not the founder',
      'Russian software maker Karsky said on Friday that the ban was political. Eugene Karsky, its founder, was abroad. The company said it would appeal.',
      ['Karsky', 'Karsky'],
    ],
    [
      'two of one surname are told apart by their office',
      'Transport Minister Hugo Brandt said the alarm had rung. “It was quiet,” said Paul Brandt, a docker. Brandt, the minister, said later that he had seen the log.',
      ['Hugo Brandt', 'Paul Brandt', 'Hugo Brandt'],
    ],
    [
      'a nameless official stays the same',
      'A senior harbour official said the boom was cut. The official said it had happened twice.',
      ['A senior harbour official', 'A senior harbour official'],
    ],
    [
      '“its ambassador” belongs to whom the sentence before names',
      'Morocco denied the report. Its ambassador in Paris said the paper must bring proof.',
      ['Morocco’s ambassador in Paris'],
    ],
  ])('%s', (_, text, names) => expect(speakers(text)).toEqual(names));

  it('leaves out what somebody was only asked, or did not say', () => {
    expect(
      said('Asked whether he had told the board so, Haddad said he had told them twice.').map(([, q]) => q),
    ).toEqual(['he had told them twice']);
    expect(said('The institute did not respond to a request for comment.')).toEqual([]);
    expect(said('Judit Varga declined to say whether she had signed the warrants.')).toEqual([]);
  });

  it.each([
    ['India’s harbour minister told parliament there was no substance behind it.', 'there was no substance behind it'],
    ['The firm said at the time it was not aware of any theft.', 'it was not aware of any theft'],
    [
      'The Gazette reported that the chips had reached 30 firms, citing 17 people familiar with the matter.',
      'the chips had reached 30 firms',
    ],
    ['Ines Okafor said that was beneath him.', 'that was beneath him'],
  ])('%s: only what was said', (text, words) => expect(said(text).map(([, quote]) => quote)).toEqual([words]));

  it('keeps a quotation together that runs over three paragraphs', () => {
    const text =
      '“The alarm rang,” Hugo Brandt told parliament. “Nobody came.\n\n“Nobody came at four, and nobody came at five.\n\n“Let it be shown.”';
    expect(speakers(text)).toEqual(['Hugo Brandt', 'Hugo Brandt', 'Hugo Brandt', 'Hugo Brandt']);
  });

  it.each([
    [
      'The Gazette reported that the lamp had failed, citing two keepers of the tower.',
      [['The Gazette', 'two keepers of the tower']],
    ],
    [
      'Wang Yi urged both sides to “avoid misjudgments of any kind,” according to a ministry readout quoted by Xinhua.',
      [['Xinhua', 'a ministry readout', 'Wang Yi']],
    ],
    ['“They asked me if I slept,” Ann Lee told the Risky Harbour podcast.', [['the Risky Harbour podcast', 'Ann Lee']]],
  ])('%s: through whom', (text, agents) =>
    expect(chains(text).map((chain) => chain.map((a) => a.replace(/^Gazette/, 'The Gazette')))).toEqual(agents),
  );
});

describe('a Chinese article', () => {
  it.each([
    [
      '电头不是说话人',
      '【示例社旧金山10月5日电】美国服务器厂商灯塔公司5日发表声明，否认其灯芯遭调换。',
      [['美国服务器厂商灯塔公司', '其灯芯遭调换']],
    ],
    [
      '第二个动词另起一条',
      '发言人佩科夫指出，文章值得进行国际调查，但他同时承认，不能把它当作第一手来源。',
      [
        ['佩科夫', '文章值得进行国际调查'],
        ['佩科夫', '不能把它当作第一手来源'],
      ],
    ],
    ['职务加姓名加冒号', '外交部发言人扎哈罗娃：对方必须作出解释。', [['扎哈罗娃', '对方必须作出解释。']]],
    ['被问到的不是言论', '被問到公司是否應要求監視用戶時，周受明答稱：「沒有。」', [['周受明', '沒有。']]],
    ['只有一部分在引号里', '委员会发言人沃森回应说，这“完全是虚假和捏造的”。', [['沃森', '这“完全是虚假和捏造的”']]],
  ])('%s', (_, text, statements) => expect(said(text, 'zh')).toEqual(statements));
});
