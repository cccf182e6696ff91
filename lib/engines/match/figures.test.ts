import { expect, it } from 'vitest';
import { figuresAgree } from './figures';

it.each([
  ['~10000', '30000', true],
  ['~10000', '10000', true],
  ['~10000', '100000', false],
  ['~10000', '9999', false],
  ['1/3', '33%', true],
  ['33%', '1/3', true],
  ['1/3', '35%', false],
  ['18', '18', true],
  ['18', '81', false],
])('%s and %s can stand for the same: %s', (a, b, agree) => expect(figuresAgree(a, b)).toBe(agree));
