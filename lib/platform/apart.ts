import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { log } from './log';

/** What a process apart may take for one question: milliseconds, and megabytes of JavaScript's heap and of all it holds. */
export type Bounds = { milliseconds: number; heap: number; memory: number };
/** An answer, or why there is none. `ended`: the process died of something else. */
export type Answer<A> = { ok: true; value: A } | { ok: false; why: Failed };
type Failed = 'too-slow' | 'too-much-memory' | 'ended' | 'broken-off';
/** What the process may ask back while it works (apart-asking.ts), by name; and the signal that breaks its work off. */
export type Beside = {
  readonly signal?: AbortSignal | undefined;
  readonly help?: Readonly<Record<string, (value: unknown) => unknown>>;
};

/** Milliseconds between looks at the memory of the process. */
const LOOK = 100;
/** Milliseconds it is kept after a question, so that the next need not wait for a start. */
const KEPT = 60_000;
/** Megabytes past which it is not kept: what one question left behind would count against the next. */
const KEPT_BELOW = 350;
/** Milliseconds to end what it has started itself, where its work is broken off. */
const GRACE = 1_000;
/** Bytes of what it last said on standard error, for the log. */
const LAST_WORDS = 2_000;

/**
 * Answers questions in a process of their own, so that input which makes code loop, swell or crash ends that process
 * and no other. `entry` is the TypeScript file it runs, from the project's folder; it gets each question as a message
 * and answers with one, `{value, last}`, where `last` asks to be ended (lib/engines/capture/reader.ts). One question at a time, the next waits. The process has no
 * settings and no secrets: its environment is empty, and what it needs of them it asks back. Throws where the process
 * cannot be started at all.
 */
export function apart<Q extends object, A>(
  entry: string,
  bounds: Bounds,
): (question: Q, beside?: Beside) => Promise<Answer<A>> {
  let last: Promise<unknown> = Promise.resolve();
  let code: Promise<string> | undefined;
  let idle: ChildProcess | undefined;
  let farewell: NodeJS.Timeout | undefined;

  const taken = async (): Promise<ChildProcess> => {
    clearTimeout(farewell);
    if (idle?.connected) return idle;
    code ??= bundled(entry);
    // A bundle that failed is made again for the next question.
    code.catch(() => (code = undefined));
    return started(await code, bounds.heap);
  };
  const left = async (child: ChildProcess) => {
    idle = child.connected && (await memoryOf(child)) < KEPT_BELOW ? child : undefined;
    if (!idle) return child.kill('SIGKILL');
    farewell = setTimeout(() => child.kill('SIGKILL'), KEPT);
    farewell.unref();
  };
  const answer = async (question: Q, beside: Beside): Promise<Answer<A>> => {
    if (beside.signal?.aborted) return { ok: false, why: 'broken-off' };
    const child = await taken();
    idle = undefined;
    const given = await asked<{ value: A; last: boolean }>(child, question, bounds, beside);
    if (!given.ok) return given;
    if (given.value.last) child.kill('SIGKILL');
    else await left(child);
    return { ok: true, value: given.value.value };
  };
  return (question, beside = {}) => {
    const turn = last.then(() => answer(question, beside));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** The entry with all of ours that it imports, as one script; packages stay where they are. */
async function bundled(entry: string): Promise<string> {
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  // Its helper process is not needed again.
  await stop();
  return outputFiles[0]!.text;
}

/** A thread that ends the process when ours is gone, even by kill -9: one that loops never hears that its channel closed. */
const WATCH = `import { Worker as Watch } from 'node:worker_threads';
new Watch('setInterval(() => process.ppid === ${process.pid} || process.kill(process.pid, "SIGKILL"), 1000)', { eval: true }).unref();
`;

/** The script comes by standard input, so that no file of it can be stale; packages are found from the folder it runs in. */
function started(code: string, heap: number): ChildProcess {
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, '--no-warnings', '--input-type=module', '-'], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: {} as NodeJS.ProcessEnv,
  });
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(WATCH + code);
  // Linux, short of memory, ends it before anything else. Elsewhere there is no such file.
  void writeFile(`/proc/${child.pid}/oom_score_adj`, '1000').catch(() => undefined);
  // Nobody waits for it to end, and it ends with us (the channel closes).
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdin, child.stderr]) (stream as unknown as { unref(): void } | null)?.unref();
  return child;
}

/** Asks one question and sees to the bounds. The timers keep this process alive while an answer is awaited. */
function asked<A>(
  child: ChildProcess,
  question: object,
  bounds: Bounds,
  { signal, help = {} }: Beside,
): Promise<Answer<A>> {
  return new Promise((done) => {
    let said = '';
    const listen = (text: Buffer) => (said = (said + text.toString()).slice(-LAST_WORDS));
    const end = (given: Answer<A>) => {
      clearTimeout(late);
      clearInterval(looks);
      child.off('message', onMessage).off('exit', onExit).stderr!.off('data', listen);
      signal?.removeEventListener('abort', onAbort);
      if (!given.ok && given.why !== 'broken-off') child.kill('SIGKILL');
      done(given);
    };
    const onMessage = (message: A | Call) =>
      isCall(message)
        ? void answerCall(child, help, message).catch(() => child.kill('SIGKILL'))
        : end({ ok: true, value: message });
    const onAbort = () => {
      // It hears that its channel closed and ends what it has started itself; one that loops hears nothing.
      if (child.connected) child.disconnect();
      setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
      end({ ok: false, why: 'broken-off' });
    };
    const onExit = (status: number | null, signal: string | null) => {
      // V8 gives up with an abort when its heap is full; the kernel kills when the machine is.
      const memory = /heap|memory/i.test(said) || signal === 'SIGKILL';
      if (!memory) log.error('A process apart ended.', { status, signal, said });
      end({ ok: false, why: memory ? 'too-much-memory' : 'ended' });
    };
    const late = setTimeout(() => end({ ok: false, why: 'too-slow' }), bounds.milliseconds);
    const looks = setInterval(async () => {
      if ((await memoryOf(child)) > bounds.memory) end({ ok: false, why: 'too-much-memory' });
    }, LOOK);
    child.on('message', onMessage).on('exit', onExit).stderr!.on('data', listen);
    signal?.addEventListener('abort', onAbort, { once: true });
    child.send(question, (error) => error && child.kill('SIGKILL'));
  });
}

/** A question back from the process: `wants` names it, `call` finds its answer (apart-asking.ts). */
type Call = { wants: string; value: unknown; call: number };
const isCall = (message: unknown): message is Call => typeof (message as Call).wants === 'string';

/** Answers a question back. One that fails, or that nobody answers, ends the process. */
async function answerCall(child: ChildProcess, help: NonNullable<Beside['help']>, { wants, value, call }: Call) {
  const given = await help[wants]!(value);
  if (child.connected) child.send({ call, given });
}

/** Megabytes a process holds, where the system tells (Linux); 0 elsewhere, where only the heap is bounded. */
async function memoryOf(child: ChildProcess): Promise<number> {
  const pages = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '');
  return (Number(pages.split(' ')[1] ?? 0) * 4096) / 2 ** 20;
}
