import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { type Database, database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { databaseUrl, execute } from './server';

/** The settings before any test changed one: the files of a worker share their modules, and must not share these. */
const settings = { ...process.env };

/**
 * A migrated, empty database for this test file alone, dropped when the file is done. `database()` gives it too, so
 * code under test needs no telling. Call it once at the top of a `data.test.ts` or `*.db.test.ts`:
 * `const { db } = await testDatabase();`
 */
export async function testDatabase(): Promise<{ db: Database; url: string }> {
  const template = inject('databaseTemplate');
  const templateName = new URL(template).pathname.slice(1);
  const name = `${templateName}_${randomBytes(4).toString('hex')}`;
  const server = databaseUrl(template, 'postgres');
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = databaseUrl(template, name);
  setSettings({ DATABASE_URL: url });
  afterAll(async () => {
    await disconnect();
    for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
    Object.assign(process.env, settings);
    // Read anew, now as they were.
    setSettings({});
    await execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return { db: database(), url };
}
