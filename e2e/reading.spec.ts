import { expect, expectAccessible, test } from './fixtures';

const SCREENS = [
  '/',
  '/cases',
  '/cases/caribbean-signalling?timeline=speaker',
  '/sources',
  '/sources/S-1',
  '/sources/S-3',
  '/speakers',
  '/speakers/P-1',
  '/method',
];

test('from the case to a claim, on to the words in their source, and to whoever said them', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spying claims through Caribbean phone networks');
  await expect(page.getByText('Did Chinese operators use mobile networks')).toBeVisible();
  const disputed = page.locator('#disputed');
  await expect(disputed.getByRole('listitem').first()).toContainText('asserted by');
  await disputed.getByRole('link', { name: /^Chinese state-owned operators used mobile networks/ }).click();
  await expect(page).toHaveURL(/\/claims\/C-1$/);

  await page.goto('/#timeline');
  await page.getByRole('link', { name: /^T-1: Chinese Embassy in The Bahamas, denies$/ }).click();
  await expect(page).toHaveURL(/\/sources\/S-1\?at=T-1#T-1$/);
  const card = page.locator('#note-T-1');
  await expect(card).toBeVisible();
  await card.getByRole('link', { name: 'Chinese Embassy in The Bahamas' }).first().click();
  await expect(page).toHaveURL(/\/speakers\/P-22$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chinese Embassy in The Bahamas');
  await expect(page.getByText('中国驻巴哈马大使馆')).toBeAttached();
  await page.getByRole('link', { name: 'T-1 in its place in S-1' }).first().click();
  await expect(page).toHaveURL(/\/sources\/S-1\?at=T-1/);
});

test('the status of the claims is told in words and leads to the claims it counts', async ({ page }) => {
  await page.goto('/');
  const status = page.getByRole('figure', { name: 'Claims by evidence status' });
  await expect(status).toContainText('Unsupported');
  const count = await status.getByRole('listitem').filter({ hasText: 'Contested' }).locator('data').textContent();
  await status.getByRole('link', { name: 'Contested' }).click();
  await expect(page).toHaveURL(/\/claims\?case=caribbean-signalling&status=contested/);
  await expect(page.getByText(new RegExp(`^${count} claims?`)).first()).toBeVisible();
});

test('the timeline is arranged by side or speaker, and stands in words below', async ({ page }) => {
  await page.goto('/cases/caribbean-signalling');
  const timeline = page.locator('#timeline');
  await expect(timeline.getByText('7 years later')).toBeVisible();
  await timeline.getByRole('link', { name: 'By speaker' }).click();
  await expect(page).toHaveURL(/timeline=speaker/);
  await expect(timeline.getByText('Xiang Ligang').first()).toBeVisible();
  await timeline.getByText('All of them in words').click();
  await expect(timeline.getByText('recorded and archived').first()).toBeVisible();
});

test('sources are found by words and told apart by whether anybody here has read them', async ({ page }) => {
  await page.goto('/sources');
  await page.getByLabel('Titles and words in sources').fill('SOMALGET');
  await page.getByLabel('Show', { exact: true }).selectOption('Known through others');
  await page.locator('form').filter({ hasText: 'Titles and words' }).getByRole('button').click();
  await expect(page).toHaveURL(/q=SOMALGET&held=no/);
  await page.getByRole('link', { name: /Report on SOMALGET/ }).click();
  await expect(page.getByText('Nobody at this desk has read this work.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What others say it says' })).toBeVisible();
});

test('speakers are found by a name in another script', async ({ page }) => {
  await page.goto('/speakers');
  await page.getByLabel('Name, in any script').fill('米勒');
  await page.locator('form').filter({ hasText: 'Name, in any script' }).getByRole('button').click();
  await expect(page.getByText('1 speaker', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Gary Miller' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gary Miller');
});

test('the method page defines every status and says how to report an error', async ({ page }) => {
  await page.goto('/method#errors');
  await expect(page.getByRole('heading', { name: 'How to report an error' })).toBeInViewport();
  await expect(page.getByRole('term').filter({ hasText: 'Partly supported' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'OpenAPI description' })).toHaveAttribute('href', '/api/openapi.json');
});

test('a page shows itself as it stood, says so, and leads back to now', async ({ page }) => {
  await page.goto('/cases/caribbean-signalling');
  await page.getByLabel('As it stood on').fill('2026-11-10');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/asOf=2026-11-10/);
  await expect(page.getByText('This page is shown as it stood on 10 November 2026.')).toBeVisible();
  await page.getByRole('link', { name: 'See it as it is now' }).click();
  await expect(page).toHaveURL(/\/cases\/caribbean-signalling$/);
});

test('every link in the navigation leads somewhere', async ({ page, request }) => {
  await page.goto('/');
  const links = await page.getByRole('navigation').getByRole('link').all();
  for (const link of links) {
    const href = await link.getAttribute('href');
    expect((await request.get(href!)).status(), href!).toBe(200);
  }
});

for (const path of SCREENS) {
  for (const lang of ['en', 'zh'] as const) {
    test(`${path} in ${lang} is accessible, fits a narrow phone and has the head of a page`, async ({ page }) => {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      await expectAccessible(page);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^https?:/);
      await expect(page.locator('link[hreflang="zh-Hans"]')).toHaveAttribute('href', /lang=zh$/);
      await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /./);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /./);
      for (const width of [360, 390]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await expectAccessible(page);
    });
  }
}
