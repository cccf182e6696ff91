import { expect, test } from 'vitest';
import { logLine, redact } from './log';

const secrets: [string, unknown][] = [
  ['a password field', { user: 'ana', password: 'hunter2' }],
  ['a token deep inside', { request: { headers: { 'x-api-key': 'hunter2', Authorization: 'hunter2' } } }],
  ['a cookie', { cookie: 'sid=hunter2' }],
  ['an address with a password', 'connect to postgresql://ana:hunter2@host/db failed'],
  ['a bearer token in a message', 'sent Authorization: Bearer hunter2hunter2'],
  ['an error that quotes an address', new Error('no route to postgres://ana:hunter2@host')],
  ['an error whose cause does', new Error('outer', { cause: new Error('postgres://ana:hunter2@host') })],
  ['a list', [{ secret: 'hunter2' }]],
];

test.each(secrets)('%s is not written', (_name, value) => {
  expect(JSON.stringify(redact(value))).not.toContain('hunter2');
});

test('what is no secret is written as it is', () => {
  const fields = { path: '/claims', status: 404, count: 3n, when: new Date(0), passage: 'words' };
  expect(redact(fields)).toEqual({
    path: '/claims',
    status: 404,
    count: '3',
    when: '1970-01-01T00:00:00.000Z',
    passage: 'words',
  });
});

test('a line is JSON with time, level and message first', () => {
  const line = logLine(new Date('2026-11-22T10:00:00Z'), 'warn', 'Slow.', { ms: 900 });
  expect(line).toBe('{"time":"2026-11-22T10:00:00.000Z","level":"warn","message":"Slow.","ms":900}');
});

test('a structure that holds itself ends', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => logLine(new Date(0), 'info', 'round', circle)).not.toThrow();
});
