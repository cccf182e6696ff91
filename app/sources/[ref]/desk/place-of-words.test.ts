import { describe, expect, it } from 'vitest';
import { placesOf } from './place-of-words';

describe('words looked for in a text', () => {
  it.each<[string, string, string, number[]]>([
    ['stand where they stand', 'He said no.', 'said no', [3]],
    ['are found across another space', 'He said\n  no.', 'said no', [3]],
    ['are found without the space around them', 'He said no.', '  said no ', [3]],
    ['are found with signs that mean something to machines', 'What (if any)? Yes.', '(if any)?', [5]],
    ['are shown to stand twice', 'no, no, no', 'no', [0, 4]],
    ['are not found where they only resemble', 'He said nothing.', 'said none', []],
    ['are not found when there are none', 'He said no.', ' ', []],
    ['are found behind an emoji', '👋 said no', 'said', [3]],
  ])('%s', (_what, text, words, starts) => expect(placesOf(text, words).map(({ start }) => start)).toEqual(starts));
});
