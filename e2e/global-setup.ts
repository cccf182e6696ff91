import { startApp } from './app';
import { findBrowser } from './browser';

/**
 * Finds the browser and starts one app for all journeys, on the server of TEST_DATABASE_URL or DATABASE_URL (a new
 * database on it) or an embedded one. Workers are started afterwards and find both in their environment.
 */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.E2E_BROWSER = JSON.stringify(findBrowser());
  const app = await startApp(process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined);
  process.env.E2E_ADDRESS = app.address;
  return () => app.stop();
}
