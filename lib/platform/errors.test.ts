import { expect, test } from 'vitest';
import * as failures from './errors';

const cases: [string, Error, number, object][] = [
  ['a miss', new failures.NotFound('C-12'), 404, { code: 'not_found', message: 'C-12 was not found.' }],
  ['a wrong input', new failures.Invalid('Too long.', 'q'), 400, { code: 'invalid', message: 'Too long.', field: 'q' }],
  ['nobody', new failures.Unauthorised(), 401, { code: 'unauthorised', message: 'Sign in to do this.' }],
  ['the wrong role', new failures.Forbidden(), 403, { code: 'forbidden', message: 'Your role does not allow this.' }],
  [
    'two writers',
    new failures.Conflict('Changed meanwhile.', { yours: 1, theirs: 2 }),
    409,
    { code: 'conflict', message: 'Changed meanwhile.', details: { yours: 1, theirs: 2 } },
  ],
  [
    'too much',
    new failures.TooLarge('At most 5.', 5),
    413,
    { code: 'too_large', message: 'At most 5.', details: { limit: 5 } },
  ],
  [
    'too often',
    new failures.RateLimited(7),
    429,
    { code: 'rate_limited', message: 'Too many requests. Try again in 7 seconds.' },
  ],
  ['no database', new failures.Unavailable('Away.'), 503, { code: 'unavailable', message: 'Away.' }],
];

test.each(cases)('%s has its status and the one shape', (_name, error, status, body) => {
  expect(failures.errorReply(error)).toMatchObject({ status, body: { error: body } });
});

test('a mistake of ours says nothing of itself', () => {
  const reply = failures.errorReply(new Error('SELECT password FROM users'));
  expect(reply.status).toBe(500);
  expect(JSON.stringify(reply)).not.toContain('SELECT');
});

test.each([
  Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
  Object.assign(new Error('away'), { code: 'P1001' }),
  new Error('Invalid `prisma.claim.findFirst()` invocation: Database error. Code: `57P03`.'),
  new Error('wrapped', { cause: Object.assign(new Error('x'), { code: '08006' }) }),
  new Error('Connection terminated unexpectedly'),
  new Error('timeout exceeded when trying to connect'),
])('a database that is away is no mistake of ours: %s', (error) => {
  const reply = failures.errorReply(error);
  expect(reply).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
  expect(JSON.stringify(reply)).not.toContain('10.0.0.7');
});

test.each([
  Object.assign(new Error('deadlock detected'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { originalCode: '40P01' } } },
  }),
  Object.assign(new Error('Transaction failed due to a write conflict'), { code: 'P2034' }),
  Object.assign(new Error('Transaction API error: Unable to start a transaction in the given time.'), {
    code: 'P2028',
  }),
])('whoever is crowded out by other writers is told to try again: %s', (error) => {
  const reply = failures.errorReply(error);
  expect(reply).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
  expect(JSON.stringify(reply)).not.toContain('deadlock');
});

test.each([
  Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
  new Error('Raw query failed. Code: `57014`. Message: `canceling statement due to statement timeout`'),
  Object.assign(new Error('Invalid invocation'), {
    meta: { driverAdapterError: { cause: { originalCode: '57014', kind: 'postgres' } } },
  }),
])('a question that took the database too long says so: %s', (error) => {
  const reply = failures.errorReply(error);
  expect(reply).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
  expect(reply.body.error.message).toContain('too long');
});

test('who asks too often is told when to come back', () => {
  expect(failures.errorReply(new failures.RateLimited(7)).headers).toEqual({ 'retry-after': '7' });
});
