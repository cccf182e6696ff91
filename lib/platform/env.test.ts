import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings, settingsTable, WrongSetting } from './env';

test('without any setting the defaults hold', () => {
  expect(readSettings({})).toEqual({
    PORT: 3000,
    HOST: '127.0.0.1',
    COUNTERCLAIM_DESK: 'Counterclaim',
    COUNTERCLAIM_DATA: '.data',
    COUNTERCLAIM_PUBLIC: 'public',
    COUNTERCLAIM_BUNDLED_CASE: true,
    COUNTERCLAIM_PROXIES: 1,
    COUNTERCLAIM_QUERY_SECONDS: 20,
    OIDC_LABEL: 'Single sign-on',
    OIDC_ROLE: 'reader',
    LOG_LEVEL: 'warn',
  });
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}));
});

const wrong: [string, string, RegExp][] = [
  ['PORT', 'abc', /The setting PORT must be a port number.*\(it is "abc"\)/],
  ['PORT', '65536', /The setting PORT must be a port number/],
  ['PORT', '-1', /The setting PORT/],
  ['DATABASE_URL', 'mysql://root:hunter2@host/db', /The setting DATABASE_URL must look like postgresql:/],
  ['DATABASE_URL', 'postgresql://host', /The setting DATABASE_URL/],
  ['COUNTERCLAIM_URL', 'example.org', /The setting COUNTERCLAIM_URL must be an http or https address/],
  ['COUNTERCLAIM_SECRET', 'short', /The setting COUNTERCLAIM_SECRET must have at least 32 characters/],
  ['COUNTERCLAIM_PUBLIC', 'yes', /The setting COUNTERCLAIM_PUBLIC must be "public" or "private"/],
  ['COUNTERCLAIM_QUERY_SECONDS', '1.5', /The setting COUNTERCLAIM_QUERY_SECONDS must be a number of seconds/],
  ['LOG_LEVEL', 'loud', /The setting LOG_LEVEL must be debug/],
  ['COUNTERCLAIM_BUNDLED_CASE', 'maybe', /The setting COUNTERCLAIM_BUNDLED_CASE must be 1, 0, true or false/],
];

test.each(wrong)('%s=%s is refused in a sentence that names it', (name, value, sentence) => {
  expect(() => readSettings({ [name]: value })).toThrow(WrongSetting);
  expect(() => readSettings({ [name]: value })).toThrow(sentence);
});

test('a refusal never repeats a secret or a password', () => {
  expect(() => readSettings({ COUNTERCLAIM_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
  expect(() => readSettings({ DATABASE_URL: 'mysql://root:hunter2@host/db' })).not.toThrow(/hunter2/);
});

test('every wrong setting is named at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
});

test('a public address loses its final slash', () => {
  expect(readSettings({ COUNTERCLAIM_URL: 'https://claims.example.org/' }).COUNTERCLAIM_URL).toBe(
    'https://claims.example.org',
  );
});

test('README’s table of settings is the one printed from here (npm run settings writes it)', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`<!-- settings -->\n${settingsTable()}\n<!-- /settings -->`);
});
