import { expect, it } from 'vitest';
import { type ComparedStatement, positionOf } from './position';

const said = (stance: string, coverage: string | null) => ({ stance, coverage }) as unknown as ComparedStatement;

it('of a denial that does not say what it covers is that of the whole; only denials cover anything', () => {
  expect(positionOf(said('denies', null))).toEqual({ stance: 'denies', coverage: 'whole' });
  expect(positionOf(said('denies', 'part'))).toEqual({ stance: 'denies', coverage: 'part' });
  expect(positionOf(said('asserts', 'part'))).toEqual({ stance: 'asserts', coverage: null });
});
