import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';
import { compiled } from '../bin/compiled.mjs';
import { asLines } from './suggest';

const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => rmSync(folder, { recursive: true }));
const root = process.cwd();
const file = () => join(folder, readdirSync(folder)[0] ?? 'nothing');

/** Runs `counterclaim anchor` once as the command does, and returns what it wrote. */
async function call(...args: string[]) {
  const ready = await compiled(root, 'anchor', folder);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await ready?.route(['anchor', ...args], { stdin: Readable.from([]), stdout, stderr, cwd: root });
  ready?.keep();
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

describe('a command compiled into one file', () => {
  it('answers as the command does, and says what is wrong with a call', async () => {
    expect(await call('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage: counterclaim anchor') });
    expect(await call('--frobnicate')).toMatchObject({ code: 2, err: expect.stringContaining('give --jsonl') });
    expect((await call('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('is kept, and not made again while nothing has changed', async () => {
    const { mtimeMs, ino } = statSync(file());
    await call('--help');
    expect(statSync(file())).toMatchObject({ mtimeMs, ino });
  });

  it.each<[string, (held: Buffer) => Buffer | string]>([
    ['a file it came from has changed', (held) => held.toString('latin1').replace(/("cli\/router\.ts",)\d+/, '$11')],
    ['it is cut short', (held) => held.subarray(0, held.length - 100)],
    ['it is none of ours', () => 'not ours\n'],
  ])('is made anew where %s', async (_, spoil) => {
    const whole = readFileSync(file()).length;
    const spoilt = spoil(readFileSync(file()));
    writeFileSync(file(), spoilt, 'latin1');
    expect((await call('--help')).code).toBe(0);
    expect(Math.abs(readFileSync(file()).length - whole)).toBeLessThan(whole / 10);
    expect(readFileSync(file(), 'latin1')).not.toBe(spoilt.toString('latin1'));
  });

  it('holds what was trained as it lies in memory, and reads as the engine does, when made and when kept', () => {
    const own = mkdtempSync(join(tmpdir(), 'compiled-suggest-'));
    const words = 'The valve was shut, Ida Berg said. “It has always been shut,” she added.\n发言人说：“完全属实。”\n';
    // In a process of its own, as it always runs: its engine is told things that others do not bear later on.
    const script = `import { compiled } from ${JSON.stringify(pathToFileURL(join(root, 'bin/compiled.mjs')).href)};
      const ready = await compiled(${JSON.stringify(root)}, 'suggest', ${JSON.stringify(own)});
      const { stdin, stdout, stderr } = process;
      process.exitCode = await ready.route(['suggest', '--jsonl'], { stdin, stdout, stderr, cwd: '.' });
      ready.keep();`;
    const read = () => {
      const input = JSON.stringify({ id: 1, text: words });
      return JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', script], { input, encoding: 'utf8' }),
      );
    };
    const expected = JSON.parse(JSON.stringify({ id: 1, statements: asLines(suggest(words)) }));
    expect(expected.statements).toHaveLength(3);
    expect(read()).toEqual(expected);
    expect(read()).toEqual(expected);
    rmSync(own, { recursive: true });
  });

  it('is left to others where it cannot be kept, and for commands that do more than compute', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, '');
    expect(await compiled(root, 'anchor', join(taken, 'in it'))).toBeUndefined();
    expect(await compiled(root, 'start', folder)).toBeUndefined();
    expect(await compiled(root, undefined, folder)).toBeUndefined();
    expect(existsSync(taken)).toBe(true);
  });
});
