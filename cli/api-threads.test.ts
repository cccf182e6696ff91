import { afterEach, describe, expect, it } from 'vitest';
import { apiThreads } from './api-threads.mjs';

/** A thread that says its own number and what it was asked; `end` ends it, `fail` is answered with an error. */
const echo = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, threadId, workerData } from 'node:worker_threads';
  parentPort.on('message', ({ id, asked }) => {
    if (asked === 'end') process.exit(1);
    if (asked === 'ready') parentPort.postMessage({ ready: true });
    if (asked === 'fail') parentPort.postMessage({ id, error: 'It cannot be answered.' });
    else if (asked !== 'silence') parentPort.postMessage({ id, reply: { asked, threadId, data: workerData } });
  });`)}`,
);

type Echo = { asked: string; threadId: number; data: unknown };
let threads: { ask: (asked: string) => Promise<Echo>; ready: Promise<unknown>; end: () => Promise<void> } | undefined;
afterEach(() => threads?.end());

const begin = (count: number) => {
  threads = apiThreads<string, Echo>(count, 'a word to begin with', echo);
  return threads;
};

describe('threads that answer', () => {
  it('answer what they were asked, with what they were begun with', async () => {
    expect(await begin(1).ask('one')).toMatchObject({ asked: 'one', data: 'a word to begin with' });
  });

  it('share what is asked at once', async () => {
    const { ask } = begin(2);
    void ask('silence').catch(() => {});
    const busy = await Promise.all(['one', 'two', 'three'].map(ask));
    expect(new Set(busy.map(({ threadId }) => threadId)).size).toBe(2);
    expect(busy.map(({ asked }) => asked)).toEqual(['one', 'two', 'three']);
  });

  it('take the rest of what is asked at once as they get done, in the order of asking', async () => {
    const { ask } = begin(1);
    const waiting = ['silence', 'silence'].map((asked) => ask(asked).catch(() => 'ended'));
    const done: string[] = [];
    const asked = ['one', 'two', 'three', 'four'];
    await Promise.all(asked.map((word) => ask(word).then((answer) => done.push(answer.asked))));
    expect(done).toEqual(asked);
    const third = ask('silence').catch(() => 'ended');
    const kept = ask('one').catch(({ message }) => message);
    expect(await Promise.race([kept, new Promise((over) => setTimeout(() => over('waits'), 50))])).toBe('waits');
    await threads?.end();
    expect(await Promise.all([...waiting, third])).toEqual(['ended', 'ended', 'ended']);
    expect(await kept).toBe('No thread is left to answer.');
  });

  it('fail what cannot be answered, and go on', async () => {
    const { ask } = begin(1);
    await expect(ask('fail')).rejects.toThrow('It cannot be answered.');
    expect(await ask('one')).toMatchObject({ asked: 'one' });
  });

  it('are ready when each has said so or has ended', async () => {
    const { ask, ready } = begin(2);
    let is = false;
    void ready.then(() => {
      is = true;
    });
    await Promise.all([ask('one'), ask('two')]);
    expect(is).toBe(false);
    await ask('ready');
    expect(is).toBe(false);
    void ask('silence').catch(() => {});
    await ask('end').catch(() => {});
    await ready;
  });

  it('fail what waits when they end, are not asked again, and are begun anew', async () => {
    const { ask } = begin(1);
    const waiting = ask('silence');
    await expect(ask('end')).rejects.toThrow('has ended');
    await expect(waiting).rejects.toThrow('has ended');
    await expect(ask('one')).rejects.toThrow('No thread is left');
    await expect.poll(() => ask('two').catch(() => null), { timeout: 5_000 }).toMatchObject({ asked: 'two' });
  });
});
