import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, WrongUsage } from './command';
import { withDatabase } from './database';

const OPTIONS = {
  'without-key': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

export const command: Command = {
  name: 'backup',
  summary: 'write everything into one file, while the instance runs',
  usage: `FILE [--without-key] [--json]

  FILE           where to write (a new file; .tar.gz): all tables as one moment had them, the originals, the desk’s key
  --without-key  leave out the key by which the desk signs its bundles
  --json         the report as JSON

The file holds accounts and whatever is not public, and with the key anybody could sign for the desk: only its owner can
read it, keep it so. Ends with 1 where an original is missing on the disk.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new WrongUsage('Name the file to write.');
    const file = resolve(io.cwd, name);
    if (existsSync(file)) throw new Error(`${name} is there already; a backup overwrites nothing.`);
    return withDatabase('counterclaim backup', io, async (url) => {
      const { backUp } = await import('@/lib/platform/backup/dump');
      const report = await backUp(file, { url, now: new Date(), withKey: !values['without-key'] });
      if (values.json) io.stdout.write(`${JSON.stringify(report)}\n`);
      else {
        const key = report.key ? ' and the desk’s key' : '';
        io.stdout.write(`${name}: ${report.rows} rows of ${report.tables} tables, ${report.blobs} originals${key}.\n`);
        for (const sha256 of report.lost)
          io.stderr.write(`The original ${sha256} is missing or damaged on the disk.\n`);
      }
      return report.lost.length > 0 ? 1 : 0;
    });
  },
};
