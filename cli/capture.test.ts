import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { pages } from '@/lib/engines/capture/pages.fixture';
import { captureLines, command } from './capture';
import { WrongUsage } from './command';

let cwd = '';
const page = pages()[0]!;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'capture-'));
  await writeFile(join(cwd, 'page.pdf'), page.html);
});

async function run(args: string[], input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await command.run(args, { stdin: Readable.from([input]), stdout, stderr, cwd });
  return { status, out: String(stdout.read() ?? '') };
}

describe('counterclaim capture', () => {
  it('prints facts and text of a file, whatever its name says', async () => {
    const { status, out } = await run(['page.pdf']);
    expect(status).toBe(0);
    expect(out).toContain(`Title:     ${page.facts.title}`);
    expect(out).toContain(page.article[0]);
  });

  it('gives everything as JSON', async () => {
    const value = JSON.parse((await run(['page.pdf', '--json'])).out);
    expect(value).toMatchObject({ kind: 'html', published: '2021-01-03', cslType: 'article-newspaper' });
    expect(value.kept.some((block: { why?: string }) => block.why === 'comments')).toBe(true);
  });

  it('answers pages a line each, in order, refusals too', async () => {
    const input = [page, pages()[7]!].map((p, id) => JSON.stringify({ id, html: p.html, url: p.url }));
    const answers: Array<Record<string, unknown>> = [];
    for await (const line of captureLines([...input, '{"id":"empty","html":""}'])) answers.push(JSON.parse(line));
    expect(answers.map((a) => [a.id, a.title ?? a.code])).toEqual([
      [0, page.facts.title],
      [1, pages()[7]!.facts.title],
      ['empty', 'empty'],
    ]);
    expect(Object.keys(answers[0]!)).toEqual(['id', 'title', 'byline', 'published', 'language', 'text']);
  });

  it.each([
    ['a missing file', ['missing.html'], 'There is no file'],
    ['a private address', ['http://127.0.0.1/'], 'private or reserved network'],
  ])('says why it refuses %s', async (_, args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });

  it.each([[[]], [['a', 'b']], [['--nonsense', 'a']]])('is called wrongly with %j', async (args) => {
    await expect(run(args)).rejects.toThrow(WrongUsage);
  });
});
