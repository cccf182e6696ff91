import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@': root.replace(/\/$/, '') };

/**
 * Two runs: `unit` needs nothing but Node; `integration` (files named data.test.ts, *.db.test.ts) gets a real
 * PostgreSQL from its global set-up, one cloned database a worker.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    // One for each processor; left alone it keeps one back, which on two is half.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,cli,components,app,messages,prisma,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/data.test.ts', '**/*.db.test.ts', '**/node_modules/**'],
          // Hundreds of random texts a property take a second alone, and eight on a machine that does other things too.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{lib,cli,prisma,app}/**/data.test.ts', '{lib,cli,prisma,app}/**/*.db.test.ts'],
          globalSetup: ['./prisma/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Files share the modules of their worker, not the database: reading them anew took half of the time.
          isolate: false,
        },
      },
    ],
  },
});
