import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { addAccounts } from './accounts';
import { startApp } from './app';
import { findBrowser } from './browser';

const CASE = 'prisma/seed/caribbean-signalling.case.yaml';
/** The real texts of the bundled case lie beside the project where one has them; they may not be shipped. */
const TEXTS = resolve(import.meta.dirname, '../../shared/cases/caribbean-signalling');

/**
 * Finds the browser and starts one app for all journeys, on the server of TEST_DATABASE_URL or DATABASE_URL (a new
 * database on it) or an embedded one. Workers are started afterwards and find both in their environment; E2E_TEXTS
 * says whether the real texts are in (`1`) or the case's reading notes alone.
 */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.E2E_BROWSER = JSON.stringify(findBrowser());
  const app = await startApp(process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined);
  process.env.E2E_ADDRESS = app.address;
  if (existsSync(TEXTS)) {
    app.run('import', CASE, '--texts', TEXTS);
    process.env.E2E_TEXTS = '1';
  }
  addAccounts(app);
  return () => app.stop();
}
