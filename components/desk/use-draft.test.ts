import { describe, expect, it } from 'vitest';
import { proposed } from './clash';
import { newer } from './use-draft';

type Form = { who: string; where: string };
const began: Form = { who: 'The keeper', where: 'At the lock' };
const held = (change: object) => ({
  key: 'claim:C-1',
  baseVersion: 3,
  base: began as Record<string, unknown> | null,
  body: { ...began, where: 'At the weir' },
  updatedAt: '2026-11-22T10:05:00.000Z',
  ...change,
});
const mine = (at: string) => ({ value: { ...began, who: 'Nobody' }, baseVersion: 3, base: began, at });

describe('a draft that was typed on another machine', () => {
  it('proposes of two versions what each of them changed', () => {
    const found = newer<Form>(null, held({}))!;
    const theirs = { who: 'The miller', where: 'At the lock' };
    const clash = { yours: found.value, theirs, base: found.base!, version: 4 };
    expect([proposed(clash, 'who'), proposed(clash, 'where')]).toEqual(['theirs', 'yours']);
  });

  it.each([
    ['newer than that of this browser is taken', mine('2026-11-22T10:00:00.000Z'), {}, 'At the weir'],
    ['older gives way to it', mine('2026-11-22T10:10:00.000Z'), {}, 'At the lock'],
    [
      'kept by an earlier release begins where this browser began',
      mine('2026-11-22T10:00:00.000Z'),
      { base: null },
      'At the weir',
    ],
  ])('and is %s', (_name, here, change, where) => {
    expect(newer<Form>(here, held(change))).toMatchObject({ value: { where }, base: began });
  });
});
