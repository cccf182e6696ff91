// One thread that answers claim lists (see api-threads.mjs). The first answer of a process reads all claims into its
// catalogue, so each thread asks itself for one before anybody does.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { CLAIM_LISTS, takesBrotli } from './packed-files.mjs';

const { replyTo } = await import(pathToFileURL(resolve(CLAIM_LISTS)).href);
const lent = { always: workerData.always, takesBrotli };

parentPort?.on('message', async ({ id, asked }) => {
  try {
    parentPort?.postMessage({ id, reply: await replyTo(asked, lent) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
});

await replyTo({ method: 'GET', address: 'http://localhost/api/claims?limit=1', headers: [] }, lent).catch(() => {});
