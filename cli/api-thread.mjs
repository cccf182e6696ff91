// One thread that answers claim lists (see api-threads.mjs). The first answer of a process reads all claims into its
// catalogue, and code runs several times slower until it has run often: each thread asks itself before anybody does.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { CLAIM_LISTS, takesBrotli } from './packed-files.mjs';

/** After so many lists the code is compiled: the bundled case takes half a second, 100,000 claims four. */
const REHEARSALS = 300;
/** Of so many claims a search takes long enough for its last tenth to matter, which takes more rehearsals. */
const MANY = 20_000;
const REHEARSALS_OF_MANY = 900;
/** So many at once: as many as there are connections, so that each of them is made and knows its plans. */
const AT_ONCE = 4;

const { replyTo, prepare } = await import(pathToFileURL(resolve(CLAIM_LISTS)).href);
const lent = { always: workerData.always, takesBrotli };

parentPort?.on('message', async ({ id, asked }) => {
  try {
    parentPort?.postMessage({ id, reply: await replyTo(asked, lent) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
});

await prepare()
  .then(rehearse)
  .catch(() => {});
parentPort?.postMessage({ ready: true });

/** Asks for claims by words that stand in some of them, each time with two filters that have values. */
async function rehearse() {
  const { items, facets, total } = await list('limit=50');
  const rehearsals = total < MANY ? REHEARSALS : REHEARSALS_OF_MANY;
  const words = items.flatMap(({ proposition }) => Object.values(proposition).flatMap((text) => text.split(/\s+/)));
  const filters = Object.entries(facets).flatMap(([name, values]) => values.map(({ value }) => [name, value]));
  let begun = 0;
  const oneAfterOther = async () => {
    for (let i = begun++; i < rehearsals; i = begun++) {
      // Steps that share no factor with most lengths, so that the same pair hardly comes twice.
      const pair = [filters[(i * 7) % filters.length], filters[(i * 31 + 5) % filters.length]];
      await list(new URLSearchParams([...pair, ['q', words[(i * 13) % words.length]]]));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterOther));
}

/** @param {string | URLSearchParams} query */
async function list(query) {
  const reply = await replyTo({ method: 'GET', address: `http://localhost/api/claims?${query}`, headers: [] }, lent);
  return JSON.parse(Buffer.from(reply.body).toString());
}
