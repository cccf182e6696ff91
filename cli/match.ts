import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { memoryIndex } from '@/lib/engines/match/memory';
import { sentence } from '@/lib/engines/match/reasons';

interface Streams {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  cwd: string;
}

const claimLine = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  title: z.string().nullish(),
  date: z.string().nullish(),
  language: z.string().optional(),
});
const queryLine = z.object({
  id: z.string().min(1),
  text: z.string(),
  date: z.string().nullish(),
  language: z.string().optional(),
});

const usage = `counterclaim match --claims FILE --queries FILE [--top N]

  --claims FILE    recorded claims, one JSON object a line: {"id", "text", "title"?, "date"?, "language"?}
  --queries FILE   statements to look for, one a line: {"id", "text", "date"?, "language"?}
  --top N          at most so many matches each (1 to 60; 20 unless told)

Writes a line {"id", "matches": [{"id", "score", "relation", "reason"}]} for each query, in the same order.
A line that cannot be read is named on the error stream; the others are still answered, and the exit code is 1.`;

/** Reads JSON lines of one shape; each bad line is named by file and number and left out. */
async function readLines<T>(file: string, shape: z.ZodType<T>, io: Streams): Promise<{ rows: T[]; bad: number }> {
  const rows: T[] = [];
  let bad = 0;
  const lines = (await readFile(resolve(io.cwd, file), 'utf8')).split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (!line.trim()) continue;
    const problem = readLine(line, shape, rows);
    if (!problem) continue;
    bad++;
    io.stderr.write(`${file}, line ${i + 1}: ${problem}\n`);
  }
  return { rows, bad };
}

function readLine<T>(line: string, shape: z.ZodType<T>, into: T[]): string | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const read = shape.safeParse(value);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
  }
  into.push(read.data);
  return null;
}

function readArguments(args: string[]): { claims: string; queries: string; top: number } | string {
  try {
    const { values } = parseArgs({
      args,
      options: { claims: { type: 'string' }, queries: { type: 'string' }, top: { type: 'string', default: '20' } },
    });
    const top = Number(values.top);
    if (!values.claims || !values.queries) return 'Both --claims and --queries are needed.';
    if (!Number.isInteger(top) || top < 1 || top > 60) return '--top takes a whole number from 1 to 60.';
    return { claims: values.claims, queries: values.queries, top };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function run(args: string[], io: Streams): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.stderr.write(`${asked}\n\n${usage}\n`);
    return 2;
  }
  try {
    const claims = await readLines(asked.claims, claimLine, io);
    const queries = await readLines(asked.queries, queryLine, io);
    const index = memoryIndex(claims.rows);
    for (const query of queries.rows) {
      const matches = index.search(query, asked.top).map(({ id, score, relation, reasons }) => ({
        id,
        score: Math.round(score * 1e4) / 1e4,
        relation,
        reason: sentence(reasons),
      }));
      io.stdout.write(`${JSON.stringify({ id: query.id, matches })}\n`);
    }
    return claims.bad + queries.bad > 0 ? 1 : 0;
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Matches statements against recorded claims without a database, by the ranking the desk uses. */
export const command = {
  name: 'match',
  summary: 'find the recorded claims that statements repeat, deny or bear on',
  usage,
  run,
};
