import { describe, expect, it } from 'vitest';
import { claimQuery } from './contract';
import { FILTERS } from './filters';
import { recounted, sentenceOf } from './sentence';

const named = new Map([
  ['deniedBy:P-2', { en: 'Valley Telecom', zh: '谷地电信' }],
  ['status:unsupported', { en: 'Unsupported', zh: '缺乏支持' }],
  ['status:refuted', { en: 'Refuted', zh: '已被推翻' }],
]);
const say = (query: object, total: number, language: 'en' | 'zh' = 'en') =>
  sentenceOf(claimQuery.parse(query), { total }, (parameter, value) => named.get(`${parameter}:${value}`), language);

describe('the filter in words', () => {
  it.each<[object, number, string]>([
    [{}, 38, '38 claims.'],
    [{}, 1, '1 claim.'],
    [{}, 0, 'No claims.'],
    [
      { deniedBy: 'P-2', status: 'unsupported', from: '2018' },
      38,
      '38 claims, unsupported, denied by Valley Telecom, said since 2018.',
    ],
    [{ status: ['unsupported', 'refuted'] }, 2, '2 claims, unsupported or refuted.'],
    [{ from: '2018', to: '2020-12-16' }, 3, '3 claims, said from 2018 to 16 December 2020.'],
    [{ unread: 'yes' }, 4, '4 claims, whose original nobody here has read.'],
    [{ unread: ['yes'] as never }, 4, ''],
    [{ q: 'mass "phones"' }, 5, '5 claims, with the words “mass ‘phones’”.'],
    [{ q: '"mass surveillance"' }, 5, '5 claims, with the words “mass surveillance”.'],
    [{ q: '“mass surveillance” -「信令」 "open' }, 5, '5 claims, with the words “‘mass surveillance’ -‘信令’ "open”.'],
    [{ stance: 'denies', language: 'zh' }, 6, '6 claims, with a speaker who denies, spoken of in Chinese.'],
    [{ to: '2020-02-30' }, 0, ''],
  ])('of %j is said for %d', (query, total, words) => {
    if (words === '') expect(claimQuery.safeParse(query).success).toBe(false);
    else expect(say(query, total)).toBe(words);
  });

  it('says so where what was typed holds nothing to look for', () => {
    const said = (language: 'en' | 'zh') =>
      sentenceOf(claimQuery.parse({ q: '😀' }), { total: 62, sought: false }, () => undefined, language);
    expect(said('en')).toBe('62 claims, “😀” holds no word to look for.');
    expect(said('zh')).toBe('62 条主张，“😀”中没有可供检索的词。');
  });

  it('counts anew what stood at a past moment', () => {
    expect(recounted(say({ to: '2013' }, 62), 62, 0, 'en')).toBe('No claims, said up to 2013.');
    expect(recounted(say({ to: '2013' }, 62, 'zh'), 62, 1, 'zh')).toBe('1 条主张，截至2013年所说。');
  });

  it('is said in Chinese too', () => {
    expect(say({ deniedBy: 'P-2', status: 'unsupported' }, 3, 'zh')).toBe('3 条主张，缺乏支持，谷地电信否认。');
    expect(say({ to: '2013' }, 2, 'zh')).toBe('2 条主张，截至2013年所说。');
  });

  it('has words for every filter the contract takes', () => {
    const parameters = FILTERS.map(({ parameter }) => parameter);
    for (const parameter of parameters) expect(Object.keys(claimQuery.shape)).toContain(parameter);
    expect(new Set(parameters).size).toBe(parameters.length);
  });
});
