import { expect, test } from 'vitest';
import { statusWord } from './status-word';

const own = { 'torn-out': { en: 'Torn out', zh: '断章取义' } };

test.each([
  ['contested', 'en', 'Contested'],
  ['contested', 'zh', '存在争议'],
  ['torn-out', 'en', 'Torn out'],
  ['torn-out', 'zh', '断章取义'],
  ['unheard-of', 'zh', 'unheard-of'],
] as const)('the status %s is called in %s: %s', (status, language, words) => {
  expect(statusWord(status, language, own)).toBe(words);
});
