import { expect, it } from 'vitest';
import { byLikelihood } from './likely';

const CLAIMS = [
  { ref: 'C-1', name: 'The mayor was told of the flood in May.' },
  { ref: 'C-2', name: 'The weir stood open.' },
  { ref: 'C-3', name: '水闸没有关。' },
];
const order = (words: string) => byLikelihood(CLAIMS, words).map(({ ref }) => ref);

it('puts the claim first whose telling words stand in the statement', () => {
  expect(order('Nobody shut it: the weir was open all night')[0]).toBe('C-2');
  expect(order('我们看到水闸一夜没有关')[0]).toBe('C-3');
});

it('keeps the order given where nothing tells them apart', () => {
  expect(order('the and of')).toEqual(['C-1', 'C-2', 'C-3']);
});
