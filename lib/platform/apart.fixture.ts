import { askBack } from './apart-asking';
import { childEnvironment } from './env';

/** A process apart that does what it is asked, for the tests of apart.ts. */
const held: unknown[] = [];
const ACTS: Record<string, () => unknown> = {
  greet: () => `hello from ${process.pid}`,
  environment: () => Object.keys(childEnvironment()).join(' '),
  'ask back': async () => `${await askBack('name', 2)} and ${await askBack('name', 3)}`,
  'ask for what nobody answers': () => askBack('secret', null),
  loop: () => {
    for (;;);
  },
  fill: () => {
    for (;;) held.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
  },
  swell: () => {
    for (let megabytes = 0; megabytes < 3_000; megabytes += 10) held.push(Buffer.alloc(10 * 2 ** 20, 1));
    return new Promise(() => undefined);
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
};

process.on('message', async ({ act }: { act?: string }) => {
  if (act === undefined) return;
  process.send?.({ value: await ACTS[act]!(), last: act === 'environment' });
});
process.on('disconnect', () => process.exit(0));
