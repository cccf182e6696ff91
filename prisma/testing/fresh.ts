import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, inject } from 'vitest';
import { type Database, database, disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { databaseUrl, execute } from './server';

/**
 * A migrated, empty database for each test of a file, for tests of what fills a whole database. Where one for the
 * whole file will do, `testDatabase` is quicker. `database()` and `asOf` use it too.
 */
export function freshDatabases(): { readonly db: Database } {
  const held: { db?: Database; name?: string } = {};
  const template = () => inject('databaseTemplate');
  const server = () => databaseUrl(template(), 'postgres');
  beforeEach(async () => {
    const from = new URL(template()).pathname.slice(1);
    held.name = `${from}_${randomBytes(4).toString('hex')}`;
    await execute(server(), `CREATE DATABASE ${held.name} TEMPLATE ${from}`);
    setSettings({ DATABASE_URL: databaseUrl(template(), held.name) });
    held.db = database();
  });
  afterEach(async () => {
    await disconnect();
    await execute(server(), `DROP DATABASE IF EXISTS ${held.name} WITH (FORCE)`);
  });
  return {
    get db() {
      return held.db!;
    },
  };
}
