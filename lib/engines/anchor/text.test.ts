import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './text';

describe('canonicalText', () => {
  it.each([
    ['puts accents and letters together', 'cafe\u0301', 'café'],
    ['ends lines one way', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['drops the byte-order mark', '\ufeffText', 'Text'],
    ['drops spaces at line ends', 'one  \ntwo\t\nthree\u00a0', 'one\ntwo\nthree'],
    ['drops control characters', 'a\u0000b\u0007c\u0085d', 'abc\nd'],
    ['keeps tabs inside a line', 'name\tvote', 'name\tvote'],
    ['keeps one empty line between paragraphs', 'a\n\n\n \n\nb', 'a\n\nb'],
    ['replaces half a character', 'a\ud83db', 'a\ufffdb'],
    ['keeps emoji, Arabic and Chinese', '😀 مرحبا 你好', '😀 مرحبا 你好'],
  ])('%s', (_, raw, expected) => {
    expect(canonicalText(raw)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (raw) => {
        const once = canonicalText(raw);
        expect(canonicalText(once)).toBe(once);
      }),
    );
  });

  it('takes a megabyte of spaces in linear time', () => {
    const start = performance.now();
    canonicalText(`a${' '.repeat(1_000_000)}b`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
