import { expect, it } from 'vitest';
import { FLASH_COOKIE, flashCookie, readFlash } from './flash';

const told = { form: 'add', done: 'added', values: { who: '王小明 “Ann”; x=1' }, secret: 'https://desk.example/a?b=c' };
const heldBy = (cookie: string) => cookie.slice(FLASH_COOKIE.length + 1, cookie.indexOf(';'));

it('what is told arrives, in characters a cookie may hold', () => {
  const cookie = flashCookie(told, false);
  expect(heldBy(cookie)).toMatch(/^[\w-]+$/);
  expect(readFlash(heldBy(cookie))).toEqual(told);
});

it('scripts cannot read it, and an encrypted connection keeps it to such', () => {
  expect(flashCookie(told, false)).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(flashCookie(told, true)).toMatch(/; Secure$/);
});

it.each([undefined, '', 'nonsense', 'bnVsbA', 'W10'])('%s tells nothing', (value) =>
  expect(readFlash(value)).toBeUndefined(),
);
