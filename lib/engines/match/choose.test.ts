import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from './choose';
import { prepare, type Statistics } from './weigh';

const FREQUENCIES: Record<string, number> = { embassi: 900, report: 700, oper: 300, signal: 40, island: 20, netw: 0 };
const statistics: Statistics = {
  documents: 1000,
  averageLength: 12,
  frequency: (term) => FREQUENCIES[term] ?? 0,
};
const query = prepare({ text: 'The embassy reports that island operators signalled to unheard-of quagmires' });

describe('choose', () => {
  it('takes the rarest terms first and leaves out what no claim holds', () => {
    expect(choose(query, statistics, 100)).toMatchObject({ any: ['island', 'signal'], expected: 60 });
  });

  it('asks for common terms two at a time, where the budget allows', () => {
    expect(choose(query, statistics, 400).pairs).toEqual([]);
    expect(choose(query, statistics, 800)).toEqual({ any: ['island', 'signal', 'oper'], pairs: [], expected: 360 });
    expect(choose(query, statistics, 1000).pairs).toEqual([['report', 'embassi']]);
  });

  it('never expects more rows than the budget', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 30 }), fc.nat(10_000), (frequencies, budget) => {
        const names = frequencies.map((_, i) => `w${String.fromCharCode(97 + i)}q`);
        const given: Statistics = {
          documents: 1_000_000,
          averageLength: 12,
          frequency: (term) => frequencies[names.indexOf(term)] ?? 0,
        };
        const { any, expected } = choose(prepare({ text: names.join(' ') }), given, budget);
        expect(expected).toBeLessThanOrEqual(budget);
        expect(any.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
