import { expect, it } from 'vitest';
import { type Decision, type Situation, whereTo } from './focus-rule';

const gone = { kind: 'BUTTON', there: false, off: false };
const there = { kind: 'BUTTON', there: true, off: false };
const nobody = { held: false, turned: false };
const row = { kind: 'LI row', controls: ['INPUT', 'BUTTON', 'BUTTON'] };
const other = { kind: 'P note', controls: ['BUTTON'] };

it.each<[what: string, situation: Situation, where: Decision]>([
  ['nowhere, where nobody had it', { last: null, ...nobody }, 'nowhere'],
  [
    'nowhere, where the screen has put it',
    { last: gone, held: true, turned: true, gone: row.kind, beside: [row] },
    'nowhere',
  ],
  ['nowhere, while its button is off', { last: { ...there, off: true }, held: false, turned: true }, 'nowhere'],
  ['to its button again once that is on', { last: there, held: false, turned: true }, 'again'],
  ['nowhere, where its element still stands and only something else changed', { last: there, ...nobody }, 'nowhere'],
  [
    'to the last like control of the row after',
    { last: gone, ...nobody, gone: row.kind, beside: [row, row] },
    { row: 0, control: 2 },
  ],
  [
    'to the row before, of the last row',
    { last: gone, ...nobody, gone: row.kind, beside: [null, row] },
    { row: 1, control: 2 },
  ],
  [
    'past what is no row of the same kind',
    { last: gone, ...nobody, gone: row.kind, beside: [other, row] },
    { row: 1, control: 2 },
  ],
  ['around, where no row is left', { last: gone, ...nobody, gone: row.kind, beside: [null, other] }, 'around'],
  [
    'around, where the row beside has no such control',
    { last: { ...gone, kind: 'SELECT' }, ...nobody, gone: row.kind, beside: [row, null] },
    'around',
  ],
  ['around, where a form went away as a whole', { last: gone, ...nobody, gone: 'FORM', beside: [] }, 'around'],
  ['around, where nothing is known of what went away', { last: gone, ...nobody }, 'around'],
])('the focus goes %s', (_, situation, where) => expect(whereTo(situation)).toEqual(where));
