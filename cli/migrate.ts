import { parseArgs } from 'node:util';
import type { Command } from './command';
import { withDatabase } from './database';

export const command: Command = {
  name: 'migrate',
  summary: 'Bring the database up to date',
  usage: `[--status]

  --status   only say what is missing; exit code 1 if anything is`,
  run: async (args, io) => {
    const { values } = parseArgs({ args, options: { status: { type: 'boolean' } } });
    const { migrate, missingIn } = await import('@/prisma/migrate');
    const bringUp = async (url: string) => {
      if (values.status) {
        const missing = await missingIn(url);
        io.stdout.write(missing.length > 0 ? `Not applied yet: ${missing.join(', ')}.\n` : 'Up to date.\n');
        return missing.length > 0 ? 1 : 0;
      }
      const applied = await migrate(url);
      io.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'Already up to date.\n');
      return 0;
    };
    return withDatabase('counterclaim migrate', io, bringUp, { migrated: false });
  },
};
