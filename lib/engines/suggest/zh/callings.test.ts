import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';
import type { SpeakerOnRecord } from '@/lib/engines/suggest/suggestion';

const read = (text: string, speakersOnRecord: SpeakerOnRecord[] = []) =>
  suggest(text, { language: 'zh', speakersOnRecord }).map(({ speaker, quote }) => [speaker?.name ?? null, quote]);

describe('who speaks in Chinese', () => {
  it('is called by the name that stands in the text by itself, with the calling as role', () => {
    const text = '灯塔管理员谭思敏说，她听到两声爆炸。谭思敏告诉记者，第二声更响。';
    expect(read(text)[0]).toEqual(['谭思敏', '她听到两声爆炸']);
    expect(suggest(text, { language: 'zh' })[0]?.speaker?.role).toBe('灯塔管理员');
  });

  it('is called by the name on record behind a calling', () => {
    const [first] = suggest('码头巡夜员梁秋声说，门一直锁着。', {
      language: 'zh',
      speakersOnRecord: [{ id: '7', names: ['梁秋声'] }],
    });
    expect(first?.speaker).toMatchObject({ name: '梁秋声', role: '码头巡夜员', recordId: '7' });
  });

  it('keeps the words of a body whose end only looks like a name', () =>
    expect(read('港口渔民何处去协会说，渔船停了。')[0]?.[0]).not.toBe('何处去'));

  it('is not who reports, at the head of a dispatch', () =>
    expect(read('本报讯（记者 梁秋声）海港市水务局周一表示，水库已经见底。')).toEqual([
      ['海港市水务局', '水库已经见底'],
    ]));

  it('says one thing by each of two verbs', () =>
    expect(read('议员梁秋声指责水务局撒谎，他在社交媒体上写道：“水库早就空了，没有人管。”')).toEqual([
      ['梁秋声', '水务局撒谎'],
      ['梁秋声', '水库早就空了，没有人管。'],
    ]));

  it('says also what nobody did', () =>
    expect(read('局长白兰承认，办公室收到过信，但没有人觉得紧急。')[0]?.[1]).toBe('办公室收到过信，但没有人觉得紧急'));
});

it('a carrier in Chinese is named without “also”', () =>
  expect(
    suggest('梁秋声还援引海港大学的一份研究称，水里有铅。', { language: 'zh' })[0]?.chain.map(({ agent }) => agent),
  ).toContain('梁秋声'));
