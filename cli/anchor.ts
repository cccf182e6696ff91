import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { find, type Prepared, prepare, type Quotation } from '@/lib/engines/anchor/find';

/** Streams and directory a command works with; the router passes the real ones, tests their own. */
type Io = { stdin: NodeJS.ReadableStream; stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream; cwd: string };

/** Texts kept ready between lines: many quotations of one text usually follow each other. */
const TEXTS_KEPT = 16;

/**
 * Answers each line `{text, exact, prefix, suffix, start}` with `{start, end, score}`, or `{start: null}` where the
 * quotation is not there or not certain, in the order of the input. Offsets count UTF-16 units. Empty lines are
 * skipped; a line that is not such JSON ends the run with an Error that names its number.
 */
export async function* anchorLines(input: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const ready = new Map<string, Prepared>();
  let number = 0;
  for await (const line of input) {
    number++;
    if (line.trim() === '') continue;
    const { text, ...quotation } = parse(line, number);
    const hit = find(readied(ready, text), quotation);
    yield JSON.stringify(hit ? { start: hit.start, end: hit.end, score: hit.score, how: hit.how } : { start: null });
  }
}

function readied(ready: Map<string, Prepared>, text: string): Prepared {
  const known = ready.get(text);
  if (known) return known;
  if (ready.size >= TEXTS_KEPT) ready.delete(ready.keys().next().value!);
  const prepared = prepare(text);
  ready.set(text, prepared);
  return prepared;
}

function parse(line: string, number: number): Quotation & { text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is not JSON.`);
  }
  const { text, exact, prefix, suffix, start } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string' || typeof exact !== 'string') {
    throw new Error(`Line ${number} needs "text" and "exact", both strings.`);
  }
  return {
    text,
    exact,
    ...(typeof prefix === 'string' && { prefix }),
    ...(typeof suffix === 'string' && { suffix }),
    ...(typeof start === 'number' && { start }),
  };
}

const usage = `counterclaim anchor --jsonl [FILE]

Finds quotations again in texts that may have changed. Reads one JSON object a line from FILE or standard input:
  {"text": "...", "exact": "...", "prefix": "...", "suffix": "...", "start": 120}
Writes one line for each: {"start", "end", "score", "how"}, or {"start": null} where it is not there or not certain.
Offsets count UTF-16 units. Ends with status 1 on a line it cannot read.
`;

export const command = {
  name: 'anchor',
  summary: 'find quotations again in texts that may have changed',
  usage,
  async run(args: string[], io: Io): Promise<number> {
    const [flag, file, ...rest] = args;
    if (flag !== '--jsonl' || rest.length > 0) {
      io.stderr.write(usage);
      return 2;
    }
    const source = file === undefined || file === '-' ? io.stdin : createReadStream(resolve(io.cwd, file));
    try {
      for await (const line of anchorLines(createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY }))) {
        if (!io.stdout.write(`${line}\n`)) await new Promise((ready) => io.stdout.once('drain', ready));
      }
      return 0;
    } catch (error) {
      io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
  },
};
