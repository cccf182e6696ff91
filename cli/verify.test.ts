import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bag,
  bundle,
  bytesOf,
  type Contents,
  DOCUMENT,
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

describe('whether an edition still stands', () => {
  const frozen = { ...DOCUMENT, dossier: { ref: 'D-1' }, edition: { number: 1 }, takenAt: '2026-04-01T12:00:00.000Z' };
  let answer: unknown = null;
  const server = createServer((request, response) => {
    if (['/bundle.zip', '/api/dossiers/D-1/editions/1/bundle'].includes(request.url ?? ''))
      return response.end(bytesOf(packed(bundle({ document: frozen }))));
    response.statusCode = answer && request.url?.startsWith('/api/editions/') ? 200 : 404;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  let [origin, allow] = ['', ''];
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    allow = `127.0.0.1:${port}`;
    setSettings({ COUNTERCLAIM_DATA: join(folder, 'data'), COUNTERCLAIM_FETCH_ALLOW: allow });
    put('frozen.zip', packed(bundle({ document: { ...frozen, desk: { url: origin } } })));
    put('nowhere.zip', packed(bundle({ document: { ...frozen, desk: { url: 'javascript:alert(1)' } } })));
  });
  afterAll(() => server.close());
  const told = async (name: string, said: unknown, ...more: string[]) => {
    answer = said;
    return (await run(name, '--key', fingerprint, ...more)).text;
  };
  const now = (by: number | null, more = {}) => ({ superseded: { by, corrections: [], statuses: [], ...more } });
  const held = { ...now(3), dossier: 'D-1', number: 1 };

  it.each<[string, () => Promise<string>, string]>([
    ['is not known of a file, which says where to ask', () => told('frozen.zip', now(2)), 'Ask http'],
    ['is nobody’s to say where the desk has no address', () => told('nowhere.zip', now(2)), 'Ask its desk.'],
    ['is asked of the server that gave it', () => told(`${origin}/bundle.zip`, now(2)), 'edition 2 is the newest'],
    ['is asked for the page of an edition', () => told(`${origin}/dossiers/D-1/editions/1`, now(2)), 'edition 2 is'],
    ['and for its content address', () => told(`${origin}/editions/${'a'.repeat(64)}`, held), 'edition 3 is'],
    ['is asked of the desk where that is wanted', () => told('frozen.zip', now(null), '--ask'), 'not superseded'],
    ['is not known where the server does not answer', () => told('frozen.zip', null, '--ask'), 'is not known'],
    ['is not known where the server answers something else', () => told('frozen.zip', [1], '--ask'), 'does not know'],
  ])('%s', async (_, ask, words) => expect(await ask()).toContain(words));

  it('is asked of a server in one’s own network that somebody typed, but not of one that a bundle names', async () => {
    setSettings({ COUNTERCLAIM_FETCH_ALLOW: '' });
    expect(await told(`${origin}/bundle.zip`, now(2))).toContain('edition 2 is the newest');
    expect(await told('frozen.zip', now(2), '--ask')).toContain('did not tell: Only the ports 80 and 443');
    setSettings({ COUNTERCLAIM_FETCH_ALLOW: allow });
  });

  it('is told by what and why', async () => {
    const said = now(3, {
      corrections: [{ ref: 'N-1', target: { ref: 'A-2' }, why: { en: 'A slip.' } }],
      statuses: [{ claim: 'C-1', before: 'contested', now: 'refuted', why: { zh: '原文\n已找到。' } }],
    });
    const text = await told('frozen.zip', said, '--ask');
    expect(text).toContain('N-1 corrects A-2: A slip.');
    expect(text).toContain('C-1 was contested and is now refuted: 原文 已找到。');
    expect(JSON.parse(await told('frozen.zip', said, '--ask', '--json')).standing).toMatchObject({
      by: 3,
      superseded: true,
    });
  });
});
