import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords, momentWords } from './date-words';

describe('a partial date in words', () => {
  it.each([
    ['2013', 'en', '2013', '2013'],
    ['2020-12', 'en', 'Dec 2020', 'December 2020'],
    ['2020-12-05', 'en', '5 Dec 2020', '5 December 2020'],
    ['2013', 'zh', '2013年', '2013年'],
    ['2020-12', 'zh', '2020年12月', '2020年12月'],
    ['2020-12-05', 'zh', '2020年12月5日', '2020年12月5日'],
    ['2026-11-22T23:30:00Z', 'en', '22 Nov 2026', '22 November 2026'],
  ])('%s in %s is %s, at length %s', (value, locale, short, long) => {
    expect(dateWords(value, locale)).toBe(short);
    expect(dateWords(value, locale, 'long')).toBe(long);
  });

  it.each([
    ['en', '5 Dec 2020, 03:44'],
    ['zh', '2020年12月5日 03:44'],
  ])('an instant in %s is told to the minute, in UTC: %s', (locale, words) =>
    expect(momentWords('2020-12-05T03:44:59Z', locale)).toBe(words),
  );

  it('leaves alone what is not a date', () => {
    expect(dateWords('spring 2020', 'en')).toBe('spring 2020');
  });

  it('always says the year, whatever the day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (d) => {
        const iso = d.toISOString().slice(0, 10);
        expect(dateWords(iso, 'en')).toContain(iso.slice(0, 4));
        expect(dateWords(iso, 'en')).toMatch(new RegExp(`^${Number(iso.slice(8))} `));
      }),
    );
  });
});
