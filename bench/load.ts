import { Agent, get } from 'node:http';

export type Timing = {
  readonly milliseconds: number[];
  readonly seconds: number;
  readonly failed: number;
  readonly bytes: number;
};

/**
 * Asks the paths one after the other over `connections` connections that stay open, each connection with one request
 * at a time. Milliseconds from sending to the last byte; an answer other than 200 counts as failed.
 */
export async function load(address: string, paths: readonly string[], connections: number): Promise<Timing> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const milliseconds: number[] = [];
  let failed = 0;
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (next < paths.length) {
      const path = paths[next++]!;
      const start = performance.now();
      const answer = await fetchOnce(agent, address + path);
      milliseconds.push(performance.now() - start);
      bytes += answer.bytes;
      if (answer.status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  milliseconds.sort((a, b) => a - b);
  return { milliseconds, seconds: (performance.now() - began) / 1000, failed, bytes };
}

function fetchOnce(agent: Agent, url: string): Promise<{ status: number; bytes: number }> {
  return new Promise((done, fail) => {
    get(url, { agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, bytes }));
      response.on('error', fail);
    }).on('error', fail);
  });
}

/** The value below which a share of sorted numbers lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** One row of a results table: median, p95, largest, requests a second, kilobytes an answer. */
export function row(name: string, { milliseconds, seconds, failed, bytes }: Timing): string {
  const at = (share: number): string => quantile(milliseconds, share).toFixed(1);
  const rate = (milliseconds.length / seconds).toFixed(0);
  const size = (bytes / Math.max(1, milliseconds.length) / 1000).toFixed(0);
  return `| ${name} | ${milliseconds.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${rate} | ${size} | ${failed} |`;
}

/** The head of a table of such rows. */
export const ROW_HEAD = [
  '| requests | count | median ms | p95 ms | max ms | per second | kB each | failed |',
  '|---|---|---|---|---|---|---|---|',
];
