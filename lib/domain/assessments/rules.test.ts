import { describe, expect, it } from 'vitest';
import { ACTS, refusal } from './rules';

describe('what may be done with an assessment', () => {
  it.each([
    ['publish', 'in-review', 'other', null],
    ['publish', 'in-review', 'author', 'forbidden'],
    ['return', 'in-review', 'author', 'forbidden'],
    ['publish', 'draft', 'other', 'invalid'],
    ['publish', 'published', 'other', 'invalid'],
    ['change', 'draft', 'author', null],
    ['change', 'draft', 'other', 'forbidden'],
    ['submit', 'draft', 'other', 'forbidden'],
    ['change', 'in-review', 'author', 'invalid'],
    ['change', 'published', 'author', 'invalid'],
    ['submit', 'draft', 'author', null],
    ['take-back', 'in-review', 'author', null],
    ['take-back', 'in-review', 'other', 'forbidden'],
    ['take-back', 'returned', 'author', 'invalid'],
  ] as const)('%s of one that is %s by its %s: %s', (act, state, who, expected) => {
    expect(refusal(act, { state, authorId: 'author' }, who)?.kind ?? null).toBe(expected);
  });

  it('is never publishing or returning by the author, in any state', () => {
    for (const state of ['draft', 'in-review', 'returned', 'published'] as const) {
      for (const act of ['publish', 'return'] as const)
        expect(refusal(act, { state, authorId: 'a' }, 'a')).not.toBeNull();
    }
    expect(Object.keys(ACTS)).toHaveLength(5);
  });
});
