import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bag,
  bundle,
  bytesOf,
  type Contents,
  desk,
  fingerprint,
  packed,
  pemOf,
} from '@/lib/engines/verify/bags.fixture';
import { setSettings } from '@/lib/platform/env';
import { command } from './verify';

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-verify-'));
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytesOf(content));
};
const putBag = (name: string, contents: Contents) => {
  for (const [path, content] of Object.entries(contents)) put(`${name}/${path}`, content);
};
const run = async (...args: string[]) => {
  const stdout = new PassThrough();
  const code = await command.run(args, { stdin: Readable.from([]), stdout, stderr: new PassThrough(), cwd: folder });
  stdout.end();
  return { code, text: (await stdout.toArray()).join('') };
};

beforeAll(() => {
  setSettings({ COUNTERCLAIM_DATA: join(folder, 'data') });
  put('whole.zip', packed(bundle()));
  put('changed.zip', packed(bundle({ after: { 'data/index.html': 'other' } })));
  put('key.pem', pemOf(desk.publicKey));
  put('noise.zip', 'not a zip');
  putBag('plain', bag());
  putBag('linked', bag());
  symlinkSync('/etc/hosts', join(folder, 'linked/data/hosts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('counterclaim verify', () => {
  it.each([
    ['a bundle whose key is named', ['whole.zip', '--key', fingerprint], 0, 'as they left the desk'],
    ['a bundle whose key is in a file', ['whole.zip', '--key', 'key.pem'], 0, fingerprint],
    ['a bundle with a key nobody has named', ['whole.zip'], 3, 'unknown-key desk-key.pem'],
    ['a bundle with a changed file', ['changed.zip', '--key', 'key.pem'], 1, '✗ changed data/index.html'],
    ['what is no archive', ['noise.zip'], 1, 'no ZIP archive'],
    ['any bag in a folder', ['plain'], 0, 'a valid bag of BagIt 1.0'],
    ['a bag with a link out of it', ['linked'], 1, 'container data/hosts'],
  ])('%s', async (_, args, code, words) => {
    const ran = await run(...args);
    expect(ran.text).toContain(words);
    expect(ran.code).toBe(code);
  });

  it('answers in JSON', async () => {
    expect(JSON.parse((await run('changed.zip', '--json')).text)).toMatchObject({
      sound: false,
      findings: [{ kind: 'changed', path: 'data/index.html' }, { kind: 'unknown-key' }],
    });
  });

  it('knows the key of its own instance', async () => {
    put('data/desk-key.private.pem', desk.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect((await run('whole.zip')).code).toBe(0);
  });

  it('asks for one file that is there, and keys that are keys', async () => {
    await expect(run()).rejects.toThrow('Name one bundle');
    await expect(run('gone.zip')).rejects.toThrow('no file gone.zip');
    await expect(run('whole.zip', '--key', 'noise.zip')).rejects.toThrow('holds no key');
  });
});
