import { describe, expect, it } from 'vitest';
import { findQuoted } from '@/lib/engines/suggest/marks';

const inner = (text: string) => findQuoted(text).map((q) => text.slice(q.innerStart, q.innerEnd));

describe('finding quotations by their marks', () => {
  it.each([
    ['curly marks', 'She said: “We are open.” He left.', ['We are open.']],
    ['straight marks', '"Go home," she said. "All of you."', ['Go home,', 'All of you.']],
    ['two apostrophes for a mark', "''Not now,'' he said. ''Later.''", ['Not now,', 'Later.']],
    ['a single quotation closed together with the double one', "''He said, 'No.''' Then he left.", ["He said, 'No.'"]],
    ['guillemets', 'Elle a dit « Rien du tout » hier.', [' Rien du tout ']],
    ['low opening marks', 'Er sagte „Das ist falsch“ und ging.', ['Das ist falsch']],
    ['corner brackets', '林志明說：「我們不知情。」', ['我們不知情。']],
    ['corner brackets nested in each other', '「他說『快走』，我就走了」', ['他說『快走』，我就走了']],
    ['British single marks', '‘The dam holds,’ she told them, and they didn’t ask.', ['The dam holds,']],
    ['a quotation within a quotation', '“She said ‘never’ and meant it,” he said.', ['She said ‘never’ and meant it,']],
    ['an opening mark of one kind closed by another', '“It stays closed," she said.', ['It stays closed,']],
  ])('reads %s', (_, text, expected) => expect(inner(text)).toEqual(expected));

  it.each([
    ['apostrophes within words', "We don't know the dogs' names; it's late."],
    ['years and feet', "In the '90s a 6' man ran."],
    ['no marks', 'Nothing is quoted here.'],
    ['a lone closing mark', 'It ended there.” Then rain.'],
  ])('finds nothing in %s', (_, text) => expect(inner(text)).toEqual([]));

  it('lets a quotation run on over paragraphs whose marks are opened again', () => {
    const text = 'She said: “One.\n\n“Two.\n\n“Three.” He left.';
    expect(findQuoted(text).map((q) => [text.slice(q.innerStart, q.innerEnd), q.continues, q.unclosed])).toEqual([
      ['One.', false, true],
      ['Two.', true, true],
      ['Three.', true, false],
    ]);
  });

  it('ends a quotation that is never closed with its paragraph', () => {
    const text = 'He said: “We are done.\n\nThe rain went on.';
    expect(inner(text)).toEqual(['We are done.']);
  });
});
