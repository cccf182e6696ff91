import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, prepare } from './find';
import { describe as describeSpan } from './selector';

/** Sentences of our own, in several scripts, from which the property tests build texts. */
const SENTENCES = [
  'The harbour board said on Monday that the new crane had “never once” failed its yearly inspection.',
  'Councillor Amadi told reporters: “We were not shown the figures before the vote, and we asked for them twice.”',
  'A spokeswoman for the ferry company denied the claim and called it an old story with a new headline.',
  'About 1,450 passengers crossed that day, according to the port’s own log; the union counts 1,540.',
  '委员会发言人表示，有关报道与事实不符，公司从未向第三方提供旅客名单。',
  '“我们要求公开完整的记录”，当地居民代表在会上说，“而不是一份摘要”。',
  'قال المتحدث باسم الميناء إن التقرير غير دقيق وإن الأرقام نشرت في الموقع الرسمي.',
  'הדובר אמר כי הטענות אינן נכונות וכי הנתונים פורסמו במלואם.',
  'Elle a déclaré que « rien n’a été caché » et que l’enquête suivrait son cours jusqu’à l’été.',
  'The post ended with three emoji 🚢🇧🇸👩🏽‍✈️ and the words “see you on deck”, which thousands shared.',
  'Представитель верфи заявил, что проверка прошла без замечаний, а слухи распускают конкуренты.',
  'Nobody at the yard would say who had signed the second certificate, or on what date it was signed.',
];
const page = SENTENCES.join('\n\n');

it('of places that are alike takes the one where the words began, and none where they began at no such place', () => {
  const text = '“No comment.” “No comment.” “No comment.”';
  const at = (start: number) => find(prepare(text), { exact: 'No comment.', prefix: '', suffix: '', start });
  expect([1, 15, 29].map((start) => at(start)?.start)).toEqual([1, 15, 29]);
  expect(at(7)).toBeNull();
});

