import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './match';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'match-'));
  const claims = [
    { id: 'c1', text: 'Island Telecom carried 0.34 percent of the messages.', title: null },
    { id: 'c2', text: 'The bridge opened late.', date: '2019-05-01' },
  ];
  await writeFile(join(cwd, 'claims.jsonl'), claims.map((claim) => JSON.stringify(claim)).join('\r\n'));
  await writeFile(
    join(cwd, 'queries.jsonl'),
    '{"id":"q1","text":"Did the old bridge open late?"}\n\n{"id":"q2","text":""}\n',
  );
  await writeFile(join(cwd, 'bad.jsonl'), '{"id":"q1","text":"bridge"}\n{"id":"q2"\n{"id":"q3"}\n');
});
afterAll(() => rm(cwd, { recursive: true }));

async function call(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await command.run(args, { stdin: new PassThrough(), stdout, stderr, cwd });
  const out = String(stdout.read() ?? '');
  return {
    code,
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    err: String(stderr.read() ?? ''),
  };
}

describe('counterclaim match', () => {
  it('answers every query in order, with scores and reasons', async () => {
    const { code, lines, err } = await call('--claims', 'claims.jsonl', '--queries', 'queries.jsonl', '--top', '1');
    expect([code, err]).toEqual([0, '']);
    expect(lines.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(lines[0].matches).toHaveLength(1);
    expect(lines[0].matches[0]).toMatchObject({ id: 'c2', reason: expect.stringContaining('“bridge”') });
    expect(lines[1].matches).toEqual([]);
  });

  it('names each bad line, answers the rest and exits with 1', async () => {
    const { code, lines, err } = await call('--claims', 'claims.jsonl', '--queries', 'bad.jsonl');
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['q1']);
    expect(err).toContain('bad.jsonl, line 2: not JSON');
    expect(err).toContain('bad.jsonl, line 3: text:');
  });

  it.each([
    [['--claims', 'claims.jsonl'], 2, 'Both --claims and --queries'],
    [['--claims', 'claims.jsonl', '--queries', 'queries.jsonl', '--top', 'many'], 2, '--top takes'],
    [['--wrong'], 2, '--wrong'],
    [['--claims', 'absent.jsonl', '--queries', 'queries.jsonl'], 1, 'absent.jsonl'],
  ])('says what is wrong with %j', async (args, expected, words) => {
    const { code, err } = await call(...args);
    expect(code).toBe(expected);
    expect(err).toContain(words);
  });
});
