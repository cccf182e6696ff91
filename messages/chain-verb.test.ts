import { expect, it } from 'vitest';
import { chainVerb } from './chain-verb';
import zh from './zh/vocabulary';

const known: Readonly<Record<string, string>> = zh.chainVerb;
const inChinese = (said: string) => chainVerb(said, 'zh', (key) => known[key]);

it.each([
  ['Told', { words: '告诉', original: { words: 'Told', lang: 'en' } }],
  ['according to', { words: '据其所述', original: { words: 'according to', lang: 'en' } }],
  ['let slip', { words: 'let slip', lang: 'en' }],
  ['透露', { words: '透露' }],
])('%s, on a page in Chinese', (said, told) => expect(inChinese(said)).toEqual(told));

it('stands as it was written on a page in its own language', () =>
  expect(chainVerb('told', 'en', () => 'never asked')).toEqual({ words: 'told' }));
