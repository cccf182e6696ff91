import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '@/messages/en/palette';
import zh from '@/messages/zh/palette';
import { hasWords, placeOfReference, SCREENS } from './palette-places';

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

/** Screens somebody comes to from elsewhere only: before they are signed in, or with a claim in hand. */
const FROM_ELSEWHERE = ['/set-password', '/set-up', '/sign-in', '/review/new'];

test('every screen that has an address of its own is in the palette', () => {
  const screens = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.slice(0, -'page.tsx'.length)}`.replace(/(.)\/$/, '$1'))
    .filter((path) => !path.includes('[') && !FROM_ELSEWHERE.includes(path));
  const known = Object.values(SCREENS).map(({ href }) => href);
  expect(screens.filter((path) => !known.includes(path))).toEqual([]);
});

test.each([
  ['new source', 'capture'],
  ['new claim', 'newClaim'],
  ['import', 'bringIn'],
  ['export', 'take'],
  ['admin', 'users'],
  ['duplicates', 'same'],
] as const)('“%s” finds the screen %s', (typed, key) => {
  expect(hasWords(`${en.screen[key]} ${en.also[key]}`, typed)).toBe(true);
});

test.each([
  ['新建来源', 'capture'],
  ['导入', 'bringIn'],
  ['管理', 'statuses'],
] as const)('“%s” finds the screen %s', (typed, key) => {
  expect(hasWords(`${zh.screen[key]} ${zh.also[key]}`, typed)).toBe(true);
});
