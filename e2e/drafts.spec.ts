import { signIn } from './accounts';
import { expect, test } from './fixtures';

test('a statement that was changed and not saved is told of where its words are, and in “My work”', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const text = '/sources/S-1?capture=1';
  await page.goto(`${text}&statement=T-1`);
  await page.getByRole('textbox', { name: 'Said on' }).fill('2019');
  await expect(page.getByText('Kept as a draft')).toBeVisible();
  await expect
    .poll(async () => JSON.stringify(await (await page.request.get('/api/drafts')).json()), { timeout: 5_000 })
    .toContain('statement:T-1');
  // The tab is gone; what was typed is not.
  await page.goto('/desk');
  await expect(page.getByRole('link', { name: 'Statement T-1', exact: true })).toBeVisible();
  await page.goto(`${text}&edit=1`);
  // Another journey of the same account may have begun one on this text at this very moment.
  const begun = page.getByRole('note').filter({ hasText: /you had begun here and not saved/ });
  const told = begun
    .locator('div')
    .filter({ has: page.getByText('T-1', { exact: true }) })
    .last();
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Said on' })).toHaveValue('2019');
  await page.getByRole('button', { name: 'Discard what I typed' }).press('Enter');
  await expect
    .poll(async () => JSON.stringify(await (await page.request.get('/api/drafts')).json()), { timeout: 5_000 })
    .not.toContain('statement:T-1');
});
