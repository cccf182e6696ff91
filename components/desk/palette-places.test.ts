import { expect, test } from 'vitest';
import { hasWords, placeOfReference } from './palette-places';

test.each([
  ['a-79 ', true, '/review/A-79'],
  ['A-79', false, undefined],
  ['c-12', false, '/claims/C-12'],
  ['S-3.2', true, '/sources/S-3?capture=2'],
  ['A-', true, undefined],
  ['words', true, undefined],
] as const)('%s, typed at the desk: %s, leads to %s', (typed, writes, href) => {
  expect(placeOfReference(typed, writes)?.href).toBe(href);
});

test.each([
  ['source capture', true],
  ['CAPTURE', true],
  ['  ', true],
  ['capture a claim', false],
])('“%s” names the screen “Capture a source”: %s', (typed, named) => {
  expect(hasWords('Capture a source', typed)).toBe(named);
});
