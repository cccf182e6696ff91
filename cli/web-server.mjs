// The production web server, a process of its own (cli/web.ts): Next, behind what hands out the files packed after the
// build. Next itself packs with gzip while serving, which makes a reader's first load a sixth larger.
// Plain JavaScript, so that the server runs without tsx. What is read most of the API it answers itself, before Next.
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import next from 'next';
import { fixedHeaders } from '../next.config.js';
import { apiThreads } from './api-threads.mjs';
import { wordsWhereFailed } from './failed-page.mjs';
import { wordsWhereLost } from './lost-page.mjs';
import { DIRECT, PACKED, packedFiles, takesBrotli } from './packed-files.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string' }, hostname: { type: 'string' }, threads: { type: 'string' } },
});
const hostname = values.hostname ?? '127.0.0.1';
const port = Number(values.port);
/** Addresses to listen on that are none to ask. @type {Record<string, string>} */
const ANY_ADDRESS = { '0.0.0.0': '127.0.0.1', '::': '::1' };

const app = next({ dev: false, hostname, port, quiet: true });
await app.prepare();
const answer = app.getRequestHandler();
const { answeredDirectly, failedWords } = await import(pathToFileURL(resolve(DIRECT)).href);
const always = Object.fromEntries(fixedHeaders.map(({ key, value }) => [key, value]));
const count = Number(values.threads ?? 0);
const threads = count > 0 ? apiThreads(count, { always }) : undefined;
const lent = { always, takesBrotli, ...(threads ? { elsewhere: threads.ask } : {}) };
const answeredFromPacked = await packedFiles(PACKED, '/_next/static/', always);

const server = createServer((request, response) => {
  if (answeredFromPacked(request, response) || answeredDirectly(request, response, lent)) return;
  wordsWhereFailed(request, response, failedWords);
  wordsWhereLost(request, response, { port, hostname: ANY_ADDRESS[hostname] ?? hostname });
  void answer(request, response);
});
// Longer than a proxy keeps a connection it is not using (60 s is usual): whoever sent a request down one that we were
// just closing after Node's five seconds read that it was reset.
server.keepAliveTimeout = 65_000;
server.headersTimeout = 70_000;
// A request line of 100 kB never reaches a handler: Node would end the connection with a number and no word.
server.on('clientError', (error, socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const long = error.code === 'HPE_HEADER_OVERFLOW';
  const message = long
    ? 'The address and its headers are longer than 16 kB. Ask for less at once.'
    : 'This is no request of HTTP.';
  const body = JSON.stringify({ error: { code: 'invalid', message } });
  const status = long ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const about = `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}`;
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n${about}\r\n\r\n${body}`);
});
server.listen(port, hostname);
// Whoever started us tells people the address when answers come at their speed; anybody may ask before.
void Promise.resolve(threads?.ready).then(() => process.send?.('ready'));

// One failed request must not end all others: Next's own server keeps running too.
process.on('uncaughtException', (error) => console.error(error));
process.on('unhandledRejection', (reason) => console.error(reason));

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    // Requests under way are answered; connections that only wait are closed at once.
    server.close(async () => {
      await threads?.end();
      await app.close();
      process.exit(0);
    });
  });
}
