import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '@/cli/suggest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterclaim-suggest-'));
  await writeFile(join(folder, 'article.txt'), '“We tested every valve twice,” Maria Ortega said on Monday.');
});

/** Runs the command with a standard input, and returns what it wrote and its exit code. */
async function run(args: string[], input = '') {
  const written = { out: '', err: '' };
  const sink = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        written[key] += chunk;
        done();
      },
    });
  const code = await command.run(args, {
    stdin: Readable.from([input]),
    stdout: sink('out'),
    stderr: sink('err'),
    cwd: folder,
  });
  return { code, ...written };
}

describe('counterclaim suggest', () => {
  it('tells a person who said what and why', async () => {
    const { code, out } = await run(['article.txt']);
    expect(code).toBe(0);
    expect(out).toContain('Maria Ortega [verbatim]');
    expect(out).toContain('why: words in quotation marks');
  });

  it('writes everything as JSON', async () => {
    const { out } = await run(['article.txt', '--json']);
    expect(JSON.parse(out)).toMatchObject([
      { mode: 'verbatim', speaker: { name: 'Maria Ortega' }, rule: 'quotation-with-verb' },
    ]);
  });

  it('answers each line of JSON with one line, in order', async () => {
    const lines = [
      '{"id":1,"text":"Ann Lee said the pumps were “dangerously worn out” and leaking.","lang":"en"}',
      '{"id":"b","text":"李明说：“我们检查了每一个阀门。”","lang":"zh"}',
    ];
    const { code, out } = await run(['--jsonl'], lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(code).toBe(0);
    expect(answers.map((a) => a.id)).toEqual([1, 'b']);
    expect(answers[0].statements.map((s: { mode: string; quote: string }) => [s.mode, s.quote])).toEqual([
      ['partly quoted', 'the pumps were “dangerously worn out” and leaking'],
      ['verbatim', 'dangerously worn out'],
    ]);
    expect(answers[1].statements[0].speaker.name).toBe('李明');
  });

  it.each([
    ['not JSON', '{"id":1,"text":"x"}\n\n{oops', 'line 3: not JSON'],
    ['no text', '{"id":1}', 'line 1: has no "text"'],
    ['no id', '{"text":"x"}', 'line 1: has no "id"'],
    ['a list', '[]', 'line 1: not a JSON object'],
  ])('names the line that is %s and fails', async (_, input, message) => {
    const { code, err } = await run(['--jsonl'], input);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('says that a file is not there', async () => {
    const { code, err } = await run(['missing.txt']);
    expect([code, err]).toEqual([1, expect.stringContaining('missing.txt')]);
  });

  it.each([
    [[], 'Name the file'],
    [['article.txt', 'another.txt'], 'One file at a time'],
    [['--nonsense', 'article.txt'], '--nonsense'],
    [['article.txt', '--language', 'fr'], 'in en and zh, not in fr'],
  ])('called with %j says how it is called', async (args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });

  it('gives both sides of a sentence that its speaker interrupts, as the format has no statement with a gap', async () => {
    const text = 'The old harbour boom, Ann Lee said, had never been tested.';
    const { out } = await run(['--jsonl'], JSON.stringify({ id: 1, text }));
    const { statements } = JSON.parse(out) as { statements: { quote: string; start: number; end: number }[] };
    expect(statements.map(({ quote }) => quote)).toEqual(['The old harbour boom', 'had never been tested']);
    for (const s of statements) expect(text.slice(s.start, s.end)).toBe(s.quote);
  });
});
