import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printCaseFile } from '@/lib/engines/casefile/print';
import { type Command, WrongUsage } from './command';
import { withDatabase } from './database';

const OPTIONS = { output: { type: 'string', short: 'o' } } as const;

export const command: Command = {
  name: 'export-case',
  summary: 'write a case as a case file',
  usage: `SLUG [--output FILE]

  SLUG               the case, as in its address
  -o, --output FILE  where to write; standard output unless given

Importing what was exported changes nothing. Full texts are left out where only quotations may be passed on.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [slug, ...more] = positionals;
    if (slug === undefined || more.length > 0) throw new WrongUsage('Name one case by its slug.');
    return withDatabase('counterclaim export-case', io, async () => {
      const { exportCase } = await import('@/lib/domain/cases/export-data');
      const text = printCaseFile(await exportCase(slug));
      if (values.output === undefined) io.stdout.write(text);
      else await writeFile(resolve(io.cwd, values.output), text);
      return 0;
    });
  },
};
