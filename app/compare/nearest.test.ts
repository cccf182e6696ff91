import { describe, expect, it } from 'vitest';
import { nearest } from './nearest';

const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const signs = [at(0, 0), at(50, 0), at(100, 5), at(52, 60), at(0, 200)];

describe('arrow keys in a picture', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 1, 2],
    ['ArrowDown', 1, 3],
    ['ArrowUp', 3, 1],
    ['ArrowLeft', 2, 1],
    ['ArrowDown', 0, 4],
    ['End', 0, 4],
    ['Home', 3, 0],
  ])('%s leads from sign %i to sign %i', (key, from, to) => expect(nearest(signs[from]!, signs, key)).toBe(to));

  it.each([
    ['ArrowUp', 0],
    ['ArrowRight', 2],
    ['a', 1],
  ])('%s leads from sign %i nowhere', (key, from) => expect(nearest(signs[from]!, signs, key)).toBeNull());
});
