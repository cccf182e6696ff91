import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of migrations, from the project's folder, where every process of ours runs. */
export const MIGRATIONS = 'prisma/migrations';

type Migration = { readonly name: string; readonly sql: string };

const namesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The migrations of a folder in order, with their SQL. */
export function migrationsIn(folder: string): Migration[] {
  return namesIn(folder).map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }));
}

/** Runs one statement without parameters and gives its rows: pg and Prisma both can. */
export type Query = (sql: string) => Promise<unknown[]>;

/** The names of the migrations a database has finished; none where it is empty. */
async function finishedMigrations(query: Query): Promise<string[]> {
  const table = await query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`);
  if (!(table as { there: boolean }[])[0]?.there) return [];
  const done = await query(
    'SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return (done as { migration_name: string }[]).map((row) => row.migration_name);
}

/** The names of the migrations a database has not finished, in order. An empty database has finished none. */
export async function missingMigrations(query: Query, folder = MIGRATIONS): Promise<string[]> {
  const finished = new Set(await finishedMigrations(query));
  return namesIn(folder).filter((name) => !finished.has(name));
}

/** The names of the migrations a database has finished and the folder does not have, in order: those of a later version. */
export async function laterMigrations(query: Query, folder = MIGRATIONS): Promise<string[]> {
  const ours = new Set(namesIn(folder));
  return (await finishedMigrations(query)).filter((name) => !ours.has(name)).sort();
}
