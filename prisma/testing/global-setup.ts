import type { TestProject } from 'vitest/node';
import { generate } from '@/prisma/generate.mjs';
import { startTestServer } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated database that `testDatabase()` clones. */
    databaseTemplate: string;
  }
}

/**
 * One PostgreSQL for the run: the server of TEST_DATABASE_URL or DATABASE_URL (any database on it; tests make their
 * own beside it), or an embedded one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  generate();
  const server = await startTestServer(process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined);
  project.provide('databaseTemplate', server.template);
  return () => server.stop();
}
