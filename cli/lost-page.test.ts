import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { LOST, wordsWhereLost } from './lost-page.mjs';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A server that says what Next does: words at an address no page has, none where the record is missing. */
async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    wordsWhereLost(request, response, { port, hostname: '127.0.0.1' });
    if (request.url !== LOST) return answer(request, response);
    response.setHeader('content-language', request.headers['accept-language'] ?? 'none');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'x-nonce': 'its own' });
    response.write('<main>There is ');
    response.end('nothing here</main>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ASKED = { headers: { 'accept-language': 'zh' } };

test('a page that finds its record missing has its words in the HTML, in the language asked for', async () => {
  const address = await serving((_, response) => {
    response.statusCode = 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-length', 1000);
    response.setHeader('x-nonce', 'another');
    response.flushHeaders();
    response.write('<html id="__next_error__">');
    response.end('<body></body></html>');
  });
  const answer = await fetch(`${address}/claims/C-9999`, ASKED);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('<main>There is nothing here</main>');
  expect(answer.headers.get('content-language')).toBe('zh');
  expect(answer.headers.get('x-nonce')).toBe('its own');
});

test.each([
  ['a page that is there', 200, 'text/html; charset=utf-8'],
  ['data that are not there', 404, 'application/json'],
  ['what a page fetches to move on', 404, 'text/x-component'],
  ['a page that failed', 500, 'text/html'],
])('%s goes out as it is', async (_, status, type) => {
  const address = await serving((_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.write('as ');
    response.end('it is');
  });
  const answer = await fetch(`${address}/claims/C-9999`);
  expect([answer.status, await answer.text()]).toEqual([status, 'as it is']);
});

test('an embed of what is not there goes out as it is', async () => {
  const address = await serving((_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end('its own page');
  });
  expect(await (await fetch(`${address}/embed/claims/C-9999`)).text()).toBe('its own page');
});
