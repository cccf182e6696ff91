import { type Browser, chromium, type Page } from '@playwright/test';
import pg from 'pg';
import { startApp } from '@/e2e/app';
import { BROWSER_ARGS, findBrowser } from '@/e2e/browser';
import { generateClaims } from './generate/claims';
import { generateVoices } from './generate/matrix';
import { load, quantile, ROW_HEAD, row } from './load';
import { withOwnDatabase } from './own-database';

/** The largest matrix there is: 300 rows of 12 columns. */
const CLAIMS = 320;
const SIZES = {
  'desktop, 1440 × 900': { width: 1440, height: 900 },
  'phone, 390 × 844': { width: 390, height: 844 },
};
/** How often a page is opened: medians of fewer say little, more take long. */
const TIMES = 5;

/** The position matrix of 300 × 12 on the production build: how fast it answers, comes to sight and scrolls. */
export async function run(): Promise<{ title: string; lines: string[] }> {
  const lines = await withOwnDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await generateClaims(client, CLAIMS);
    const columns = (await generateVoices(client)).join(',');
    await client.end();
    const app = await startApp(undefined, { DATABASE_URL: url, COUNTERCLAIM_BUNDLED_CASE: '0' });
    const found = findBrowser();
    const browser = await chromium.launch({
      executablePath: found.executablePath,
      args: BROWSER_ARGS,
      env: { ...(process.env as Record<string, string>), ...found.env },
    });
    try {
      return await measure(app.address, columns, browser);
    } finally {
      await browser.close();
      await app.stop();
    }
  });
  return { title: 'Position matrix, 300 × 12', lines };
}

async function measure(address: string, columns: string, browser: Browser): Promise<string[]> {
  // A word that every generated claim has, so that the matrix is full.
  const query = `?group=none&stance=asserts&stance=denies&stance=hedges&stance=reports&stance=questions&columns=${columns}`;
  await load(address, Array<string>(4).fill(`/api/compare/matrix${query}`), 1);
  const api = await load(address, Array<string>(20).fill(`/api/compare/matrix${query}`), 1);
  const page = await load(address, Array<string>(10).fill(`/compare${query}`), 1);
  const lines = [
    'Of 320 generated claims the 300 most contested, twelve speakers who each spoke to half of them; one connection.',
    '',
    ...ROW_HEAD,
    row('answer of the API', api),
    row('page, whole', page),
    '',
    '| screen | first paint ms | cells | frames while scrolling through | median ms | p95 ms | longest ms |',
    '|---|---|---|---|---|---|---|',
  ];
  for (const [name, viewport] of Object.entries(SIZES)) {
    const paints: number[] = [];
    let scrolled: Scrolled = { cells: 0, frames: [] };
    for (let time = 0; time < TIMES; time++) {
      const context = await browser.newContext({ viewport });
      const tab = await context.newPage();
      await tab.goto(`${address}/compare${query}`, { waitUntil: 'load' });
      paints.push(await firstPaint(tab));
      if (time === TIMES - 1) scrolled = await scroll(tab);
      await context.close();
    }
    const frames = scrolled.frames.sort((a, b) => a - b);
    const at = (share: number) => quantile(frames, share).toFixed(0);
    const paint = quantile(
      paints.sort((a, b) => a - b),
      0.5,
    ).toFixed(0);
    lines.push(`| ${name} | ${paint} | ${scrolled.cells} | ${frames.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  }
  return lines;
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);

type Scrolled = { cells: number; frames: number[] };

/** Scrolls through the whole grid in steps of 120 px, one a frame, and takes the time from frame to frame. */
const scroll = (page: Page): Promise<Scrolled> =>
  page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')!;
    const box = grid.parentElement!;
    const cells = grid.querySelectorAll('[role=gridcell]').length;
    const frames: number[] = [];
    let before = performance.now();
    for (let step = 0; step < 240; step++) {
      box.scrollBy(box.scrollWidth > box.scrollHeight ? 120 : 0, box.scrollWidth > box.scrollHeight ? 0 : 120);
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      frames.push(now - before);
      before = now;
    }
    return { cells, frames: frames.slice(2) };
  });
