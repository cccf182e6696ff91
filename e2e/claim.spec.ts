import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';

// Colours that fade from one theme to the other would be measured half way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The claim of the bundled case that has everything: denials, three assessments, counter-accusations. */
const CLAIM = '/claims/C-1';

const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

test.describe('a claim', () => {
  test('stands as a headline over two answers that are never one', async ({ page }) => {
    await page.goto(CLAIM);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('operators');
    await expect(page).toHaveTitle(/^C-1: .+ · Counterclaim$/);
    for (const question of ['Did they say it?', 'Is it so?', 'What is denied'])
      await expect(page.getByRole('term').filter({ hasText: question }).first()).toBeVisible();
    await expect(page.getByText(/^\d+ reports, \d+ independent origins\. Set /)).toBeVisible();
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^https?:\/\/[^/]+\/claims\/C-1$/);
  });

  test('keeps who is for it and who is against it in two columns, each word with its trail', async ({ page }) => {
    await page.goto(CLAIM);
    const against = page.getByRole('region', { name: 'Against it' });
    const pro = page.getByRole('region', { name: 'For it and about it' });
    await expect(pro.getByRole('heading', { name: 'asserts' })).toBeVisible();
    await expect(against.getByRole('heading', { name: 'denies' })).toBeVisible();
    const denial = against.getByRole('article').filter({ hasText: 'fans of such stories' });
    await expect(denial).toContainText('another point');
    await expect(denial.locator('q').first()).toHaveText('“are really fans of such stories”');
    const trail = denial.getByRole('list', { name: 'On whose word, from what we read back to the origin' });
    await expect(trail.getByRole('listitem').first()).toContainText('The Tribune');
    await expect(trail.getByRole('listitem').last()).toHaveText('original not found');
  });

  test('leads from a statement to the very words in the source', async ({ page }) => {
    await page.goto(CLAIM);
    const link = page
      .getByRole('article')
      .filter({ hasText: 'fans of such stories' })
      .last()
      .getByRole('link', { name: 'In the source' });
    await expect(link).toHaveAttribute('href', '/sources/S-1?at=T-8');
    await link.click();
    await expect(page).toHaveURL(/\/sources\/S-1\?at=T-8/);
    await expect(page.getByText('are really fans of such stories').first()).toBeVisible();
  });

  test('counts reports of one origin once', async ({ page }) => {
    await page.goto('/claims/C-5');
    const evidence = section(page, 'Evidence');
    await expect(evidence).toContainText('2 reports · 1 independent origin');
    await expect(evidence.getByText('However often it is told, it counts once.')).toBeVisible();
  });

  test('shows how it came to stand so, with reasons, author and reviewer', async ({ page }) => {
    await page.goto(CLAIM);
    await page.getByRole('link', { name: 'Why', exact: true }).click();
    const history = section(page, 'Assessments');
    await expect(history).toBeInViewport();
    await expect(history.getByRole('listitem').first()).toContainText('in force');
    await expect(history.getByText(/^Set by .+, reviewed by .+$/)).toHaveCount(3);
    await history.getByRole('link', { name: 'E-1', exact: true }).first().click();
    await expect(page.locator('[id="E-1"]')).toBeInViewport();
  });

  test('says of a counter-accusation that it moves no status', async ({ page }) => {
    await page.goto(CLAIM);
    const relations = section(page, 'Other claims');
    await expect(relations.getByRole('heading', { name: 'met with the counter-accusation' })).toBeVisible();
    await expect(relations.getByText('Answers an accusation with another; it moves no status.')).toBeVisible();
  });

  test('is shown as it stood on a day of the past, and now again', async ({ page }) => {
    await page.goto(CLAIM);
    await expect(section(page, 'Assessments').getByText(/^Set by/)).toHaveCount(3);
    await page.getByLabel('As it stood on').fill('2026-11-12');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/\/claims\/C-1\?asOf=2026-11-12$/);
    await expect(page.getByRole('note').filter({ hasText: '12 November 2026' })).toBeVisible();
    await expect(section(page, 'Assessments').getByText(/^Set by/)).toHaveCount(1);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await page.getByRole('link', { name: 'See it as it is now' }).click();
    await expect(section(page, 'Assessments').getByText(/^Set by/)).toHaveCount(3);
  });

  test('says so when it was not yet on record', async ({ page }) => {
    await page.goto(`${CLAIM}?asOf=2020-01-01`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('C-1 was not on record then');
    await page.getByRole('link', { name: 'See it as it is now' }).click();
    await expect(section(page, 'Statements')).toBeVisible();
  });

  test('is cited by an address that keeps showing what was cited', async ({ page }) => {
    await page.goto(CLAIM);
    const cite = section(page, 'Cite this claim');
    await expect(cite.getByRole('link')).toHaveAttribute('href', /^http.+\/claims\/C-1\?asOf=\d{4}-\d\d-\d\d$/);
    await expect(cite).toContainText('C-1, Counterclaim. Status on');
  });

  test('is found however its reference is written', async ({ page }) => {
    await page.goto('/claims/c-1');
    await expect(page).toHaveURL(/\/claims\/C-1$/);
  });

  test('is the same over the API', async ({ page, request }) => {
    await page.goto(CLAIM);
    const data = page.getByRole('link', { name: 'This page as data (JSON)' });
    const claim = await (await request.get((await data.getAttribute('href'))!)).json();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim.proposition.en);
  });

  test('reads well to everybody, in light and in dark', async ({ page }) => {
    await page.goto(CLAIM);
    await expectAccessible(page);
  });

  test('reads well in Chinese, each text marked with its language', async ({ page }) => {
    await page.goto('/claims/C-5?lang=zh');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.getByRole('heading', { level: 1 }).locator('[lang="zh"]')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('a claim that is not there', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  for (const ref of ['C-99999', 'X-1', 'C-0'])
    test(`${ref} is not found`, async ({ page }) => {
      const reply = await page.goto(`/claims/${ref}`);
      expect(reply?.status()).toBe(404);
      expect(await reply?.text(), 'words for who has no scripts').toMatch(/<h1[^>]*>There is nothing at this address/);
    });
});

test.describe('a claim on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('fits the screen and loses nothing', async ({ page }) => {
    await page.goto(CLAIM);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expect(page.getByRole('region', { name: 'Against it' })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('a claim without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is all there, its past included', async ({ page }) => {
    await page.goto(CLAIM);
    await expect(page.getByRole('region', { name: 'Against it' })).toBeVisible();
    await page.getByText('History of this record').click();
    await expect(page.getByText('Version 1')).toBeVisible();
    await page.getByLabel('As it stood on').fill('2026-11-12');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('note').filter({ hasText: '12 November 2026' })).toBeVisible();
  });
});

test.describe('a statement', () => {
  test('shows its words, the chain step by step, and what it bears on', async ({ page }) => {
    await page.goto('/statements/T-64');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gary Miller');
    await expect(page.locator('q').first()).toHaveText('“locked by China Unicom”');
    const chain = page.getByRole('table', { name: 'On whose word' });
    await expect(chain.getByRole('row')).toHaveCount(5);
    await expect(chain.getByRole('row').nth(1)).toContainText('read by us');
    await expect(page.getByText('It ends here: original not found.')).toBeVisible();
    await page.getByRole('link', { name: /^One group of US phones/ }).click();
    await expect(page).toHaveURL(/\/claims\/C-5$/);
  });

  test('reads well to everybody', async ({ page }) => {
    await page.goto('/statements/T-8');
    await expectAccessible(page);
  });
});
