import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';

// Colours that fade from one theme to the other would be measured half way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const claims = (page: Page) =>
  page
    .getByRole('region', { name: 'Claims found' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('article') });
const sentence = (page: Page) => page.getByRole('heading', { level: 1 });
const filters = (page: Page) => page.getByRole('form', { name: 'Filters' });

test.describe('the claim list', () => {
  test('says in words what it shows, and counts what every filter would leave', async ({ page }) => {
    await page.goto('/claims');
    await expect(sentence(page)).toHaveText(/^\d+ claims\.$/);
    const unsupported = filters(page).getByRole('checkbox', { name: /^Unsupported/ });
    const words =
      (await filters(page)
        .locator('label', { hasText: /^Unsupported/ })
        .textContent()) ?? '';
    const count = Number(/\d+$/.exec(words)?.[0]);
    await unsupported.check();
    await expect(sentence(page)).toHaveText(`${count} claims, unsupported.`);
    await expect(page).toHaveURL(/\/claims\?status=unsupported$/);
    await expect(page).toHaveTitle(`${count} claims, unsupported · Counterclaim`);
  });

  test('goes back the way it came, box by box', async ({ page }) => {
    await page.goto('/claims');
    const all = (await sentence(page).textContent()) ?? '';
    const denies = filters(page).getByRole('checkbox', { name: /^denies/ });
    const contested = filters(page).getByRole('checkbox', { name: /^Contested/ });
    await denies.check();
    await expect(sentence(page)).toContainText('with a speaker who denies');
    const one = (await sentence(page).textContent()) ?? '';
    await filters(page)
      .getByRole('checkbox', { name: /^Unsupported/ })
      .check();
    await expect(sentence(page)).toContainText('unsupported');
    await page.goBack();
    await expect(sentence(page)).toHaveText(one);
    await expect(denies).toBeChecked();
    await page.goBack();
    await expect(sentence(page)).toHaveText(all);
    await expect(denies).not.toBeChecked();
    await expect(contested).not.toBeChecked();
    await page.goForward();
    await expect(sentence(page)).toHaveText(one);
  });

  test('never goes blank while it fetches', async ({ page }) => {
    await page.goto('/claims');
    await expect(claims(page).first()).toBeVisible();
    // The answer waits until the list was looked at.
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/rpc/**', async (route) => {
      await held;
      await route.continue();
    });
    await filters(page)
      .getByRole('checkbox', { name: /^Contested/ })
      .check();
    await expect(page.getByRole('region', { name: 'Claims found' })).toHaveAttribute('aria-busy', 'true');
    await expect(claims(page).first()).toBeVisible();
    release();
    await expect(sentence(page)).toContainText('contested');
    await expect(page.getByRole('status').filter({ hasText: 'contested' })).toHaveCount(1);
  });

  test('finds words, marks them, and puts the best match first', async ({ page }) => {
    await page.goto('/claims');
    await filters(page).getByRole('searchbox', { name: 'Words' }).fill('evidence');
    await expect(sentence(page)).toContainText('with the words “evidence”');
    await expect(claims(page).first().locator('mark').first()).toHaveText(/evidence/i);
    await expect(
      page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'Best match first' }),
    ).toHaveAttribute('aria-current', 'true');
    await page.goBack();
    await expect(sentence(page)).toHaveText(/^\d+ claims\.$/);
    await expect(filters(page).getByRole('searchbox', { name: 'Words' })).toHaveValue('');
  });

  test('takes a filter off by its chip, and all of them at once', async ({ page }) => {
    await page.goto('/claims?status=unsupported&stance=denies');
    const active = page.getByRole('navigation', { name: 'Filters in force' });
    await active.getByRole('link', { name: 'Remove the filter “Stance: denies”' }).click();
    await expect(page).toHaveURL(/\/claims\?status=unsupported$/);
    await active.getByRole('link', { name: 'Clear all filters' }).click();
    await expect(page).toHaveURL(/\/claims$/);
    await expect(active).toHaveCount(0);
  });

  test('finds a name in a long filter', async ({ page }) => {
    await page.goto('/claims');
    const speakers = filters(page).getByRole('group', { name: 'Speaker' });
    await speakers.getByRole('searchbox', { name: 'Find in Speaker' }).fill('xiang');
    await expect(speakers.getByRole('checkbox')).toHaveCount(1);
    await speakers.getByRole('checkbox', { name: /^Xiang Ligang/ }).check();
    await expect(sentence(page)).toContainText('Xiang Ligang');
  });

  test('turns its pages and back again by address', async ({ page }) => {
    await page.goto('/claims?sort=reference');
    const first = (await claims(page).first().getByRole('heading').textContent()) ?? '';
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page.getByText('Page 2')).toBeVisible();
    await expect(claims(page).first().getByRole('heading')).not.toHaveText(first);
    await page.getByRole('link', { name: 'Previous' }).click();
    await expect(claims(page).first().getByRole('heading')).toHaveText(first);
    await expect(page).toHaveURL(/\/claims\?sort=reference$/);
  });

  test('is walked and opened with the keyboard alone, and left with the back button where it was', async ({ page }) => {
    await page.goto('/claims?status=contested');
    const first = claims(page).first().getByRole('heading').getByRole('link');
    // A key pressed before the page's script runs is nobody's.
    await expect(async () => {
      await page.keyboard.press('k');
      await page.keyboard.press('k');
      await page.keyboard.press('k');
      await expect(first).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('j');
    const second = claims(page).nth(1).getByRole('heading').getByRole('link');
    await expect(second).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(first).toBeFocused();
    await page.keyboard.press('k');
    await expect(first).toBeFocused();
    const words = (await claims(page).first().getByRole('heading').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(sentence(page)).toHaveText(words);
    await page.goBack();
    await expect(sentence(page)).toContainText('contested');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search claims, words, people' })).toBeFocused();
  });

  test('says what to do next when nothing fits', async ({ page }) => {
    await page.goto('/claims?q=zeppelin&status=unsupported');
    await expect(page.getByText('No claim fits all of this')).toBeVisible();
    await page
      .getByRole('region', { name: 'Claims found' })
      .getByRole('link', { name: /^Remove the filter “Words: zeppelin”/ })
      .last()
      .click();
    await expect(sentence(page)).toHaveText(/^\d+ claims, unsupported\.$/);
    await expectAccessible(page);
  });

  test('explains an address that asks for what no filter has', async ({ page }) => {
    await page.goto('/claims?from=2021&to=2019');
    await expect(page.getByRole('alert').filter({ hasText: 'can’t be shown as asked' })).toBeVisible();
    await page.getByRole('alert').getByRole('link', { name: 'Clear all filters' }).click();
    await expect(sentence(page)).toHaveText(/^\d+ claims\.$/);
  });

  test('is read without a pointer or colour, in light and in dark', async ({ page }) => {
    await page.goto('/claims?q=network');
    await expectAccessible(page);
  });

  test('reads in Chinese', async ({ page }) => {
    await page.goto('/claims?stance=denies&lang=zh');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(sentence(page)).toHaveText(/^\d+ 条主张，/);
    await expect(page.getByRole('form', { name: '筛选' }).getByRole('checkbox', { name: /^否认/ })).toBeChecked();
    await expectAccessible(page);
  });
});

test.describe('the claim list on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('keeps its filters in a sheet that says how many claims are left', async ({ page }) => {
    await page.goto('/claims');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByText('Filters', { exact: true }).tap();
    await filters(page)
      .getByRole('checkbox', { name: /^Contested/ })
      .check();
    await page.getByRole('button', { name: /^Show \d+ claims?$/ }).tap();
    await expect(filters(page)).toBeHidden();
    await expect(sentence(page)).toContainText('contested');
    await expect(page.getByText('Filters (1)')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('the claim list without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('filters by a form and turns pages by links', async ({ page }) => {
    await page.goto('/claims');
    await filters(page)
      .getByRole('checkbox', { name: /^Unsupported/ })
      .check();
    await filters(page).getByRole('searchbox', { name: 'Words' }).fill('network');
    await filters(page).getByRole('button', { name: 'Apply' }).click();
    await expect(sentence(page)).toHaveText(/with the words “network”, unsupported\.$/);
    await page.getByRole('link', { name: 'Remove the filter “Words: network”' }).click();
    await expect(sentence(page)).toHaveText(/^\d+ claims, unsupported\.$/);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page.getByText('Page 2')).toBeVisible();
    await page.getByRole('link', { name: 'Previous' }).click();
    await expect(page.getByText('Page 2')).toHaveCount(0);
  });
});
