import { signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

test('a case is opened with its first claim, written, taken back, and kept from readers until something of it is public', async ({
  page,
  browser,
}) => {
  const name = `Who moved the buoy ${Date.now()}`;
  await signIn(page, 'editor');
  await page.goto('/claims#new');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Proposition' }).fill('The buoy was moved on 7 May 2020.');
  await sheet.getByRole('combobox', { name: 'Case' }).selectOption('A new case …');
  // Without its name there is nothing to open.
  await expect(sheet.getByRole('button', { name: 'Make claim' })).toHaveAttribute('aria-disabled', 'true');
  await sheet.getByRole('textbox', { name: 'What the case is called' }).fill(name);
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The buoy was moved on 7 May 2020.');
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await page.getByRole('button', { name: 'Edit case' }).press('Enter');
  await expect(sheet.getByRole('textbox', { name: 'Title (English)' })).toBeFocused();
  await sheet.getByRole('textbox', { name: 'What is in dispute (English)' }).fill('Who moved it, and when?');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByText('Who moved it, and when?')).toBeVisible();
  await page.getByRole('button', { name: 'Earlier versions' }).press('Enter');
  await expect(sheet.getByText('What is in dispute')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Taken back: the change of K-\d+/)).toBeVisible();
  await expect(page.getByText('Who moved it, and when?')).toHaveCount(0);

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/cases');
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(visitor.getByRole('link', { name })).toHaveCount(0);
  await visitor.context().close();
});
