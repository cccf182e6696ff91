import { describe, expect, it } from 'vitest';
import { findQuoted } from './quoted';

const stretches = (text: string, quotes: string[]) =>
  findQuoted(text, quotes).map(({ start, end, marked }) => [text.slice(start, end), marked]);

describe('the quotations in a statement', () => {
  it.each<[string, string, string[], [string, boolean][]]>([
    ['come with their marks', 'He “never saw it”, he says.', ['never saw it'], [['“never saw it”', true]]],
    ['stand without marks where the text has none', 'He never saw it.', ['never saw it'], [['never saw it', false]]],
    ['are found in any script', '他说“从未见过”。', ['从未见过'], [['“从未见过”', true]]],
    [
      'come in the order of the text',
      '“One” and “two”.',
      ['two', 'One'],
      [
        ['“One”', true],
        ['“two”', true],
      ],
    ],
    ['are left out of a translation', '他从未见过。', ['never saw it'], []],
    [
      'are not counted inside a longer one',
      '“we never saw it”',
      ['saw', 'we never saw it'],
      [['“we never saw it”', true]],
    ],
    ['may be the whole text', 'all of it', ['all of it'], [['all of it', false]]],
    ['are nothing when empty', 'text', [''], []],
  ])('%s', (_, text, quotes, expected) => expect(stretches(text, quotes)).toEqual(expected));
});
