import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const RUNS = `
  import { askedToEnd } from './cli/asked-to-end.ts';
  const on = setInterval(() => {}, 1_000);
  askedToEnd().addEventListener('abort', () => { clearInterval(on); console.log('asked to end'); });
  console.error(String(process.pid));`;

/** A process that runs until it is asked to end, under a shell as npm runs a script; answers its number once it runs. */
async function underShell(): Promise<{ shell: ChildProcess; pid: number; said: Promise<string> }> {
  const command = '"$0" --import tsx --input-type=module --eval "$1"; true';
  const env = { ...process.env, npm_lifecycle_event: 'start' };
  const shell = spawn('sh', ['-c', command, process.execPath, RUNS], { stdio: ['ignore', 'pipe', 'pipe'], env });
  const said = text(shell.stdout!);
  for await (const words of shell.stderr!) {
    const pid = Number(/^\d+$/m.exec(String(words))?.[0]);
    if (pid) return { shell, pid, said };
  }
  throw new Error('It did not start.');
}

// What npm does with a SIGTERM: it hands it to the shell, and the shell ends alone.
test('whose shell under npm has been ended is asked to end', async () => {
  const { shell, said } = await underShell();
  shell.kill('SIGTERM');
  expect(await said).toBe('asked to end\n');
});

test('a signal asks to end', async () => {
  const { shell, pid, said } = await underShell();
  process.kill(pid, 'SIGTERM');
  expect(await said).toBe('asked to end\n');
  if (shell.exitCode === null) await once(shell, 'exit');
  expect(shell.exitCode).toBe(0);
});
