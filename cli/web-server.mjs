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
import { DIRECT, PACKED, packedFiles, takesBrotli } from './packed-files.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string' }, hostname: { type: 'string' }, threads: { type: 'string' } },
});
const hostname = values.hostname ?? '127.0.0.1';
const port = Number(values.port);

const app = next({ dev: false, hostname, port, quiet: true });
await app.prepare();
const answer = app.getRequestHandler();
const { answeredDirectly } = await import(pathToFileURL(resolve(DIRECT)).href);
const always = Object.fromEntries(fixedHeaders.map(({ key, value }) => [key, value]));
const count = Number(values.threads ?? 0);
const threads = count > 0 ? apiThreads(count, { always }) : undefined;
const lent = { always, takesBrotli, ...(threads ? { elsewhere: threads.ask } : {}) };
const answeredFromPacked = await packedFiles(PACKED, '/_next/static/', always);

const server = createServer((request, response) => {
  if (!answeredFromPacked(request, response) && !answeredDirectly(request, response, lent))
    void answer(request, response);
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
