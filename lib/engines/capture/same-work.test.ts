import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableAddress, likeness, namesIn, probesOf } from './same-work';

describe('an address', () => {
  it.each([
    ['https://www.weir.example/news/12/', 'http://weir.example/news/12'],
    ['https://weir.example/news/12?utm_source=x&fbclid=1#top', 'https://weir.example/news/12'],
    ['https://m.weir.example/news/12/amp', 'https://weir.example/news/12'],
    ['https://weir.example/story?b=2&a=1', 'https://WEIR.example/story?a=1&b=2'],
  ])('%s is compared as %s', (one, other) => expect(comparableAddress(one)).toBe(comparableAddress(other)));

  it.each([
    ['https://weir.example/news/12', 'https://weir.example/news/13'],
    ['https://weir.example/?p=12', 'https://weir.example/?p=13'],
    ['https://weir.example/news', 'https://mill.example/news'],
  ])('%s is another than %s', (one, other) => expect(comparableAddress(one)).not.toBe(comparableAddress(other)));

  it.each(['', 'weir', 'javascript:alert(1)', 'file:///etc/passwd'])('%j is none', (address) =>
    expect(comparableAddress(address)).toBeNull(),
  );
});

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');

describe('likeness', () => {
  it('is one for the same words, nothing for others, high for a text with one sentence changed', () => {
    expect(likeness(words(0, 200), words(0, 200))).toBe(1);
    expect(likeness(words(0, 200), words(300, 500))).toBe(0);
    expect(likeness(`${words(0, 100)} water ${words(100, 200)}`, words(0, 200))).toBeGreaterThan(0.9);
  });

  it('works on Chinese, and on texts too short to compare', () => {
    const text = '水坝在星期二夜里被打开，下游三个村庄被淹，磨坊主否认与此有关。';
    expect(likeness(text, text)).toBe(1);
    expect(likeness('short', 'short')).toBe(1);
    expect(likeness('short', 'other')).toBe(0);
  });
});

it('probes of a text stand in it and hold whole characters', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 90 }), { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      const probes = probesOf(text);
      expect(probes.length).toBeLessThanOrEqual(12);
      for (const probe of probes) {
        expect(text).toContain(probe);
        expect(() => encodeURIComponent(probe)).not.toThrow();
      }
    }),
  );
});

it.each([
  ['By Ann Lee and Bo Hart', ['Ann Lee', 'Bo Hart']],
  ['Ann Lee, Bo Hart & Cy Orr', ['Ann Lee', 'Bo Hart', 'Cy Orr']],
  ['记者 李明、王芳', ['李明', '王芳']],
  ['Andy Lander', ['Andy Lander']],
  ['Ann Lee (in Weirton)', ['Ann Lee']],
  ['12', []],
])('the names in %j are %j', (byline, names) => expect(namesIn(byline)).toEqual(names));
