import type { Browser, CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Every kind of page a reader opens, by the address it is opened at first. */
const PAGES = [
  '/',
  '/cases',
  '/cases/caribbean-signalling',
  '/claims',
  '/claims?q=huawei&stance=denies',
  '/claims/C-1',
  '/statements/T-5',
  '/sources',
  '/sources/S-1',
  '/speakers',
  '/speakers/P-1',
  '/method',
  '/compare',
  '/compare/sources?a=S-1&b=S-2',
  '/compare/timeline',
  '/compare/map',
  '/claims/C-1/chains',
];

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

/**
 * What a first visit may cost: 160 kB of JavaScript as it comes over the wire, of which the framework takes 113; as
 * many requests as today and a few (page, styles, eight to twelve scripts, icon, two fonts and where Chinese names stand
 * some pieces of the Chinese one); a shift nobody sees. Preloaded faces that come late wait for the next page, so what is
 * left (0.014 on the front page of a case) is the italic of its question.
 */
const BUDGET = { scriptBytes: 160_000, requests: 26, shift: 0.01 };

// A trace lays out what is folded away to picture it, which fetches fonts that no reader would.
test.use({ trace: 'off' });

type Cost = { scriptBytes: number; requests: number };

/** Counts what comes over the wire, compressed and without the answers' headers, until the page is let go. */
async function meter(session: CDPSession): Promise<Cost> {
  const cost = { scriptBytes: 0, requests: 0 };
  /** Scripts on their way, and the bytes of their headers. */
  const scripts = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    cost.requests += 1;
    const headers = scripts.get(requestId);
    if (headers !== undefined) cost.scriptBytes += encodedDataLength - headers;
  });
  await session.send('Network.enable');
  return cost;
}

/** Sums the shifts of the page from its first paint on; what the reader has caused is not counted. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift);
}

/** How far the first load of a page moves in a browser that has nothing of it yet. */
async function movedBy(browser: Browser, address: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const shift = await watchShifts(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const moved = await shift();
  await context.close();
  return moved;
}

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(`the first load on a ${name}`, () => {
    test.use({ viewport });
    for (const path of PAGES) {
      test(`of ${path} is light and stands still`, async ({ page, browser }) => {
        const cost = await meter(await page.context().newCDPSession(page));
        const shift = await watchShifts(page);
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        expect(cost.scriptBytes, 'bytes of JavaScript over the wire').toBeGreaterThan(0);
        expect(cost.scriptBytes, 'bytes of JavaScript over the wire').toBeLessThanOrEqual(BUDGET.scriptBytes);
        expect(cost.requests, 'requests').toBeLessThanOrEqual(BUDGET.requests);
        // A face that lands in the moment of the first paint moves a line in one load of many (0.012 seen on the front
        // page); what the page itself moves, it moves every time.
        const first = await shift();
        const moved = first > BUDGET.shift ? await movedBy(browser, page.url(), viewport) : first;
        expect(moved, 'layout shift').toBeLessThanOrEqual(BUDGET.shift);
      });
    }
  });
}

test('scripts and styles come packed with brotli and are kept for ever', async ({ page }) => {
  const answers: { url: string; headers: Record<string, string> }[] = [];
  page.on('response', (response) => {
    if (/\/_next\/static\/.+\.(js|css)$/.test(response.url())) {
      answers.push({ url: response.url(), headers: response.headers() });
    }
  });
  await page.goto('/claims', { waitUntil: 'networkidle' });
  expect(answers.length).toBeGreaterThan(3);
  for (const { url, headers } of answers) {
    expect(headers, url).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('pages and data come packed too', async ({ request }) => {
  const packed = async (path: string) =>
    (await request.get(path, { headers: { 'accept-encoding': 'gzip, br' } })).headers()['content-encoding'];
  expect(await packed('/claims')).toBe('gzip');
  expect(await packed('/api/claims')).toBe('br');
});
