import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, legible } from './diff';

const side = (changes: ReturnType<typeof diffWords>, without: string) =>
  changes
    .filter((c) => c.op !== without)
    .map((c) => c.text)
    .join('');

describe('diffWords', () => {
  it.each([
    ['nothing', 'a b', 'a b', [['same', 'a b']]],
    [
      'one word',
      'the red boat',
      'the blue boat',
      [
        ['same', 'the '],
        ['removed', 'red'],
        ['added', 'blue'],
        ['same', ' boat'],
      ],
    ],
    [
      'a Chinese word',
      '公司否认指控',
      '公司承认指控',
      [
        ['same', '公司'],
        ['removed', '否认'],
        ['added', '承认'],
        ['same', '指控'],
      ],
    ],
    [
      'everything',
      'alpha',
      'beta',
      [
        ['removed', 'alpha'],
        ['added', 'beta'],
      ],
    ],
    ['from empty', '', 'new', [['added', 'new']]],
  ])('says what changed: %s', (_, before, after, expected) => {
    expect(diffWords(before, after).map((c) => [c.op, c.text])).toEqual(expected);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '你', '好', '😀', 'word', '.'), { maxLength: 60 })
      .map((x) => x.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        expect(side(changes, 'added')).toBe(before);
        expect(side(changes, 'removed')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('knows the last paragraph of one text in the middle of the other', () => {
    const [first, second, third] = ['The gate was open.', 'Nobody saw it.', 'The bells rang.'];
    const changes = diffWords([first, second, third].join('\n\n'), [first, third, second].join('\n\n'));
    expect(changes.filter(({ op }) => op !== 'same').map(({ text }) => text.trim())).toEqual([second, second]);
    expect(diffWords(`${first}\n\n${second}`, first!)).toEqual([
      { op: 'same', text: first },
      { op: 'removed', text: `\n\n${second}` },
    ]);
  });

  it('ends in bounded time on two long texts with nothing in common', () => {
    const text = (salt: string) => Array.from({ length: 40_000 }, (_, i) => `${salt}${(i * 31) % 977}`).join(' ');
    const [before, after] = [text('x'), text('y')];
    const began = performance.now();
    const changes = diffWords(before, after);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(side(changes, 'added')).toBe(before);
    expect(side(changes, 'removed')).toBe(after);
  });
});

describe('legible', () => {
  const read = (before: string, after: string) => legible(diffWords(before, after)).map(({ op, text }) => [op, text]);

  it('sets words that were replaced side by side together, whatever spaces stayed between them', () => {
    expect(read('“We were not asked,” he said.', '“Every dollar is accounted for,” he said.')).toEqual([
      ['same', '“'],
      ['removed', 'We were not asked'],
      ['added', 'Every dollar is accounted for'],
      ['same', ',” he said.'],
    ]);
  });

  it('leaves a word that stayed between two small changes where it is', () => {
    const changes = read('He paid 15 dollars in May.', 'He paid 16 dollars in June.');
    expect(changes).toContainEqual(['same', ' dollars in ']);
  });

  it('changes neither the old text nor the new one', () => {
    const text = fc.array(fc.constantFrom('a', 'the', ' ', '\n', 'boat', '。', '港口'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const changes = legible(diffWords(a.join(''), b.join('')));
        expect(side(changes, 'added')).toBe(a.join(''));
        expect(side(changes, 'removed')).toBe(b.join(''));
      }),
    );
  });
});
