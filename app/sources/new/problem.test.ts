import { ORPCError } from '@orpc/client';
import { expect, it } from 'vitest';
import en from '@/messages/en/capture';
import { problemOf } from './problem';

const known = (word: string) => word in en.problem;
const refused = (data: object, code = 'BAD_REQUEST') => new ORPCError(code, { data });

it.each([
  ['an empty file', refused({ field: 'file' }), 'empty'],
  ['an address that is none', refused({ field: 'url' }), 'bad_url'],
  ['a text that is too long', refused({ field: 'text' }), 'too_long'],
  ['a file the engine refuses', refused({ field: 'original', details: { code: 'bomb' } }), 'bomb'],
  ['a refusal nobody has words for', refused({ field: 'original', details: { code: 'unheard' } }), 'internal'],
  ['what is no answer of ours', new Error('network'), 'internal'],
])('%s is told as what it is', (_, error, problem) => {
  expect(problemOf(error, known)).toBe(problem);
});
