import { expect, it } from 'vitest';
import { pathBack } from './back';

it.each([
  ['/claims?q=a%26b', '/claims?q=a%26b'],
  ['/claims/C-5#why', '/claims/C-5'],
  [null, '/'],
  ['', '/'],
  ['claims', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads back to %s', (wanted, expected) => expect(pathBack(wanted)).toBe(expected));
