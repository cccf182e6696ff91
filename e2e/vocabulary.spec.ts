import type { Page } from '@playwright/test';
import { signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

/* The words a desk can extend: topics and evidence statuses, at the administrator's screens. */

/** Where the focus is, by the button's name. */
const focused = (page: Page) => page.locator(':focus');

test('an evidence status is added, moved and worded by keys alone, given to claims, and retired', async ({ page }) => {
  await signIn(page, 'administrator');
  await page.goto('/admin/statuses');
  await expectAccessible(page);
  const add = page.locator('form[action="/admin/statuses/add"]');
  await add.getByLabel('Key').fill('torn-out');
  await add.getByLabel('Name in English').fill('Torn out');
  await add.getByLabel('What it means, in Chinese').fill('话是真的，放在原处却是另一个意思。');
  await add.getByLabel('Rating in ClaimReview').selectOption('2, as “Unsupported”');
  await add.getByRole('button', { name: 'Add' }).press('Enter');
  await expect(page.getByText('The status torn-out is added.')).toBeVisible();
  // What was done is said beside it, and the next key goes on where the last one was pressed.
  await page.getByRole('button', { name: 'Move torn-out up' }).press('Enter');
  await expect(page.getByText('torn-out is moved.')).toBeInViewport();
  await expect(focused(page)).toHaveAccessibleName('Move torn-out up');

  const word = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'torn-out' }) });
  await word.getByText('Change words and rating').click();
  await word.getByLabel('Name in Chinese').fill('断章取义');
  await word.getByLabel('Why').fill('Both languages.');
  await word.getByRole('button', { name: 'Save torn-out' }).press('Enter');
  await expect(page.getByText('torn-out is changed.')).toBeInViewport();
  await expect(focused(page)).toHaveAccessibleName('Save torn-out');
  await word.getByText('2 versions').click();
  await expectAccessible(page);
  await word.getByRole('button', { name: 'Restore version 1 of torn-out' }).press('Enter');
  await expect(page.getByText('torn-out has the words of version 1 again.')).toBeInViewport();
  await expect(focused(page)).toHaveAccessibleName('Restore version 1 of torn-out');
  await word.getByRole('button', { name: 'Restore version 2 of torn-out' }).press('Enter');
  await expect(page.getByText('torn-out has the words of version 2 again.')).toBeInViewport();

  await page.goto('/review/new?claim=C-5&lang=zh');
  const status = page.getByRole('combobox', { name: '证据状态' });
  await status.selectOption('torn-out');
  await expect(status.locator('option:checked')).toHaveText('断章取义');
  await expect(page.getByText('话是真的')).toBeVisible();

  await page.goto('/admin/statuses?lang=en');
  await page.getByRole('button', { name: 'Retire torn-out' }).press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Bring torn-out back');
  await page.goto('/review/new?claim=C-6');
  await expect(page.getByRole('option', { name: 'Unverifiable' })).toBeAttached();
  await expect(page.getByRole('option', { name: 'Torn out' })).toHaveCount(0);
});

test('a topic is renamed, and the focus is where it was', async ({ page }) => {
  await signIn(page, 'administrator');
  await page.goto('/admin/topics');
  await page.getByRole('button', { name: 'Save the name of regulation' }).press('Enter');
  await expect(page.getByText('The name of regulation is changed.')).toBeInViewport();
  await expect(focused(page)).toHaveAccessibleName('Save the name of regulation');
  await expectAccessible(page);
});

test('on a phone the words of a vocabulary stand one below the other', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'administrator');
  for (const path of ['/admin/statuses', '/admin/topics']) {
    await page.goto(path);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *')].filter(
        (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
      ),
    );
    expect([await page.evaluate(() => document.documentElement.scrollWidth), wide.length], path).toEqual([360, 0]);
  }
});
