import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, missingIn } from './migrate';
import { testDatabase } from './testing/database';
import { databaseUrl, execute } from './testing/server';

const { url } = await testDatabase();
const name = `${new URL(url).pathname.slice(1)}_own`;
const own = databaseUrl(url, name);
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-migrations-'));

function put(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, 'migration.sql'), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: own });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

beforeAll(async () => {
  await execute(url, `CREATE DATABASE ${name}`);
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  put(
    '1_first',
    `CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN; RETURN 1; END; $$;`.replace('BEGIN;', 'BEGIN'),
  );
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

test('the project’s own migrations are all applied to a test database', async () => {
  expect(await missingIn(url)).toEqual([]);
});

test('a migration with semicolons inside a function body is applied whole, and once', async () => {
  expect(await missingIn(own, folder)).toEqual(['1_first']);
  expect(await migrate(own, folder)).toEqual(['1_first']);
  expect(await migrate(own, folder)).toEqual([]);
  expect(await query('SELECT one() AS one')).toEqual([{ one: 1 }]);
});

test('a migration that fails leaves nothing behind, says why, and can be put right', async () => {
  put('2_second', 'CREATE TABLE kept (id int); SELECT no_such_function();');
  await expect(migrate(own, folder)).rejects.toThrow(/no_such_function/);
  expect(await query(`SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
  put('2_second', 'CREATE TABLE kept (id int);');
  expect(await migrate(own, folder)).toEqual(['2_second']);
});

test('two that migrate at the same moment apply each migration once', async () => {
  put('3_third', 'CREATE TABLE third (id int);');
  const applied = await Promise.all([migrate(own, folder), migrate(own, folder)]);
  expect(applied.flat()).toEqual(['3_third']);
});

test('a database that a later version has been at is refused by its migration, and left as it is', async () => {
  const before = await query('SELECT migration_name FROM _prisma_migrations');
  put('4_fourth', 'CREATE TABLE fourth (id int);');
  rmSync(join(folder, '3_third'), { recursive: true });
  await expect(migrate(own, folder)).rejects.toThrow('by a later version of Counterclaim (3_third)');
  await expect(missingIn(own, folder)).rejects.toThrow('by a later version of Counterclaim (3_third)');
  expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual(before);
});

test('a database that cannot be reached is named without its password', async () => {
  const away = migrate('postgres://somebody:secret-word@127.0.0.1:5/away');
  await expect(away).rejects.toThrow('The database at 127.0.0.1:5/away cannot be reached (DATABASE_URL)');
  await expect(away).rejects.not.toThrow('secret-word');
});
