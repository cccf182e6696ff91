import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, WrongUsage } from './command';
import { withDatabase } from './database';

const OPTIONS = {
  overwrite: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

export const command: Command = {
  name: 'restore',
  summary: 'bring a backup back, all of it or nothing',
  usage: `FILE [--overwrite] [--check] [--json]

  FILE         what \`counterclaim backup\` wrote
  --overwrite  replace what the database holds; without it only an empty one is filled
  --check      read the file through, compare it with its manifest, and touch nothing
  --json       the report as JSON

Stop the instance first. References, history and audit log come back as they were. A key this instance has stays.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new WrongUsage('Name one backup.');
    const file = resolve(io.cwd, name);
    if (!existsSync(file)) throw new Error(`There is no file ${name}.`);
    if (values.check) {
      const { checkBackup } = await import('@/lib/platform/backup/load');
      const { takenAt, tables, files } = await checkBackup(file);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      const told = { takenAt, rows, files: Object.keys(files).length };
      io.stdout.write(
        values.json
          ? `${JSON.stringify(told)}\n`
          : `${name}: whole, of ${takenAt}, ${rows} rows in ${told.files} files.\n`,
      );
      return 0;
    }
    const work = async (url: string) => {
      const { restore } = await import('@/lib/platform/backup/load');
      const report = await restore(file, { url, overwrite: values.overwrite });
      const key = { restored: ', with the desk’s key', kept: '; the key of this instance stays', none: '' }[report.key];
      const words = `${name} of ${report.takenAt}: ${report.rows} rows and ${report.blobs} originals are back${key}.`;
      io.stdout.write(`${values.json ? JSON.stringify(report) : words}\n`);
      return 0;
    };
    return withDatabase('counterclaim restore', io, work, { migrated: false });
  },
};
