import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { captureApart } from '@/lib/engines/capture/apart';
import { type CaptureResult, type CaptureValue, captureBytes } from '@/lib/engines/capture/capture';
import { fetchPage } from '@/lib/engines/capture/fetch';
import { LIMITS } from '@/lib/engines/capture/limits';
import { type Command, type Io, WrongUsage } from './command';
import { linesOf, writeLines } from './jsonl';

/**
 * Answers each line `{id, html, url}` with `{id, title, byline, published, language, text}`, in the order of the input;
 * a page that is refused gives `{id, text: "", code, message}`. A line that is not such JSON ends the run with an Error
 * that names its number.
 */
export async function* captureLines(input: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let number = 0;
  for await (const line of input) {
    number++;
    if (line.trim() === '') continue;
    const { id, html, url } = parse(line, number);
    const result = await captureBytes(new TextEncoder().encode(html), {
      contentType: 'text/html; charset=utf-8',
      ...(url && { url }),
    });
    yield JSON.stringify({ id, ...answer(result) });
  }
}

function answer(result: CaptureResult) {
  if (!result.ok) return { text: '', code: result.code, message: result.message };
  const { title, byline, published, language, text } = result.value;
  return { title, byline, published, language, text };
}

function parse(line: string, number: number): { id: unknown; html: string; url?: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is not JSON.`);
  }
  const { id, html, url } = (value ?? {}) as Record<string, unknown>;
  if (typeof html !== 'string') throw new Error(`Line ${number} needs "html", a string.`);
  return { id, html, ...(typeof url === 'string' && { url }) };
}

const usage = `FILE|URL [--json]
       counterclaim capture --jsonl [FILE]

Reads an article from a file or a web address: HTML, PDF, DOCX, text, Markdown, e-mail, WARC or WACZ, told by its bytes.
Prints what the work says about itself and its text; comments, navigation and related links are left out.
  --json   everything, with hashes and with each block that was kept or left out and why
  --jsonl  one page a line, {"id", "html", "url"}, from FILE or standard input;
           answers {"id", "title", "byline", "published", "language", "text"} a line
Only public addresses are fetched. Ends with status 1 where the work is refused.`;

export const command: Command = {
  name: 'capture',
  summary: 'Read an article from a file or a web address',
  usage,
  async run(args, io) {
    const flags = args.filter((arg) => arg.startsWith('--'));
    const [target, ...rest] = args.filter((arg) => !arg.startsWith('--'));
    if (flags.length > 1 || rest.length > 0 || flags.some((flag) => flag !== '--json' && flag !== '--jsonl')) {
      throw new WrongUsage('capture takes one file or address, and --json or --jsonl.');
    }
    if (flags[0] === '--jsonl') {
      await writeLines(captureLines(await linesOf(target, io)), io);
      return 0;
    }
    if (target === undefined) throw new WrongUsage('Give the file or the address to capture.');
    const value = await captured(target, io);
    io.stdout.write(flags[0] === '--json' ? `${JSON.stringify(value, null, 2)}\n` : forPeople(value));
    return 0;
  },
};

/** The capture, or an Error with the sentence of the refusal. */
async function captured(target: string, io: Io): Promise<CaptureValue> {
  const result = /^https?:/i.test(target) ? await fromAddress(target) : await fromFile(resolve(io.cwd, target));
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

async function fromAddress(address: string): Promise<CaptureResult> {
  const page = await fetchPage(address);
  if (!page.ok) throw new Error(page.message);
  return captureApart(page.value.bytes, { url: page.value.url, contentType: page.value.contentType });
}

async function fromFile(path: string): Promise<CaptureResult> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Error(`There is no file ${path}.`);
  // Asked before reading, so that a file of gigabytes is not read only to be refused.
  if (found.size > LIMITS.input) throw new Error(`The file is larger than ${LIMITS.input / 2 ** 20} MB.`);
  return captureApart(await readFile(path), { filename: basename(path) });
}

function forPeople(value: CaptureValue): string {
  const facts = [
    ['Title', value.title],
    ['By', value.byline],
    ['Publisher', value.publisher],
    ['Date', value.published],
    ['Language', value.language],
    ['Read as', value.method],
    ['sha256', value.sha256Text],
  ].filter((fact): fact is [string, string] => fact[1] !== null);
  return `${facts.map(([name, fact]) => `${`${name}:`.padEnd(11)}${fact}`).join('\n')}\n\n${value.text}\n`;
}
