import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { portFrom } from './web';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

function listen(host: string, port = 0): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    servers.push(server);
    server.once('error', failed);
    server.listen(port, host, () => found((server.address() as { port: number }).port));
  });
}

test('a free port is taken as asked', async () => {
  const port = await portFrom('127.0.0.1', 0);
  expect(await portFrom('127.0.0.1', port)).toBe(port);
});

test('a taken port gives way to the next free one', async () => {
  const taken = await listen('127.0.0.1');
  const found = await portFrom('127.0.0.1', taken);
  expect(found).toBeGreaterThan(taken);
  expect(found).toBeLessThan(taken + 100);
});

test('a port that only the other loopback address uses counts as taken, since browsers try that first', async (context) => {
  const taken = await listen('::1').catch(() => undefined);
  if (taken === undefined) return context.skip('this machine has no IPv6');
  expect(await portFrom('127.0.0.1', taken)).toBeGreaterThan(taken);
});

test('an address that is not this machine’s is an error that names HOST', async () => {
  await expect(portFrom('192.0.2.1', 3000)).rejects.toThrow(/HOST/);
});
