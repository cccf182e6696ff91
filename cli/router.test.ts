import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { COMMANDS, route } from './router';

async function call(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const code = await route(args, { stdin, stdout, stderr, cwd: process.cwd() });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test('without a command, help lists all of them', async () => {
  const { code, out } = await call();
  expect(code).toBe(0);
  for (const name of ['start', 'migrate', 'import', 'export-case']) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
});

const commands = Object.keys(COMMANDS);

test.each(commands)('%s --help says how it is called and --version gives the version', async (name) => {
  const { code, out } = await call(name, '--help');
  expect(code).toBe(0);
  expect(out).toContain(`Usage: counterclaim ${name}`);
  expect(await call('help', name)).toMatchObject({ code: 0, out });
  expect((await call(name, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

const slips: [string, RegExp][] = [
  ['strat', /Did you mean start\?/],
  ['exp', /Did you mean export-case\?/],
  ['frobnicate', /There are: start, /],
  ['constructor', /There is no command "constructor"/],
];

test.each(slips)('"%s" ends with status 2 and a hint', async (name, hint) => {
  const { code, err } = await call(name);
  expect(code).toBe(2);
  expect(err).toMatch(hint);
});

test('an unknown option ends with status 2 and the usage', async () => {
  const { code, err } = await call('migrate', '--frobnicate');
  expect(code).toBe(2);
  expect(err).toContain('Usage: counterclaim migrate');
});
