import { describe, expect, it } from 'vitest';
import { sentenceEnd, type Tokens, tokenAt, tokenize, wordAt } from '@/lib/engines/suggest/tokens';

const words = (t: Tokens) => Array.from({ length: t.count }, (_, i) => wordAt(t, i));
const sentences = (text: string) => {
  const t = tokenize(text);
  return t.sentenceStarts.map((from, s) => text.slice(t.start[from], t.end[sentenceEnd(t, s) - 1]));
};

describe('words', () => {
  it.each([
    ["Corker's bill won't pass.", ['Corker', "'s", 'bill', "won't", 'pass', '.']],
    ['The U.S. fined 1,500 firms 3.5% each.', ['The', 'U.S.', 'fined', '1,500', 'firms', '3.5', '%', 'each', '.']],
    ["''Yes,'' she said -- twice.", ["''", 'Yes', ',', "''", 'she', 'said', '--', 'twice', '.']],
  ])('of %s', (text, expected) => expect(words(tokenize(text))).toEqual(expected));
});

describe('sentences', () => {
  it.each([
    ['Mr. Lee met Sen. Ann B. Cole (R-Tex.) on Jan. 5. They spoke.', 2],
    ['“Who signed it?” she asked. “And when?”', 2],
    ['He works for the U.S. The firm is small.', 2],
    ['One line\nAnother line', 2],
    ['', 0],
  ])('%s has %i', (text, n) => expect(sentences(text)).toHaveLength(n));
});

it('finds the word at an offset', () => {
  const t = tokenize('Rain fell all day.');
  expect(wordAt(t, tokenAt(t, 5))).toBe('fell');
  expect(tokenAt(t, 1000)).toBe(t.count);
});
