import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedFiles, packFiles, takesBrotli } from './packed-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const script = 'export const answer = 42;\n'.repeat(500);
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'from', 'chunks', '[ref]'), { recursive: true });
  writeFileSync(join(folder, 'from', 'chunks', '[ref]', 'a~1.js'), script);
  writeFileSync(join(folder, 'from', 'look.css'), 'a{color:red}');
  writeFileSync(join(folder, 'from', 'letters.woff2'), 'not to be packed');
  await packFiles(join(folder, 'from'), join(folder, 'to'));
  const answered = await packedFiles(join(folder, 'to'), '/_next/static/', { 'x-content-type-options': 'nosniff' });
  server = createServer((request, response) => {
    if (!answered(request, response)) response.writeHead(404).end('not packed');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Answer = IncomingMessage & { body: Buffer };

function ask(
  path: string,
  headers: OutgoingHttpHeaders = { 'accept-encoding': 'gzip, deflate, br, zstd' },
  method = 'GET',
) {
  const { port } = server.address() as AddressInfo;
  return new Promise<Answer>((done, failed) => {
    get({ port, host: '127.0.0.1', path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(Object.assign(answer, { body: Buffer.concat(parts) })));
    }).on('error', failed);
  });
}

const SCRIPT = '/_next/static/chunks/%5Bref%5D/a~1.js';

describe('files packed after the build', () => {
  it('come in brotli, for ever, as what they are', async () => {
    const answer = await ask(SCRIPT);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/javascript; charset=UTF-8',
      'content-encoding': 'br',
      'content-length': String(answer.body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(answer.body).toString()).toBe(script);
    expect((await ask('/_next/static/look.css?v=1')).headers['content-type']).toBe('text/css; charset=UTF-8');
  });

  it('are not sent again to who has them', async () => {
    const { etag } = (await ask(SCRIPT)).headers;
    const headers = { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` };
    const answer = await ask(SCRIPT, headers);
    expect([answer.statusCode, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag]);
  });

  it('tell their size without being sent', async () => {
    const answer = await ask(SCRIPT, { 'accept-encoding': 'br' }, 'HEAD');
    expect([answer.statusCode, answer.body.length]).toEqual([200, 0]);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(0);
  });

  it.each([
    ['a client without brotli', SCRIPT, { 'accept-encoding': 'gzip' }, 'GET'],
    ['a client that says nothing', SCRIPT, {}, 'GET'],
    ['what was not packed', '/_next/static/letters.woff2', { 'accept-encoding': 'br' }, 'GET'],
    ['another address', '/claims', { 'accept-encoding': 'br' }, 'GET'],
    ['a way out of the folder', '/_next/static/../to/look.css', { 'accept-encoding': 'br' }, 'GET'],
    ['another method', SCRIPT, { 'accept-encoding': 'br' }, 'POST'],
  ])('leave %s to the next server', async (_, path, headers, method) => {
    expect((await ask(path, headers, method)).statusCode).toBe(404);
  });

  it('are none where nothing was built', async () => {
    const answered = await packedFiles(join(folder, 'nowhere'), '/_next/static/');
    expect(answered({ method: 'GET', url: SCRIPT, headers: {} } as IncomingMessage, {} as never)).toBe(false);
  });
});

describe('takesBrotli', () => {
  it.each([
    ['br', true],
    ['gzip, deflate, br, zstd', true],
    ['gzip;q=1.0, BR ; q=0.5', true],
    ['br;q=0', false],
    ['gzip, br;q=0.000', false],
    ['gzip, brotli', false],
    ['', false],
    [undefined, false],
  ])('of %j is %j', (accepted, taken) => {
    expect(takesBrotli(accepted)).toBe(taken);
  });
});
