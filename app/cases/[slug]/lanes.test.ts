import { describe, expect, it } from 'vitest';
import { momentsOf, type Point } from './lanes';

const speaker = (ref: string) => ({ ref, kind: 'person' as const, name: { en: ref }, role: null, speaksFor: null });
const point = (statement: string, said: string, who: string): Point => ({
  statement,
  said,
  speaker: speaker(who),
  text: { en: 'It rained.' },
  language: 'en',
  source: 'S-1',
  bearings: [{ claim: 'C-1', stance: 'asserts', coverage: null }],
});
const held = {
  sides: [
    { key: 'town', label: { en: 'Town' }, speakers: [speaker('P-2')], stances: {} },
    { key: 'mill', label: { en: 'Mill' }, speakers: [speaker('P-1')], stances: {} },
  ],
  timeline: [
    point('T-1', '2013', 'P-1'),
    point('T-2', '2020-12', 'P-1'),
    point('T-3', '2020-12', 'P-9'),
    point('T-4', '2020-12', 'P-2'),
    point('T-5', '2020-12', 'P-1'),
  ],
};
const outline = (by: 'side' | 'speaker') =>
  momentsOf(held, by).map(({ said, years, lanes }) => [
    said,
    years,
    lanes.map(({ key, points }) => [key, points.map(({ statement }) => statement)]),
  ]);

describe('the timeline of a case', () => {
  it('keeps dates in order and says how many years lie between, by side in the order of the case', () => {
    expect(outline('side')).toEqual([
      ['2013', 0, [['mill', ['T-1']]]],
      [
        '2020-12',
        7,
        [
          ['town', ['T-4']],
          ['mill', ['T-2', 'T-5']],
          ['none', ['T-3']],
        ],
      ],
    ]);
  });

  it('can be arranged by speaker, each in order of appearance', () => {
    expect(outline('speaker')[1]).toEqual([
      '2020-12',
      7,
      [
        ['P-1', ['T-2', 'T-5']],
        ['P-9', ['T-3']],
        ['P-2', ['T-4']],
      ],
    ]);
  });
});
