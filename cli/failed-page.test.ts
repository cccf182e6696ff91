import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { failedWords } from '@/app/failed-words';
import { wordsWhereFailed } from './failed-page.mjs';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serving(answer: (response: ServerResponse) => void): Promise<string> {
  server = createServer((request, response) => {
    wordsWhereFailed(request, response, failedWords);
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/claims/C-12`;
}

/** What Next sends: nothing to read, its looks announced, and the number among what its scripts are told. */
const PAGE =
  '<!DOCTYPE html><html id="__next_error__"><head><link rel="preload" href="/a.css" as="style" nonce="x"/></head>' +
  '<body><script>self.__next_f.push([1,"{\\"digest\\":\\"123456\\"}"])</script></body></html>';

test.each([
  ['as it is', {}, Buffer.from(PAGE)],
  ['packed', { 'content-encoding': 'gzip' }, gzipSync(PAGE)],
])('a page that failed has its words in the HTML, sent %s', async (_, packed, body) => {
  const address = await serving((response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.writeHead(500, packed);
    response.flushHeaders();
    response.write(body.subarray(0, 50));
    response.end(body.subarray(50));
  });
  const answer = await fetch(`${address}?lang=en`, { headers: { 'accept-language': 'zh' } });
  const page = await answer.text();
  expect(answer.status).toBe(500);
  expect(page).toContain('<title>This page could not be shown</title></head><body><noscript><main lang="en"');
  expect(page).toContain('<p>Number 123456</p>');
  expect(page).toContain('<noscript><link rel="stylesheet" href="/a.css"/></noscript>');
  // The scripts draw the page as before.
  expect(page).toContain('<script>self.__next_f.push');
});

test('a page for which the database took too long says so, with the status of what may be asked again', async () => {
  const address = await serving((response) => {
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(PAGE.replace('123456', 'too_long'));
  });
  const answer = await fetch(`${address}?lang=zh`);
  expect(answer.status).toBe(503);
  const page = await answer.text();
  expect(page).toContain('<title>生成此页用时过长</title>');
  expect(page).not.toContain('编号');
});

test('it speaks the language that was chosen before, or else the one the browser prefers', () => {
  const title = (headers: object) => failedWords({ url: '/claims', headers }).title;
  expect(title({ cookie: 'theme=dark; lang=zh', 'accept-language': 'en' })).toBe('无法显示此页');
  expect(title({ 'accept-language': 'zh-CN, en;q=0.5' })).toBe('无法显示此页');
  expect(title({})).toBe('This page could not be shown');
  expect(failedWords({ headers: {} }, '<b>').html).not.toContain('<b>');
});

test.each([
  ['a page that is there', 200, 'text/html; charset=utf-8', PAGE],
  ['data that failed', 500, 'application/json', '{}'],
  ['a page of somebody else that failed', 502, 'text/html', '<html><body>as it is</body></html>'],
])('%s goes out as it is', async (_, status, type, body) => {
  const address = await serving((response) => {
    response.writeHead(status, { 'content-type': type });
    response.write(body.slice(0, 1));
    response.end(body.slice(1));
  });
  const answer = await fetch(address);
  expect([answer.status, await answer.text()]).toEqual([status, body]);
});
