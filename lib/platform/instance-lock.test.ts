import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectoryInUse, holdDirectory, holderOf, tellAddress } from './instance-lock';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'counterclaim-lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('a held directory is refused to the second, who is told by whom', () => {
  const letGo = holdDirectory(directory, 'counterclaim start');
  expect(() => holdDirectory(directory, 'counterclaim import')).toThrow(DirectoryInUse);
  expect(() => holdDirectory(directory, 'counterclaim import')).toThrow(
    new RegExp(`in use by "counterclaim start" \\(process ${process.pid}`),
  );
  letGo();
  expect(holderOf(directory)).toBeUndefined();
  holdDirectory(directory, 'counterclaim import')();
});

test.each([
  ['in /proc, which takes no folders', () => '/proc/counterclaim', 'cannot be made there'],
  ['a file', () => join(directory, 'file'), 'is a file'],
  ['below a file', () => join(directory, 'file', 'below'), 'lies below a file|is a file'],
])('a directory that is %s is refused in words, at once', (_name, place, why) => {
  writeFileSync(join(directory, 'file'), '');
  if (process.platform !== 'linux' && place().startsWith('/proc')) return;
  expect(() => holdDirectory(place(), 'counterclaim start')).toThrow(new RegExp(`COUNTERCLAIM_DATA is .*(${why})`));
});

test('a running instance says where it is served, and one that ended no longer', () => {
  tellAddress(directory, 'http://localhost:3001');
  expect(holderOf(directory)).toBeUndefined();
  const letGo = holdDirectory(directory, 'counterclaim start');
  tellAddress(directory, 'http://localhost:3001');
  expect(holderOf(directory)).toMatchObject({ command: 'counterclaim start', address: 'http://localhost:3001' });
  letGo();
  expect(holderOf(directory)).toBeUndefined();
});

test('the lock of a process that was killed is no lock', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const mine = holdDirectory(directory, 'counterclaim start');
  const lock = join(directory, 'instance.json');
  const asMine = JSON.parse(readFileSync(lock, 'utf8')) as object;
  mine();
  child.kill('SIGKILL');
  await new Promise((done) => child.once('exit', done));
  writeFileSync(lock, JSON.stringify({ ...asMine, pid: child.pid }));
  expect(holderOf(directory)).toBeUndefined();
  holdDirectory(directory, 'counterclaim start')();
});

test.runIf(process.platform === 'linux')('a later process that got the same number does not hold it', () => {
  const lock = join(directory, 'instance.json');
  writeFileSync(lock, JSON.stringify({ pid: process.pid, command: 'x', began: 'another boot/1', since: '' }));
  expect(holderOf(directory)).toBeUndefined();
});

test('a lock file cut off while it was written is taken for none', () => {
  writeFileSync(join(directory, 'instance.json'), '');
  holdDirectory(directory, 'counterclaim start')();
});
