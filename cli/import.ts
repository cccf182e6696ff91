import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTexts } from '@/lib/domain/cases/import/read-texts';
import type { ImportProblem } from '@/lib/domain/cases/import/refused';
import { locate, parseCaseFile } from '@/lib/engines/casefile/parse';
import type { CaseFileProblem } from '@/lib/engines/casefile/problem';
import { sniff } from '@/lib/engines/readers/sniff';
import { Invalid } from '@/lib/platform/errors';
import { type Command, type Io, WrongUsage } from './command';
import { withDatabase } from './database';
import { importFile } from './import-file';
import { reportLines } from './import-words';

const OPTIONS = {
  texts: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  conflicts: { type: 'string' },
  case: { type: 'string' },
  author: { type: 'string' },
  map: { type: 'string', multiple: true },
  choose: { type: 'string', multiple: true },
} as const;

export const command: Command = {
  name: 'import',
  summary: 'bring in a case file, a bundle, or records in another format',
  usage: `FILE [--texts DIR] [--conflicts CHOICE] [--case SLUG] [--map COLUMN=FIELD]... [--choose ID=CHOICE]... [--author KEY] [--dry-run] [--json]

  FILE         a case file (docs/case-file.md), a bundle or document of another desk, ClaimReview (JSON-LD or a page),
               W3C annotations, CSL-JSON, BibTeX, RIS or CSV: its contents say which. It may be imported again
  --texts DIR  the folder with the text files that the case names: each becomes a capture of its source, and the
               quoted phrases are anchored in it
  --conflicts  of a bundle, where records are here under the same keys and differ: refuse (unless said otherwise),
               theirs, ours, beside (all of theirs under keys of their own), edition (take only the edition)
  --choose     what becomes of one record, by the id that --dry-run shows: ours, theirs or beside; of what may be here
               already: same or other
  --case SLUG  the case that claims of others go into
  --map        a column of a table and what it is: proposition, title, url, published …; COLUMN= leaves it out
  --author KEY under whose name records come in; the first administrator's unless given
  --dry-run    say what would come in, and store nothing
  --json       write the report as JSON

All of the file is stored or nothing. What is wrong is named as file:line:column, exit code 1.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new WrongUsage('Name one file.');
    const bytes = await readFile(resolve(io.cwd, name)).catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        error.code === 'ENOENT' ? `There is no file ${name}.` : `${name} cannot be read: ${error.message}`,
      );
    });
    const { kind } = sniff(bytes) ?? {};
    if (kind !== undefined && kind !== 'case' && kind !== 'csv')
      return importFile(
        bytes,
        { ...values, dryRun: values['dry-run'], map: values.map ?? [], choose: values.choose ?? [] },
        io,
      );
    // A case file that is not well-formed may look like a table; a name says which was meant.
    if (kind === 'csv' && /\.(csv|tsv|txt)$/i.test(name))
      return importFile(
        bytes,
        { ...values, dryRun: values['dry-run'], map: values.map ?? [], choose: values.choose ?? [] },
        io,
      );
    const yaml = bytes.toString('utf8');
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
    io.stderr.write(`${file}:${line}:${column}${path === '(file)' ? '' : ` ${path}`}: ${message}\n`);
  io.stderr.write(`${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing was stored.\n`);
  return 1;
}
