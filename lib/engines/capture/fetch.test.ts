import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage } from './fetch';

let server: http.Server;
let host = '';
const seen: string[] = [];

beforeAll(async () => {
  server = http.createServer((request, response) => {
    seen.push(request.url ?? '');
    const send = ROUTES[request.url ?? ''];
    if (send) send(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const redirect = (location: string) => (response: http.ServerResponse) => response.writeHead(302, { location }).end();
const ROUTES: Record<string, (response: http.ServerResponse) => void> = {
  '/page': (r) => r.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Hello'),
  '/once': redirect('/page'),
  '/round': redirect('/round'),
  '/metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/file': redirect('file:///etc/passwd'),
  '/decimal': redirect('http://2130706433/'),
  '/elsewhere': redirect('http://rebinding.example/'),
  '/packed': (r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed words')),
  '/bomb': (r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(80 * 1024 * 1024))),
  '/large': (r) => r.writeHead(200).end(Buffer.alloc(5000)),
  '/claimed': (r) => r.writeHead(200, { 'content-length': '999999999' }).end(),
  '/never': () => {},
  '/broken': (r) => {
    r.writeHead(200, { 'content-length': '100' }).write('half', () => r.destroy());
  },
};

const get = (path: string, options: Parameters<typeof fetchPage>[1] = {}) =>
  fetchPage(`http://${host}${path}`, { allow: [host], ...options });

describe('fetchPage', () => {
  it('gives the bytes, the type and the last address', async () => {
    const result = await get('/once');
    expect(result).toMatchObject({
      ok: true,
      value: {
        url: `http://${host}/page`,
        contentType: 'text/html; charset=utf-8',
        redirects: [`http://${host}/once`],
      },
    });
    expect(result.ok && new TextDecoder().decode(result.value.bytes)).toBe('<p>Hello');
  });

  it('unpacks what the server packed', async () => {
    const result = await get('/packed');
    expect(result.ok && new TextDecoder().decode(result.value.bytes)).toBe('packed words');
  });

  it.each([
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, short', 'http://127.1/'],
    ['loopback, decimal', 'http://2130706433/'],
    ['loopback, octal', 'http://0177.0.0.1/'],
    ['loopback, hexadecimal', 'http://0x7f.0x0.0x0.0x1/'],
    ['loopback, one hexadecimal number', 'http://0x7f000001/'],
    ['loopback, full-width digits', 'http://１２７.０.０.１/'],
    ['loopback, circled digits', 'http://①②⑦.⓪.⓪.①/'],
    ['nought', 'http://0/'],
    ['metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['metadata, decimal', 'http://2852039166/'],
    ['private', 'https://10.0.0.1/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 mapped', 'http://[::ffff:127.0.0.1]/'],
    ['IPv6 mapped, in groups', 'http://[::ffff:7f00:1]/'],
    ['6to4', 'http://[2002:7f00:1::]/'],
    ['NAT64', 'http://[64:ff9b::a9fe:a9fe]/'],
    ['another port', 'http://93.184.216.34:8080/'],
    ['the name of this machine', 'http://localhost/'],
  ])('does not go to %s', async (_, address) => {
    expect(await fetchPage(address)).toMatchObject({ ok: false, code: 'forbidden_address' });
  });

  it.each([
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['ftp', 'ftp://example.org/'],
    ['credentials', 'http://user:secret@example.org/'],
    ['no address', 'not an address'],
  ])('takes %s for no web address', async (_, address) => {
    expect(await fetchPage(address)).toMatchObject({ ok: false, code: 'bad_url' });
  });

  it.each([
    ['to metadata', '/metadata', 'forbidden_address'],
    ['to a decimal address', '/decimal', 'forbidden_address'],
    ['to a file', '/file', 'bad_url'],
    ['in a circle', '/round', 'too_many_redirects'],
  ])('does not follow a redirect %s', async (_, path, code) => {
    expect(await get(path)).toMatchObject({ ok: false, code });
  });

  it('follows five redirects and asks no sixth', async () => {
    seen.length = 0;
    await get('/round');
    expect(seen).toHaveLength(6);
  });

  it('refuses a name with one private address among public ones', async () => {
    const resolve = async () => ['93.184.216.34', '10.0.0.7'];
    expect(await fetchPage('http://two-faced.example/', { resolve })).toMatchObject({ code: 'forbidden_address' });
  });

  it('asks for a name once and connects to the address it checked', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const port = host.split(':')[1];
    const name = `rebinding.example:${port}`;
    const result = await fetchPage(`http://${name}/page`, { allow: [name], resolve: async () => answers[asked++]! });
    expect(result.ok).toBe(true);
    expect(asked).toBe(1);
  });

  it('checks the name a redirect leads to', async () => {
    expect(await get('/elsewhere', { resolve: async () => ['192.168.1.1'] })).toMatchObject({
      code: 'forbidden_address',
    });
  });

  it.each([
    ['more bytes than allowed', '/large', { maxBytes: 4000 }, 'too_large'],
    ['a claim of more', '/claimed', {}, 'too_large'],
    ['a bomb', '/bomb', {}, 'bomb'],
    ['silence', '/never', { milliseconds: 150 }, 'too_slow'],
    ['a page that breaks off', '/broken', {}, 'unreachable'],
    ['a missing page', '/missing', {}, 'no_such_page'],
  ])('gives up on %s', async (_, path, options, code) => {
    expect(await get(path, options)).toMatchObject({ ok: false, code });
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const result = get('/never', { signal: stop.signal });
    stop.abort();
    expect(await result).toMatchObject({ ok: false });
  });
});
