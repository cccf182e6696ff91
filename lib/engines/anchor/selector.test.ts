import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT, describe as describeSpan, fromCodePoints, toCodePoints } from './selector';

describe('describe', () => {
  it('keeps the words, 32 units of neighbourhood on each side, and the offsets', () => {
    const text = `${'a'.repeat(40)}the quoted words${'b'.repeat(40)}`;
    expect(describeSpan(text, 40, 56)).toEqual({
      exact: 'the quoted words',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      start: 40,
      end: 56,
    });
  });

  it('keeps less where the text begins or ends', () => {
    expect(describeSpan('one two three', 4, 7)).toMatchObject({ prefix: 'one ', suffix: ' three' });
  });

  it.each([
    ['an empty span', 3, 3],
    ['a reversed span', 4, 2],
    ['a span past the end', 0, 99],
    ['a negative start', -1, 2],
    ['half an offset', 0.5, 2],
  ])('refuses %s', (_, start, end) => {
    expect(() => describeSpan('hello', start, end)).toThrow(RangeError);
  });

  it('moves an offset inside a surrogate pair outwards', () => {
    expect(describeSpan('a😀b', 2, 3)).toMatchObject({ exact: '😀', start: 1, end: 3 });
  });

  it('never holds half a character, in any text at any span', () => {
    const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const s = describeSpan(text, start, end);
        expect(s.prefix + s.exact + s.suffix).not.toMatch(loneSurrogate);
        expect(s.prefix.length).toBeLessThanOrEqual(CONTEXT);
        expect(s.suffix.length).toBeLessThanOrEqual(CONTEXT);
        expect(text.slice(s.start, s.end)).toBe(s.exact);
        expect(text.slice(s.start - s.prefix.length, s.end + s.suffix.length)).toBe(s.prefix + s.exact + s.suffix);
      }),
    );
  });
});

describe('code points', () => {
  it.each([
    ['plain', 'abc', 2, 2],
    ['after an emoji', 'a😀b', 3, 2],
    ['Chinese outside the basic plane', '𠮷野家', 2, 1],
    ['at the end', '😀😀', 4, 2],
    ['past the end', 'ab', 9, 2],
  ])('counts %s', (_, text, utf16, points) => {
    expect(toCodePoints(text, utf16)).toBe(points);
  });

  it('come back to the same offset at every character boundary of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(), (text, n) => {
        const points = [...text];
        const cp = n % (points.length + 1);
        const utf16 = points.slice(0, cp).join('').length;
        expect(fromCodePoints(text, cp)).toBe(utf16);
        expect(toCodePoints(text, utf16)).toBe(cp);
      }),
    );
  });
});
