import { describe, expect, it } from 'vitest';
import { walked } from './walked-list';

describe('an arrow in a list of choices', () => {
  it.each([
    ['goes to the first', -1, 1, 3, 0],
    ['goes on', 0, 1, 3, 1],
    ['comes round at the end', 2, 1, 3, 0],
    ['goes to the last', -1, -1, 3, 2],
    ['comes round at the beginning', 0, -1, 3, 2],
    ['counts for a list that is on its way', 4, 1, null, 5],
    ['goes no further back there than to none', -1, -1, null, -1],
  ] as const)('%s', (_name, at, step, count, to) => expect(walked(at, step, count)).toBe(to));
});