describe('find', () => {
  const cases: Array<[string, string, Parameters<typeof find>[1], string | null, string?]> = [
    ['equal words', 'He said: the pier is safe. End.', { exact: 'the pier is safe' }, 'the pier is safe', 'exact'],
    [
      'straight quotation marks for curly',
      'It’s “over”, she said at noon.',
      { exact: `It's "over", she` },
      'It’s “over”, she',
    ],
    ['line breaks for spaces', 'one two\n  three four five', { exact: 'two three four' }, 'two\n  three four'],
    [
      'soft hyphens and zero-width spaces',
      'the ferry com\u00adpa\u200bny denied it',
      { exact: 'ferry company denied' },
      'ferry com\u00adpa\u200bny denied',
    ],
    [
      'ligatures',
      'the oﬃcial ﬁgures were ﬂawed',
      { exact: 'official figures were flawed' },
      'oﬃcial ﬁgures were ﬂawed',
    ],
    [
      'decomposed accents',
      'le re\u0301sume\u0301 complet du rapport',
      { exact: 'résumé complet' },
      're\u0301sume\u0301 complet',
    ],
    ['composed accents', 'le résumé complet du rapport', { exact: 're\u0301sume\u0301 complet' }, 'résumé complet'],
    ['dashes', 'a long—very long—wait', { exact: 'long - very long - wait' }, 'long—very long—wait'],
    [
      'an ellipsis in one sign',
      'we waited… and then left',
      { exact: 'we waited... and then left' },
      'we waited… and then left',
    ],
    [
      'Markdown marks and link addresses',
      'the **[harbour board](https://example.org/a_(b))** met',
      { exact: 'the harbour board met' },
      'the **[harbour board](https://example.org/a_(b))** met',
    ],
    ['full-width forms', '共计１２３人，损失５％。', { exact: '共计123人，损失5%' }, '共计１２３人，损失５％'],
    ['Chinese punctuation', '他说，「绝无此事」。', { exact: '他说，“绝无此事”' }, '他说，「绝无此事」'],
    [
      'the full stop of a sentence',
      'He’s in\ncustody; we have her. Then',
      { exact: "He's in custody; we have her." },
      'He’s in\ncustody; we have her.',
    ],
    [
      'an edit within a long quotation',
      'They said the vessel had been inspected twice that year and passed both time.',
      { exact: 'the vessel had been inspected twice that year and passed both times' },
      'the vessel had been inspected twice that year and passed both time',
      'approximate',
    ],
  ];
  it.each(cases)('finds %s', (_, text, quotation, expected, how = 'normalised') => {
    const hit = find(text, quotation);
    expect(hit && text.slice(hit.start, hit.end)).toBe(expected);
    expect(hit?.how).toBe(how);
  });

  it.each([
    ['words that are not there', 'The pier is closed.', { exact: 'the bridge is open' }],
    ['a short quotation with one letter changed', 'It was a live show tonight.', { exact: 'a love show' }],
    ['another number', 'Profits rose by 1.5 per cent this year.', { exact: 'rose by 15 per cent' }],
    [
      'a long sentence with other figures and no neighbourhood',
      'Posted on 17 December 2020 at 8:59 in the morning by a reader.',
      { exact: 'Posted on 19 December 2024 at 8:59 in the morning by a reader.' },
    ],
    ['other accents in a short quotation', 'il a peche hier', { exact: 'il a péché hier' }],
    ['a letter without its combining mark', 'cafe\u0301', { exact: 'cafe' }],
    ['half of an emoji', 'crew 👩🏽‍✈️ aboard', { exact: '👩' }],
    ['another emoji', 'rated 👍 by all', { exact: 'rated 👎 by all' }],
    ['a piece of a longer word', 'Yesterday it rained.', { exact: 'Yes' }],
    ['two equal places and nothing to tell them apart', 'No comment. Later: No comment.', { exact: 'No comment' }],
    [
      'a short word whose neighbourhood is gone',
      'It is false to say so.',
      { exact: 'false', prefix: 'he called the report ', suffix: ' and left the room' },
    ],
    ['nothing', 'some text', { exact: '' }],
    ['only spaces', 'some  text', { exact: '  ' }],
  ])('says null for %s', (_, text, quotation) => {
    expect(find(text, quotation)).toBeNull();
  });

  it('tells two equal places apart by their neighbourhood', () => {
    const text = 'The mayor said: No comment today. The bishop answered: No comment today.';
    const start = text.lastIndexOf('No comment');
    expect(find(text, { ...describeSpan(text, start, start + 10), start: 0 })).toMatchObject({ start, how: 'exact' });
  });

  it('tells equal places with equal neighbourhoods apart only by the exact position', () => {
    const text = 'yes we can, '.repeat(12).trim();
    const selector = describeSpan(text, 60, 70);
    expect(find(text, selector)).toMatchObject({ start: 60, end: 70 });
    expect(find(text, { ...selector, start: 63 })).toBeNull();
  });

  it('prefers a reworded place with its neighbourhood to a repetition elsewhere', () => {
    const body =
      'At the meeting Ms Ito said that nobody on the board had read the second report before the vote was taken, and sat down.';
    const old = `${body}\n\nFirst edition.`;
    const start = old.indexOf('nobody on');
    const selector = describeSpan(old, start, old.indexOf(', and sat'));
    const pulled = `Pull quote: ${selector.exact}!\n\n`;
    const now = pulled + body.replace('had read', 'has read');
    expect(find(now, selector)?.start).toBe(pulled.length + body.indexOf('nobody on'));
  });

  it('does not take a repetition for a quotation that was cut out', () => {
    const frame = [
      'The first speaker, from the north ward, said: ',
      ' There was laughter in the hall after that.',
    ] as const;
    const quote = 'we shall see about the money';
    const old = frame.join(quote);
    const selector = describeSpan(old, frame[0].length, frame[0].length + quote.length);
    expect(find(`${frame.join('')} Much later someone else said ${quote} too.`, selector)).toBeNull();
  });
});

