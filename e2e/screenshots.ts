// `npm run screenshots`: takes README's pictures from the app as a stranger finds it, with the bundled case and its
// reading notes, on a data directory of its own. Look at them before committing: they change with every date and font.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { addAccounts, signIn } from './accounts';
import { startApp } from './app';
import { BROWSER_ARGS, findBrowser } from './browser';
import { takeIn } from './take-in';

type Picture = {
  /** The file's name in docs/pictures, without ".png". */
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly dark?: true;
  readonly chinese?: true;
  /** What an editor who is signed in does before the picture, from the page at `path`. */
  readonly editor?: (page: Page) => Promise<void>;
};

const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** An article of our own on what the bundled case is about, so that the machine has something to suggest. */
const ARTICLE = [
  'Operators in the islands say they saw nothing',
  'Two telephone operators in the Caribbean said on Tuesday that they had found no sign of strangers in their networks.',
  '“We looked at every message that left our switches in 2019,” said Marva Ellison, head of security at Windward Mobile. “None of it followed anybody.”',
  'Gary Miller told The Guardian last week that tens of thousands of US users had been followed through such networks.',
  'The Chinese embassy in Nassau denied that any operator of its country was involved, according to a statement read out by its spokesman.',
  'Ellison added that Windward Mobile leases none of its addresses to others.',
].join('\n\n');

/** The workbench with a suggestion under the eye. */
async function suggested(page: Page): Promise<void> {
  const ref = await takeIn(page, 'Operators in the islands say they saw nothing', ARTICLE, 'Windward Gazette');
  await page.goto(`/sources/${ref}?edit=1`);
  const dock = page.getByRole('region', { name: 'Suggested statements' });
  await dock
    .getByRole('status')
    .filter({ hasText: /^\d+ suggestions\s*$/ })
    .waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await dock.getByText('Why:').waitFor();
}

/** A statement being marked: the words chosen, the form half filled. */
async function marked(page: Page): Promise<void> {
  await page.goto('/sources/S-1?capture=1&edit=1');
  await page.getByRole('textbox', { name: /^Text to mark/ }).waitFor();
  await page.keyboard.press('.');
  await page.keyboard.press('Shift+>');
  await page.keyboard.press('s');
  const panel = page.getByRole('complementary', { name: /^Statement/ });
  await panel.getByRole('combobox', { name: 'Speaker' }).waitFor();
  await page.keyboard.type('Durazo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: /Durazo (says|reports)/ }).waitFor();
}

const PICTURES: readonly Picture[] = [
  { name: 'case', path: '/cases/caribbean-signalling', size: DESK },
  { name: 'claims', path: '/claims?stance=denies', size: DESK },
  { name: 'claim', path: '/claims/C-1', size: DESK },
  { name: 'source', path: '/sources/S-1', size: DESK },
  { name: 'matrix', path: '/compare', size: DESK },
  { name: 'claim-dark', path: '/claims/C-6', size: DESK, dark: true },
  { name: 'claims-chinese', path: '/claims?lang=zh&stance=denies', size: DESK, chinese: true },
  { name: 'claim-phone', path: '/claims/C-1', size: PHONE },
  { name: 'desk', path: '/', size: DESK, editor: marked },
  { name: 'suggestions', path: '/', size: DESK, editor: suggested },
];

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: picture.size,
    locale: picture.chinese ? 'zh-CN' : 'en-GB',
    timezoneId: 'UTC',
    colorScheme: picture.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (picture.editor) await signIn(page, 'editor');
  const reply = await page.goto(picture.path, { waitUntil: 'networkidle' });
  if (!reply?.ok()) throw new Error(`${picture.path} answered ${reply?.status()}: no picture was taken.`);
  await picture.editor?.(page);
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
  addAccounts(app);
  // Some of them only: `npm run screenshots -- desk claim`.
  const names = process.argv.slice(2);
  for (const picture of PICTURES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    await take(browser, app.address, picture);
    console.log(`docs/pictures/${picture.name}.png`);
  }
  await browser.close();
} finally {
  await app.stop();
}
