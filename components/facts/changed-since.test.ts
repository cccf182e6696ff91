import { expect, it } from 'vitest';
import { changedSince } from './changed-since';

it.each([
  ['the same, not sent again', 304, '"a"', false],
  ['the same, sent again', 200, '"a"', false],
  ['another text', 200, '"b"', true],
  ['nothing any more', 404, null, true],
  ['an answer for somebody who has signed in since', 200, null, false],
  ['a server in trouble', 503, null, false],
  ['too many questions', 429, null, false],
  ['a desk that closed its doors', 401, null, false],
] as const)('an open page has changed or not by what is answered: %s', (_, status, tag, changed) =>
  expect(changedSince('"a"', { status, tag })).toBe(changed),
);