/** Any span of the page, with the selector that describes it, cut at whole characters. */
const spans = fc.tuple(fc.nat(page.length - 1), fc.integer({ min: 1, max: 220 })).map(([start, length]) => {
  const boundaries = [...new Intl.Segmenter('en').segment(page)].map((s) => s.index).concat(page.length);
  const from = boundaries.findLast((b) => b <= start)!;
  const to = boundaries.find((b) => b >= Math.min(page.length, start + length) && b > from)!;
  return describeSpan(page, from, to);
});
const filler = fc.constantFrom(
  'Weather: dry.',
  '天气晴朗。',
  'Read also: tides',
  '🚢',
  '\n\n',
  'updated',
  'صباح الخير',
);
const letters = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '');

describe('find, for any span of any script', () => {
  it('finds it again in the same text', () => {
    fc.assert(
      fc.property(spans, (selector) => {
        fc.pre(selector.exact.trim() !== '');
        expect(find(page, selector)).toMatchObject({ start: selector.start, end: selector.end, how: 'exact' });
      }),
    );
  });

  it('finds the right span or none after anything was put in elsewhere', () => {
    fc.assert(
      fc.property(
        spans,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), filler)),
        (selector, insertions) => {
          fc.pre(selector.exact.trim() !== '');
          let before = page.slice(0, selector.start);
          let after = page.slice(selector.end);
          for (const [where, what] of insertions) {
            const at = Math.floor(where * page.length);
            if (at < before.length) before = `${before.slice(0, at)}${what}${before.slice(at)}`;
            else after = `${after.slice(0, at - before.length)}${what}${after.slice(at - before.length)}`;
          }
          const hit = find(before + selector.exact + after, selector);
          if (!hit) return;
          const got = (before + selector.exact + after).slice(hit.start, hit.end);
          expect(letters(got)).toBe(letters(selector.exact));
          expect(Math.abs(hit.start - before.length)).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds long spans through another extraction: straight marks, wrapped lines, decomposed letters', () => {
    const other = page
      .normalize('NFD')
      .replace(/[“”«»]/g, '"')
      .replace(/’/g, "'")
      .replace(/ /g, '\n');
    const prepared = prepare(other);
    fc.assert(
      fc.property(spans, (selector) => {
        fc.pre(letters(selector.exact).length >= 20);
        const hit = find(prepared, selector);
        expect(hit).not.toBeNull();
        expect(letters(other.slice(hit!.start, hit!.end))).toBe(letters(selector.exact));
      }),
      { numRuns: 300 },
    );
  });

  it('says null when the sentence was taken out', () => {
    fc.assert(
      fc.property(fc.nat(SENTENCES.length - 1), (n) => {
        const start = page.indexOf(SENTENCES[n]!);
        const selector = describeSpan(page, start, start + SENTENCES[n]!.length);
        expect(find(page.replace(SENTENCES[n]!, ''), selector)).toBeNull();
      }),
    );
  });

  it('never throws and never answers a span outside the text, whatever it is given', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(any, any, any, any, fc.integer(), (text, exact, prefix, suffix, start) => {
        const hit = find(text, { exact, prefix, suffix, start });
        if (!hit) return;
        expect(hit.start).toBeGreaterThanOrEqual(0);
        expect(hit.end).toBeGreaterThan(hit.start);
        expect(hit.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('speed', () => {
  it('takes less than a millisecond in the middle of 200 quotations of a 10,000-word text', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `word${(i * 7919) % 4001}`).join(' ');
    const prepared = prepare(text);
    const times = Array.from({ length: 200 }, (_, i) => {
      const selector = describeSpan(text, i * 300, i * 300 + 90);
      const began = performance.now();
      find(prepared, { ...selector, start: selector.start + 5 });
      return performance.now() - began;
    }).sort((a, b) => a - b);
    expect(times[100]).toBeLessThan(1);
  });

  it('ends soon where a quotation stands in a hundred thousand places', () => {
    const text = 'ab '.repeat(100_000);
    const began = performance.now();
    expect(find(text, { exact: 'ab '.repeat(100), prefix: 'ab ab ', suffix: 'ab ab', start: 7 })).toBeNull();
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
