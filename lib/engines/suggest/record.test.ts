import { describe, expect, it } from 'vitest';
import { recordFinder } from './record';

describe('recordFinder', () => {
  const find = recordFinder([
    { id: 'spokesman', names: ['Spokesman of the Harbour Ministry of Norland'] },
    { id: 'ministry', names: ['Harbour Ministry of Norland', '诺兰港务部'] },
    { id: 'one', names: ['Ana Reyes'] },
    { id: 'other', names: ['Ana Reyes'] },
  ]);

  it.each([
    ['A spokesman for the Harbour Ministry of Norland', 'spokesman'],
    ['spokesman of Harbour Ministry of Norland', 'spokesman'],
    ['the Harbour Ministry of Norland', 'ministry'],
    ['诺兰港务部', 'ministry'],
  ])('finds %s, whatever stands between the office and its house', (name, id) => {
    expect(find(name)).toBe(id);
  });

  it.each([['A spokeswoman for the Harbour Ministry of Norland'], ['Ana Reyes'], ['Harbour Ministry']])(
    'names nobody for %s',
    (name) => {
      expect(find(name)).toBeNull();
    },
  );
});
