import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from './browser';

/** What the global set-up leaves for the workers. */
const browser = process.env.E2E_BROWSER ? JSON.parse(process.env.E2E_BROWSER) : {};

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  // Two cores run the browser, the web server and PostgreSQL too.
  workers: 2,
  // A journey that passes only the second time has found a fault.
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  use: {
    baseURL: process.env.E2E_ADDRESS,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      args: BROWSER_ARGS,
      executablePath: browser.executablePath,
      env: { ...process.env, ...browser.env },
    },
  },
});
