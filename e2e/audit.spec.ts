import { signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

/* The log of every act, for administrators. */

test('an administrator reads who did what, narrows it down, and checks by keys that nothing was changed', async ({
  page,
}) => {
  await signIn(page, 'administrator');
  await page.goto('/admin/audit');
  const rows = page.getByRole('region', { name: 'Acts' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Case brought in' }).first()).toContainText('by a command on the server');
  await expectAccessible(page);

  await page.getByLabel('What').selectOption('Signed in');
  await page.getByRole('button', { name: 'Show' }).press('Enter');
  await expect(page).toHaveURL(/act=user\.sign-in/);
  await expect(rows.nth(1)).toContainText('Signed in');
  await expect(rows.filter({ hasText: 'Case brought in' })).toHaveCount(0);

  await page.getByRole('textbox', { name: 'Record' }).fill('C-99999');
  await page.getByRole('button', { name: 'Show' }).press('Enter');
  await expect(page.getByText('No record here has this reference')).toBeVisible();
  await expect(page.getByText('Nothing in the log answers to this')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Check the log' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /All \d[\d,]* rows hold/ })).toContainText(/[0-9a-f]{64}/);
  await expectAccessible(page);

  await page.goto('/admin/audit?lang=zh');
  await expect(page.getByRole('heading', { level: 1, name: '审计日志' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '导入案件' }).first()).toBeVisible();
});

test.describe('to others', () => {
  test.use({ allowedComplaints: [/404/] });

  test('the log is not there', async ({ page }) => {
    await signIn(page, 'reviewer');
    expect((await page.goto('/admin/audit'))?.status()).toBe(404);
    expect((await page.request.get('/api/audit')).status()).toBe(403);
  });
});
