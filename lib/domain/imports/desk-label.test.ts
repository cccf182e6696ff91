import { expect, it } from 'vitest';
import { deskLabel } from './desk-label';

it.each([
  ['Valley Check', 'https://valley.example', 'Valley Check'],
  ['Counterclaim', 'https://valley.example', 'valley.example'],
  ['Counterclaim', 'http://localhost:4321', 'localhost:4321'],
  ['Counterclaim', null, 'Counterclaim'],
])('a desk called %s at %s is %s here', (name, url, label) => expect(deskLabel({ name, url })).toBe(label));
