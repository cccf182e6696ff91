import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTexts } from '@/lib/domain/cases/import/read-texts';
import type { ImportProblem } from '@/lib/domain/cases/import/refused';
import { locate, parseCaseFile } from '@/lib/engines/casefile/parse';
import type { CaseFileProblem } from '@/lib/engines/casefile/problem';
import { Invalid } from '@/lib/platform/errors';
import { type Command, type Io, WrongUsage } from './command';
import { withDatabase } from './database';
import { reportLines } from './import-words';

const OPTIONS = {
  texts: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

export const command: Command = {
  name: 'import',
  summary: 'take a case file into the database',
  usage: `FILE [--texts DIR] [--dry-run] [--json]

  FILE         a case file (docs/case-file.md); the same file may be imported again
  --texts DIR  the folder with the text files that the case names: each becomes a capture of its source, and the
               quoted phrases are anchored in it
  --dry-run    say what would come in, and store nothing
  --json       write the report as JSON

All of the file is stored or nothing. What is wrong is named as file:line:column, exit code 1.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new WrongUsage('Name one case file.');
    const yaml = await readFile(resolve(io.cwd, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        error.code === 'ENOENT' ? `There is no file ${name}.` : `${name} cannot be read: ${error.message}`,
      );
    });
    const parsed = parseCaseFile(yaml, { file: name });
    if (!parsed.ok) return sayProblems(parsed.problems, io);
    const named = parsed.value.sources.flatMap(({ textFile }) => textFile ?? []);
    const { texts, missing } =
      values.texts === undefined ? none : await readTexts(resolve(io.cwd, values.texts), named);
    for (const sentence of missing) io.stderr.write(`${sentence}\n`);
    return withDatabase('counterclaim import', io, async () => {
      const { importCaseFile } = await import('@/lib/domain/cases/import-data');
      try {
        const report = await importCaseFile({ id: null }, parsed.value, { texts, dryRun: values['dry-run'] });
        const words = values.json ? JSON.stringify(report, null, 2) : reportLines(report, values['dry-run']).join('\n');
        io.stdout.write(`${words}\n`);
        return missing.length > 0 ? 1 : 0;
      } catch (error) {
        return sayProblems(problemsOf(error, yaml, name), io);
      }
    });
  },
};

const none = { texts: new Map(), missing: [] };

/** What the database side found wrong, with its lines; any other failure goes on. */
function problemsOf(error: unknown, yaml: string, file: string): CaseFileProblem[] {
  if (!(error instanceof Invalid)) throw error;
  const problems = error.extra.details as ImportProblem[];
  const places = locate(
    yaml,
    problems.map(({ at }) => at),
  );
  return problems.map(({ path, message }, index) => ({ file, ...places[index]!, path, message }));
}

function sayProblems(problems: readonly CaseFileProblem[], io: Io): number {
  for (const { file, line, column, path, message } of problems)
    io.stderr.write(`${file}:${line}:${column} ${path}: ${message}\n`);
  io.stderr.write(`${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing was stored.\n`);
  return 1;
}
