import { expect, it } from 'vitest';
import { isLanguage } from './language';

it.each(['en', 'zh-Hans', 'en-GB', 'yue', 'mul', 'qaa', 'qtz-Latn'])('%s is a language', (tag) =>
  expect(isLanguage(tag)).toBe(true),
);

it.each(['zz', 'xqx', 'quz1', '!', '', 'english'])('“%s” is none', (tag) => expect(isLanguage(tag)).toBe(false));
