import { expect, it } from 'vitest';
import { draftHref } from './draft-href';

it.each([
  ['statement:new:S-2.1:10-20', '/sources/S-2?capture=1&edit=1'],
  ['claim:C-3', '/claims/C-3?edit=1'],
  ['source:S-2', '/sources/S-2/edit'],
  ['speaker:P-4', '/speakers/P-4?edit=1'],
  ['evidence:E-5:C-3', '/claims/C-3?edit=E-5'],
  ['assessment:new:C-3', '/review/new?claim=C-3'],
  ['assessment:A-6', '/review/A-6'],
  ['review:A-6', '/review/A-6'],
  ['omission:new:S-2', '/sources/S-2?edit=1'],
])('what was begun under %s is gone on with at %s', (key, place) => expect(draftHref(key)).toBe(place));

it.each(['', 'claim', 'constructor', 'capture:x', 'evidence:E-5'])('“%s” leads nowhere', (key) =>
  expect(draftHref(key)).toBeUndefined(),
);
