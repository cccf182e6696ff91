// Claim lists are answered in threads of their own: they take milliseconds of processor time each, which would keep
// pages and everything else of the web server waiting, and a second processor has something to do.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What a thread runs unless another file is named. */
const THREAD = fileURLToPath(new URL('api-thread.mjs', import.meta.url));
/**
 * Megabytes for what a thread makes and throws away: most of what a list makes is gone with its answer, and with the
 * standard size a third of the time went into collecting it.
 */
const YOUNG = 96;
/** Milliseconds until a thread that ended is begun anew: this the first time, then twice as long each time. */
const PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/**
 * What a thread has before it at once; the rest waits for whichever has done one first. Enough that there is something
 * to do while the database answers. With all of them begun at once each would wait for every other at each of its
 * questions, and who asks most, longest: at 100,000 claims and 16 connections the slowest twentieth took 160 ms, now 100.
 */
const AT_ONCE = 3;

/**
 * Begins so many threads. What is asked goes to the one with the least to do, in the order of asking. An answer fails
 * when its thread ends, at once where none is left; whoever asks is to answer by itself then. A thread that ended is
 * begun anew after a pause.
 *
 * @template Asked, Reply
 * @param {number} count
 * @param {unknown} data handed to each thread at its beginning
 * @param {string | URL} [file] what a thread runs: takes messages `{ id, asked }`, answers `{ id, reply }` or
 *   `{ id, error }`, and says `{ ready: true }` when it is as quick as it will be
 * @returns {{ ask: (asked: Asked) => Promise<Reply>, ready: Promise<unknown>, end: () => Promise<void> }} `ready`
 *   settles when each of the threads begun first is ready or has ended
 */
export function apiThreads(count, data, file = THREAD) {
  /** @typedef {{ worker: Worker, waiting: Map<number, { done: (reply: Reply) => void, failed: (error: Error) => void }> }} Thread */
  /** @type {Set<Thread>} */
  const threads = new Set();
  /** @type {{ asked: Asked, done: (reply: Reply) => void, failed: (error: Error) => void }[]} */
  const queue = [];
  let ending = false;
  let asks = 0;

  const handOn = () => {
    while (queue.length > 0) {
      /** @type {Thread | undefined} */
      let idlest;
      for (const thread of threads) if (!idlest || thread.waiting.size < idlest.waiting.size) idlest = thread;
      if (idlest && idlest.waiting.size >= AT_ONCE) return;
      const { asked, done, failed } = /** @type {typeof queue[number]} */ (queue.shift());
      if (!idlest) failed(new Error('No thread is left to answer.'));
      else {
        asks += 1;
        idlest.waiting.set(asks, { done, failed });
        idlest.worker.postMessage({ id: asks, asked });
      }
    }
  };

  /**
   * @param {number} pause
   * @param {() => void} [isReady]
   */
  const begin = (pause, isReady = () => {}) => {
    const worker = new Worker(file, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    /** @type {Thread} */
    const thread = { worker, waiting: new Map() };
    let next = pause;
    threads.add(thread);
    thread.worker.on('message', ({ id, reply, error, ready }) => {
      if (ready) return isReady();
      const asked = thread.waiting.get(id);
      thread.waiting.delete(id);
      next = PAUSE;
      handOn();
      if (error === undefined) asked?.done(reply);
      else asked?.failed(new Error(error));
    });
    thread.worker.on('error', (error) => console.error(error));
    thread.worker.on('exit', () => {
      isReady();
      threads.delete(thread);
      for (const { failed } of thread.waiting.values()) failed(new Error('The thread that was to answer has ended.'));
      handOn();
      if (!ending) setTimeout(() => ending || begin(Math.min(next * 2, LONGEST_PAUSE)), next).unref();
    });
    handOn();
  };
  const ready = Promise.all(Array.from({ length: count }, () => new Promise((done) => begin(PAUSE, () => done(null)))));

  return {
    ready,
    ask: (asked) =>
      new Promise((done, failed) => {
        queue.push({ asked, done, failed });
        handOn();
      }),
    end: async () => {
      ending = true;
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
