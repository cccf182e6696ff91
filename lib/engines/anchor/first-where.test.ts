import { expect, it } from 'vitest';
import { firstWhere } from './first-where';

it('finds the first that passes', () => {
  expect([0, 3, 9, 10].map((least) => firstWhere([1, 3, 5, 9], (each) => each >= least))).toEqual([0, 1, 3, 4]);
});
