import { describe, expect, it } from 'vitest';
import type { RecordHistory } from './contract';
import { differenceTo } from './difference';

type Change = readonly [field: string, before: unknown, after: unknown];
const version = (number: number, ...changes: Change[]): RecordHistory['versions'][number] => ({
  ...{
    version: number,
    at: '2026-01-01T00:00:00Z',
    by: null,
    why: null,
    operation: number === 1 ? 'insert' : 'update',
  },
  changes: changes.map(([field, before, after]) => ({ field, before, after })),
});

/** Newest first, as the history is told. */
const VERSIONS = [
  version(4, ['who', 'b', 'a'], ['where', null, 'Mill']),
  version(3, ['proposition', 'two', 'three'], ['state', 'draft', 'published']),
  version(2, ['proposition', 'one', 'two'], ['who', 'a', 'b']),
  version(1),
];

describe('what bringing a version back changes', () => {
  it.each<[number, Change[]]>([
    [4, []],
    [
      3,
      [
        ['who', 'a', 'b'],
        ['where', 'Mill', null],
      ],
    ],
    [
      2,
      [
        ['who', 'a', 'b'],
        ['where', 'Mill', null],
        ['proposition', 'three', 'two'],
      ],
    ],
    // Who is as it was at first, so bringing the first back changes nothing of it.
    [
      1,
      [
        ['where', 'Mill', null],
        ['proposition', 'three', 'one'],
      ],
    ],
  ])('to version %i', (to, expected) => {
    expect(differenceTo(VERSIONS, to).map(({ field, before, after }) => [field, before, after])).toEqual(expected);
  });
});
