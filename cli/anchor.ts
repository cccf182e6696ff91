import { find, type Prepared, prepare, type Quotation } from '@/lib/engines/anchor/find';
import { type Command, WrongUsage } from './command';
import { linesOf, writeLines } from './jsonl';

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

const usage = `--jsonl [FILE]

Finds quotations again in texts that may have changed. Reads one JSON object a line from FILE or standard input:
  {"text": "...", "exact": "...", "prefix": "...", "suffix": "...", "start": 120}
Writes one line for each: {"start", "end", "score", "how"}, or {"start": null} where it is not there or not certain.
Offsets count UTF-16 units. Ends with status 1 at a line it cannot read.`;

export const command: Command = {
  name: 'anchor',
  summary: 'Find quotations again in texts that may have changed',
  usage,
  async run(args, io) {
    const [flag, file, ...rest] = args;
    if (flag !== '--jsonl' || rest.length > 0) throw new WrongUsage('anchor reads lines: give --jsonl.');
    await writeLines(anchorLines(await linesOf(file, io)), io);
    return 0;
  },
};
