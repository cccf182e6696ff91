import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorKey, endsLastAdministrator, scopesOf } from './rules';

describe('the key of an author', () => {
  it.each([
    ['Édith Éditrice', 'edith-editrice'],
    ['  O’Neil,  J. ', 'o-neil-j'],
    ['王小明', 'author'],
    ['王 Ming', 'ming'],
  ])('of %s is %s', (name, key) => expect(authorKey(name, () => false)).toBe(key));

  it('gets a number when it is taken', () => {
    const taken = ['ann', 'ann-2'];
    expect(authorKey('Ann', (key) => taken.includes(key))).toBe('ann-3');
  });

  it('is made of small letters, digits and hyphens whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 130 }), (name) => {
        expect(authorKey(name, () => false)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

it.each([
  [['a'], 'a', 'editor', false, true],
  [['a'], 'a', 'administrator', true, true],
  [['a'], 'a', 'administrator', false, false],
  [['a', 'b'], 'a', 'reader', true, false],
  [['a'], 'b', 'reader', true, false],
  [[], 'b', 'reader', true, false],
] as const)(
  'of administrators %j, changing %s to %s (disabled: %s) ends the last: %s',
  (list, id, role, disabled, ends) => expect(endsLastAdministrator(list, id, { role, disabled })).toBe(ends),
);

it('every token may ask whose it is', () => {
  expect(scopesOf(['facts.write', 'facts.write'])).toEqual(['account.read', 'facts.write']);
});
