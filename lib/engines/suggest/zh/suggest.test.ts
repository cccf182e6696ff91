import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const all = (text: string) => suggest(text, { language: 'zh' }).map((s) => [s.mode, s.quote, s.speaker?.name ?? null]);

describe('Chinese statements', () => {
  it.each([
    ['冒号加引号', '李明说：“我们检查了每一个阀门。”', [['verbatim', '我们检查了每一个阀门。', '李明']]],
    [
      '引号在前',
      '“我们检查过阀门，”李明说，“没有发现问题。”',
      [
        ['verbatim', '我们检查过阀门，', '李明'],
        ['verbatim', '没有发现问题。', '李明'],
      ],
    ],
    [
      '转述',
      '外交部发言人王芳在例行记者会上表示，中方一贯遵守国际法。',
      [['paraphrased', '中方一贯遵守国际法', '王芳']],
    ],
    ['没有引号的冒号', '李明：我们检查了每一个阀门。', [['verbatim', '我们检查了每一个阀门。', '李明']]],
    [
      '部分引用',
      '国防部表示，飞机“误入不到一分钟”便返回。',
      [['partly quoted', '飞机“误入不到一分钟”便返回', '国防部']],
    ],
    [
      '据……报道',
      '据《海岸日报》报道，两台起重机未通过检验。',
      [['paraphrased', '两台起重机未通过检验', '《海岸日报》']],
    ],
    ['没有说话人', '据悉，两台起重机未通过检验。', [['paraphrased', '两台起重机未通过检验', null]]],
    ['繁體字', '林志明說：「我們檢查過每一個閥門。」', [['verbatim', '我們檢查過每一個閥門。', '林志明']]],
    ['代词', '张强是渔民。他说，渔网被割破两次。', [['paraphrased', '渔网被割破两次', '张强']]],
    [
      '译名的简称',
      '财政部长诺尔·帕特尔宣布，税收将会上调。帕特尔说，此举只是暂时的。',
      [
        ['paraphrased', '税收将会上调', '诺尔·帕特尔'],
        ['paraphrased', '此举只是暂时的', '诺尔·帕特尔'],
      ],
    ],
  ])('%s', (_, text, expected) => expect(all(text)).toEqual(expected));

  it.each([
    ['他的小说《长渡》被译成九种语言。'],
    ['所谓的“智能”电表于去年安装。'],
    ['他说话的声音很小。'],
    ['该公司名称已经变更。'],
    ['这种鱼被称为银针。'],
  ])('不把“%s”当作陈述', (text) => expect(all(text)).toEqual([]));

  it('把援引写成链条', () => {
    const [s] = suggest('《海岸日报》援引陈立的话说：“没有人告诉过我们。”', { language: 'zh' });
    expect(s?.chain.map((l) => [l.agent, l.verb])).toEqual([
      ['《海岸日报》', '援引'],
      ['陈立', '援引'],
    ]);
  });

  it('tells Chinese from English by its characters', () => {
    expect(suggest('李明表示，公司没有收到任何通知。')[0]?.speaker?.name).toBe('李明');
  });
});
