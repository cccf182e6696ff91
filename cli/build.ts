import { generate } from '@/prisma/generate.mjs';
import type { Command } from './command';

export const command: Command = {
  name: 'build',
  summary: 'Make the production build now instead of at the next start',
  usage: '',
  run: async (_args, io) => {
    const { buildIfChanged } = await import('./next-build');
    generate();
    await buildIfChanged((sentence) => io.stderr.write(`${sentence}\n`));
    return 0;
  },
};
