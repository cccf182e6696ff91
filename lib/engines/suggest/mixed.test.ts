import { describe, expect, it } from 'vitest';
import { suggest } from './suggest';

const said = (text: string, language?: 'en' | 'zh') =>
  suggest(text, language ? { language } : {}).map((s) => [s.speaker?.name ?? null, s.quote, s.mode]);

const ENGLISH = `John Calloway, the port’s director, said the radar had never sent data abroad.

“We have looked at every packet,” Calloway said.`;
const CHINESE = `中国驻金斯敦大使馆发言人李敏表示，有关指控毫无根据。她强调：“中国一贯反对网络攻击。”`;

describe('a text of two languages', () => {
  it('reads a Chinese paragraph within an English text as Chinese, and the English ones as if it were not there', () => {
    const text = `${ENGLISH}\n\n${CHINESE}\n\nHe would wait for the report, Calloway said.`;
    for (const language of [undefined, 'en', 'zh'] as const)
      expect(said(text, language)).toEqual([
        ['John Calloway', 'the radar had never sent data abroad', 'paraphrased'],
        ['John Calloway', 'We have looked at every packet,', 'verbatim'],
        ['李敏', '有关指控毫无根据', 'paraphrased'],
        ['李敏', '中国一贯反对网络攻击。', 'verbatim'],
        ['John Calloway', 'He would wait for the report', 'paraphrased'],
      ]);
    for (const s of suggest(text)) {
      expect(text.slice(s.start, s.end)).toBe(s.quote);
      expect(s.speaker && text.slice(s.speaker.start, s.speaker.end)).toBe(s.speaker?.mention);
    }
  });

  it('reads an English paragraph within a Chinese text as English', () => {
    const text = `${CHINESE}\n${ENGLISH}\n李敏说，中方将继续关注。`;
    expect(said(text, 'zh').map(([name]) => name)).toEqual(['李敏', '李敏', 'John Calloway', 'John Calloway', '李敏']);
  });

  it('gives a surname in Latin letters the full name that the other language has', () => {
    expect(said(`${ENGLISH}\n\nCalloway后来承认，港口没有查过旧设备。`).at(-1)).toEqual([
      'John Calloway',
      '港口没有查过旧设备',
      'paraphrased',
    ]);
    const gloss = '专家约翰·史密斯（John Smith）认为，报告并不可靠。\nThe report was late, Smith told the BBC.';
    expect(said(gloss).at(-1)?.[0]).toBe('John Smith');
  });

  it('offers a Chinese quotation within an English sentence whole', () => {
    expect(said('The embassy’s statement read: “中方坚决反对毫无根据的指责，希望有关方面停止炒作。”')).toEqual([
      ['The embassy’s statement', '中方坚决反对毫无根据的指责，希望有关方面停止炒作。', 'verbatim'],
    ]);
  });

  it('leaves an English quotation that stands alone to the Chinese speaker before it', () => {
    expect(said(`${CHINESE}\n专家马丁写道：\n“We have never seen such a device, and we never will.”`).at(-1)).toEqual([
      '马丁',
      'We have never seen such a device, and we never will.',
      'verbatim',
    ]);
  });

  it('changes nothing for a Chinese name or title in an English sentence, or an English one in a Chinese', () => {
    const named = (name: string, book: string) =>
      `Wang Yi${name} said the claims were absurd. The book${book} was withdrawn, he added.`;
    const shape = (text: string) => suggest(text).map((s) => [s.speaker?.name, s.mode, s.rule]);
    expect(shape(named(' (王毅)', ', 《网络战争的真相与谎言》,'))).toEqual(shape(named('', ' here')));
    expect(said('华为CEO Victor Liang表示，MateBook pro的销量没有下降。')).toEqual([
      ['Victor Liang', 'MateBook pro的销量没有下降', 'paraphrased'],
    ]);
  });

  it('does not read Japanese or Korean as Chinese', () => {
    const japanese = '外務省の報道官は、中国の指摘は事実に反すると説明した。通信省は調査を続けると表示している。';
    const korean = '외교부 대변인은 中國 측의 주장이 사실이 아니라고 말했다.';
    for (const text of [japanese, korean])
      for (const language of [undefined, 'zh'] as const)
        expect(suggest(text, language ? { language } : {}).filter((s) => s.rule.startsWith('zh-'))).toEqual([]);
    expect(said(`${CHINESE}\n${japanese}`)).toEqual(said(CHINESE));
  });
});
