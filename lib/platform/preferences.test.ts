import { describe, expect, it } from 'vitest';
import { chooseLocale, localeAccepted, localeOf, themeOf } from './preferences';

describe('a language tag', () => {
  it.each([
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['zh_CN', 'zh'],
    ['fr', undefined],
    ['english', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s belongs to %s', (tag, expected) => expect(localeOf(tag)).toBe(expected));
});

describe('an Accept-Language header', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr-FR, en;q=0.4, zh;q=0.7', 'zh'],
    ['en;q=0, zh;q=0.1', 'zh'],
    ['en;q=0', undefined],
    ['de, fr;q=0.5', undefined],
    ['*', undefined],
    [';;q=,,', undefined],
    [null, undefined],
  ])('%s asks for %s', (header, expected) => expect(localeAccepted(header)).toBe(expected));
});

describe('the language of an answer', () => {
  it('comes from the address, then the cookie, then the browser, then English', () => {
    expect(chooseLocale({ asked: 'zh', remembered: 'en', accepted: 'en' })).toBe('zh');
    expect(chooseLocale({ asked: 'xx', remembered: 'zh', accepted: 'en' })).toBe('zh');
    expect(chooseLocale({ accepted: 'zh' })).toBe('zh');
    expect(chooseLocale({})).toBe('en');
  });
});

describe('a theme', () => {
  it('follows the device unless it is one of the known words', () => {
    expect([themeOf('dark'), themeOf('light'), themeOf('sepia'), themeOf(undefined)]).toEqual([
      'dark',
      'light',
      'system',
      'system',
    ]);
  });
});
