import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Step, stepFrom } from './caret';

const TEXT = 'The weir stood open. “Nobody shut it,” said Ada.\n\nLater it rained.';

describe('a caret', () => {
  it.each<[string, number, Step, 1 | -1, number]>([
    ['to the end of the word', 0, 'word', 1, 3],
    ['to the end of the next word', 3, 'word', 1, 8],
    ['back to the beginning of the word', 8, 'word', -1, 4],
    ['to the end of the sentence', 0, 'sentence', 1, 20],
    ['to the end of the next sentence, without the space after it', 20, 'sentence', 1, 48],
    ['back to the beginning of the sentence', 20, 'sentence', -1, 0],
    ['to the end of the paragraph', 5, 'paragraph', 1, 48],
    ['to the end of the paragraph after it', 48, 'paragraph', 1, TEXT.length],
    ['back to the beginning of the paragraph', 60, 'paragraph', -1, 50],
    ['by a character', 0, 'character', 1, 1],
    ['to the end of the text', 5, 'text', 1, TEXT.length],
    ['and stays at its beginning', 0, 'word', -1, 0],
    ['and stays at its end', TEXT.length, 'sentence', 1, TEXT.length],
  ])('goes %s', (_name, at, step, direction, expected) => {
    expect(stepFrom(TEXT, at, step, direction, 'en')).toBe(expected);
  });

  it('takes a letter with its marks, and an emoji of several, in one step', () => {
    expect(stepFrom('e\u0301a', 0, 'character', 1, 'en')).toBe(2);
    expect(stepFrom('👩‍👩‍👧x', 0, 'character', 1, 'en')).toBe('👩‍👩‍👧'.length);
  });

  it('takes Chinese by words and by sentences', () => {
    expect(stepFrom('水闸没有关。后来下雨了。', 0, 'sentence', 1, 'zh')).toBe(6);
    expect(stepFrom('水闸没有关。', 0, 'word', 1, 'zh')).toBe(2);
  });

  it('always goes on, never out of the text, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', '水', '😀', '“', '\u0301'), maxLength: 60 });
    const steps = fc.constantFrom<Step>('character', 'word', 'sentence', 'paragraph', 'text');
    fc.assert(
      fc.property(text, fc.nat(60), steps, (words, place, step) => {
        const at = Math.min(place, words.length);
        const on = stepFrom(words, at, step, 1, 'en');
        const back = stepFrom(words, at, step, -1, 'en');
        expect(on).toBeGreaterThanOrEqual(Math.min(at + 1, words.length));
        expect(on).toBeLessThanOrEqual(words.length);
        expect(back).toBeGreaterThanOrEqual(0);
        expect(back).toBeLessThanOrEqual(Math.max(at - 1, 0));
      }),
    );
  });
});
