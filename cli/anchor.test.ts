import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { anchorLines, command } from './anchor';
import { WrongUsage } from './command';

async function run(args: string[], input: string) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await command.run(args, { stdin: Readable.from([input]), stdout, stderr, cwd: '.' });
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('counterclaim anchor --jsonl', () => {
  it('answers every line in its order, null where the quotation is not there', async () => {
    const lines = [
      { text: 'The pier is safe, she said.', exact: 'pier is safe', prefix: 'The ', suffix: ', she said.', start: 4 },
      { text: 'The pier is safe, she said.', exact: 'bridge is safe' },
    ];
    const { status, out } = await run(['--jsonl'], lines.map((l) => JSON.stringify(l)).join('\n'));
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l)),
    ).toEqual([{ start: 4, end: 16, score: 1, how: 'exact' }, { start: null }]);
  });

  it.each([
    ['text that is not JSON', 'hello', 'Line 1 is not JSON.'],
    ['a line without a text', '{"exact":"a"}', 'Line 1 needs "text" and "exact", both strings.'],
    ['null', 'null', 'Line 1 needs "text" and "exact", both strings.'],
  ])('names the line on %s', async (_, input, message) => {
    await expect(run(['--jsonl'], input)).rejects.toThrow(message);
  });

  it('is called wrongly without --jsonl', async () => {
    await expect(run([], '')).rejects.toThrow(WrongUsage);
  });

  it('takes any iterable of lines', async () => {
    const answers = [];
    for await (const line of anchorLines(['', '{"text":"abc def","exact":"def"}'])) answers.push(JSON.parse(line));
    expect(answers).toMatchObject([{ start: 4, end: 7 }]);
  });
});
