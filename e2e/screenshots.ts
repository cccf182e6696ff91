// `npm run screenshots`: takes README's pictures from the app as a stranger finds it, with the bundled case and its
// reading notes, on a data directory of its own. Look at them before committing: they change with every date and font.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { startApp } from './app';
import { BROWSER_ARGS, findBrowser } from './browser';

type Picture = {
  /** The file's name in docs/pictures, without ".png". */
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly dark?: true;
  readonly chinese?: true;
};

const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

const PICTURES: readonly Picture[] = [
  { name: 'case', path: '/cases/caribbean-signalling', size: DESK },
  { name: 'claims', path: '/claims?stance=denies', size: DESK },
  { name: 'claim', path: '/claims/C-1', size: DESK },
  { name: 'source', path: '/sources/S-1', size: DESK },
  { name: 'matrix', path: '/compare', size: DESK },
  { name: 'claim-dark', path: '/claims/C-6', size: DESK, dark: true },
  { name: 'claims-chinese', path: '/claims?lang=zh&stance=denies', size: DESK, chinese: true },
  { name: 'claim-phone', path: '/claims/C-1', size: PHONE },
];

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: picture.size,
    locale: picture.chinese ? 'zh-CN' : 'en-GB',
    timezoneId: 'UTC',
    colorScheme: picture.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const reply = await page.goto(address + picture.path, { waitUntil: 'networkidle' });
  if (!reply?.ok()) throw new Error(`${picture.path} answered ${reply?.status()}: no picture was taken.`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${picture.name}.png`), animations: 'disabled' });
  await context.close();
}

const app = await startApp(undefined);
try {
  const found = findBrowser();
  const browser = await chromium.launch({
    args: BROWSER_ARGS,
    executablePath: found.executablePath,
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
  mkdirSync(folder, { recursive: true });
  for (const picture of PICTURES) {
    await take(browser, app.address, picture);
    console.log(`docs/pictures/${picture.name}.png`);
  }
  await browser.close();
} finally {
  await app.stop();
}
