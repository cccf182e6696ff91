import { describe, expect, it } from 'vitest';
import { recordFinder } from './record';

describe('recordFinder', () => {
  const find = recordFinder([
    { id: 'spokesman', names: ['Spokesman of the Harbour Ministry of Norland'] },
    { id: 'ministry', names: ['Harbour Ministry of Norland', '诺兰港务部'] },
    { id: 'ledger', names: ['The Ledger', '纪事报'] },
    { id: 'quay', names: ['Quay Radio', '码头电台'] },
    { id: 'one', names: ['Ana Reyes'] },
    { id: 'other', names: ['Ana Reyes'] },
  ]);

  it.each([
    ['A spokesman for the Harbour Ministry of Norland', 'spokesman'],
    ['spokesman of Harbour Ministry of Norland', 'spokesman'],
    ['the Harbour Ministry of Norland', 'ministry'],
    ['诺兰港务部', 'ministry'],
    ['the Harbour Ministry of Norland’s spokesman', 'spokesman'],
    ['Quay Radio’s statement', 'quay'],
    ["Quay Radio's latest press release", 'quay'],
    ['a statement by Quay Radio', 'quay'],
    ['the written statement of the Harbour Ministry of Norland', 'ministry'],
    ['a British Ledger report on the 15th', 'ledger'],
    ['the Ledger newspaper in the UK', 'ledger'],
    ['The Ledger’s story of Monday', 'ledger'],
    ['码头电台的声明', 'quay'],
    ['纪事报报道', 'ledger'],
  ])('finds %s, whatever stands between the office and its house', (name, id) => {
    expect(find(name)).toBe(id);
  });

  it.each([
    ['A spokeswoman for the Harbour Ministry of Norland'],
    ['Ana Reyes'],
    ['Ana Reyes’s statement'],
    ['Harbour Ministry'],
    ['the report'],
    ['Quay Radio’s spokesman'],
    ['a critic of Quay Radio'],
  ])('names nobody for %s', (name) => {
    expect(find(name)).toBeNull();
  });
});
