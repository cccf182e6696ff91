import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const card = (page: Page, ref: string) => page.locator(`#note-${ref}`);
const mark = (page: Page, ref: string) => page.locator(`mark[data-statement="${ref}"]`).first();
const topOf = async (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getClientRects()[0]!.top);

test('the words come in the HTML, marked, with their cards below them, before any script has run', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage();
  await page.goto('/sources/S-1?capture=S-1.1');
  await expect(page.getByText('Reading notes, in the desk’s own words.', { exact: false }).first()).toBeVisible();
  await expect(mark(page, 'T-1')).toContainText('calls the reports of spying');
  await expect(card(page, 'T-1')).toContainText('denies');
  await expect(card(page, 'T-1').getByText('original not found')).toBeVisible();
  const text = await page.locator('[data-text]').boundingBox();
  const first = await card(page, 'T-1').boundingBox();
  expect(first!.y).toBeGreaterThan(text!.y + text!.height);
  await page.context().close();
});

test('on a desk each card stands beside its line and none covers another', async ({ page }) => {
  await page.goto('/sources/S-1?capture=S-1.1');
  await expect(card(page, 'T-1')).toBeVisible();
  expect(Math.abs((await topOf(page, '#note-T-1')) - (await topOf(page, '#T-1')))).toBeLessThan(12);
  const boxes = await page
    .locator('[data-note]')
    .evaluateAll((cards) =>
      cards.map((each) => ({ top: each.getBoundingClientRect().top, bottom: each.getBoundingClientRect().bottom })),
    );
  for (const [index, box] of boxes.entries())
    if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]!.bottom);
});

test('a link to a statement opens on it, whether it stands in the question or after the #', async ({ page }) => {
  for (const address of ['/sources/S-1?at=T-5', '/sources/S-1?capture=S-1.1#T-5']) {
    await page.goto(address);
    await expect(mark(page, 'T-5')).toBeInViewport();
    await expect(card(page, 'T-5')).toHaveAttribute('data-on', '');
    await expect(card(page, 'T-5').getByRole('link', { name: 'T-5 in full' })).toBeVisible();
  }
});

test('by keyboard a sign after the words opens its card and Escape leads back', async ({ page }) => {
  await page.goto('/sources/S-1?capture=S-1.1');
  await expect(page.locator('[data-set]')).toBeAttached();
  const sign = page.getByRole('link', { name: 'T-1: Chinese Embassy in The Bahamas, denies' });
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'T-1')).toBeFocused();
  await expect(page).toHaveURL(/#T-1$/);
  await page.keyboard.press('Tab');
  await expect(card(page, 'T-1').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sign).toBeFocused();
  await expect(card(page, 'T-1')).not.toHaveAttribute('data-on');
});

test('statements that overlap keep an underline each', async ({ page }) => {
  await page.goto('/sources/S-1?capture=S-1.1');
  const offsets = await page
    .locator('mark mark')
    .first()
    .evaluate((inner) => {
      const offset = (element: Element) => getComputedStyle(element).textUnderlineOffset;
      return [offset(inner), offset(inner.parentElement!)];
    });
  expect(offsets[0]).not.toBe(offsets[1]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the facts fold above the text and a card opens under its line without moving the text', async ({ page }) => {
    await page.goto('/sources/S-1?capture=S-1.1');
    await expect(page.locator('[data-set]')).toBeAttached();
    const facts = page.getByRole('complementary', { name: 'About this source' });
    const publisher = facts.getByRole('link', { name: 'The Tribune (Nassau)' });
    await expect(publisher).toBeHidden();
    await facts.getByText('About this source').tap();
    await expect(publisher).toBeVisible();
    await facts.getByText('About this source').tap();

    await mark(page, 'T-1').scrollIntoViewIfNeeded();
    const before = await topOf(page, '#T-1');
    await page.locator('[data-sign="T-1"]').tap();
    await expect(card(page, 'T-1')).toBeVisible();
    expect(await topOf(page, '#T-1')).toBe(before);
    const opened = await card(page, 'T-1').boundingBox();
    expect(opened!.y).toBeGreaterThan(before);
    expect(opened!.x + opened!.width).toBeLessThanOrEqual(390);
    await card(page, 'T-1').getByRole('button', { name: 'Close' }).tap();
    await expect(card(page, 'T-1')).toBeHidden();
  });
});

test('pages arrive without a shift of their layout and with no more scripts than the budget', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = window as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', '/sources/S-1?capture=S-1.1', '/speakers/P-1']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), path).toBeLessThan(0.02);
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.js(\?|$)/.test(name))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    test.info().annotations.push({ type: `scripts of ${path}`, description: `${Math.round(scripts / 1000)} kB` });
    expect(scripts, `compressed scripts of ${path}`).toBeLessThanOrEqual(160_000);
  }
});

test('on paper every card is printed in full below the text', async ({ page }) => {
  await page.goto('/sources/S-1?capture=S-1.1');
  await expect(page.locator('[data-set]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(card(page, 'T-1').getByText('original not found')).toBeVisible();
  const text = await page.locator('[data-text]').boundingBox();
  expect((await card(page, 'T-1').boundingBox())!.y).toBeGreaterThan(text!.y + text!.height);
  await expect(page.getByRole('search').first()).toBeHidden();
});

test('a text that may only be quoted shows its quoted passages and says why', async ({ page }) => {
  test.skip(process.env.E2E_TEXTS !== '1', 'The real texts do not lie beside the project.');
  await page.goto('/sources/S-1?capture=S-1.2');
  await expect(page.getByText('Quoted passages only')).toBeVisible();
  await expect(mark(page, 'T-2')).toHaveText('sow discord');
  expect((await page.locator('[data-text]').textContent())!.length).toBeLessThan(4000);
});

test('what a source leaves out is told from what nobody looked for', async ({ page }) => {
  await page.goto('/sources/S-1');
  await page.getByRole('link', { name: '21 claims' }).click();
  await expect(page.getByRole('heading', { name: 'What it leaves out' })).toBeInViewport();
  await expect(page.getByText('A claim that is not listed was not looked for.', { exact: false })).toBeVisible();
});
