import { expect, it } from 'vitest';
import { readMarkdown } from './markdown';

const words = (markdown: string) =>
  readMarkdown(new TextEncoder().encode(markdown))
    .blocks.map((block) => block.text)
    .join('\n');

it.each([
  ['The [council](https://example.org/council) met.', 'The council met.'],
  ['The [council](https://example.org/council_(body)) met.', 'The council met.'],
  ['![The hall](hall_(2021).png) was full.', 'The hall was full.'],
  ['It **voted**[^1] late[^note].', 'It voted late.'],
  ['See [the list][2] of 2021.', 'See the list of 2021.'],
  ['It is [sic] written (so).', 'It is [sic] written (so).'],
])('signs go and words stay: %s', (markdown, text) => {
  expect(words(markdown)).toBe(text);
});

it('reads a text of nothing but opened brackets in no time', () => {
  const started = Date.now();
  words('[a](('.repeat(200_000));
  expect(Date.now() - started).toBeLessThan(2000);
});
