import { expect, it } from 'vitest';
import { partialDate } from './date';

it.each([
  ['17 December 2020', '2020-12-17'],
  ['Dec. 17th, 2020', '2020-12-17'],
  ['AFP 30 avril 2015 à 07:19', '2015-04-30'],
  ['1er août 2021', '2021-08-01'],
  ['Publicado el 3 de setiembre de 2019', '2019-09-03'],
  ['12. März 2022, 14 Uhr', '2022-03-12'],
  ['2 febbraio 2018', '2018-02-02'],
  ['7 de março de 2023', '2023-03-07'],
  ['05/29/2007 09:49:00', '2007-05-29'],
  ['29/05/2007', '2007-05-29'],
  ['2020年12月17日', '2020-12-17'],
])('reads the day in “%s”', (written, day) => {
  expect(partialDate(written)).toBe(day);
});

it.each(['03/04/2015', 'market 12, 2020', 'Marathon 5, 2019', '31 February 2020', '1/29/2007/3'])(
  'finds no day in “%s”',
  (written) => {
    expect(partialDate(written)).toBeNull();
  },
);
