import { describe, expect, it } from 'vitest';
import { memoryIndex } from './memory';
import { sentence } from './reasons';

const index = memoryIndex([
  { id: '攻', text: '北湖指责海岛的监控设备攻击美国网络', language: 'zh' },
  { id: '查', text: '能源部的监督局没有检查水坝的溢洪道', language: 'zh' },
  { id: '碑', text: '灯塔下有一块石碑', language: 'zh' },
]);
const reasonOf = (text: string, id: string) =>
  sentence(index.search({ text, language: 'zh' }).find((match) => match.id === id)?.reasons ?? []);

describe('the Chinese words of a reason', () => {
  it.each([
    ['北湖说攻击美国电网的是别人', '攻', '攻击美国', '击美'],
    ['溢洪道的监督由能源部负责', '查', '溢洪道', '的监'],
    ['能源部的监察组检查了水坝', '查', '能源部', '的监'],
  ])('of %s are whole', (text, id, word, half) => {
    expect(reasonOf(text, id)).toContain(word);
    expect(reasonOf(text, id)).not.toContain(`“${half}”`);
  });

  it('are told once, not again within a longer run', () =>
    expect(reasonOf('北湖说攻击美国电网的是别人', '攻').match(/“美国”/g)).toBeNull());

  it('are not found in the end of one word and the beginning of the next', () =>
    expect(index.search({ text: '他们的监工走了', language: 'zh' })).toEqual([]));
});
