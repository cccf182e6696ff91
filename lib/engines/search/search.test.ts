import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, snippet } from './highlight';
import { parseSearch, searchSql, spellings, termKey } from './query';

const shown = (typed: string): string[] => parseSearch(typed).map((t) => `${t.not ? '-' : ''}${t.kind}:${t.text}`);

describe('what somebody typed', () => {
  it.each([
    ['signalling attacks', ['word:signalling', 'word:attacks']],
    ['"mass surveillance" phones', ['phrase:mass surveillance', 'word:phones']],
    ['“mass surveillance”', ['phrase:mass surveillance']],
    ['Huawei -"back doors" -fcc', ['word:Huawei', '-phrase:back doors', '-word:fcc']],
    ['state-owned', ['phrase:state-owned']],
    ['0.34', ['phrase:0.34']],
    ['网络安全 Huawei', ['chinese:网络安全', 'word:Huawei']],
    ['5G网络', ['word:5G', 'chinese:网络']],
    ['「监听」', ['chinese:监听']],
    ['"never closed', ['phrase:never closed']],
    ['- " ()', []],
    ['', []],
  ])('reads %j', (typed, terms) => expect(shown(typed)).toEqual(terms));

  it('never fails and never lets what was typed into the SQL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { sql, values } = searchSql(parseSearch(typed));
        expect(values.length).toBeLessThanOrEqual(3 * 24);
        for (const one of sql)
          expect(one.replace(/\$\d+/g, '$')).toMatch(
            /^(plainto_tsquery\('counterclaim', \$::text\)|phraseto_tsquery\('counterclaim', \$::text\)|phraseto_tsquery\('simple', chinese_pairs\(\$::text\)\)|to_tsquery\('simple', \$::text\)| \|\| )+$/,
          );
        for (const value of values) expect(value).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('terms that mean the same', () => {
  const keys = (...typed: string[]) => new Set(typed.flatMap((one) => parseSearch(one).map(termKey))).size;

  it.each([
    ['a word in capitals', ['Huawei', 'HUAWEI', 'huawei', '-huawei'], 1],
    ['an abbreviation, which a word of small letters is not', ['IT', 'it'], 2],
    ['words in a row', ['"the Lamp"', 'the', 'Lamp'], 3],
    ['letters that the database writes small in its own way', ['İstanbul', 'istanbul'], 2],
  ])('have one key: %s', (_, typed, count) => expect(keys(...typed)).toBe(count));
});

describe('abbreviations', () => {
  it.each([
    ['US', ['US', 'U.S.']],
    ['us', ['us', 'u.s.']],
    ['U.S.', ['U.S.', 'US']],
    ['U.S', ['U.S', 'US']],
    ['the E.U. and the UK', ['the E.U. and the UK', 'the EU and the UK', 'the E.U. and the U.K.']],
    ['USA', ['USA', 'U.S.A.']],
    ['to use it', ['to use it']],
    ['0.34', ['0.34']],
    ['U.S.-based', ['U.S.-based', 'US-based']],
    ['example.org', ['example.org']],
    ['AT&T', ['AT&T']],
  ])('are asked for with and without stops: %j', (typed, ways) => expect(spellings(typed)).toEqual(ways));
});

describe('marking hits', () => {
  it.each([
    ['They were attacked twice; attacks went on.', 'attack', ['attacked', 'attacks']],
    ['A Café in Nassau', 'cafe', ['Café']],
    ['mass of surveillance, mass surveillance', '"mass surveillance"', ['mass surveillance']],
    ['Mass surveillance, they say', '"mass surveillance" mass', ['Mass surveillance']],
    ['中国坚决维护网络安全。', '网络安全', ['网络安全']],
    ['Huawei 与网络安全', 'huawei 网络', ['Huawei', '网络']],
    ['0.34 and 0.35 per cent', '0.34', ['0.34']],
    ['A U.S. phone, a US phone, a bus', 'us', ['U.S', 'US']],
    ['The UK and the U.K. say so', '"U.K. say"', ['U.K. say']],
    ['Nothing here', '-nothing', []],
  ])('in %j marks %j', (text, typed, words) => {
    expect(highlight(text, parseSearch(typed)).map(([a, b]) => text.slice(a, b))).toEqual(words);
  });

  it('passes over a text only where none of the words could stand in it', () => {
    const beginning = fc.constantFrom(
      'd',
      'sk',
      'hop',
      'signall',
      'univers',
      'lea',
      'ran',
      'happ',
      'attack',
      'id',
      'ski',
    );
    const ending = fc.constantFrom(
      '',
      'y',
      'ying',
      'ies',
      'ied',
      'e',
      'ed',
      'ing',
      'ly',
      'iness',
      'ational',
      's',
      'ie',
    );
    const word = fc.tuple(beginning, ending).map(([a, b]) => a + b);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), word, (words, typed) => {
        const text = words.join(' ');
        // An accent in the text makes every word of it be looked at.
        for (const whole of [text, `“${text}” 网络安全。`])
          expect(highlight(whole, parseSearch(typed))).toEqual(highlight(`${whole} é`, parseSearch(typed)));
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts a snippet whose marks are the words marked in the whole', () => {
    const text = `${'before '.repeat(60)}signalling attack ${'after '.repeat(60)}`;
    const { text: cut, ranges } = snippet(text, highlight(text, parseSearch('attack')));
    expect(cut.length).toBeLessThan(260);
    expect(ranges.map(([a, b]) => cut.slice(a, b))).toEqual(['attack']);
  });
});
